import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { notLet } from "../catalog/refusal-words.ts";
import { actorsOf, type Settled } from "./actions.ts";
import type { Readings } from "./readings.ts";

type Access = DataOf<typeof brief.access>;

/**
 * Tells of a ban that a scenario of an attempt makes whether the text lets them do it elsewhere: then the
 * attempt failed for another reason.
 */
export function failedAttempts(
  { statements, actions }: Pick<Readings, "statements" | "actions">,
  settled: Settled,
): (statement: string, rule: Access) => boolean {
  const attempts = new Set<string>(
    statements.flatMap(({ ref, data: { text } }) =>
      /^(?:given|when)\b/i.test(text) && notLet.test(text) ? [ref] : [],
    ),
  );
  const keyOf = (actor: string, concept: string | undefined, effect: string) =>
    `${actor} ${concept} ${effect}`;
  let done: ReadonlySet<string> | undefined;
  const deeds = (): ReadonlySet<string> =>
    new Set(
      actions.flatMap(({ data }) => {
        if (data.actor === undefined || attempts.has(data.statement)) return [];
        const target = settled.targetOf(data);
        if (!target) return [];
        return actorsOf([data.actor], settled).map((actor) =>
          keyOf(actor, target.concept, target.effect),
        );
      }),
    );
  return (statement, { who, concept, effects }) => {
    if (who.modality !== "must-not" || !attempts.has(statement)) return false;
    done ??= deeds();
    const known = done;
    return who.actors.some((actor) =>
      effects.some((effect) => known.has(keyOf(actor, concept, effect))),
    );
  };
}
