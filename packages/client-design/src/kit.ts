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
      message:
        "{screen} ({path}) is open to everybody, and no public operation has anything for it.",
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
  },
  derivations: {
    "surface-of-client": "each client of the architecture that people use is a surface",
    "screen-of-resource":
      "what people list, look at and fill in is a screen, each with the operations that it calls",
    "screen-of-sign-in":
      "people sign in on a screen of the product, or are led to who holds accounts",
    "screen-of-ordering":
      "what is put together first is ordered on a checkout, with a confirmation where money is asked for",
    "screen-of-start": "what people come for most stands on what they see first",
    "screen-of-account": "what people see and change of themselves stands on one screen",
    "call-without-screen": "an operation that no screen has is called by the client itself",
    "journey-over-screens": "what takes several screens goes on wherever it broke off",
    "route-of-screen": "each screen has an address, guarded as its operations are",
  },
});
