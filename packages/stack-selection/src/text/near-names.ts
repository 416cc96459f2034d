import { suggest } from "@planc/core";
import type { Catalogue } from "../catalog/catalogue.ts";
import type { Entry } from "../catalog/schema.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { listed } from "./words.ts";

/** At most so many names are worth a look. */
const most = 3;

/**
 * Names of the catalogue that a name may be misspelt for, the nearest first; few letters may differ. Those
 * of the need that it is named for go before all others.
 */
export function nearNames(
  { entries }: Pick<Catalogue, "entries">,
  name: string,
  topic?: TopicKey,
): readonly string[] {
  const found: Entry[] = [];
  let left = entries;
  while (found.length < most) {
    const spellings = new Map(
      left.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((each) => [each, entry])),
    );
    const near = spellings.get(suggest(name, [...spellings.keys()]) ?? "");
    if (!near) break;
    found.push(near);
    left = left.filter((each) => each !== near);
  }
  const own = found.filter(({ topics }) => topics.some((each) => each === topic));
  return (own.length > 0 ? own : found).map((each) => each.name);
}

/** `; the nearest known name is PostgreSQL`, or nothing. */
export function meant(
  catalogue: Pick<Catalogue, "entries">,
  name: string,
  topic?: TopicKey,
): string {
  const near = nearNames(catalogue, name, topic);
  if (near.length === 0) return "";
  return `; the nearest known ${near.length > 1 ? "names are" : "name is"} ${listed(near)}`;
}
