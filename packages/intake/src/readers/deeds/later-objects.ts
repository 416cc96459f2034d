import { propertyHeads } from "../../catalog/element-words.ts";
import { effects } from "../../catalog/verbs.ts";
import type { Phrase } from "../../words/phrases.ts";
import { isPlural } from "../../words/singular.ts";
import type { Word } from "../../words/word.ts";
import { isJoint } from "./noun-phrase.ts";

interface At {
  readonly verb: string;
  readonly first: number;
  readonly last: number;
}

/** Verbs with what they are done to, as a sentence lists them. */
export interface Group {
  readonly verbs: readonly At[];
  readonly objects: readonly {
    readonly object: Phrase | "before";
    readonly ties: readonly Phrase[];
  }[];
  readonly as?: string;
}

/**
 * "add, update quantity, and remove books from the shelf": what is said at the end is what is added, and
 * that of which the quantity is updated.
 */
export function withLaterObjects(
  words: readonly Word[],
  groups: readonly Group[],
): readonly Group[] {
  return groups.flatMap((group, at): readonly Group[] => {
    const behind = groups[at + 1];
    const later = behind?.objects[0];
    const property = propertyOf(words, group, behind?.verbs[0]?.first ?? words.length);
    if (later === undefined || later.object === "before" || property === undefined) return [group];
    const of = [later.object, ...later.ties];
    const changing = group.verbs.at(-1);
    const others = group.verbs.slice(0, -1);
    return [
      ...(others.length > 0 ? [{ verbs: others, objects: [later] }] : []),
      ...(changing ? [{ ...group, verbs: [changing], objects: [{ ...property, ties: of }] }] : []),
    ];
  });
}

/** A property by its bare name that is changed, with the next verb right behind it: "update quantity, and". */
function propertyOf(
  words: readonly Word[],
  { verbs, objects }: Group,
  next: number,
): { readonly object: Phrase } | undefined {
  const [only, ...more] = objects;
  const changing = verbs.at(-1);
  if (only === undefined || only.object === "before" || more.length > 0) return undefined;
  if (changing === undefined || effects.get(changing.verb) !== "update") return undefined;
  const { object, ties } = only;
  const head = words[object.last - 1];
  const bare = object.first === changing.last && object.last - object.first === 1;
  if (!bare || ties.length > 0 || isPlural(head?.lower ?? "")) return undefined;
  const joints = words.slice(object.last, next);
  return joints.every(isJoint) && propertyHeads.has(head?.lemma ?? "") ? { object } : undefined;
}
