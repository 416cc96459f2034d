import { listed, optional, type PlanNodeOf } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import { closedList } from "../fields/closed-list.ts";
import { section } from "../kit.ts";
import { pluralOf, spaced } from "../naming/identifier.ts";
import { idsInWords, saidIn } from "./said-in.ts";
import { nameOf } from "./table-facts.ts";

type Concept = PlanNodeOf<typeof brief.concept>;

/** What the text speaks of and no row is kept of, with where it is instead. */
export const notStoredSection = section("not-stored", {
  document: "data-model.md",
  title: "Not Stored",
  reads: {
    concepts: brief.concept,
    entities: optional(data.entity),
    fields: optional(data.field),
    columns: optional(data.column),
    tables: optional(data.table),
    stores: optional(data.store),
    attributes: optional(brief.attribute),
    relations: optional(brief.relation),
    requirements: optional(brief.requirement),
    components: optional(architecture.component),
  },
  render: ({ concepts, entities, stores, ...facts }) => {
    const kept = new Set<string>(entities.flatMap(({ data: { concept } }) => concept ?? []));
    const absent = concepts.filter(({ ref }) => !kept.has(ref));
    if (absent.length === 0) return undefined;
    const severalOf = namesOfSeveral(facts.relations);
    const said = saidIn(facts.requirements);
    const rows = absent.map((concept) => {
      const has = facts.attributes.filter(({ data: each }) => each.concept === concept.ref);
      return {
        cells: [
          concept.data.name,
          whereOf(concept, { concepts, entities, stores, ...facts }),
          listed([
            ...has.map(({ data: { name, also = [] } }) => [name, ...also].join(", or ")),
            ...(severalOf.get(concept.ref) ?? []),
          ]) || "–",
        ],
        from: idsInWords(said(concept)),
      };
    });
    const isTraced = rows.some(({ from }) => from !== "");
    return {
      blocks: [
        table(
          ["What", "Where it is", "Has", ...(isTraced ? ["From"] : [])],
          rows.map(({ cells, from }) => (isTraced ? [...cells, from || "–"] : cells)),
        ),
      ],
    };
  },
});

/** Of each concept what the text calls its relations to several: the "member list" of a team. */
function namesOfSeveral(
  relations: readonly PlanNodeOf<typeof brief.relation>[],
): ReadonlyMap<string, readonly string[]> {
  const names = relations.flatMap(({ data: { from, to, fields } }) => [
    ...(fields?.from ? [{ concept: from, name: fields.from }] : []),
    ...(fields?.to ? [{ concept: to, name: fields.to }] : []),
  ]);
  const byConcept = Map.groupBy(names, ({ concept }) => concept);
  return new Map([...byConcept].map(([ref, all]) => [ref, all.map(({ name }) => name)]));
}

interface Facts {
  readonly concepts: readonly Concept[];
  readonly entities: readonly PlanNodeOf<typeof data.entity>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly columns: readonly PlanNodeOf<typeof data.column>[];
  readonly tables: readonly PlanNodeOf<typeof data.table>[];
  readonly stores: readonly PlanNodeOf<typeof data.store>[];
  readonly attributes: readonly PlanNodeOf<typeof brief.attribute>[];
}

function whereOf(concept: Concept, facts: Facts): string {
  const { role, description = "" } = concept.data;
  switch (role) {
    case "computed": {
      const from = facts.entities.filter((each) => isIn(description, each.data.name));
      const names = listed(from.map(({ data: { name } }) => pluralOf(spaced(name)).toLowerCase()));
      return `Computed when it is asked for${names === "" ? "" : `, from ${names}`}: kept, it could disagree with them.`;
    }
    case "transfer":
      return "In a request or an answer: nothing is kept of it.";
    case "external": {
      const own = facts.fields.filter(({ data: { outside } }) => outside === concept.ref);
      const names = own.flatMap((field) => columnsOf(field, facts));
      return names.length === 0
        ? "In another system, which is asked for it."
        : `In another system; its id is in ${listed(names)}.`;
    }
    case "enumeration": {
      const listedBy = facts.attributes.find(
        ({ data: each }) => each.concept === concept.ref && each.values !== undefined,
      );
      const values = closedList(
        listedBy?.data.values ?? concept.data.states?.map(({ name }) => name) ?? [],
      );
      const own = facts.fields.filter(
        ({ data: each }) =>
          values.length > 0 &&
          each.values?.length === values.length &&
          each.values.every((value) => values.includes(value)),
      );
      const names = own.flatMap((field) => columnsOf(field, facts));
      return names.length === 0
        ? "A closed list in the program."
        : `A closed list: the check of ${listed(names)}.`;
    }
    default:
      return facts.stores.length === 0
        ? "In memory while the program runs: no part of it keeps data."
        : "In no store of this plan.";
  }
}

function columnsOf(
  field: PlanNodeOf<typeof data.field>,
  { columns, tables, entities }: Facts,
): readonly string[] {
  const column = columns.find(({ data: each }) => each.field === field.ref);
  const table_ = tables.find(({ ref }) => ref === column?.data.table)?.data.name;
  const entity = entities.find(({ ref }) => ref === field.data.entity)?.data.name;
  return column && table_
    ? [`${table_}.${nameOf(column.ref, columns)}`]
    : entity
      ? [`${field.data.name} of ${entity}`]
      : [];
}

/** Whether the text has the name, in the singular or the plural, as whole words. */
function isIn(text: string, name: string): boolean {
  const hay = ` ${spaced(text.slice(0, 400))} `;
  return [name, pluralOf(name)].some((each) => hay.includes(` ${spaced(each)} `));
}
