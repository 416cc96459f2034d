import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Reference } from "../volume/references.ts";

/** The references of which each row has exactly one. */
export function oneOf(fields: readonly ViewOf<typeof data.field>[]) {
  return fields.filter(({ data: { alternative, references } }) => alternative && references);
}

/** Of the references of a table those of which a row has exactly one, choice by choice. */
export function choicesOf(
  references: readonly Reference[],
  guards: readonly ViewOf<typeof data.guard>[],
): readonly (readonly Reference[])[] {
  return guards.flatMap(({ data: { rule } }) => {
    if (rule.kind !== "one-of") return [];
    const own = references.filter(({ columns }) =>
      columns.some(({ ref }) => rule.columns.includes(ref)),
    );
    return own.length > 0 ? [own] : [];
  });
}

/** Those that an example leaves out, as a row has one alone. */
export function besideFirst(fields: readonly ViewOf<typeof data.field>[]) {
  const several = oneOf(fields);
  return new Set(several.length > 1 ? several.slice(1) : []);
}
