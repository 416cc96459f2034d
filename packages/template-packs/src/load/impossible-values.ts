import type { Slot } from "@planc/core";
import { suggest } from "@planc/core/host";
import { type Conditions, testsOf } from "../format/conditions.ts";
import { fieldsIn } from "./can-match.ts";
import { alternatives, entriesOf, type FieldSchema, takes, valuesOf } from "./field-schemas.ts";
import type { FieldPath } from "./places.ts";

/** A value that a condition names and that its field never takes. */
export interface ImpossibleValue {
  readonly field: string;
  readonly value: string | number | boolean;
  /** The value that may be meant. */
  readonly near: string | undefined;
  /** Where it stands in the conditions. */
  readonly path: FieldPath;
}

/** Values in the lists of conditions that change nothing, because no node of the slot has them. */
export function impossibleValues(slot: Slot, conditions: Conditions): readonly ImpossibleValue[] {
  const kinds = alternatives(slot.schema);
  return Object.entries(conditions).flatMap(([field, condition]) => {
    const found = kinds.flatMap((kind) => fieldsIn(kind, field));
    // That there is no such field is told as such.
    if (found.length === 0) return [];
    const { is, not, has, lacks } = testsOf(condition);
    const isShort = Array.isArray(condition);
    const entries = found.flatMap(({ schema }) => entriesOf(schema) ?? []);
    return [
      { test: "is", list: is, of: found },
      { test: "not", list: not, of: found },
      { test: "has", list: has, of: entries },
      { test: "lacks", list: lacks, of: entries },
    ].flatMap(({ test, list = [], of }) =>
      list.flatMap((value, index) =>
        of.some(({ schema }) => takes(schema, value))
          ? []
          : [
              {
                field,
                value,
                near: suggest(String(value), knownOf(of)),
                path: [field, ...(isShort ? [] : [test]), index],
              },
            ],
      ),
    );
  });
}

function knownOf(schemas: readonly FieldSchema[]): readonly string[] {
  return schemas.flatMap(({ schema }) => (valuesOf(schema) ?? []).map(String));
}
