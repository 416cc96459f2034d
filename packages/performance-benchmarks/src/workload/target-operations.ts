import { type DataOf, isLaidOut, type Ref, type ViewOf } from "@planc/core";
import type { api, brief, data, performance } from "@planc/core/ir";
import { deedNouns } from "../catalog/deed-nouns.ts";

export interface TargetReads {
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
}

const looks = new Set(["read", "list", "search"]);

/**
 * The operations that a time is about: those of the deed that it names (redirections), or those that look
 * at the thing that it names (product pages). None where it names neither: then it holds for all.
 */
export function operationsOf(
  { name, applies }: Pick<DataOf<typeof performance.target>, "name" | "applies">,
  { operations, resources, entities, actions, concepts }: TargetReads,
): readonly ViewOf<typeof api.operation>[] {
  // The screen of all of a thing waits for that one read, whatever else reads some of it.
  const whole = isLaidOut(name) ? operations.filter(({ data }) => data.whole !== undefined) : [];
  if (whole.length > 0) return whole;
  const words = new Set(wordsOf(name));
  const named = new Set<Ref>([
    ...applies,
    ...concepts
      .filter(({ data }) => wordsOf(data.name).every((word) => words.has(word)))
      .map(({ ref }) => ref),
  ]);
  const deeds = actions.filter(({ data: { verb, concept } }) => {
    const isNamed = [verb, ...(deedNouns[verb] ?? [])]
      .flatMap(wordsOf)
      .some((word) => words.has(word));
    return isNamed && (named.size === 0 || named.has(concept));
  });
  const done = serving(operations, new Set<Ref>(deeds.map(({ ref }) => ref)));
  if (done.length > 0) return done;
  const kept = new Set<Ref>(
    entities
      .filter(({ data }) => data.concept !== undefined && named.has(data.concept))
      .map(({ ref }) => ref),
  );
  const shown = new Set<Ref>(
    resources
      .filter(({ data }) => data.entity !== undefined && kept.has(data.entity))
      .map(({ ref }) => ref),
  );
  return operations.filter(
    ({ data }) => shown.has(data.resource) && looks.has(data.effect) && data.webhook === undefined,
  );
}

function serving(operations: TargetReads["operations"], actions: ReadonlySet<Ref>) {
  return operations.filter(({ data }) => data.realises.some((ref) => actions.has(ref)));
}

/** Words without their endings: `pages` and `page`, `redirection` and `redirect`. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => {
    const short = word.replace(/(?:ions?|ings?|es|s|ed|e)$/, "");
    return short.length >= 3 ? short : word;
  });
}
