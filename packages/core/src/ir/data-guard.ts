import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** What a table refuses beyond its keys and the conditions of single columns. */
export const guard = many(
  "data/guard",
  z.strictObject({
    table: ref("data/table"),
    /** The trigger or the constraint, as an error names it. */
    name: identifier,
    rule: z.discriminatedUnion("kind", [
      /** A state changes to these alone; one that is not listed has no limits. */
      z.strictObject({
        kind: z.literal("moves"),
        column: ref("data/column"),
        moves: z.array(z.strictObject({ from: label, to: z.array(label) })).min(1),
      }),
      /** No row stands above itself, at any height. */
      z.strictObject({
        kind: z.literal("acyclic"),
        column: ref("data/column"),
        key: ref("data/column"),
      }),
      /** Exactly one of these references is there. */
      z.strictObject({ kind: z.literal("one-of"), columns: z.array(ref("data/column")).min(2) }),
      /** A row stays as it was added, and goes with what it follows or when its time is over. */
      z.strictObject({
        kind: z.literal("added-only"),
        columns: z.array(ref("data/column")).min(1),
        past: z.strictObject({ column: ref("data/column"), days: z.int().min(1) }).optional(),
      }),
      /** The moment is there during these states, and before them, also where it comes back to that, it is not. */
      z.strictObject({
        kind: z.literal("moment-of-state"),
        column: ref("data/column"),
        state: ref("data/column"),
        during: z.array(label).min(1),
        before: z.array(label).min(1),
      }),
      /** A number is not over another one of its row: what is refunded of what was paid. */
      z.strictObject({
        kind: z.literal("not-over"),
        column: ref("data/column"),
        most: ref("data/column"),
      }),
      /** A number is these together, less those; one that is missing counts as 0. */
      z.strictObject({
        kind: z.literal("sum"),
        column: ref("data/column"),
        of: z.array(ref("data/column")).min(1),
        less: z.array(ref("data/column")),
      }),
      /** No value comes twice in any partition: another table keeps each with the key of its row. */
      z.strictObject({
        kind: z.literal("kept-apart"),
        column: ref("data/column"),
        /** Among rows that have these alike: each sender's own numbers. */
        within: z.array(ref("data/column")).min(1).optional(),
        keeper: ref("data/table"),
      }),
    ]),
    because: prose,
  }),
  { summary: "what tables refuse beyond keys and conditions of one column" },
);
