import type { FindingCatalogue } from "@planc/core";

/** What is asked of a device. */
export const nativeFindings = {
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
} as const satisfies FindingCatalogue;
