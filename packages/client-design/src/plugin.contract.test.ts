import { chosen, testPluginContract } from "@planc/testkit";
import { withLibraries } from "./fixtures/allotment-state.ts";
import { component, garden } from "./fixtures/garden.ts";
import { asked, reactNative, walks, whole } from "./fixtures/walks.ts";
import plugin from "./plugin.ts";

const judgedByNodes = "other plugins write such nodes, and ours do not; its rule's test raises it";

testPluginContract(plugin, {
  cases: [
    { name: "allotment gardens in a browser", nodes: garden },
    {
      name: "allotment gardens of which is known how often what changes, and who keeps copies",
      nodes: withLibraries,
    },
    {
      name: "dog walks on both phones, with all that a phone can",
      nodes: walks(reactNative, whole),
    },
    {
      name: "dog walks whose text promises what no phone keeps, in a framework that does not reach it",
      nodes: walks(chosen("mobile-framework", "capacitor", { name: "Capacitor" }), [
        ...chosen("push", "fcm", { name: "Firebase Cloud Messaging" }),
        asked(
          "FR-1",
          "Positions are sent in the background every 30 seconds, and my location is shown",
        ),
        asked("FR-2", "Silent push notifications bring new walks"),
        asked("FR-3", "NFC is used"),
      ]),
    },
    { name: "a product without a client", nodes: [component("api", "service")] },
  ],
  untested: {
    "key-lacks-parameter": judgedByNodes,
    "change-without-reads": judgedByNodes,
    "shown-before-refusal": judgedByNodes,
    "personal-in-browser": judgedByNodes,
    "state-map-unclear": "the map is made from nodes that agree; the test of the map raises it",
    "native-file-wrong": "raised by the probe alone; probes/native.test.ts raises it",
  },
});
