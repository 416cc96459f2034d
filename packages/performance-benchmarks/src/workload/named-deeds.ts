import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, performance } from "@planc/core/ir";
import { deedNouns } from "../catalog/deed-nouns.ts";

export interface Named {
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
}

type Target = Pick<DataOf<typeof performance.target>, "name" | "applies">;

/** The things that a target is about: those that it applies to, and those that its name has. */
export function thingsOf({ name, applies }: Target, { concepts }: Pick<Named, "concepts">) {
  const words = new Set(wordsOf(name));
  return new Set<Ref>([
    ...applies.filter((ref) => ref.startsWith("brief/concept#")),
    ...concepts
      .filter(({ data }) => wordsOf(data.name).every((word) => words.has(word)))
      .map(({ ref }) => ref),
  ]);
}

/** The actions that a target names by what is done (redirections), with the thing where it names one too. */
export function deedsNamed(target: Target, { actions, concepts }: Named): readonly Ref[] {
  const words = new Set(wordsOf(target.name));
  const things = thingsOf(target, { concepts });
  return actions
    .filter(({ data: { verb, concept } }) => {
      const isNamed = [verb, ...(deedNouns[verb] ?? [])]
        .flatMap(wordsOf)
        .some((word) => words.has(word));
      return isNamed && (things.size === 0 || things.has(concept));
    })
    .map(({ ref }): Ref => ref);
}

/** Words without their endings: `pages` and `page`, `redirection` and `redirect`. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => {
    const short = word.replace(/(?:ions?|ings?|es|s|ed|e)$/, "");
    return short.length >= 3 ? short : word;
  });
}
