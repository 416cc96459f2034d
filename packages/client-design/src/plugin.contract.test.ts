import { testPluginContract } from "@planc/testkit";
import { calls, openRoute, screen } from "./fixtures/faults.ts";
import { component, garden } from "./fixtures/garden.ts";
import { shop } from "./fixtures/shop.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  untested: {
    "operation-without-screen":
      "the step places each operation of a resource; the rule's own test has one that it did not",
  },
  cases: [
    { name: "allotment gardens in a browser", nodes: garden },
    { name: "a product without a client", nodes: [component("api", "service")] },
    { name: "teas that are ordered and paid, by who buys and who looks after them", nodes: shop },
    {
      name: "screens that do not fit their contract",
      nodes: [
        ...garden,
        screen("diary", {
          uses: [calls("get-plot")],
          shows: ["data/field#entry.text"],
          takes: ["data/field#entry.photo"],
        }),
        screen("requests", { kind: "list", uses: [calls("list-applications")] }),
        openRoute("requests", "/requests"),
        screen("landing", { kind: "home" }),
      ],
    },
    {
      name: "a choice that nobody is shown the choices of",
      nodes: [
        ...shop,
        screen("gift", {
          kind: "form",
          actors: ["brief/actor#buyer"],
          uses: [calls("create-cart-item", "acting")],
          takes: ["data/field#cart-item.tea"],
          controls: [{ field: "data/field#cart-item.tea", by: "lookup" }],
        }),
      ],
    },
  ],
});
