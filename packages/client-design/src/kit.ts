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
    "screen-of-account": "what people see and change of themselves stands on one screen",
    "call-without-screen": "an operation that no screen has is called by the client itself",
    "offline-by-concept":
      "what a device holds of a concept, what waits there and which of two changes stays follow from the store on the device, the operations, unique keys, policies and the decision on conflicts",
    "sync-of-surface":
      "how a device and the server come together again follows from what waits, the operations that give what changed, and the decisions on the store and the protocol",
    "route-of-screen": "each screen has an address, guarded as its operations are",
  },
});
