import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "client-design",
  summary: manifest.description,
  options: z.strictObject({}),
  findings: {},
  derivations: {
    "surface-of-client": "each client of the architecture that people use is a surface",
    "screen-of-resource":
      "what people list, look at and fill in is a screen, each with the operations that it calls",
    "screen-of-sign-in":
      "people sign in on a screen of the product, or are led to who holds accounts",
    "screen-of-account": "what people see and change of themselves stands on one screen",
    "call-without-screen": "an operation that no screen has is called by the client itself",
    "offline-by-concept":
      "what a device holds of a concept, what waits there and which of two changes stays follow from the store on the device, the operations, unique keys, policies and the decision on conflicts",
    "sync-of-surface":
      "how a device and the server come together again follows from what waits, the operations that give what changed, and the decisions on the store and the protocol",
    "route-of-screen": "each screen has an address, guarded as its operations are",
  },
});
