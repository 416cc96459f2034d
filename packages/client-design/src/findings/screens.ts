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
    severity: "warning",
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
  "total-not-told": {
    severity: "warning",
    message: "On {screen} {sum} is agreed to, and {reads} tell no sum.",
    cause: "What is agreed to has to be seen before, and it is never typed.",
    fix: "Have what is ordered answer its prices and its total, or add an operation that works the total out; say who knows taxes and shipping.",
  },
  "list-lacks-what-tells": {
    severity: "info",
    message: "{screens} list {things} without {missing}, which only {of} have.",
    cause: "Each line would ask once more for it.",
    fix: "Say what a line shows, so that the list answers it: the lowest price, the first picture.",
  },
  "cue-without-screen": {
    severity: "info",
    message: "{key} has people see “{shows}”, and no screen is where.",
    cause: "It names nothing that a screen is about, or what it names has no screen.",
    fix: "Name the thing and the place in the sentence, as in “the list of orders shows …”.",
  },
  "id-typed-in": {
    severity: "warning",
    message:
      "{screens} take {fields}: an id that people do not know, and nothing lists what it names.",
    cause: "What it refers to is kept elsewhere, and no operation of this contract reads it.",
    fix: "Name what gives the choices and the names: an operation of the other product, or who is signed in.",
  },
  "assigned-without-list": {
    severity: "info",
    message:
      "{people} have {things} by {field}, listed only within one {parent}: nothing shows all of theirs.",
    cause: "Every list of it has the id of what it lies in as a part of its path.",
    fix: "State that they see all that is theirs in one list, or that one place at a time is enough.",
  },
} as const satisfies FindingCatalogue;
