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
    "native-file-wrong": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "What reads the file on a device or at a store would refuse it.",
      fix: "Report it: the file is computed from the plan.",
    },
    "capability-without-reason": {
      severity: "warning",
      message:
        "{surface} asks for {capability}, and {key} says nothing: nothing tells what it is for.",
      cause:
        "The text names the capability, and no thing of the product that needs it; iOS ends an app that asks without a reason.",
      fix: "Say in the text what it is used for: “scans the code of a parcel with the camera”.",
    },
    "capability-without-library": {
      severity: "warning",
      message:
        "{surface} needs {capability}, and no maintained library of {framework} was found for it.",
      cause: "The text or a decision asks for it, and the chosen framework does not reach it.",
      fix: "Take another framework, write and keep a native module, or leave the capability out.",
    },
    "push-without-moment": {
      severity: "warning",
      message:
        "{surface} is pushed to by {service}, and no screen is found after which people would want that.",
      cause: "No event that people are told of follows from something that they begin on a screen.",
      fix: "Say what people are told of, or give them a screen of what they want to be told of.",
    },
    "background-promise-not-kept": {
      severity: "warning",
      message: "“{text}” ({requirement}) is not kept by {system}: {limit}.",
      cause: "The system decides when an app runs that nobody looks at.",
      fix: "Word it as at most that often, begin it on a screen with a lasting notice, or have the server do it.",
    },
    "silent-push-relied-on": {
      severity: "warning",
      message: "“{text}” rests on pushes that nobody sees: {limit}.",
      cause: "Silent pushes are delayed and dropped, and reach no app that was swiped away.",
      fix: "Have the app fetch what it missed at its next start, and count a silent push as a hint alone.",
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
