import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };
import { designFindings } from "./findings/design.ts";
import { nativeFindings } from "./findings/native.ts";
import { offlineFindings } from "./findings/offline.ts";
import { screensFindings } from "./findings/screens.ts";
import { speedFindings } from "./findings/speed.ts";
import { stateFindings } from "./findings/state.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "client-design",
  summary: manifest.description,
  options: z.strictObject({}),
  findings: {
    ...designFindings,
    ...nativeFindings,
    ...offlineFindings,
    ...screensFindings,
    ...speedFindings,
    ...stateFindings,
  },
  derivations: {
    "measure-of-screens":
      "sizes of text follow from how many screens are lists; widths at which screens change from the columns that they have; movement and shadow from what is moved or laid over",
    "grid-of-four": "distances lie on a grid of 4 px",
    "neutral-ground":
      "colours are neutral, and each is moved until it is told from its ground as far as WCAG asks",
    "placeholder-accent": "a colour stands in for that of the brand until somebody names it",
    "look-of-state":
      "each state has a text, a sign and a colour, by its word, else by its place in the life cycle",
    "element-of-screens":
      "what several screens show, take or ask of the same thing is one component; its forms are the states of the thing and of the screens",
    "usual-level": "where nothing names a level of access, AA of WCAG is taken",
    "level-of-law": "a law or standard that the text names asks for AA",
    "access-of-screen":
      "criteria, keys, focus and announcements of a screen follow from its inputs, its way of showing, what it hears and what it changes",
    "format-of-fields": "values of fields are written as each language does",
    "language-of-text": "where no language is named, people read that of the text",
    "content-as-written":
      "what people write stays in their language unless the text says otherwise",
    "surface-of-client": "each client of the architecture that people use is a surface",
    "screen-of-resource":
      "what people list, look at and fill in is a screen, each with the operations that it calls",
    "screen-of-sign-in":
      "people sign in on a screen of the product, or are led to who holds accounts",
    "screen-of-ordering":
      "what is put together first is ordered on a checkout, with a confirmation where money is asked for",
    "screen-of-start": "what people come for most stands on what they see first",
    "screen-of-account": "what people see and change of themselves stands on one screen",
    "cue-of-sentence":
      "what a sentence has people see stands on the screens of the thing and the place that it names",
    "call-without-screen": "an operation that no screen has is called by the client itself",
    "journey-over-screens": "what takes several screens goes on wherever it broke off",
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
    "offline-by-concept":
      "what a device holds of a concept, what waits there and which of two changes stays follow from the store on the device, the operations, unique keys, policies and the decision on conflicts",
    "sync-of-surface":
      "how a device and the server come together again follows from what waits, the operations that give what changed, and the decisions on the store and the protocol",
    "route-of-screen": "each screen has an address, guarded as its operations are",
    "capability-of-need":
      "what the text, the fields of screens and the decisions need of a device is asked of it, and nothing else",
    "notification-of-event":
      "an event that people are told of, and a run that tells what is due, is a notification that opens what it is about",
    "task-of-waiting-work":
      "what waits on a device, is counted by it or has to be fetched is work that its system is asked to run",
    "asset-of-screens":
      "a file is made in the forms in which screens show it, and a piece of the program comes with the screens that need it",
    "room-on-device":
      "what lies on a device is bounded by a share of its room for each kind, and by how long it may be away",
    "budget-of-screen":
      "what a screen may cost follows from what is on it, its framework, who makes it, the target and the line",
    "web-app-asked":
      "a web client that the text wants installed has a manifest, a worker that keeps what its reads allow, and a way to the next release",
    "collected-by-class":
      "an attribute that is personal and that a server can read is collected, as the stores call it",
    "oldest-of-parts":
      "an app runs on no release older than the text names, or its framework and its parts ask for",
  },
});
