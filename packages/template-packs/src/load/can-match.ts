import type { Slot } from "@planc/core";
import { suggest } from "@planc/core/host";
import * as z from "zod";
import { type Conditions, type FieldTests, testsOf } from "../format/conditions.ts";
import { meets } from "../format/meets.ts";
import {
  alternatives,
  entriesOf,
  type FieldSchema,
  fieldNames,
  fieldSchemas,
  hasSize,
  takes,
  valuesOf,
} from "./field-schemas.ts";

/** Why no node of a slot can ever meet conditions. */
export interface Never {
  /** The field that rules all of them out. */
  readonly field: string;
  readonly reason: string;
}

/** What every node has beside its data. */
const ofEveryNode = z.strictObject({
  ref: z.string(),
  id: z.string(),
  why: z.enum(["stated", "derived", "assumed"]),
});

/**
 * Looks for conditions that the schema of a slot rules out: a field that no node has, a value that it
 * never takes, tests that exclude each other. Conditions that hold only in different kinds of a node
 * rule each other out as well.
 */
export function neverMatches(slot: Slot, conditions: Conditions = {}): Never | undefined {
  const kinds = alternatives(slot.schema);
  for (const [field, condition] of Object.entries(conditions)) {
    const found = kinds.flatMap((kind) => fieldsIn(kind, field));
    if (found.length === 0) {
      const reason = `nodes of ${slot.id} have no field ${field}${near(field, fieldsOf(slot))}`;
      return { field, reason };
    }
    const tests = testsOf(condition);
    if (!found.some((each) => canMeet(each, tests))) {
      return { field, reason: `${field} ${notMet(found, tests)}` };
    }
  }
  const entries = Object.entries(conditions);
  const together = kinds.some((kind) =>
    entries.every(([field, condition]) => canIn(kind, field, testsOf(condition))),
  );
  const [last] = entries.at(-1) ?? [];
  return together || last === undefined
    ? undefined
    : { field: last, reason: "no kind of node meets all conditions at once" };
}

/** Whether nodes of a slot have a field. */
export function hasField(slot: Slot, field: string): boolean {
  return alternatives(slot.schema).some((kind) => fieldsIn(kind, field).length > 0);
}

/** The names of the fields that a slot's nodes have. */
export function fieldsOf(slot: Slot): readonly string[] {
  return alternatives(slot.schema).flatMap(({ schema }) => fieldNames(schema));
}

/** ` (is x meant?)`, or nothing. */
export function near(word: string, known: readonly string[]): string {
  const meant = suggest(word, known);
  return meant === undefined ? "" : ` (is ${meant} meant?)`;
}

function canIn(kind: FieldSchema, field: string, tests: FieldTests): boolean {
  const found = fieldsIn(kind, field);
  // A kind without the field meets tests that want it absent.
  return found.length === 0 ? meets(undefined, tests) : found.some((each) => canMeet(each, tests));
}

/** What a kind of node says of a field, those of every node among them. */
export function fieldsIn(kind: FieldSchema, field: string): readonly FieldSchema[] {
  const path = field.split(".");
  return [kind, { schema: ofEveryNode, optional: false }].flatMap((each) =>
    fieldSchemas(each, path),
  );
}

function canMeet({ schema, optional }: FieldSchema, tests: FieldTests): boolean {
  if (optional && meets(undefined, tests)) return true;
  const finite = valuesOf(schema);
  if (finite) return finite.some((value) => meets(value, tests));
  const { is, has, above, below, present } = tests;
  if (present === false) return false;
  if (is) return is.some((value) => takes(schema, value) && meets(value, tests));
  if (above !== undefined || below !== undefined) {
    if (!hasSize(schema)) return false;
    if (above !== undefined && below !== undefined && above >= below) return false;
  }
  if (has === undefined) return true;
  const entries = entriesOf(schema);
  return has.some(
    (value) =>
      entries?.some((entry) => takes(entry.schema, value)) && !tests.lacks?.includes(value),
  );
}

function notMet(found: readonly FieldSchema[], { is, has, above, below }: FieldTests): string {
  const [first] = is ?? has ?? [];
  const known = found.flatMap(({ schema }) => [
    ...(valuesOf(schema) ?? []),
    ...(entriesOf(schema) ?? []).flatMap((entry) => valuesOf(entry.schema) ?? []),
  ]);
  if (first !== undefined) {
    const said = `never ${is ? "is" : "has"} ${JSON.stringify(first)}`;
    return typeof first === "string" ? said + near(first, known.map(String)) : said;
  }
  if (above !== undefined || below !== undefined) {
    return found.some(({ schema }) => hasSize(schema))
      ? `cannot be above ${above} and below ${below}`
      : "is neither a number nor a list";
  }
  return "never is so";
}
