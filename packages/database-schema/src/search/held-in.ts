import { type DataOf, spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;

/** A field and the values of it of which one has to stand there. */
export type Held = NonNullable<DataOf<typeof data.searchRight>["limits"]>[number];

const plain = (text: string): string =>
  spoken(text)
    .replaceAll(/[\s_-]+/g, " ")
    .trim();

/**
 * What one part of a condition says of the thing itself: `the ticket is open or waiting`, `its visibility is public`,
 * `it is not internal`. Nothing where no field says all of it.
 */
export function heldIn(part: string, thing: string, fields: readonly Field[]): Held | undefined {
  const text = plain(part);
  for (const field of fields) {
    const values = valuesOf(field);
    if (values.size === 0) continue;
    for (const subject of subjectsOf(field, plain(thing))) {
      if (!text.startsWith(subject)) continue;
      const said = text.slice(subject.length);
      const isNot = said.startsWith("not ");
      const named = namedOf(isNot ? said.slice(4) : said, values);
      if (named === undefined) continue;
      const held = isNot
        ? [...new Set(values.values())].filter((each) => !named.includes(each))
        : named;
      if (held.length > 0) return { field: field.ref, values: held };
    }
  }
  return undefined;
}

/** By what a sentence calls them, the values that a field can have. */
function valuesOf({ data: { type, name, values = [] } }: Field): ReadonlyMap<string, string> {
  if (type === "boolean") {
    const yes = plain(name).replace(/^is /, "");
    return new Map([
      [yes, "true"],
      ["true", "true"],
      ["false", "false"],
    ]);
  }
  return new Map(type === "enum" ? values.map((each) => [plain(each), each]) : []);
}

function subjectsOf({ data: { name } }: Field, thing: string): readonly string[] {
  const field = plain(name);
  return [`the ${field} of the ${thing} is `, `its ${field} is `, `the ${thing} is `, "it is "];
}

/** `(open or waiting)`: all of what is named are values, or nothing is known. */
function namedOf(said: string, values: ReadonlyMap<string, string>): string[] | undefined {
  const bare = said.replace(/^\((.*)\)$/, "$1");
  const whole = values.get(bare);
  if (whole !== undefined) return [whole];
  const each = bare.split(" or ").map((name) => values.get(name));
  const known = each.flatMap((value) => value ?? []);
  return known.length === each.length ? known : undefined;
}
