import type { Pack } from "../format/pack-schema.ts";
import { isMapping } from "../load/mapping.ts";
import type { FieldPath } from "../load/places.ts";

/** A loaded pack, which is joined with what it extends, and what its own file says. */
export interface Written {
  readonly pack: Pack;
  readonly value?: unknown;
}

/** The path where the pack's own file says something; what it inherits is said by the line `extends`. */
export function ownPath(written: Written, path: FieldPath): FieldPath {
  let found = ownText(written);
  for (const name of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) {
      return written.pack.extends === undefined ? path : ["extends"];
    }
    found = Reflect.get(found, name);
  }
  return path;
}

/** The path of the entry of a list that the pack's own file has. */
export function ownEntry(
  written: Written,
  field: keyof Pack,
  isMeant: (entry: Readonly<Record<string, unknown>>) => boolean,
): FieldPath {
  const text = ownText(written);
  const list: unknown = isMapping(text) ? text[field] : undefined;
  const index = Array.isArray(list)
    ? list.findIndex((each: unknown) => isMapping(each) && isMeant(each))
    : -1;
  // Of no entry there is no such position.
  return ownPath(written, [field, index]);
}

/** Where no file is known, a pack that extends nothing says all of it itself. */
function ownText({ pack, value }: Written): unknown {
  return value ?? (pack.extends === undefined ? pack : undefined);
}
