import type { FindingCatalogue } from "@planc/core";

/** Statements, decisions and contracts that do not go with work without a connection. */
export const offlineFindings = {
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
      "“{rule}”{others}: {operations} say nothing of when a change was made, so the one that arrives later stays.",
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
  "offline-change-goes-back": {
    severity: "warning",
    message: "“{rule}”: {operations} overwrite the state of a {thing} by what was made offline.",
    cause: "The rule taken for two changes looks at times, and at no state that is final.",
    fix: "Name the states with their moves (“open, then complete; complete is final”), so that a change of state is a move that the server refuses.",
  },
} as const satisfies FindingCatalogue;
