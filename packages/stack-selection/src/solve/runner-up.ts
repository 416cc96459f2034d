import { areKindred } from "../catalog/kindred-languages.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { LiveOption } from "../scoring/read-options.ts";
import { attempt } from "./budget.ts";
import { bonuses } from "./relations.ts";
import { type Chosen, type Combination, optionOf, type Stack } from "./sensitivity.ts";
import type { Limit } from "./stack-problem.ts";

export interface Runner {
  readonly option: LiveOption;
  /** What the whole combination loses by it, in scores; below 0 where the text holds a worse one. */
  readonly margin: number;
  /** It scores a little more, and the chosen one was taken as nobody here has to run it. */
  readonly isSpared?: boolean;
  readonly instead: Instead;
}

/** What makes up by how much the combination with another one is lower, in scores. */
export interface Instead {
  /** By how much it scores less by itself. */
  readonly own: number;
  /** What it takes in the place of others. */
  readonly changes: readonly { readonly from: Chosen; readonly to: LiveOption }[];
  /** Needs for which server and client no longer have the same. */
  readonly parted: readonly { readonly topic: TopicKey; readonly points: number }[];
}

/** What comes next where the chosen option may not be taken, with the others chosen anew. */
export function runnerUp(stack: Stack, each: Chosen): Runner | undefined {
  const { weighing, best, solveWith, standing } = stack;
  const { variable } = each;
  if (!best || variable.options.length < 2) return undefined;
  const other = limitsFor(best, each).reduce<Combination | undefined>(
    (found, limit) => found ?? attempt(() => solveWith(weighing, limit)),
    undefined,
  );
  const next = other && optionOf(other, variable.id);
  if (!other || !next) return undefined;
  const margin = (best.plain - other.plain) / 10_000;
  const isSpared = margin < 0 && next.unwatched === true && each.option.unwatched !== true;
  return {
    option: next,
    // Where others were told apart by who runs them, what this one was chosen by is its lead.
    margin: margin < 0 && !isSpared ? (best.score - other.score) / 10_000 : margin,
    ...(isSpared ? { isSpared } : {}),
    instead: {
      own: (standing(each.option, variable.id) - standing(next, variable.id)) / 10_000,
      changes: changesOf(best, other, variable.id),
      parted: partedOf(best, other),
    },
  };
}

/** What may not be taken, the best question first: the next is asked where nothing is left. */
function limitsFor(best: Combination, { variable, option }: Chosen): readonly Limit[] {
  const without = { kind: "without", id: variable.id, key: option.key } as const;
  // Where a server could be written otherwise is asked of the server: its client keeps its language.
  if (variable.topic === "language" && variable.part === "main") {
    const kin = variable.options.flatMap(({ key }) => (areKindred(key, option.key) ? [key] : []));
    return kin.length > 0 ? [{ ...without, kin }, without] : [without];
  }
  // Where both sides have the same, the real rival is had on both sides as well.
  const also = best.chosen.flatMap((other) =>
    other.variable.id !== variable.id &&
    other.variable.topic === variable.topic &&
    other.option.key === option.key &&
    other.variable.fixed === undefined
      ? [other.variable.id]
      : [],
  );
  return [{ ...without, also }];
}

function changesOf(best: Combination, other: Combination, id: string): Instead["changes"] {
  return best.chosen.flatMap((from) => {
    const to = optionOf(other, from.variable.id);
    return to && to.key !== from.option.key && from.variable.id !== id ? [{ from, to }] : [];
  });
}

function partedOf(best: Combination, other: Combination): Instead["parted"] {
  const still = new Set(sharedIn(other));
  return sharedIn(best).flatMap((topic) =>
    still.has(topic) ? [] : [{ topic, points: bonuses.oneLanguage / 10_000 }],
  );
}

/** Needs for which both sides have the same. */
function sharedIn({ chosen }: Combination): readonly TopicKey[] {
  return chosen.flatMap(({ variable, option }) =>
    variable.part === "client" &&
    chosen.some(
      (each) =>
        each.variable.part === "main" &&
        each.variable.topic === variable.topic &&
        each.option.key === option.key,
    )
      ? [variable.topic]
      : [],
  );
}
