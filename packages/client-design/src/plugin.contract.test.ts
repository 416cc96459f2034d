import { testPluginContract } from "@planc/testkit";
import { withLibraries } from "./fixtures/allotment-state.ts";
import { component, garden } from "./fixtures/garden.ts";
import plugin from "./plugin.ts";

const judgedByNodes = "other plugins write such nodes, and ours do not; its rule's test raises it";

testPluginContract(plugin, {
  cases: [
    { name: "allotment gardens in a browser", nodes: garden },
    {
      name: "allotment gardens of which is known how often what changes, and who keeps copies",
      nodes: withLibraries,
    },
    { name: "a product without a client", nodes: [component("api", "service")] },
  ],
  untested: {
    "key-lacks-parameter": judgedByNodes,
    "change-without-reads": judgedByNodes,
    "shown-before-refusal": judgedByNodes,
    "personal-in-browser": judgedByNodes,
    "state-map-unclear": "the map is made from nodes that agree; the test of the map raises it",
  },
});
