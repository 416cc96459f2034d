import { toldAtSignIn } from "../catalog/elsewhere.ts";
import { effects, writingEffects } from "../catalog/verbs.ts";
import { namingOf } from "./naming.ts";
import type { Readings } from "./readings.ts";

/**
 * What the text says another system looks after is that system's, however a section describes it, unless
 * the same text has this product make or change it: then both have it, and it is kept here. Accounts stay
 * here too where more is to be known of people than a sign-in tells.
 */
export function withHeldElsewhere(readings: Readings): Readings {
  const said = readings.concepts.filter(({ data }) => data.elsewhere === true);
  if (said.length === 0) return readings;
  const naming = namingOf(readings);
  const changed = new Set(
    readings.actions.flatMap(({ data }) =>
      data.negated || data.passing || !writes(data.verb) ? [] : [naming(data.concept)],
    ),
  );
  const more = readings.attributes.some(
    ({ data }) => naming(data.concept) === "user" && !toldAtSignIn.test(data.name),
  );
  const held = new Set(
    said
      .map(({ data }) => naming(data.name))
      .filter((key) => !changed.has(key) && !(key === "user" && more)),
  );
  if (held.size === 0) return readings;
  return {
    ...readings,
    concepts: readings.concepts.map((each) =>
      held.has(naming(each.data.name))
        ? { ...each, data: { ...each.data, role: "external" as const } }
        : each,
    ),
  };
}

function writes(verb: string): boolean {
  const effect = effects.get(verb.toLowerCase());
  return effect === undefined || writingEffects.includes(effect);
}
