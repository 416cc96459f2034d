import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "client-design",
  summary: manifest.description,
  options: z.strictObject({}),
  findings: {
    "key-lacks-parameter": {
      severity: "error",
      message: "{read} is cached by a key without {parameter}.",
      cause:
        "Its answer depends on that, so that one answer would be shown in the place of another.",
      fix: "Put it into the key.",
    },
    "change-without-reads": {
      severity: "warning",
      message: "{change} makes nothing that is cached out of date, and does not say why.",
      cause: "What people see after it would be what was there before.",
      fix: "Name the reads that show what it changes, or say that none does.",
    },
    "shown-before-refusal": {
      severity: "warning",
      message: "{change} is shown as done before its answer, and {value} may be refused.",
      cause: "A sum, or a value that somebody else may have taken, is decided by the server.",
      fix: "Wait for the answer.",
    },
    "personal-in-browser": {
      severity: "warning",
      message: "{state} keeps {value} in {where}.",
      cause:
        "Whoever uses the browser next, and every script of the page, can read what is stored there.",
      fix: "Keep it in memory, and ask before the screen is left.",
    },
    "state-map-unclear": {
      severity: "error",
      message: "The state map {file} does not hold: {problem}.",
      cause: "Reads and changes of a surface are told twice, and do not say the same.",
      fix: "Report it with the input: the plan is what wrote the file.",
    },
  },
  derivations: {
    "surface-of-client": "each client of the architecture that people use is a surface",
    "screen-of-resource":
      "what people list, look at and fill in is a screen, each with the operations that it calls",
    "screen-of-sign-in":
      "people sign in on a screen of the product, or are led to who holds accounts",
    "screen-of-account": "what people see and change of themselves stands on one screen",
    "call-without-screen": "an operation that no screen has is called by the client itself",
    "read-cached":
      "what screens read is cached by all that the answer depends on; how long it holds follows from what is told, what is decided by it, and how often others change it",
    "state-of-device":
      "what people begin, choose or set off is kept on the device until the server knows it",
    "cache-of-surface":
      "copies are kept by what was chosen for server state, or as the framework does",
    "session-of-surface":
      "where the proof of who is signed in lies follows from what requests carry; it is renewed once for all that wait",
    "change-of-surface":
      "a change is shown before its answer only where it is likely to be taken and easily taken back: no sum, no stock, no value that may be taken, nothing that sets something off",
    "route-of-screen": "each screen has an address, guarded as its operations are",
  },
});
