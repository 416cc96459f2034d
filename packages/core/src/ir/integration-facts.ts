import * as z from "zod";
import { anyRef } from "../ref.ts";
import { amount, figure, label, prose } from "./shapes.ts";

const day = z.iso.date();
const source = {
  /** Address of the page that it rests on. */
  source: z.string().min(1).max(500),
  /** Day on which it was read, or written down from memory. */
  date: day,
};

/** What a fact about a system of others rests on, so that a reader can weigh it. */
export const basis = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("published"),
    ...source,
    confidence: z.enum(["high", "medium", "low"]),
    /** Nobody looked: check it before anything hangs on it. */
    recalled: z.literal(true).optional(),
  }),
  /** The provider names no value; what stands in its place. */
  z.strictObject({ kind: z.literal("unpublished"), instead: prose, ...source }),
  /** Nobody here knows; whom and what to ask. */
  z.strictObject({ kind: z.literal("unknown"), ask: prose }),
  /** The text or another part of the plan says it. */
  z.strictObject({ kind: z.literal("plan"), of: anyRef() }),
]);

const bounded = {
  /** Which limit it is, in a few words: `search reads`. */
  what: label,
  /** Who shares it: `per account`. */
  scope: label,
  /** Plan, edition or mode that it holds for. */
  when: label.optional(),
  basis,
};

/** How a provider bounds what may be asked of it. */
export const limit = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rate"),
    ...bounded,
    allowed: figure,
    /** The operations that it counts, where not all. */
    endpoint: label.optional(),
  }),
  /** So many in a window, from a base and what is paid for. */
  z.strictObject({
    kind: z.literal("quota"),
    ...bounded,
    window: amount,
    allowed: figure,
    licence: label.optional(),
  }),
  z.strictObject({
    kind: z.literal("concurrency"),
    ...bounded,
    allowed: figure,
    /** Only calls that take longer count. */
    longerThan: amount.optional(),
  }),
  /** A budget that calls draw on by their cost. */
  z.strictObject({ kind: z.literal("points"), ...bounded, allowed: figure, cost: label }),
  /** A throughput of each sender, with a queue behind it where there is one. */
  z.strictObject({
    kind: z.literal("sender"),
    ...bounded,
    allowed: figure,
    sender: label,
    queue: amount.optional(),
  }),
  /** No number is published: the client reads it from each answer, or slows down when it is told to. */
  z.strictObject({
    kind: z.literal("adaptive"),
    ...bounded,
    headers: z.array(label),
    how: prose,
  }),
  /** The most that one body or list may hold. */
  z.strictObject({
    kind: z.literal("size"),
    ...bounded,
    allowed: z.strictObject({ value: z.number().positive(), unit: label }),
  }),
]);
