import type { ComponentView } from "../design/draft.ts";
import { nameWords } from "./consequences.ts";
import { wordsOf } from "./language.ts";

/** Verbs by which somebody is told of something: what they are told of is what the action is about. */
const tellingVerbs: ReadonlySet<string> = new Set(
  "alert email inform message notify remind tell warn".split(" "),
);

/** Whether the product tells somebody of something by itself: keeping their accounts has nothing to do with it. */
export function isTelling({
  verb,
  automatic,
}: {
  readonly verb: string;
  readonly automatic?: "time" | "event" | undefined;
}): boolean {
  return automatic !== undefined && tellingVerbs.has(verb);
}

/**
 * The component that tells people of something: the one that keeps most of what the sentence with that verb
 * names, rather than the one that keeps their accounts. Absent where the sentence names nothing else.
 */
export function tellerOf(
  { verb, concept }: { readonly verb: string; readonly concept: string },
  texts: readonly string[],
  concepts: readonly { readonly ref: string; readonly data: { readonly name: string } }[],
  serving: readonly ComponentView[],
): ComponentView | undefined {
  if (!tellingVerbs.has(verb)) return undefined;
  const said = new Set(texts.flatMap(wordsOf));
  const named = concepts.filter(({ ref, data }) => {
    const last = nameWords(data.name).at(-1) ?? "";
    return ref !== concept && last !== "" && said.has(last);
  });
  const shares = serving.map((component) => ({
    component,
    count: named.filter(({ ref }) => component.data.owns.some((own) => own === ref)).length,
  }));
  const most = Math.max(0, ...shares.map(({ count }) => count));
  const first = shares.filter(({ count }) => count === most);
  // Where several have as much to do with it, the text does not tell.
  return most > 0 && first.length === 1 ? first[0]?.component : undefined;
}
