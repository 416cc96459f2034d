import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { belonging } from "../catalog/belonging.ts";
import { derived } from "../kit.ts";
import { pluralOf, spaced } from "../naming/identifier.ts";
import { wordsOf } from "../naming/words-of.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

type Entity = ViewOf<typeof data.entity>;

/** The things of which a row belongs to one, and where the text says so. */
export interface Alternatives {
  readonly targets: readonly Entity[];
  readonly from: Ref;
}

interface Told {
  readonly entities: readonly Entity[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
}

/** "Each photo belongs to either a field or a barn": several kinds of thing that it can be of, one at a time. */
export function alternativesOf(entity: Entity, told: Told): Alternatives | undefined {
  const { concept } = entity.data;
  const own = told.concepts.find(({ ref }) => ref === concept);
  const names = namesOf(entity);
  const sentences = [
    ...(own?.data.description ? [{ ref: own.ref, text: own.data.description, after: 0 }] : []),
    ...told.requirements.flatMap(({ ref, data: { text } }) =>
      text.split(/(?<=[.?!;])\s+/).flatMap((sentence) => {
        const at = firstOf(sentence, names);
        return at === undefined ? [] : [{ ref, text: sentence, after: at }];
      }),
    ),
  ];
  for (const { ref, text, after } of sentences) {
    for (const match of text.slice(after).matchAll(belonging)) {
      const rest = text.slice(after + match.index + match[0].length);
      // Another thing between the two is what the words are about.
      if (between(text.slice(after, after + match.index), entity, told.entities)) continue;
      const targets = listOf(rest, told.entities);
      if (targets.length > 1 && !targets.includes(entity)) return { targets, from: ref };
    }
  }
  return undefined;
}

/** References to each of them, of which every row has exactly one. */
export function alternativeFields(
  entity: Entity,
  { targets, from }: Alternatives,
  relations: readonly ViewOf<typeof brief.relation>[],
): readonly FieldDraft[] {
  const thing = spaced(entity.data.name).toLowerCase();
  return targets.map((target) => {
    const name = spaced(target.data.name).toLowerCase();
    const relation = relations.find(
      ({ data: each }) =>
        each.from === entity.data.concept && each.to === target.data.concept && !each.role,
    );
    return fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name,
        type: "uuid",
        required: false,
        alternative: true,
        unique: false,
        references: {
          entity: target.ref,
          ...(relation ? { relation: relation.ref } : {}),
          onDelete: "cascade",
          because: `Without the ${name} that it is of, the ${thing} is of nothing.`,
        },
        generated: false,
      },
      derived("one-of-several", [entity.ref, target.ref, from]),
    );
  });
}

function namesOf({ data: { name } }: Entity): readonly string[] {
  const one = spaced(name).toLowerCase();
  return [pluralOf(one), one];
}

/** Where the text first has one of the names as whole words: behind them. */
function firstOf(text: string, names: readonly string[]): number | undefined {
  for (const name of names) {
    const match = wordsOf(name).exec(text);
    if (match) return match.index + match[0].length;
  }
  return undefined;
}

function between(text: string, entity: Entity, entities: readonly Entity[]): boolean {
  return entities.some((each) => each !== entity && firstOf(text, namesOf(each)) !== undefined);
}

/** "a field or a barn", "fields, barns or tools" at the beginning of the text: which things these are. */
function listOf(text: string, entities: readonly Entity[]): readonly Entity[] {
  const [list = ""] = text.split(/[.;:()]|\b(?:and|with|when|if|that|which|who|as|by)\b/u);
  if (!/\bor\b/iu.test(list)) return [];
  const found: Entity[] = [];
  for (const item of list.split(/,|\bor\b/iu)) {
    const words = item.trim().replace(/^(?:an?|the|one|either|exactly one|their|its)\s+/iu, "");
    if (words === "") continue;
    const target = entities.find((each) =>
      namesOf(each).some((name) => name === spaced(words).toLowerCase()),
    );
    if (target === undefined) return [];
    found.push(target);
  }
  return [...new Set(found)];
}
