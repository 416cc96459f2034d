import * as z from "zod";
import { line } from "./fact.ts";

const count = z.number().positive();
/** A stretch of time in seconds. */
const seconds = z.number().positive();

/** What is counted. */
export const limitUnits = [
  "requests",
  "messages",
  "recipients",
  "points",
  "tokens",
  "concurrent requests",
  "connections",
  "logins",
  "updates",
  "bytes",
  "items",
] as const;

const shared = {
  /** Who shares the number: `per account`, `per app and shop`. */
  scope: line,
  /** Plan, edition or mode that it holds for; all where absent. */
  when: line.optional(),
  /** Which limit it is, in a few words: `search reads`. */
  what: line,
};
const counted = { ...shared, value: count, unit: z.enum(limitUnits) };

/** How a provider bounds what one may ask of it. */
export const limitSchema = z.discriminatedUnion("kind", [
  /** So many in a window, whatever is called. `burst` is what a bucket holds. */
  z.strictObject({
    kind: z.literal("fixed-rate"),
    ...counted,
    window: seconds,
    burst: count.optional(),
  }),
  /** So many in a window for one operation or group of them. */
  z.strictObject({ kind: z.literal("per-endpoint"), ...counted, window: seconds, endpoint: line }),
  /** So many at the same time. `longerThan`: only calls that take longer count, in seconds. */
  z.strictObject({
    kind: z.literal("concurrency"),
    ...counted,
    longerThan: seconds.optional(),
  }),
  /** A quota of `base + perLicence × licences` in the window, a day as a rule. */
  z.strictObject({
    kind: z.literal("daily-formula"),
    ...shared,
    unit: z.enum(limitUnits),
    window: seconds,
    base: z.number().min(0),
    perLicence: z.number().min(0),
    /** What a licence is, where it counts. */
    licence: line.optional(),
  }),
  /** A budget that calls draw on by their cost. `single`: the most that one call may cost. */
  z.strictObject({
    kind: z.literal("points"),
    ...counted,
    window: seconds,
    burst: count.optional(),
    single: count.optional(),
    /** What a call costs: `1 a read, 5 a write`. */
    cost: line,
  }),
  /** A throughput of each sender (number, channel, mailbox), with a queue behind it where there is one. */
  z.strictObject({
    kind: z.literal("per-sender"),
    ...counted,
    window: seconds,
    sender: line,
    queueSeconds: seconds.optional(),
  }),
  /** The number comes with each response alone. */
  z.strictObject({
    kind: z.literal("header-only"),
    ...shared,
    unit: z.enum(limitUnits),
    headers: z.array(line).min(1),
  }),
  /** There is a limit and nobody says which: the client adapts to the signal. */
  z.strictObject({ kind: z.literal("unpublished"), ...shared, adaptBy: line }),
  /** The most that one thing may hold: a body, a message, a list. */
  z.strictObject({ kind: z.literal("size"), ...counted }),
]);
export type Limit = z.output<typeof limitSchema>;
export type LimitKind = Limit["kind"];

/** How one sees that a limit was passed. */
export const throttleSchema = z.strictObject({
  status: z.int().min(100).max(599).optional(),
  /** Code in the body or of the protocol, where the status alone does not tell. */
  code: line.optional(),
  /** Where it is found, where it is not the status: `errors[].extensions.code`. */
  where: line.optional(),
  /** Whether the answer says how long to wait, and by what. */
  wait: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("header"), header: line, as: line }),
    z.strictObject({ by: z.literal("body"), field: line, as: line }),
    z.strictObject({ by: z.literal("none") }),
  ]),
  note: line.optional(),
});
export type Throttle = z.output<typeof throttleSchema>;
