import { join } from "@planc/core";
import { nameId } from "../words/name-id.ts";
import { groupBy } from "./names.ts";

/** What tells one quantity from another. */
export interface Counted {
  readonly about: string;
  readonly measure?: string | undefined;
  readonly kind: string;
  readonly comparator: "=" | "<" | "<=" | ">" | ">=" | "~" | "range";
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly percentile?: number | undefined;
  readonly test?: string | undefined;
}

/** Equal quantities have equal keys. */
export function quantityKey(data: Counted): string {
  return JSON.stringify([nameOf(data), aboutOf(data), factsOf(data)]);
}

/** Ids by `quantityKey`: what is measured where one is alone of it, else with what it is about. */
export function quantityIds(quantities: readonly Counted[]): ReadonlyMap<string, string> {
  const different = new Map(quantities.map((each) => [quantityKey(each), each]));
  const ids = new Map<string, string>();
  for (const [name, alike] of groupBy([...different.values()], nameOf)) {
    for (const [about, equals] of groupBy(alike, aboutOf)) {
      const stem = alike.length === 1 || name === about ? name : join(name, about);
      for (const each of equals) {
        const id = equals.length === 1 ? stem : join(stem, nameId(factsOf(each)));
        ids.set(quantityKey(each), id);
      }
    }
  }
  return ids;
}

function nameOf({ measure, about }: Counted): string {
  return measure === undefined || measure === "other" ? nameId(about) : nameId(measure);
}

function aboutOf({ about }: Counted): string {
  return nameId(about);
}

const inWords = {
  "<": "under",
  "<=": "at most",
  ">": "over",
  ">=": "at least",
  "~": "about",
  "=": "",
  range: "",
};

function factsOf({ value, unit, comparator, percentile, kind, test }: Counted): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  const rank = percentile === undefined ? "" : `p${percentile}`;
  return [
    inWords[comparator],
    number,
    unit,
    kind,
    rank,
    test === undefined ? "" : `${test} test`,
  ].join(" ");
}
