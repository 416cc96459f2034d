import { byRef, optional, type ViewOf } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { type Inline, inlineCode, nodeLink, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { systemFieldNames } from "../fields/system-fields.ts";
import { section } from "../kit.ts";
import { inOrder, stateFieldOf } from "../tables/order-columns.ts";
import { togetherOf } from "../tables/unique-together.ts";
import { apartInWords } from "./apart.ts";
import { heading } from "./heading.ts";
import { uniqueScope } from "./unique-scope.ts";
import { listed, orderInWords, rulesOf, typeInWords } from "./words.ts";

/** Every entity has them, so that they tell nothing of this one. */
const systemNames = new Set<string>(Object.values(systemFieldNames));

/** Each entity with its fields, their rules, and its life cycle. */
export const entitiesSection = section("entities", {
  document: "data-model.md",
  title: "Entities",
  reads: {
    entities: data.entity,
    fields: data.field,
    concepts: optional(brief.concept),
    tables: optional(data.table),
    columns: optional(data.column),
    keys: optional(data.key),
    uniqueness: optional(brief.uniqueness),
  },
  render: ({ entities, fields, concepts, tables, columns, keys, uniqueness }) => {
    if (entities.length === 0) return undefined;
    const entityByRef = byRef(entities);
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    const columnOf = new Map(columns.map((column) => [column.data.field, column.data]));
    const blocks = entities.flatMap((entity): RootContent[] => {
      const { name, aggregate, states, concept } = entity.data;
      const purpose = concepts.find(({ ref }) => ref === concept)?.data.description;
      const own = tables.find(({ data: each }) => each.entity === entity.ref);
      const root = aggregate === entity.ref ? undefined : entityByRef.get(aggregate);
      // Whoever keeps it apart from what it is part of changes it alone.
      const whole = tables.find(({ data: each }) => each.entity === root?.ref);
      const isBeside = own?.data.owner === whole?.data.owner;
      const of = fieldsOf.get(entity.ref) ?? [];
      const told = of.filter(
        ({ data: field }) => !(field.generated && systemNames.has(field.name)),
      );
      const apart = togetherOf(entity, of, uniqueness);
      const rows = inOrder(told, stateFieldOf(entity, of)).map((field) => {
        const column = columnOf.get(field.ref);
        const target = field.data.references && entityByRef.get(field.data.references.entity);
        const once = apartInWords(field, apart);
        const within = uniqueScope(field, { fields, columns, keys });
        const unique = within === undefined ? "unique" : `unique ${within}`;
        const alone = field.data.unique ? [unique, ...once] : once;
        const rules: Inline[] = target
          ? ["→ ", nodeLink(target.ref, target.data.name), ...alone.map((each) => `, ${each}`)]
          : [
              [
                ...rulesOf(field, orderInWords(field, of)).map((each) =>
                  each === "unique" ? unique : each,
                ),
                ...once,
              ].join("; ") || "–",
            ];
        return [
          [nodeLink(field.ref, column?.name ?? field.data.name)],
          column?.type ?? typeInWords(field.data.type),
          requiredInWords(field.data),
          rules,
        ];
      });
      const kept = columns.flatMap(({ data: column }) =>
        column.existing && column.table === own?.ref && column.field === undefined
          ? `${column.name} (${column.type})`
          : [],
      );
      const facts: Inline[] = [
        ...(purpose ? [`${purpose.replace(/\.?$/, ".")} `] : []),
        ...(own
          ? [
              own.data.lifecycle === "new" ? "Table " : "Existing table ",
              inlineCode(own.data.name),
              ".",
            ]
          : []),
        ...(root && isBeside ? [" Changed through ", nodeLink(root.ref, root.data.name), "."] : []),
      ];
      return [
        heading(nodeLink(entity.ref, name)),
        ...(facts.length > 0 ? [paragraph(...facts)] : []),
        ...(kept.length > 0 ? [paragraph(`Has ${listed(kept)}.`)] : []),
        ...(rows.length > 0 ? [table(["Field", "Type", "Required", "Rules"], rows)] : []),
        ...(states ? [paragraph(lifeCycle(states))] : []),
      ];
    });
    return { blocks };
  },
});

/** Whether somebody has to give it, or the system does; presumed where the text does not say whether it may be missing, and what is called so seldom is. */
function requiredInWords({
  required,
  presumed,
  generated,
}: ViewOf<typeof data.field>["data"]): string {
  if (generated) return required ? "system" : "no, system";
  if (!required) return "no";
  return presumed ? "yes, presumed" : "yes";
}

function lifeCycle(states: readonly { readonly name: string; readonly next: readonly string[] }[]) {
  if (states.length > 2 && states.every(({ next }) => next.length === states.length - 1)) {
    return `States, between which the text forbids no move: ${listed(states.map(({ name }) => name))}.`;
  }
  const moves = states.flatMap(({ name, next }) =>
    next.length === 0 ? [] : [`${name} → ${listed(next).replace(/ and /, " or ")}`],
  );
  const final = states.flatMap(({ name, next }) => (next.length === 0 ? [name] : []));
  return `Starts ${states[0]?.name ?? ""}: ${[
    ...moves,
    ...(final.length > 0 ? [`final: ${final.join(", ")}`] : []),
  ].join("; ")}.`;
}
