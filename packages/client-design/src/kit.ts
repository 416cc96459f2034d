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
    "offline-against-rule": {
      severity: "warning",
      message:
        "“{offline}” and “{rule}”: {holds}, and two devices without a connection cannot both know it. Waits there: {takes}; refused there: {refuses}.",
      cause: "What holds among all devices at once can be checked only where all changes meet.",
      fix: "Choose: give each device a share beforehand (a range of numbers, a part of the stock); take what is made offline as a request that the server confirms or turns down later, and say so to people; or do it only with a connection.",
    },
    "offline-before-check": {
      severity: "info",
      message:
        "“{offline}” and “{rule}”: {things} are on the device before the server has checked them.",
      cause: "What waits was checked by the app alone, by rules of its release.",
      fix: "Say what people may rely on while it waits, and who hears of it when the server turns it down; or name the changes that are for a connection only.",
    },
    "offline-against-encryption": {
      severity: "warning",
      message:
        "“{offline}” and {encryption}: the server settles changes of {things} by “{decision}”, and cannot read them.",
      cause: "Two changes of what is sealed reach a server that sees neither.",
      fix: "Settle them on the devices (types that merge, or a question), add without changing, or leave open what the server has to compare.",
    },
    "conflict-rule-unmet": {
      severity: "warning",
      message:
        "“{rule}”: {operations} say nothing of when a change was made, so the one that arrives later stays.",
      cause: "No decision gives changes of devices their time; none is asked for by name.",
      fix: "State “offline-first with conflict resolution”, so that each change carries when it was made.",
    },
    "offline-change-goes-back": {
      severity: "warning",
      message: "“{rule}”: {operations} overwrite the state of a {thing} by what was made offline.",
      cause: "The rule taken for two changes looks at times, and at no state that is final.",
      fix: "Name the states with their moves (“open, then complete; complete is final”), so that a change of state is a move that the server refuses.",
    },
    "device-cannot-fetch": {
      severity: "warning",
      message: "On the device of {surface}, and given by no operation: {concepts}.",
      cause: "The contract has neither a list nor a feed of changes with it for these people.",
      fix: "State who looks at it, or that it is not needed without a connection.",
    },
    "read-anew-each-run": {
      severity: "warning",
      message:
        "{surface} reads {size} MB anew at each run: {operations} tell neither what changed nor what was deleted.",
      cause: "A feed of changes is planned for what belongs to a person, and these belong to none.",
      fix: "Say whose each is, or that it is brought up to date by what changed since a cursor.",
    },
    "offline-change-counts-twice": {
      severity: "warning",
      message: "{operation} cannot wait for a connection: sent twice it is done twice.",
      cause: "It takes neither an id of the device nor a key, and its answer may be lost.",
      fix: "Give it a key or an id that the device makes, or state that it needs a connection.",
    },
    "conflict-rules-differ": {
      severity: "warning",
      message:
        "{operation} refuses a change of an older version with 412, and “{decision}” was decided for changes of two devices.",
      cause: "One rule is of people at the same time, the other of devices that were away.",
      fix: "State one of both: people are asked, or the later change of each field stays.",
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
    "oldest-of-parts":
      "an app runs on no release older than the text names, or its framework and its parts ask for",
    "notification-of-event":
      "an event that people are told of, and a run that tells what is due, is a notification that opens what it is about",
    "task-of-waiting-work":
      "what waits on a device, is counted by it or has to be fetched is work that its system is asked to run",
    "collected-by-class":
      "an attribute that is personal and that a server can read is collected, as the stores call it",
  },
});
