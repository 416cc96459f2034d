import { mostOnScreen, pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };
import { houseStyleKeys } from "./catalog/house-styles.ts";
import { derivations } from "./derivations.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "api",
  summary: manifest.description,
  options: z.strictObject({
    propertyCase: z
      .enum(["camel", "snake"])
      .default("camel")
      .describe("Case of property and parameter names."),
    houseStyle: z
      .enum(houseStyleKeys)
      .default("default")
      .describe("Whose rules names, pages, versions, actions and errors follow."),
    basePath: z
      .string()
      .regex(/^(\/[a-z0-9-]+)*$/)
      .default("/v1")
      .describe("Path in front of every operation; carries the major version."),
    pageSize: z
      .int()
      .min(1)
      .max(1000)
      .default(50)
      .describe("Items a page has unless asked otherwise."),
    paging: z
      .enum(["cursor", "offset"])
      .default("cursor")
      .describe("How pages are found: by a cursor, or by an offset with the total of all items."),
    largestPage: z.int().min(1).max(1000).default(200).describe("Items a page may have."),
    largestOffset: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(10_000)
      .describe("Items that a page by offset may leave out; all of them are read to be left out."),
    largestWhole: z
      .int()
      .min(1)
      .max(20_000)
      .default(mostOnScreen)
      .describe("Items of one answer for a screen that shows all of them."),
  }),
  findings: {
    "message-open": {
      severity: "warning",
      message:
        "{messages}: how audio is written, how large a message is and what holds it back is open.",
      cause: "The text names messages with audio, and none of the three.",
      fix: "Name coding and rate, the most bytes of a message, and what is done with audio that comes faster than it is passed on.",
    },
    "breaking-without-version": {
      severity: "warning",
      message: "Clients of {version} break, and its version stays: {places}.",
      cause:
        "Whoever was built for the last plan's interface calls the same paths and meets this one.",
      fix: "Keep the old form beside the new one, or set basePath to the next version while both are served.",
    },
    "webhook-apart-from-event": {
      severity: "warning",
      message: "What a webhook tells of as {type} is {other} elsewhere in the same plan.",
      cause:
        "The catalogue of webhooks, the payload and the events between components name what happened each by itself.",
      fix: "Call it the same in the text wherever it is told.",
    },
    "event-lacks-argument": {
      severity: "warning",
      message: "“{event}” does not give {consumer} {argument}.",
      cause:
        "A consumer acts on what the event says, on its own rows and on what it may ask of others; this is in none of them.",
      fix: "Say in the text where it comes from: that the thing has it, or that the consumer keeps it.",
    },
    "action-without-operation": {
      severity: "warning",
      message: "No operation lets anyone {verb} {concept}.",
      cause:
        "The action was stated, but its concept has no resource that could carry an operation.",
      fix: "Say what the thing is and who stores it, or that it happens outside of the system.",
    },
    "nothing-fills": {
      severity: "warning",
      message: "Kept, and made by nothing of the plan: {entities}.",
      cause:
        "No operation creates one, the product makes none by itself, and the text names nobody who does.",
      fix: "Say of each who adds it, or where it comes from: a list that is loaded once, an import, another system that keeps it.",
    },
    "credential-plainly-made": {
      severity: "warning",
      message: "{operation} takes {given} as it is sent: nothing proves who holds that key.",
      cause:
        "The input has a key that opens accounts made, and not the two calls by which a device proves that it has it.",
      fix: "State both calls: one that gives a challenge, one that takes what the device signed, and checks it.",
    },
    "write-open-to-all": {
      severity: "warning",
      message: "{operation} changes {resource} without anybody signing in.",
      cause: "Nothing in the input says who may do it, and the plan has no identity.",
      fix: "Name the roles that may do it, or state that it is open on purpose.",
    },
    "registering-contradicted": {
      severity: "warning",
      message:
        "Registering is not to tell whether an address has an account ({hidden}), and is to tell that it is in use ({told}). The plan tells nothing.",
      cause: "Whoever learns that an address is in use learns that it has an account.",
      fix: "Keep one of the two: mostly the first, with an e-mail to the address that tells the rest.",
    },
    "contract-invalid": {
      severity: "error",
      message: "{file} breaks {rule}: {problem}.",
      cause:
        "The contract breaks a rule of the OpenAPI or AsyncAPI Specification or of good contracts.",
      fix: "Report it: a contract that planc writes has to be valid. `planc explain` names the facts behind it.",
    },
    "heartbeat-over-idle": {
      severity: "warning",
      message:
        "A heartbeat every {interval} comes too late: {balancer} closes a connection on which nothing was sent for {limit}.",
      cause: "What stands before the program takes a silent connection for a dead one.",
      fix: "State a shorter heartbeat, or raise that limit where it is set.",
    },
    "live-without-read": {
      severity: "warning",
      message: "{event} tells of what no operation reads.",
      cause: "What is told while a client has no connection is lost to it.",
      fix: "Let those who hear of it list it, or say that it is passed on and never kept.",
    },
    "live-gap-unfilled": {
      severity: "warning",
      message:
        "What {event} told while a client was away is not found by {operation}: it takes no place to go on from, and “{promise}” rests on one.",
      cause: "A list that begins at its newest says nothing of what came between two connections.",
      fix: "Say that it is read in the order in which it was made, or that clients fetch what changed since they were last there.",
    },
    "sealed-and-read": {
      severity: "warning",
      message:
        "“{sealing}” keeps contents from the server, and “{reading}” has it work on them. Instead for {what}: {instead}.",
      cause:
        "What is sealed between devices is opened by no server, so that one of the two is not kept.",
      fix: "Have it done so, or say which contents are left out of the encryption, and tell people so.",
    },
    "sealed-in-clear": {
      severity: "warning",
      message:
        "{field} is kept as {type}, and “{sealing}” gives the server nothing but bytes of it.",
      cause: "A text that the server can check, search or show is one that it can read.",
      fix: "State the attribute as binary, or say that it stays open to the server.",
    },
    "sealed-without-keys": {
      severity: "warning",
      message:
        "“{sealing}” needs devices with public keys that others find, and nothing of the plan keeps any.",
      cause: "Who seals something for somebody needs a key of each device of that person.",
      fix: "Say that people sign in on devices, each of which lays up its public keys, or that one secret of a person opens all of it.",
    },
    "sealed-searched": {
      severity: "warning",
      message:
        "{operation} searches {resource} on the server, whose contents are sealed: {fields}.",
      cause: "A server finds no word in what it cannot read.",
      fix: "Search on the device, or say what of it stays open.",
    },
    "example-refused": {
      severity: "error",
      message: "{file}: the example at {at} does not fit its schema: {problem}.",
      cause: "An example or a default breaks the schema that stands beside it.",
      fix: "Report it: examples are made from their schemas. In a contract of your own, mend the example.",
    },
    "answer-missing": {
      severity: "error",
      message: "{operation} does not say that it answers {status}: {because}.",
      cause: "An operation can come to an error that its contract does not name.",
      fix: "Add the error to the operation, or take away what brings it about.",
    },
    "no-way-back": {
      severity: "info",
      message: "Whoever forgets the password of {operation} has no way back into the account.",
      cause: "The system holds the passwords, and the input says nothing of forgotten ones.",
      fix: "State how a password is reset, by e-mail for instance, or that somebody sets it anew.",
    },
    "nobody-comes-in": {
      severity: "warning",
      message: "Sign-in reads {field} of {entity}, and no operation writes it.",
      cause: "Nothing says how an account gets what its person signs in with.",
      fix: "Say who makes accounts: people who register, somebody who invites them, or a first sign-in elsewhere.",
    },
    "secret-in-address": {
      severity: "error",
      message: "{operation} takes {parameter} in its address.",
      cause: "Addresses are written to logs, histories and the Referer header.",
      fix: "Send it in the body or in a header.",
    },
    "collection-without-pages": {
      severity: "error",
      message: "{operation} answers {path} without pages.",
      cause: "The answer grows with what is kept, and adding pages later breaks clients.",
      fix: "Mark the operation as paginated, or say how many there can be at most.",
    },
    "order-without-index": {
      severity: "error",
      message: "{operation} promises an order that no index serves: {order}.",
      cause:
        "The order that the contract documents is not that of any read of the table behind it.",
      fix: "Order the read of the table alike, or document the order that it has.",
    },
    "property-differs-from-column": {
      severity: "error",
      message: "{schema}.{property} does not agree with the column {column}: {difference}.",
      cause:
        "A property and the column behind it are made from one field, and another plugin or an edit changed one of the two.",
      fix: "Change the attribute in the text or in brief.yaml, so that both follow it.",
    },
    "call-unanswered": {
      severity: "error",
      message: "{file}: {operation} is not answered as the contract says: {problem}.",
      cause: "Served as the contract describes it, the call does not lead to what is documented.",
      fix: "Report it: what planc writes has to fit together. `planc explain` names the facts behind the operation.",
    },
    "error-undocumented": {
      severity: "error",
      message:
        "{operation} in {file} can answer {status}, which it does not document so: {problem}.",
      cause:
        "Who may call it, what it takes and what is kept let it fail in a way that callers are not told of.",
      fix: "Report it: every error that can happen has to be documented.",
    },
    "error-out-of-reach": {
      severity: "error",
      message: "{operation} in {file} documents {status}, which cannot happen: {problem}.",
      cause: "Nothing that a caller can send leads to this answer.",
      fix: "Report it: a contract names the errors that can happen, and no other.",
    },
    "schema-language-invalid": {
      severity: "error",
      message: "{file} does not parse: {problem}.",
      cause: "The parser of its language refuses the file.",
      fix: "Report it: a contract that planc writes has to be valid.",
    },
  },
  derivations,
});
