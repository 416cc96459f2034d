import { slug } from "@planc/core";
import type { Meant, Settled } from "./actions.ts";
import type { Target } from "./deed-target.ts";
import { conceptIdOf } from "./plain-verb.ts";
import type { Readings } from "./readings.ts";

/** What was read of things that are known. */
export function meantIn({ actions }: Readings, { targetOf }: Settled): readonly Meant[] {
  const aimed = actions.map((read) => ({ read, target: targetOf(read.data) }));
  const known = new Map<string, Set<Target>>();
  for (const { target } of aimed) {
    if (target) known.set(target.verb, (known.get(target.verb) ?? new Set()).add(target));
  }
  return aimed.flatMap(({ read, target: own }) => {
    const target = own ?? kinOf(read.data, known.get(read.data.verb) ?? new Set());
    return target ? [{ read, target }] : [];
  });
}

/** "roll standard dice" is done to what "roll complex dice expressions" is, where that is one thing alone. */
function kinOf(
  { concept, negated }: Readings["actions"][number]["data"],
  known: ReadonlySet<Target>,
): Target | undefined {
  const words = concept.toLowerCase().split(" ");
  const start = `${slug(words.at(-1) ?? "")}-`;
  const near = [...known].filter((each) => conceptIdOf(each.concept).startsWith(start));
  const [first] = near;
  const isOne = near.every((each) => each.concept === first?.concept);
  return negated === true || start.length < 4 || !isOne ? undefined : first;
}
