import type { DataOf, Ref, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { data, workload } from "@planc/core/ir";
import { deeds } from "../catalog/recommendation-words.ts";
import { accountId } from "../fields/account.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Event = DataOf<typeof data.recommendation>["events"][number];

export interface EventFacts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
}

/** Rows that tell who did something with which of the things. */
export interface Counted {
  readonly event: Event;
  readonly table: ViewOf<typeof data.table>;
  readonly entity: Entity;
  readonly person: Ref | undefined;
  /** What they are lines of: the order that several things are in. */
  readonly whole: Entity | undefined;
  /** The kind of deed, by its place among those that tell most. */
  readonly deed: number;
}

/** The things that are people: the account, and whatever has a password. */
export function peopleIn({
  entities,
  fields,
}: Pick<EventFacts, "entities" | "fields">): ReadonlySet<string> {
  const account = entities.find(({ id }) => id === accountId)?.ref;
  return new Set<string>([
    ...(account ? [account] : []),
    ...fields
      .filter(({ data: { name, type } }) => type === "secret-hash" && /\bpassword\b/i.test(name))
      .map(({ data: { entity } }) => entity),
  ]);
}

/** The tables whose rows refer to one of the things and, by themselves or by what they are part of, to a person. */
export function countedOf(thing: Entity, facts: EventFacts): readonly Counted[] {
  const fieldsOf: ReadonlyMap<string, readonly Field[]> = Map.groupBy(
    facts.fields,
    ({ data: { entity } }) => entity,
  );
  const own = (ref: Ref) => fieldsOf.get(ref) ?? [];
  const entityBy = new Map<string, Entity>(facts.entities.map((each) => [each.ref, each]));
  const people = peopleIn(facts);
  const tableOf = new Map(facts.tables.map((each) => [each.data.entity, each]));
  const columnOf = new Map(facts.columns.map((each) => [each.data.field, each.ref]));
  const volumeOf = new Map(facts.volumes.map((each) => [each.data.table, each]));
  const things = new Set<string>([thing.ref]);
  // What belongs to nothing else is a part of the thing: a variant, and no line of an order.
  for (const entity of facts.entities) {
    const wholes = own(entity.ref).flatMap(({ data: { references, required } }) =>
      references && required ? [references.entity] : [],
    );
    if (wholes.length > 0 && wholes.every((each) => each === thing.ref)) things.add(entity.ref);
  }
  const to = (entity: Ref, those: ReadonlySet<string>) =>
    own(entity).find(({ data: { references } }) => those.has(references?.entity ?? ""));
  return facts.entities
    .flatMap((entity): readonly Counted[] => {
      if (things.has(entity.ref) || /recommend/i.test(entity.data.name)) return [];
      const table = tableOf.get(entity.ref);
      const toThing = to(entity.ref, things);
      const column = columnOf.get(toThing?.ref);
      if (table === undefined || toThing === undefined || column === undefined) return [];
      const wholes = own(entity.ref).flatMap(({ data: { references, required } }) => {
        const whole = required ? entityBy.get(references?.entity ?? "") : undefined;
        return whole && !things.has(whole.ref) && to(whole.ref, people) ? [whole] : [];
      });
      const whole = to(entity.ref, people) ? undefined : wholes[0];
      const toPerson = to(entity.ref, people) ?? (whole && to(whole.ref, people));
      if (toPerson === undefined) return [];
      const name = spoken(`${entity.data.name} ${whole?.data.name ?? ""}`);
      const at = deeds.findIndex(({ called }) => called.test(name));
      const at_ = own(entity.ref).find(
        ({ data: { type, name: said } }) => type === "timestamp" && said === "created at",
      );
      const volume =
        volumeOf.get(table.ref) ?? volumeOf.get(tableOf.get(whole?.ref)?.ref ?? "data/table#");
      const person = columnOf.get(toPerson.ref);
      const when = columnOf.get(at_?.ref);
      return [
        {
          event: {
            table: table.ref,
            thing: column,
            ...(person ? { person } : {}),
            ...(when ? { at: when } : {}),
            ...(volume ? { perDay: perDayOf(volume) } : {}),
          },
          table,
          entity,
          person: toPerson.data.references?.entity,
          whole,
          deed: at < 0 ? deeds.length : at,
        },
      ];
    })
    .sort((a, b) => a.deed - b.deed || (a.table.id < b.table.id ? -1 : 1));
}

function perDayOf(volume: ViewOf<typeof workload.volume>): NonNullable<Event["perDay"]> {
  return {
    value: volume.data.rowsPerDay.value,
    unit: "rows/day",
    formula: "rows",
    inputs: [
      {
        name: "rows",
        value: volume.data.rowsPerDay.value,
        unit: "rows/day",
        ref: volume.ref,
      },
    ],
  };
}

/** The table by which it is told which of the things people take most. */
export function boughtMost(
  thing: Entity,
  facts: EventFacts,
): ViewOf<typeof data.table> | undefined {
  return countedOf(thing, facts)[0]?.table;
}
