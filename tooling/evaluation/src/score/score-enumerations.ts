import type { Brief } from "../brief.ts";
import type { LabelledEntity } from "../labels.ts";
import { assign } from "../names/assign.ts";
import { attributeNames } from "../names/rules.ts";
import { sameness } from "../names/sameness.ts";
import { wordsOf } from "../names/words-of.ts";
import type { Tally } from "../tally.ts";
import type { MatchedEntities } from "./score-entities.ts";

interface ValueList {
  readonly name: string;
  readonly concept: string | undefined;
  readonly values: readonly string[];
}

interface Labelled {
  readonly entity: LabelledEntity;
  readonly attribute: string;
  readonly values: ReadonlySet<string>;
  readonly said: string;
}

/**
 * Closed lists of values: how many are found complete. One counts on the attribute, as states of the
 * entity, or as an enumeration of its own, and for one label only; a list with more than a third of
 * values too many is another.
 */
export function scoreEnumerations(
  entities: readonly LabelledEntity[],
  read: Brief,
  { conceptOf }: MatchedEntities,
): Tally {
  const lists = valueLists(read);
  const labels = entities.filter(({ optional }) => !optional).flatMap(labelsOf);
  const isOf = ({ entity, attribute }: Labelled, { name, concept }: ValueList): boolean => {
    const alike = sameness(name, attribute, { ...attributeNames, owner: wordsOf(entity.name) });
    return concept === undefined ? alike > 0 : concept === conceptOf.get(entity)?.ref;
  };
  const { pairs, missed } = assign(labels, lists, (label, list) =>
    isOf(label, list) && covers(list.values, label.values) ? 1 : 0,
  );
  return {
    found: pairs.map(([{ said }]) => said),
    missed: missed.map(
      (label) =>
        `${label.said}${nearest(
          lists.filter((list) => isOf(label, list)),
          label.values,
        )}`,
    ),
    wrong: [],
  };
}

function labelsOf(entity: LabelledEntity): readonly Labelled[] {
  return Object.entries(entity.enums).map(([attribute, all]) => ({
    entity,
    attribute,
    values: new Set(all.filter((value) => value !== "").map(keyOf)),
    said: `${entity.name}.${attribute}: ${all.join(", ")}`,
  }));
}

function valueLists({ attributes, concepts }: Brief): readonly ValueList[] {
  return [
    ...attributes.map(({ data }) => ({
      name: data.name,
      concept: data.concept,
      values: data.values ?? [],
    })),
    ...concepts.map(({ ref, data }) => ({
      name: data.name,
      concept: data.role === "enumeration" ? undefined : ref,
      values: (data.states ?? []).map(({ name }) => name),
    })),
  ].filter(({ values }) => values.length > 0);
}

function covers(read: readonly string[], labelled: ReadonlySet<string>): boolean {
  const values = new Set(read.map(keyOf));
  const more = [...values].filter((value) => !labelled.has(value)).length;
  return [...labelled].every((value) => values.has(value)) && 3 * more <= labelled.size;
}

function nearest(lists: readonly ValueList[], labelled: ReadonlySet<string>): string {
  const [best] = lists
    .map(({ name, values }) => ({
      said: `${name}: ${values.join(", ")}`,
      shared: values.filter((value) => labelled.has(keyOf(value))).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  return best === undefined ? "" : ` [read ${best.said}]`;
}

const keyOf = (value: string): string => wordsOf(value).join("");
