import type { Brief } from "../brief.ts";
import type { LabelledEntity } from "../labels.ts";
import { assign } from "../names/assign.ts";
import { entityNames } from "../names/rules.ts";
import { sameness } from "../names/sameness.ts";
import { wordsOf } from "../names/words-of.ts";
import type { Tally } from "../tally.ts";

type Concept = Brief["concepts"][number];

export interface MatchedEntities {
  readonly tally: Tally;
  /** Of every labelled entity that was read, the optional ones too. */
  readonly conceptOf: ReadonlyMap<LabelledEntity, Concept>;
  readonly entityOf: ReadonlyMap<string, LabelledEntity>;
  /** Concepts that stand for something else that is labelled: neither hit nor false find. */
  readonly excused: ReadonlySet<string>;
}

export function scoreEntities(
  entities: readonly LabelledEntity[],
  { concepts, relations }: Pick<Brief, "concepts" | "relations">,
): MatchedEntities {
  const { pairs, missed, left } = assign(entities, concepts, (entity, { data }) =>
    likeness(entity.name, data.name),
  );
  const entityOf = new Map(
    pairs.map(([entity, concept]): [string, LabelledEntity] => [concept.ref, entity]),
  );
  const lists = entities.flatMap(({ enums }) => Object.keys(enums));
  const excused = left.filter(
    ({ ref, data }) =>
      (data.role === "enumeration" && lists.some((list) => likeness(list, data.name) > 0)) ||
      joinsLabelled(ref, relations, entityOf),
  );
  return {
    tally: {
      found: pairs.filter(([entity]) => !isNeutral(entity)).map(([entity]) => entity.name),
      missed: missed.filter((entity) => !isNeutral(entity)).map((entity) => entity.name),
      wrong: left.filter((concept) => !excused.includes(concept)).map(({ data }) => data.name),
    },
    conceptOf: new Map(pairs),
    entityOf,
    excused: new Set(excused.map(({ ref }) => ref)),
  };
}

/** Neither a hit where it is read nor a miss where it is not: the specification does not describe it. */
export function isNeutral({ optional, scope }: LabelledEntity): boolean {
  return optional || scope !== undefined;
}

function likeness(a: string, b: string): number {
  return sameness(account(a), account(b), entityNames);
}

/** A user account is the user, as far as data goes. */
function account(name: string): string {
  const words = wordsOf(name);
  return words.length === 2 && words[0] === "user" && words[1] === "account" ? "user" : name;
}

/** The table between two entities that are labelled as many to many. */
function joinsLabelled(
  ref: string,
  relations: Brief["relations"],
  entityOf: ReadonlyMap<string, LabelledEntity>,
): boolean {
  const ends = relations
    .filter(({ data }) => data.from === ref)
    .flatMap(({ data }) => entityOf.get(data.to) ?? []);
  const joins = (from: LabelledEntity, to: LabelledEntity): boolean =>
    from.relationships.some((each) => each.kind === "many-to-many" && each.to === to.name);
  return ends.some((one) => ends.some((other) => one !== other && joins(one, other)));
}
