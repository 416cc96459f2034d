import { parseRef } from "@planc/core";
import type { Area, Fields } from "../brief-file/areas.ts";
import { factIds } from "../brief-file/fact-ids.ts";
import { groupBy } from "./names.ts";
import { conceptKey } from "./naming.ts";

/**
 * Finds the fact that an entry is about: the only one with the same in every field that the entry has of
 * those that tell facts apart.
 */
export function factFinder<Fact extends { readonly fields: Fields }>(
  area: Area,
  facts: readonly Fact[],
): (entry: Fields) => Fact | undefined {
  const { identity, telling, within, noun } = area;
  const needed = [...identity, ...(within ? [within] : [])];
  const identityOf = (fields: Fields) =>
    // The name of an attribute may hold that of its concept.
    noun === "attribute"
      ? (factIds(area, [fields])[0] ?? "")
      : JSON.stringify(needed.map((key) => keyOfValue(fields[key])));
  const groups = groupBy(facts, ({ fields }) => identityOf(fields));
  return (entry) => {
    const [only, ...others] = (groups.get(identityOf(entry)) ?? []).filter(({ fields }) =>
      telling.every(
        (key) =>
          (entry[key] ?? null) === null || keyOfValue(entry[key]) === keyOfValue(fields[key]),
      ),
    );
    return others.length === 0 ? only : undefined;
  };
}

/** Names in any case, singular or plural, mean the same. */
function keyOfValue(value: unknown): unknown {
  return typeof value === "string" && !parseRef(value) ? conceptKey(value) : value;
}
