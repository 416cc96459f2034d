import { byRef, optional, type PlanNodeOf } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { codeBlock, inlineCode, nodeLink, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { columnsOf, fieldsOf, tablesOf } from "../fields/lookups.ts";
import { section } from "../kit.ts";
import { snake } from "../naming/identifier.ts";
import { togetherOf } from "../tables/unique-together.ts";
import { isAlone } from "./apart.ts";
import { box } from "./context-entities.ts";
import { ends, erLabel } from "./er.ts";
import { onDeleteInWords } from "./words.ts";

type Field = PlanNodeOf<typeof data.field>;
type Entity = PlanNodeOf<typeof data.entity>;

/** Who refers to whom, what a delete does, and why. */
export const relationshipsSection = section("relationships", {
  document: "data-model.md",
  title: "Relationships",
  reads: {
    entities: data.entity,
    fields: data.field,
    tables: optional(data.table),
    keys: optional(data.key),
    uniqueness: optional(brief.uniqueness),
    columns: optional(data.column),
    components: optional(architecture.component),
    contexts: optional(architecture.context),
  },
  render: ({ entities, fields, tables, keys, uniqueness, columns, components, contexts }) => {
    const entityByRef = byRef(entities);
    const checked = new Set<string>(
      keys.flatMap(({ data: { kind, columns } }) => (kind === "foreign" ? columns : [])),
    );
    const references = fields.flatMap((field) => {
      const { references: to, entity } = field.data;
      const [from, target] = [entityByRef.get(entity), to && entityByRef.get(to.entity)];
      if (!from || !target || !to) return [];
      const own = fieldsOf(fields, entity);
      const alone = isAlone(field, togetherOf(from, own, uniqueness));
      return [{ field, from, target, to, alone }];
    });
    if (references.length === 0) {
      return { blocks: alone({ entities, fields, tables, columns, keys, uniqueness }) };
    }
    // What happens there is told with the others between services.
    const isAcross = (field: Field) =>
      columnsOf(columns, field.ref).some(({ data: each }) => each.across !== undefined);
    const inside = references.filter(({ field }) => !isAcross(field));
    const rows = inside.map(({ field, from, target, to, alone }) => {
      const apart = tables.length === 0 ? apartOf(from, target, components) : undefined;
      return [
        [nodeLink(field.ref, `${from.data.name}: ${field.data.name}`)],
        [nodeLink(target.ref, target.data.name)],
        alone ? "one to one" : "many to one",
        apart || (tables.length > 0 && !isChecked(from, field, tables, checked))
          ? "left to the services"
          : onDeleteInWords(to.onDelete),
        apart ?? to.because,
      ];
    });
    const nameOf = (entity: Entity) =>
      tablesOf(tables, entity.ref)[0]?.data.name ?? snake(entity.data.name);
    const across = columns.flatMap(({ data: { name, table: of, across: to } }) =>
      to
        ? [
            [
              [inlineCode(`${tables.find(({ ref }) => ref === of)?.data.name ?? of}.${name}`)],
              components.find(({ ref }) => ref === to.keptBy)?.data.name ?? to.keptBy,
              to.inStep,
              to.whenDeleted,
            ],
          ]
        : [],
    );
    const lines = drawn(
      references.map(({ field, from, target, alone }) => ({
        from,
        target,
        ends: ends(field.data.required, alone),
        text: erLabel(field.data.name),
      })),
      nameOf,
      contexts,
    );
    return {
      blocks: [
        ...(rows.length > 0 ? [table(["Reference", "To", "Kind", "On delete", "Why"], rows)] : []),
        ...(across.length > 0
          ? [
              paragraph(
                tables.some(({ data: { name } }) => name.includes("."))
                  ? "Between services each reference is an id without a foreign key: with one, a service could not change or move its tables without the other, whose schema its role does not reach."
                  : "Between functions each reference is an id without a foreign key, in one schema all the same: with one, a release of one could be held up by tables that another writes.",
              ),
              table(["Column", "Kept by", "How it stays true", "On delete"], across),
            ]
          : []),
        codeBlock("mermaid", ["erDiagram", ...lines].join("\n")),
      ],
    };
  },
});

/** Where nothing refers to anything. */
function alone(model: Parameters<typeof box>[2]): RootContent[] {
  const drawn = model.entities.slice(0, mostBoxes).flatMap((entity) => {
    const own = tablesOf(model.tables, entity.ref)[0]?.data.name;
    return box(entity, erLabel(own ?? snake(entity.data.name)), model);
  });
  if (drawn.length === 0) return [];
  return [
    paragraph(
      "No entity refers to another: there is no FK, and a delete reaches its own row alone, with nothing to cascade or restrict.",
    ),
    codeBlock("mermaid", ["erDiagram", ...drawn].join("\n")),
  ];
}

interface Drawn {
  readonly from: Entity;
  readonly target: Entity;
  readonly ends: string;
  readonly text: string;
}

/** Boxes above which a picture of all tables is one of the contexts alone, each of which has its own. */
const mostBoxes = 20;

function drawn(
  references: readonly Drawn[],
  nameOf: (entity: Entity) => string,
  contexts: readonly PlanNodeOf<typeof architecture.context>[],
): readonly string[] {
  const boxes = new Set(references.flatMap(({ from, target }) => [nameOf(from), nameOf(target)]));
  const contextOf = ({ data }: Entity) =>
    contexts.find(({ ref }) => ref === data.context)?.data.name;
  const crossing = references.filter(
    ({ from, target }) => (contextOf(from) ?? "") !== (contextOf(target) ?? ""),
  );
  const coarse = boxes.size > mostBoxes && crossing.length > 0;
  const lines = (coarse ? crossing : references).map(({ from, target, ends: line, text }) => {
    const name = (entity: Entity) => erLabel((coarse && contextOf(entity)) || nameOf(entity));
    return `  ${name(target)} ${line} ${name(from)} : ${text}`;
  });
  return [...new Set(lines)];
}

/** What two services keep has no foreign key between it, also where no tables are laid out. */
function apartOf(
  from: Entity,
  target: Entity,
  components: readonly PlanNodeOf<typeof architecture.component>[],
): string | undefined {
  const keeperOf = ({ data: { concept } }: Entity) =>
    components.find(
      ({ data }) => data.kind === "service" && data.owns.some((each) => each === concept),
    )?.data.name;
  const [asking, keeping] = [keeperOf(from), keeperOf(target)];
  if (asking === undefined || keeping === undefined || asking === keeping) return undefined;
  return `An id of what ${keeping} keeps, without a foreign key: nothing refuses that it is deleted there, and ${asking} finds nothing behind the id from then on.`;
}

/** Whether a foreign key carries the field. */
function isChecked(
  from: Entity,
  field: Field,
  tables: readonly PlanNodeOf<typeof data.table>[],
  checked: ReadonlySet<string>,
): boolean {
  const own = tablesOf(tables, from.ref)[0];
  const end = snake(field.data.name);
  return (own?.data.columns ?? []).some(
    (column) => checked.has(column) && column.endsWith(`.${end}_id`),
  );
}
