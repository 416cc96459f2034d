import type { FindingCatalogue } from "@planc/core";

/** Screens beside the contract that they call. */
export const screensFindings = {
  "operation-without-screen": {
    severity: "warning",
    message: "No screen has {operations} of {resource}, though people of a client may call it.",
    cause: "No screen shows what they are about, and no call says who else makes them.",
    fix: "Say in the text what people come for there, or who else calls it.",
  },
  "field-not-answered": {
    severity: "error",
    message: "{screen} shows {fields}, which nothing that it calls answers.",
    cause: "The schema of no response has them.",
    fix: "Add them to a response, or show others.",
  },
  "field-not-sent": {
    severity: "error",
    message: "{screen} takes {fields}, which nothing that it calls sends.",
    cause: "The schema of no request has them.",
    fix: "Add them to a request, or take others.",
  },
  "use-refused": {
    severity: "error",
    message: "{screen} calls {operation}, which turns {people} away.",
    cause: "They see the screen, and the operation is for others.",
    fix: "Let them call it, or give them a screen of their own.",
  },
  "guard-too-lax": {
    severity: "error",
    message: "{path} is open to everybody, and {operations} is not.",
    cause: "The screen opens with an operation that asks who is calling.",
    fix: "Guard the route, or make the operation public.",
  },
  "public-page-empty": {
    severity: "info",
    message: "{screen} ({path}) is open to everybody, and no public operation has anything for it.",
    cause: "All that could be shown there asks who is calling.",
    fix: "Say what of it visitors may see, or write its content into the pages themselves.",
  },
  "choices-unlisted": {
    severity: "info",
    message: "On {screens} a {thing} is chosen, and no operation lists it to {people}.",
    cause: "The field refers to it, and its list is missing or for others.",
    fix: "Say that they may look it up, or what fills the field in instead.",
  },
  "class-leads-nowhere": {
    severity: "info",
    message:
      "{screen} lists what things are sorted by, and no list can be asked for those of a {thing}.",
    cause: "No operation has a parameter for it.",
    fix: "Say that people browse by it, as in “filter products by category”.",
  },
} as const satisfies FindingCatalogue;
