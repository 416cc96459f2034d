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
  "task-behind-a-lock": {
    severity: "error",
    message:
      "“{task}” ({surface}) runs closed and opens the {secret}, which {lock} alone gives out.",
    cause: "What runs while nobody looks finds nobody who unlocks: it never does its work.",
    fix: "Give the work a secret of its own without that lock, or leave it until the app is opened.",
  },
  "closed-work-sealed": {
    severity: "warning",
    message:
      "“{asked}” is not met on {surface} while it is closed: what its tasks would open is sealed by “{unlock}”.",
    cause:
      "The text asks for work while nobody looks, and for a lock that only somebody who looks can open.",
    fix: "Say that a match opens the screens alone, or that what came meanwhile may be fetched as the app is opened.",
  },
  "task-without-token": {
    severity: "error",
    message: "“{task}” ({surface}) calls {operation} with nothing that says who calls.",
    cause: "The operation is not public, so each call of the task is answered by 401.",
    fix: "Name the token that the task opens, or leave the call until the app is opened.",
  },
} as const satisfies FindingCatalogue;
