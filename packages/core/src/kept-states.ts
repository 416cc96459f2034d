import { namePattern } from "./named-in.ts";
import type { Ref } from "./ref.ts";

/** That a state which was reached is not lost to a later change: `never silently regresses the terminal status`. */
const neverGoesBack = /\bnever\b[^.;]{0,40}\b(?:regress\w*|revert\w*|goes? back|undo\w*)\b/i;

/** Whether a text keeps a state that was reached. */
export const keepsReached = (text: string): boolean => neverGoesBack.test(text);

/** States of a thing that no change takes back, and the statement that says so. */
export interface KeptStates {
  readonly states: readonly string[];
  readonly ref: Ref;
  readonly key: string;
}

interface Statement {
  readonly ref: Ref;
  readonly data: {
    readonly key: string;
    readonly text: string;
    readonly priority?: string | undefined;
    readonly later?: unknown;
  };
}

interface Named {
  readonly ref: Ref;
  readonly data: {
    readonly name: string;
    readonly plural?: string | undefined;
    readonly states?:
      | readonly { readonly name: string; readonly next: readonly string[] }[]
      | undefined;
  };
}

const mostStates = 6;
const longestState = 30;

/** By thing, the states that the text lets no change take back: `a step is Complete or N/A … never regresses`. */
export function keptStates(
  statements: readonly Statement[],
  concepts: readonly Named[],
): ReadonlyMap<Ref, KeptStates> {
  const found = new Map<Ref, KeptStates>();
  for (const { ref, data } of statements) {
    if (data.priority === "wont" || data.later !== undefined || !keepsReached(data.text)) continue;
    for (const concept of concepts) {
      if (found.has(concept.ref)) continue;
      const name = namePattern(concept.data.name, concept.data.plural);
      if (!name.test(data.text)) continue;
      const states = saidOf(data.text, name) ?? lastOf(concept);
      if (states.length > 0) found.set(concept.ref, { states, ref, key: data.key });
    }
  }
  return found;
}

/** `A step is Complete or N/A,`: the states that are named of it. */
function saidOf(text: string, name: RegExp): readonly string[] | undefined {
  const said = new RegExp(
    `${name.source}\\s+(?:is|are|was|has been|is marked|marked)\\s+(?:as |already |marked )*([^,.;]{2,80})[,.;]`,
    "iu",
  ).exec(text)?.[1];
  const states = said
    ?.split(/\s+or\s+|\s+and\s+/)
    .map((each) => each.replaceAll(/["'“”‘’`*]/g, "").trim());
  const isNamed = (states ?? []).every(
    (each) => each !== "" && each.length <= longestState && each.split(/\s+/).length <= 3,
  );
  return states !== undefined && states.length <= mostStates && isNamed ? states : undefined;
}

/** Those of its states from which nothing leads on. */
const lastOf = ({ data: { states = [] } }: Named): readonly string[] =>
  states.flatMap(({ name, next }) => (next.length === 0 ? [name] : []));

/** Whether a field says in which state a thing is. */
export const saysState = (field: string): boolean => /(?:^|[\s_-])(?:status|state)$/i.test(field);
