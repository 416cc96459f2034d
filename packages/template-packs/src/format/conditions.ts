import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { fieldPath, scalar, slashed } from "./words.ts";

const values = z.array(scalar).min(1).max(50);

/** What a field has to be. Where several tests stand together, all have to hold. */
const tests = z
  .strictObject({
    /** It is one of these. */
    is: values.optional(),
    /** It is none of these, or is not there. */
    not: values.optional(),
    /** It is a list that has one of these. */
    has: values.optional(),
    /** It is a list that has none of these, or is not there. */
    lacks: values.optional(),
    /** It is more than this; of a list its length. */
    above: z.number().optional(),
    /** It is less than this; of a list its length. */
    below: z.number().optional(),
    /** Whether it is there at all. */
    present: z.boolean().optional(),
  })
  .refine((each) => Object.keys(each).length > 0, "tests nothing");

const conditionSchema = z.union([values, tests]);

/** Fields and what they have to be, all of them. A list of values is short for `is`. */
export const conditionsSchema = z
  .record(fieldPath, conditionSchema)
  .refine((each) => Object.keys(each).length <= 20, "has more than 20 fields");

/** Nodes of one slot that meet the conditions. */
export const selectionSchema = z.strictObject({
  slot: slashed,
  where: conditionsSchema.optional(),
});

export type Conditions = DeepReadonly<z.output<typeof conditionsSchema>>;
export type FieldTests = DeepReadonly<z.output<typeof tests>>;
export type Selection = DeepReadonly<z.output<typeof selectionSchema>>;

/** The tests of a condition, its short form written out. */
export function testsOf(condition: Conditions[string]): FieldTests {
  return isList(condition) ? { is: condition } : condition;
}

function isList(condition: Conditions[string]): condition is NonNullable<FieldTests["is"]> {
  return Array.isArray(condition);
}
