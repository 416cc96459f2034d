import type { Brief } from "../brief.ts";
import type { LabelledEntity } from "../labels.ts";
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

/**
 * Closed lists of values: how many are found complete. One counts on the attribute, as states of the
 * entity, or as an enumeration of its own; a list with more than a third of values too many is another.
 */
export function scoreEnumerations(
  entities: readonly LabelledEntity[],
  read: Brief,
  { conceptOf }: MatchedEntities,
): Tally {
  const lists = valueLists(read);
  const found: string[] = [];
  const missed: string[] = [];
  for (const entity of entities.filter(({ optional }) => !optional)) {
    for (const [attribute, all] of Object.entries(entity.enums)) {
      const values = new Set(all.filter((value) => value !== "").map(keyOf));
      const own = lists.filter(({ name, concept }) => {
        const here = concept !== undefined && concept === conceptOf.get(entity)?.ref;
        return (
          here || sameness(name, attribute, { ...attributeNames, owner: wordsOf(entity.name) }) > 0
        );
      });
      const complete = own.some((list) => covers(list.values, values));
      const said = `${entity.name}.${attribute}: ${all.join(", ")}`;
      if (complete) found.push(said);
      else missed.push(`${said}${nearest(own, values)}`);
    }
  }
  return { found, missed, wrong: [] };
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
