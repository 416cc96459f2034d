import * as z from "zod";
import { anyRef } from "../ref.ts";
import { many } from "../slot.ts";
import { circumstanceName, numberFactName } from "./measured-facts.ts";
import { identifier, label, unit } from "./shapes.ts";

const decided = {
  /** The style, the choice, or the need that was left out, which rests on it. */
  decision: anyRef(),
};

/** The nearest value at which the decision was taken anew and came out otherwise, and what it then is. */
const turn = z.strictObject({
  at: z.number(),
  to: label,
  /** What another need then takes, where that does what the one that goes has done. */
  instead: label.optional(),
});

/**
 * What a decision rests on, in a form that facts can be held against. Each holds in this plan, and where it
 * no longer does the decision is to be taken anew.
 */
export const premise = many(
  "decision/premise",
  z.discriminatedUnion("kind", [
    z.strictObject({
      ...decided,
      /** A number stays within a bound. */
      kind: z.literal("number"),
      fact: numberFactName,
      comparator: z.enum(["<", "<=", ">", ">="]),
      bound: z.number(),
      unit,
      /** As the brief has it; absent where it has none. */
      now: z.number().optional(),
      /** Between which numbers the present one lies, where nobody states it. */
      range: z.strictObject({ low: z.number(), high: z.number() }).optional(),
      turn,
    }),
    z.strictObject({
      ...decided,
      /** The brief has no such number, and with any that was tried the decision is another one. */
      kind: z.literal("no-number"),
      fact: numberFactName,
      unit,
      turn,
    }),
    z.strictObject({
      ...decided,
      /** Something is asked of the product, or is not. */
      kind: z.literal("circumstance"),
      fact: circumstanceName,
      holds: z.boolean(),
      /** What is decided where it is the other way round. */
      to: label,
      instead: label.optional(),
    }),
    z.strictObject({
      ...decided,
      /** The version is supported; on the day itself it no longer is. */
      kind: z.literal("support"),
      technology: identifier,
      name: label,
      version: label,
      until: z.iso.date(),
    }),
    z.strictObject({
      ...decided,
      /** Policy refuses the technology, and a waiver lets it be used through its last day. */
      kind: z.literal("waiver"),
      technology: identifier,
      name: label,
      /** Who answers for it. */
      owner: label,
      until: z.iso.date(),
    }),
  ]),
  { summary: "what decisions rest on, to be held against facts" },
);
