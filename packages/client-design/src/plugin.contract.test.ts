import { chosen, testPluginContract } from "@planc/testkit";
import { component, garden } from "./fixtures/garden.ts";
import { asked, reactNative, walks, whole } from "./fixtures/walks.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "allotment gardens in a browser", nodes: garden },
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
    "native-file-wrong": "raised by the probe alone; probes/native.test.ts raises it",
  },
});
