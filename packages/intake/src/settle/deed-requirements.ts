import type { Ref } from "@planc/core";
import type { Settled } from "./actions.ts";
import { keyOf } from "./names.ts";
import type { Readings } from "./readings.ts";

type Read = Readings["actions"][number];

/** The requirements in which deeds were read, and of those the ones that name the deed. */
export function requirementsOfDeeds(
  deeds: readonly Pick<Read["data"], "statement" | "verb" | "concept">[],
  { requirementsOf: find }: Pick<Settled, "requirementsOf">,
): Ref<"brief/requirement">[] {
  const refs = deeds.flatMap((data) => {
    const stem = data.verb.slice(0, 4);
    const thing = keyOf(data.concept).replaceAll("-", " ").slice(0, 4);
    const all = find(data.statement);
    const near = all.filter(({ data: { text } }) => {
      const lower = text.toLowerCase();
      return lower.includes(stem) && lower.includes(thing);
    });
    return (near.length > 0 ? near : all).map(({ id }) => `brief/requirement#${id}` as const);
  });
  return [...new Set(refs)].sort();
}
