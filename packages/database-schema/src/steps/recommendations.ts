import { join, node, optional, type Ref, spoken, type ViewOf } from "@planc/core";
import { api, brief, data, workload } from "@planc/core/ir";
import { deeds, keptHours } from "../catalog/recommendation-words.ts";
import { assumed, derived, step } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { wantedOf } from "../recommendation/asked.ts";
import { type Counted, countedOf, type EventFacts, peopleIn } from "../recommendation/events.ts";
import { groupsOf, levelsOf, missingOf } from "../recommendation/levels.ts";
import { rowsOf } from "../search/rows.ts";

type Operation = ViewOf<typeof api.operation>;

/** What the product recommends, where the text asks for it: from which rows, by which rules or models, and when. */
export const recommendations = step("recommendations", {
  reads: {
    entities: data.entity,
    fields: data.field,
    tables: optional(data.table),
    columns: optional(data.column),
    stores: optional(data.store),
    resources: optional(api.resource),
    operations: optional(api.operation),
    volumes: optional(workload.volume),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
  },
  writes: { recommendations: data.recommendation, levels: data.recommendationLevel },
  run: (facts) => {
    const { entities, fields, requirements } = facts;
    const people = peopleIn(facts);
    const wanted = wantedOf({ entities, fields, requirements, people });
    if (wanted === undefined) return { recommendations: [], levels: [] };
    const { thing, keeper, from, texts } = wanted;
    const own = fields.filter(({ data: { entity } }) => entity === thing.ref);
    const counted = tellingOf(countedOf(thing, facts), ownRows(thing, own, people, facts));
    const missing = missingOf(texts, thing, counted);
    const operations = servedBy(keeper, facts);
    const name = spoken(thing.data.name);
    const first = counted[0];
    const person = entities.find(({ ref }) => ref === first?.person);
    const cache = facts.stores.find(({ data: { model } }) => model === "key-value");
    const keeperTable = facts.tables.find(
      ({ data: { entity } }) => keeper && entity === keeper.ref,
    );
    const whose = person ? spoken(person.data.name) : name;
    const goal = facts.quantities.find(({ data: { key } }) =>
      requirements.some((each) => each.data.key === key && from.includes(each.ref)),
    );
    const dismissed = facts.operations.find(({ data: { operationId } }) =>
      /^(?:dismiss|decline|hide)\w*recommendation/i.test(operationId),
    );
    const opened = opens(thing, facts);
    const shown = operations.map(({ data: { operationId } }) => operationId).join(", ");
    const recommendation = `data/recommendation#${thing.id}` as const;
    const levels = levelsOf({
      thing,
      fields: own,
      counted,
      things: rowsOf(thing, volumeOf(thing, facts), facts.quantities),
      people,
    });
    return {
      recommendations: [
        node(
          data.recommendation,
          thing.id,
          {
            name: thing.data.name,
            entity: thing.ref,
            ...(person ? { person: person.ref } : {}),
            operations: operations.map(({ ref }) => ref),
            events: counted.map(({ event }) => event),
            missing: [...missing],
            kept: keeperTable
              ? `rows of ${keeperTable.data.name}, made anew every ${keptHours} h; those of before stay until then`
              : cache
                ? `${engineName(cache)}: ids for each ${whose}, ${keptHours} h`
                : `worked out when asked for, while ${name} rows are few`,
            offline: first
              ? `the last row of ${first.table.data.name} of each ${whose} is held back: share found among 10 (recall@10), each level against the one below`
              : `nothing to hold back before a table of ${name} events is there`,
            online: [
              ...(opened ? [`share of those shown that are opened (${opened})`] : []),
              ...(dismissed ? [`share dismissed (${dismissed.data.operationId})`] : []),
              ...(goal ? [`${goal.data.about} (${goal.data.key ?? "as stated"})`] : []),
              ...(opened || dismissed || goal
                ? []
                : [`share of those that ${shown || "a screen"} shows which are taken`]),
            ].join("; "),
          },
          derived("recommendation-asked", [
            thing.ref,
            ...from,
            ...counted.map(({ table }) => table.ref),
          ]),
        ),
      ],
      levels: levels.map((level, at) =>
        node(
          data.recommendationLevel,
          join(thing.id, level.kind),
          { recommendation, level: at + 1, ...level, from: [...level.from] },
          assumed(
            "level-of-recommendation",
            "Nothing states which way is enough: the numbers are judgements, that of the model its makers'.",
            [thing.ref, ...level.from],
          ),
        ),
      ),
    };
  },
});

/** Rows that are called after something that people do; else what people make themselves, else any that refer to both. */
function tellingOf(all: readonly Counted[], made: readonly Counted[]): readonly Counted[] {
  const done = all.filter(({ deed }) => deed < deeds.length);
  if (done.length > 0) return done;
  return made.length > 0 ? made : all;
}

/** What people make themselves tells what they like, where it is of a kind: workouts by sport. */
function ownRows(
  thing: ViewOf<typeof data.entity>,
  own: EventFacts["fields"],
  people: ReadonlySet<string>,
  facts: EventFacts,
): readonly Counted[] {
  const table = facts.tables.find(({ data: { entity } }) => entity === thing.ref);
  const maker = own.find(
    ({ data: { references, required } }) => required && people.has(references?.entity ?? ""),
  );
  const [kind] = groupsOf(own);
  const columnOf = (field: Ref | undefined) =>
    facts.columns.find(({ data }) => data.field !== undefined && data.field === field)?.ref;
  const column = columnOf(kind?.ref);
  const person = columnOf(maker?.ref);
  const at = columnOf(own.find(({ data: { name } }) => name === "created at")?.ref);
  if (table === undefined || column === undefined || person === undefined) return [];
  const volume = volumeOf(thing, facts);
  const rows = volume?.data.rowsPerDay;
  return [
    {
      event: {
        table: table.ref,
        thing: column,
        person,
        ...(at ? { at } : {}),
        ...(volume && rows
          ? {
              perDay: {
                value: rows.value,
                unit: "rows/day" as const,
                formula: "rows",
                inputs: [
                  { name: "rows", value: rows.value, unit: "rows/day" as const, ref: volume.ref },
                ],
              },
            }
          : {}),
      },
      table,
      entity: thing,
      person: maker?.data.references?.entity,
      whole: undefined,
      deed: deeds.length,
    },
  ];
}

function volumeOf(
  thing: ViewOf<typeof data.entity>,
  { tables, volumes }: Pick<EventFacts, "tables" | "volumes">,
): ViewOf<typeof workload.volume> | undefined {
  const table = tables.find(({ data: { entity } }) => entity === thing.ref)?.ref;
  return volumes.find(({ data }) => data.table === table);
}

interface Served {
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly operations: readonly Operation[];
}

/** The operations that show what is recommended. */
function servedBy(
  keeper: ViewOf<typeof data.entity> | undefined,
  { resources, operations }: Served,
): readonly Operation[] {
  const own = new Set<string>(
    resources
      .filter(({ data: { entity } }) => keeper && entity === keeper.ref)
      .map(({ ref }) => ref),
  );
  return operations.filter(
    ({ data: { resource, effect, operationId } }) =>
      (effect === "list" && own.has(resource)) ||
      /^(?:get|list)?(?:recommended|similar|related)[A-Z]|^recommend/.test(operationId),
  );
}

/** The operation by which one of the things is opened. */
function opens(
  thing: ViewOf<typeof data.entity>,
  { resources, operations }: Served,
): string | undefined {
  const own = new Set<string>(
    resources.filter(({ data: { entity } }) => entity === thing.ref).map(({ ref }) => ref),
  );
  return operations.find(({ data: { resource, effect } }) => effect === "read" && own.has(resource))
    ?.data.operationId;
}
