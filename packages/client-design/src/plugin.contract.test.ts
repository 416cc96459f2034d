import { testPluginContract } from "@planc/testkit";
import { component, garden } from "./fixtures/garden.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "allotment gardens in a browser", nodes: garden },
    { name: "a product without a client", nodes: [component("api", "service")] },
  ],
});
