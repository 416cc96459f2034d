import { byRef, byTarget, listed, optional, type PlanNodeOf, type ViewOf } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { type Inline, inlineCode, nodeLink, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { actionsOn, conceptsBy, tablesOf } from "../fields/lookups.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { section } from "../kit.ts";
import { columnNameOf } from "../tables/column-of.ts";
import { inOrder, stateFieldOf } from "../tables/order-columns.ts";
import { purposeIn } from "../tables/purpose.ts";
import { togetherOf } from "../tables/unique-together.ts";
import { toldAs } from "../tables/with-names.ts";
import { apartInWords } from "./apart.ts";
import { heading } from "./heading.ts";
import { lifeCycle } from "./life-cycle.ts";
import { mayTell } from "./may-tell.ts";
import { idsInWords, saidIn } from "./said-in.ts";
import { guardsInWords, guardsWithoutTable, indexesInWords, keyInWords } from "./table-facts.ts";
import { uniqueScope } from "./unique-scope.ts";
import { onDeleteInWords, orderInWords, rulesOf, typeInWords } from "./words.ts";

/** Every entity has them, whether the text asks for them or not. */
const systemNames = new Set<string>(Object.values(systemFieldNames));

/** Each entity with its key, its fields, what they have to keep to and who asks for it, and its life cycle. */
export const entitiesSection = section("entities", {
  document: "data-model.md",
  title: "Entities",
  reads: {
    entities: data.entity,
    fields: data.field,
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    relations: optional(brief.relation),
    actions: optional(brief.action),
    requirements: optional(brief.requirement),
    classes: optional(security.classification),
    tables: optional(data.table),
    columns: optional(data.column),
    keys: optional(data.key),
    indexes: optional(data.index),
    guards: optional(data.guard),
    stores: optional(data.store),
    uniqueness: optional(brief.uniqueness),
  },
  render: ({ entities, fields, concepts, tables, columns, keys, uniqueness, ...given }) => {
    if (entities.length === 0) return undefined;
    const entityByRef = byRef(entities);
    const attributeByRef = byRef(given.attributes);
    const relationByRef = byRef(given.relations);
    const requirementByRef = byRef(given.requirements);
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    const columnOf = new Map(columns.map((column) => [column.data.field, column.data]));
    const classOf = byTarget(given.classes);
    const said = saidIn(given.requirements);
    const askedBy = (field: PlanNodeOf<typeof data.field>): string => {
      const { attribute, references } = field.data;
      return idsInWords(
        said(
          attribute && attributeByRef.get(attribute),
          references?.relation && relationByRef.get(references.relation),
        ),
      );
    };
    const deedFrom = ({ data: { requirements } }: PlanNodeOf<typeof brief.action>): string =>
      idsInWords(said(...requirements.map((ref) => requirementByRef.get(ref))));
    const blocks = entities.flatMap((entity): RootContent[] => {
      const { name, aggregate, concept } = entity.data;
      const of = fieldsOf.get(entity.ref) ?? [];
      const known = conceptsBy(concepts, concept)[0];
      const purpose = purposeIn(known?.data.description, of);
      const own = tablesOf(tables, entity.ref)[0];
      const root = aggregate === entity.ref ? undefined : entityByRef.get(aggregate);
      // Whoever keeps it apart from what it is part of changes it alone.
      const whole = tablesOf(tables, root?.ref)[0];
      const isBeside = own?.data.owner === whole?.data.owner;
      const apart = togetherOf(entity, of, uniqueness);
      const rows = inOrder(of, stateFieldOf(entity, of)).map((field) => {
        const column = columnOf.get(field.ref);
        const { references, attribute } = field.data;
        const target = references && entityByRef.get(references.entity);
        const once = apartInWords(field, apart);
        const within = uniqueScope(field, { fields, columns, keys });
        const unique = within === undefined ? "unique" : `unique ${within}`;
        const alone = field.data.unique ? [unique, ...once] : once;
        const kept = attribute && classOf.get(attribute);
        const stated = attribute && attributeByRef.get(attribute);
        const relation = references?.relation && relationByRef.get(references.relation);
        const marks = [
          ...(kept?.personal ? ["personal data"] : []),
          ...toldAs(column?.name ?? columnNameOf(field), stated?.data),
          ...(relation ? ofSeveral(relation, target?.data.concept) : []),
        ];
        const rules: Inline[] =
          target && references
            ? [
                "FK → ",
                nodeLink(target.ref, target.data.name),
                ` (${onDeleteInWords(references.onDelete)})`,
                ...[...alone, ...marks].map((each) => `, ${each}`),
              ]
            : [
                [
                  ...rulesOf(field, orderInWords(field, of)).map((each) =>
                    each === "unique" ? unique : each,
                  ),
                  ...once,
                  ...marks,
                ].join("; ") || "–",
              ];
        return {
          from: askedBy(field),
          cells: [
            [nodeLink(field.ref, column?.name ?? columnNameOf(field))],
            column?.type ?? typeInWords(field.data.type),
            requiredInWords(field.data),
            rules,
          ],
        };
      });
      const kept = columns.flatMap(({ data: column }) =>
        column.existing && column.table === own?.ref && column.field === undefined
          ? `${column.name} (${column.type})`
          : [],
      );
      const deeds = actionsOn(given.actions, concept);
      const asking = idsInWords(
        said(
          known,
          ...deeds.flatMap(({ data: { requirements } }) =>
            requirements.map((ref) => requirementByRef.get(ref)),
          ),
        ),
      );
      const facts: Inline[] = [
        ...(purpose ? [`${purpose.replace(/\.?$/, ".")} `] : []),
        ...(own
          ? [own.data.lifecycle === "new" ? "Table " : "Existing table ", inlineCode(own.data.name)]
          : []),
        ...keyInWords(own, columns, keys, of),
        ...(root && isBeside ? ["Changed through ", nodeLink(root.ref, root.data.name), ". "] : []),
        ...(asking === "" ? [] : [`From ${asking}.`]),
      ];
      const isTraced = rows.some(({ from }) => from !== "");
      return [
        heading(nodeLink(entity.ref, name)),
        ...(facts.length > 0 ? [paragraph(...withoutEnd(facts))] : []),
        ...(kept.length > 0 ? [paragraph(`Has ${listed(kept)}.`)] : []),
        ...(rows.length > 0
          ? [
              table(
                ["Field", "Type", "Required", "Validation", ...(isTraced ? ["From"] : [])],
                rows.map(({ cells, from }) => (isTraced ? [...cells, from || "–"] : cells)),
              ),
            ]
          : []),
        ...(own
          ? guardsInWords(own, columns, given.guards)
          : guardsWithoutTable(
              of,
              given.stores.some(({ data: { engine } }) => engine === "mongodb"),
            )),
        ...indexesInWords(own, columns, given.indexes),
        ...lifeCycle(entity, own?.ref, { ...given, fields: of, from: deedFrom }),
      ];
    });
    const moves = entities.some(({ data: { states } }) => states !== undefined);
    return {
      blocks: [
        ...blocks,
        ...(moves ? [] : [paragraph("State transitions: none stated.")]),
        ...(fields.some(({ data: { unique } }) => unique) || uniqueness.length > 0
          ? []
          : [
              paragraph(
                "Unique is the key alone: the text says of no field that two may not share it.",
              ),
            ]),
        ...(given.classes.some(({ data: { personal } }) => personal) ? [] : [mayTell(fields)]),
      ],
    };
  },
});

/** `“member list” in the text`: what a relation of several is called on the side that has what is referred to. */
function ofSeveral(
  { data: { to, fields } }: PlanNodeOf<typeof brief.relation>,
  target: string | undefined,
): readonly string[] {
  const name = target === to ? fields?.from : fields?.to;
  return name === undefined ? [] : [`“${name}” in the text`];
}

/** The text of a paragraph ends without a space. */
function withoutEnd(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  return typeof last === "string" ? [...content.slice(0, -1), last.trimEnd()] : content;
}

/** Whether somebody has to give it, or the system does; presumed where the text does not say whether it may be missing, and what is called so seldom is. */
function requiredInWords({
  name,
  required,
  presumed,
  generated,
}: ViewOf<typeof data.field>["data"]): string {
  if (generated && systemNames.has(name)) return "automatic";
  if (generated) return required ? "system" : "no, system";
  if (!required) return "no";
  return presumed ? "yes, presumed" : "yes";
}
