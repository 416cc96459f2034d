import {
  carried,
  type DataOf,
  type DraftOf,
  join,
  node,
  type Place,
  type Ref,
  type Slot,
  type SlotId,
  stated,
  type ViewOf,
} from "@planc/core";
import { reading } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import type { Sentence } from "./sentence.ts";
import type { TextSpan } from "./text-span.ts";

type ManySlot = Slot<SlotId, unknown, "many">;

/** Words `first` up to `last` (exclusive) of a sentence: what a fact was read from. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** Collects the nodes of one slot; the same fact in the same statement is one node. */
export interface Shelf<S extends ManySlot> {
  /** `parts` tell the fact from others of the statement. */
  put(
    sentence: Sentence,
    parts: readonly string[],
    data: DataOf<S>,
    range?: WordRange | TextSpan,
  ): void;
  drafts(): readonly DraftOf<S>[];
}

/** Finds where characters of a statement stand in the sources. */
export type Locate = (
  statement: Ref<"reading/statement">,
  from: number,
  to: number,
) => readonly Place[];

function shelf<S extends ManySlot>(slot: S, locate: Locate): Shelf<S> {
  interface Entry {
    readonly data: DataOf<S>;
    readonly statement: Ref<"reading/statement">;
    readonly places: Place[];
  }
  const entries = new Map<string, Entry>();
  return {
    put: (sentence, parts, data, range) => {
      const { ref, id } = sentence;
      const { from, to } = charactersOf(sentence, range);
      const key = join(...parts.map((part) => nameId(part)), id);
      const known = entries.get(key);
      const places = locate(ref, from, to);
      if (known) known.places.push(...places);
      else entries.set(key, { data, statement: ref, places: [...places] });
    },
    drafts: () =>
      [...entries].map(
        ([
          id,
          {
            data,
            statement,
            places: [first, ...rest],
          },
        ]) => node(slot, id, data, first ? stated(first, ...rest) : carried(statement)),
      ),
  };
}

function charactersOf({ words, text }: Sentence, range?: WordRange | TextSpan): TextSpan {
  if (range === undefined) return { from: 0, to: text.length };
  if ("from" in range) return range;
  return { from: words[range.first]?.start ?? 0, to: words[range.last - 1]?.end ?? text.length };
}

/** What the readers have found so far. */
export interface Notebook {
  readonly products: Shelf<typeof reading.product>;
  readonly actors: Shelf<typeof reading.actor>;
  readonly requirements: Shelf<typeof reading.requirement>;
  readonly concepts: Shelf<typeof reading.concept>;
  readonly attributes: Shelf<typeof reading.attribute>;
  readonly relations: Shelf<typeof reading.relation>;
  readonly actions: Shelf<typeof reading.action>;
  readonly access: Shelf<typeof reading.access>;
  readonly quantities: Shelf<typeof reading.quantity>;
  readonly qualities: Shelf<typeof reading.quality>;
  readonly mentions: Shelf<typeof reading.mention>;
  readonly parts: Shelf<typeof reading.part>;
  readonly systems: Shelf<typeof reading.system>;
  readonly regimes: Shelf<typeof reading.regime>;
  readonly teams: Shelf<typeof reading.team>;
  readonly questions: Shelf<typeof reading.question>;
  readonly leftovers: Shelf<typeof reading.leftover>;
}

export function openNotebook(locate: Locate): Notebook {
  return {
    products: shelf(reading.product, locate),
    actors: shelf(reading.actor, locate),
    requirements: shelf(reading.requirement, locate),
    concepts: shelf(reading.concept, locate),
    attributes: shelf(reading.attribute, locate),
    relations: shelf(reading.relation, locate),
    actions: shelf(reading.action, locate),
    access: shelf(reading.access, locate),
    quantities: shelf(reading.quantity, locate),
    qualities: shelf(reading.quality, locate),
    mentions: shelf(reading.mention, locate),
    parts: shelf(reading.part, locate),
    systems: shelf(reading.system, locate),
    regimes: shelf(reading.regime, locate),
    teams: shelf(reading.team, locate),
    questions: shelf(reading.question, locate),
    leftovers: shelf(reading.leftover, locate),
  };
}

/** The notebook in which concepts are written down as named in passing only. */
export function inPassing(notes: Notebook): Notebook {
  const { concepts } = notes;
  return {
    ...notes,
    concepts: {
      put: (sentence, parts, data, range) =>
        concepts.put(sentence, [...parts, "passing"], { ...data, passing: true }, range),
      drafts: () => concepts.drafts(),
    },
  };
}

/** The notebook in which no actions are written down. */
export function withoutActions(notes: Notebook): Notebook {
  return { ...notes, actions: { put: () => {}, drafts: () => [] } };
}

/** Makes the places of statements from the sources' texts. */
export function locator(
  statements: readonly ViewOf<typeof reading.statement>[],
  placesOf: ReadonlyMap<string, (start: number, end: number) => Place>,
): Locate {
  const byRef = new Map(statements.map((each) => [each.ref, each.data]));
  return (ref, from, to) => {
    const data = byRef.get(ref);
    const place = data && placesOf.get(data.source);
    if (!data || !place) return [];
    return (data.at ?? []).flatMap((runs) => {
      const inside = runs.filter(([at = 0, , length = 0]) => at < to && at + length > from);
      const [at = 0, source = 0] = inside[0] ?? [];
      const [lastAt = 0, lastSource = 0, length = 0] = inside.at(-1) ?? [];
      const start = source + Math.max(0, from - at);
      return inside.length === 0 ? [] : [place(start, lastSource + Math.min(length, to - lastAt))];
    });
  };
}
