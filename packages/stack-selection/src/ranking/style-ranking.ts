import { anyRef, type DataOf, one } from "@planc/core";
import { circumstanceName, numberFactName, shapes } from "@planc/core/ir";
import * as z from "zod";

const { label, prose } = shapes;

/** A number that has to be another one, in the unit of its fact. */
const number = z.strictObject({
  kind: z.literal("number"),
  fact: numberFactName,
  /** As the brief has it; absent where it has none. */
  now: z.number().optional(),
  /** Between which numbers that lies, where it is an estimate. */
  range: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  /** The nearest to it at which another style leads. */
  at: z.number(),
  direction: z.enum(["up", "down"]),
});

const circumstance = z.strictObject({
  kind: z.literal("circumstance"),
  fact: circumstanceName,
  /** Whether the brief asks for it now. */
  holds: z.boolean(),
});

/**
 * How styles rank by the facts of a brief alone, and what would have another one lead. It stands in no plan,
 * which takes one style.
 */
export const styleRanking = one(
  "stack/style-ranking",
  z.strictObject({
    /** Best first. */
    ranked: z.array(
      z.strictObject({
        style: label,
        name: label,
        score: z.number(),
        /** Whether it was asked for a place: others are told where they score more. */
        compared: z.boolean(),
      }),
    ),
    /** Styles that a policy forbids. */
    forbidden: z.array(label),
    factors: z.array(
      z.strictObject({
        name: label,
        weight: z.number().positive(),
        /** The requirements, numbers and things that it is read from. */
        from: z.array(anyRef()),
        says: z.array(z.strictObject({ style: label, score: z.number(), note: prose })),
      }),
    ),
    /** Changes of facts with which another of the compared styles leads; several go together. */
    turns: z.array(
      z.strictObject({
        to: label,
        changes: z.array(z.discriminatedUnion("kind", [number, circumstance])).min(1),
      }),
    ),
    /** Compared styles that no number which was tried brings to the front. */
    never: z.array(label),
    /** Numbers that were tried together with others, from the least to the most. */
    tried: z.array(z.strictObject({ fact: numberFactName, least: z.number(), most: z.number() })),
  }),
  { summary: "how styles rank by the facts of the brief", kept: false },
);

export type StyleRanking = DataOf<typeof styleRanking>;
export type Turn = StyleRanking["turns"][number];
