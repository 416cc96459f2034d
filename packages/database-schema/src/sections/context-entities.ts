import { optional, type PlanNodeOf } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { codeBlock, text } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { togetherOf } from "../tables/unique-together.ts";
import { isAlone } from "./apart.ts";
import { ends, erLabel, erWord } from "./er.ts";
import { heading } from "./heading.ts";

type Entity = PlanNodeOf<typeof data.entity>;
type Field = PlanNodeOf<typeof data.field>;
type Table = PlanNodeOf<typeof data.table>;

interface Model {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly tables: readonly Table[];
  readonly columns: readonly PlanNodeOf<typeof data.column>[];
  readonly keys: readonly PlanNodeOf<typeof data.key>[];
  readonly uniqueness: readonly PlanNodeOf<typeof brief.uniqueness>[];
}

/** Boxes above which a context is drawn aggregate by aggregate. */
const mostBoxes = 20;

/** The tables of each context with their columns, and what of other contexts they refer to. */
export const contextEntitiesSection = section("context-entities", {
  document: "diagrams/entities.md",
  title: "Entities of each context",
  reads: {
    contexts: optional(architecture.context),
    entities: data.entity,
    fields: data.field,
    tables: optional(data.table),
    columns: optional(data.column),
    keys: optional(data.key),
    uniqueness: optional(brief.uniqueness),
  },
  render: ({ contexts, ...model }) => {
    const blocks = contexts.flatMap(({ ref, data: { name } }) => {
      const own = model.entities.filter(({ data: each }) => each.context === ref);
      return own.length === 0
        ? []
        : [
            heading(text(name)),
            ...drawings(name, own, model).map((lines) => codeBlock("mermaid", lines)),
          ];
    });
    return blocks.length === 0 ? undefined : { blocks };
  },
});

function drawings(name: string, own: readonly Entity[], model: Model): readonly string[] {
  if (own.length <= mostBoxes) return [drawing(name, own, model)];
  return own
    .filter(({ ref, data: each }) => each.aggregate === ref)
    .map((root) =>
      drawing(
        `${name}: ${root.data.name}`,
        own.filter(({ data: each }) => each.aggregate === root.ref),
        model,
      ),
    );
}

function drawing(name: string, own: readonly Entity[], model: Model): string {
  const nameOf = (ref: string) => {
    const entity = model.entities.find((each) => each.ref === ref);
    return erLabel(tableOf(ref, model)?.data.name ?? entity?.data.name ?? ref);
  };
  const lines = own.flatMap((entity) => {
    const of = model.fields.filter(({ data: each }) => each.entity === entity.ref);
    const together = togetherOf(entity, of, model.uniqueness);
    return of.flatMap((field) => {
      const { references: to, required, name: role } = field.data;
      if (!to) return [];
      const kind = ends(required, isAlone(field, together));
      return [`  ${nameOf(to.entity)} ${kind} ${nameOf(entity.ref)} : ${erLabel(role)}`];
    });
  });
  return [
    "erDiagram",
    `  accTitle: Entities of ${erLabel(name).slice(1, -1).replaceAll(/[;#:]/g, " ")}`,
    ...own.flatMap((entity) => box(entity, nameOf(entity.ref), model)),
    ...new Set(lines),
  ].join("\n");
}

/** A table, or what an entity has, as a box of the diagram. */
export function box({ ref }: Entity, name: string, model: Model): readonly string[] {
  const table = tableOf(ref, model);
  const rows = table
    ? table.data.columns.flatMap((each) => columnLine(each, model) ?? [])
    : model.fields
        .filter(({ data: each }) => each.entity === ref)
        .map(({ data: each }) => `    ${erWord(each.type)} ${erWord(each.name)}`);
  return rows.length === 0 ? [`  ${name}`] : [`  ${name} {`, ...rows, "  }"];
}

function columnLine(ref: string, { columns, keys }: Model): string | undefined {
  const column = columns.find((each) => each.ref === ref)?.data;
  if (!column) return undefined;
  const kinds = new Set(
    keys.flatMap(({ data: key }) =>
      key.columns.some((each) => each === ref) &&
      (key.kind !== "unique" || key.columns.length === 1)
        ? [short[key.kind]]
        : [],
    ),
  );
  const marks = [...kinds].sort().reverse().join(", ");
  return `    ${erWord(column.type)} ${erWord(column.name)}${marks ? ` ${marks}` : ""}`;
}

const short = { primary: "PK", foreign: "FK", unique: "UK" } as const;

const tableOf = (entity: string, { tables }: Model): Table | undefined =>
  tables.find((each) => each.data.entity === entity);
