import { type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { nameWords } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";
import type { Readings } from "./readings.ts";
import { conceptRef, restsOn } from "./refs.ts";

type Concept = DraftOf<typeof brief.concept>;
type Relation = DraftOf<typeof brief.relation>;
type Action = DraftOf<typeof brief.action>;

/** What stands behind the name of a thing that somebody has in front of him. */
const inFront =
  /^(?: (?:detail|details|page|panel|screen|view)){0,3} is (?:already |currently )?(?:displayed|expanded|open|opened|selected|shown)\b/;
/** "from the loan detail view", "on the order page" */
const within = /^(?: (?:detail|details)){0,1} (?:page|panel|screen|view)\b/;

/**
 * What is made while one thing is in front of somebody is made for that one: "given a loan is open, when the
 * user plans a payment". Only of what nothing else ties to any other thing.
 */
export function withMadeInside(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  actions: readonly Action[],
  { actions: read, statements }: Pick<Readings, "actions" | "statements">,
): readonly Relation[] {
  const stored = concepts.filter(({ id, data }) => data.role === "stored" && id !== "user");
  const isStored = new Set<string>(stored.map(conceptRef));
  const tied = new Set<string>(
    relations.flatMap(({ data: { from, to } }) =>
      isStored.has(from) && isStored.has(to) ? [from, to] : [],
    ),
  );
  const textOf = new Map(statements.map(({ ref, data }) => [ref, data.text]));
  const statementOf = new Map<string, Ref<"reading/statement">>(
    read.map(({ ref, data }) => [ref, data.statement]),
  );
  const added = stored.flatMap((made): readonly Relation[] => {
    if (tied.has(conceptRef(made))) return [];
    const told = actions
      .filter(({ data }) => data.concept === conceptRef(made) && data.effect === "create")
      .flatMap(restsOn)
      .flatMap((ref) => statementOf.get(ref) ?? []);
    const said = [...new Set(told)];
    if (said.length === 0) return [];
    const found = stored.flatMap((whole) => {
      if (whole === made) return [];
      const from = said.filter((ref) => isInFront(whole, textOf.get(ref) ?? ""));
      return from.length > 0 ? [{ whole, from }] : [];
    });
    const [only, ...others] = found;
    const [first, ...rest] = only?.from ?? [];
    if (only === undefined || first === undefined || others.length > 0) return [];
    return [
      node(
        brief.relation,
        join(made.id, only.whole.id),
        {
          from: conceptRef(made),
          to: conceptRef(only.whole),
          kind: "many-to-one",
          required: true,
          owned: true,
        },
        derived("made-inside", [first, ...rest]),
      ),
    ];
  });
  return [...relations, ...added];
}

function isInFront(whole: Concept, said: string): boolean {
  const text = said.slice(0, 600).toLowerCase();
  const name = new RegExp(patternOf(nameWords(whole.data.name)).source, "gu");
  return [...text.matchAll(name)].some(({ 0: found, index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    const behind = text.slice(index + found.length, index + found.length + 60);
    if (inFront.test(behind) && /\b(?:an?|one|the)\s$/.test(before)) return true;
    return within.test(behind) && /\b(?:from|in|on|within) (?:an?|the|its)\s$/.test(before);
  });
}
