import { toLabel } from "../../words/names.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import type { TextSpan } from "../text-span.ts";
import type { Field } from "./read-field.ts";
import type { LifeCycle } from "./read-states.ts";
import type { Tie } from "./read-ties.ts";

/** Writes a property of a thing down; `passing` ones only add to what is known of it. */
export function noteField(
  sentence: Sentence,
  concept: string,
  field: Field,
  notes: Notebook,
  passing: boolean = false,
): void {
  const { facts, span, many } = field;
  const name = toLabel(field.name);
  const {
    target: _,
    targets: ___,
    key: __,
    values,
    parts,
    type,
    default: initial,
    ...rest
  } = facts;
  const shown = type ?? (many && values === undefined ? ("list" as const) : undefined);
  notes.attributes.put(
    sentence,
    [concept, name, ...(passing ? [`at ${span.from}`] : [])],
    {
      statement: sentence.ref,
      concept: toLabel(concept),
      name,
      ...(shown === undefined ? {} : { type: shown }),
      ...rest,
      ...(values === undefined ? {} : { values: [...values] }),
      ...(parts === undefined ? {} : { parts: parts.map(toLabel) }),
      ...(initial === undefined ? {} : { default: toLabel(initial) }),
      ...(passing ? { passing } : {}),
    },
    span,
  );
}

/** A relation with where it was read. */
export interface NotedTie {
  readonly sentence: Sentence;
  readonly tie: Tie;
  /** A field names it, rather than a sentence. */
  readonly named: boolean;
}

/** Sections with more things than this are not searched for what joins two of them. */
const mostCompared = 500;

/**
 * Writes down the relations of a section. Where a field of one thing names another, and the other is said
 * to be of the first, it is the other that holds the reference.
 */
export function noteTies(
  ties: readonly NotedTie[],
  people: string | undefined,
  notes: Notebook,
): void {
  const said = new Set(
    ties.filter(({ named }) => !named).map(({ tie }) => JSON.stringify([tie.from, tie.to])),
  );
  const sure = new Set(
    ties.filter(({ tie }) => !tie.inferred).map(({ tie }) => JSON.stringify([tie.from, tie.to])),
  );
  const holders = new Map<string, Set<string>>();
  for (const { tie } of ties) {
    const set = holders.get(tie.from) ?? new Set<string>();
    set.add(tie.to);
    holders.set(tie.from, set);
  }
  for (const { sentence, tie, named } of ties) {
    const { from, to, role, inferred } = tie;
    const opposite = sure.has(JSON.stringify([to, from]));
    if (inferred && role === undefined && opposite) continue;
    const turned = said.has(JSON.stringify([to, from])) && !said.has(JSON.stringify([from, to]));
    if (named && inferred && role === undefined && turned) continue;
    // "a cart of products", where each line of a cart names its product.
    const joined =
      tie.held &&
      holders.size <= mostCompared &&
      [...holders].some(([other, to]) => other !== from && to.has(tie.from) && to.has(tie.to));
    if (joined) continue;
    // What has ties of its own is there without the collection, and may be in several.
    const others = [...(holders.get(from) ?? [])].filter(
      (other) => other !== to && other !== people,
    );
    const free = tie.held === "collected" && others.length > 0;
    noteTie(sentence, free ? { ...tie, from: to, to: from, kind: "many-to-many" } : tie, notes);
  }
}

/** Writes a relation between two things down. */
export function noteTie(sentence: Sentence, tie: Tie, notes: Notebook): void {
  const { from, to, kind, role, field, required, owned, inferred, span } = tie;
  notes.relations.put(
    sentence,
    [from, to, ...(role === undefined ? [] : [role])],
    {
      statement: sentence.ref,
      from: toLabel(from),
      to: toLabel(to),
      kind,
      ...(role === undefined ? {} : { role: toLabel(role) }),
      ...(field === undefined ? {} : { field: toLabel(field) }),
      ...(required === undefined ? {} : { required }),
      ...(owned === undefined ? {} : { owned }),
      ...(inferred ? { inferred } : {}),
    },
    span,
  );
}

/** Writes down a thing that is named here alone, and that something else must keep. */
export function noteOutside(
  sentence: Sentence,
  name: string,
  span: TextSpan,
  notes: Notebook,
): void {
  const label = toLabel(name);
  const data = { statement: sentence.ref, name: label, role: "external" as const };
  notes.concepts.put(sentence, [label], data, span);
}

/** Writes down how a thing may stand, and what leads to what. */
export function noteCycle(
  sentence: Sentence,
  concept: string,
  { states, moves, anyOrder, span }: LifeCycle,
  notes: Notebook,
): void {
  const name = toLabel(concept);
  notes.concepts.put(
    sentence,
    [name, "states"],
    {
      statement: sentence.ref,
      name,
      ...(states.length === 0 ? {} : { states: [...states] }),
      ...(moves.length === 0 ? {} : { moves: moves.map((move) => ({ ...move })) }),
      ...(anyOrder === undefined ? {} : { anyOrder }),
    },
    span,
  );
}
