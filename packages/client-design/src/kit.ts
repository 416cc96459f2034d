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
    "route-of-screen": "each screen has an address, guarded as its operations are",
    "capability-of-need":
      "what the text, the fields of screens and the decisions need of a device is asked of it, and nothing else",
    "notification-of-event":
      "an event that people are told of, and a run that tells what is due, is a notification that opens what it is about",
    "task-of-waiting-work":
      "what waits on a device, is counted by it or has to be fetched is work that its system is asked to run",
    "collected-by-class":
      "an attribute that is personal and that a server can read is collected, as the stores call it",
  },
});
