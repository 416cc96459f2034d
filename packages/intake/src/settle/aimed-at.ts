import { slug } from "@planc/core";
import { effects } from "../catalog/verbs.ts";
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
    const target = own ?? kinOf(read.data, known.get(read.data.verb));
    return target ? [{ read, target }] : [];
  });
}

/**
 * "roll standard dice" is done to what "roll complex dice expressions" is, where that is one thing alone. By an
 * everyday verb much is done to many things: who sends an email sends no email log.
 */
function kinOf(
  { concept, verb, negated }: Readings["actions"][number]["data"],
  known: ReadonlySet<Target> | undefined,
): Target | undefined {
  if (known === undefined || negated === true || effects.has(verb)) return undefined;
  const start = `${slug(concept.slice(concept.lastIndexOf(" ") + 1))}-`;
  const near = [...known].filter((each) => conceptIdOf(each.concept).startsWith(start));
  const [first] = near;
  const isOne = near.every((each) => each.concept === first?.concept);
  return start.length < 4 || !isOne ? undefined : first;
}
