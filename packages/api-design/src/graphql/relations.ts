import type { PlanNodeOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { api, architecture, data } from "@planc/core/ir";
import { camel, plural } from "../naming.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;
type OperationNode = PlanNodeOf<typeof api.operation>;

/** What is kept, and by which operations it is read. */
export interface GraphFacts {
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly components: readonly PlanNodeOf<typeof architecture.component>[];
}

/** A field that leads from one thing to another, so that a client loads both by one query. */
export type Relation =
  | { readonly name: string; readonly description: string; readonly to: SchemaNode }
  | {
      readonly name: string;
      readonly description: string;
      readonly lists: OperationNode;
      /** What the thing says already. */
      readonly without: ReadonlySet<string>;
    };

/** The relations of each thing, by the schema that it is read as. */
export function relationsOf(
  operations: readonly OperationNode[],
  schemas: readonly SchemaNode[],
  { resources, fields }: Pick<GraphFacts, "fields" | "resources">,
): ReadonlyMap<string, readonly Relation[]> {
  const read = new Map(
    resources.flatMap((resource) => {
      const { entity } = resource.data;
      const one = operations.find(
        ({ data }) => data.resource === resource.ref && data.effect === "read",
      );
      const schema = schemas.find(({ ref }) => ref === one?.data.response);
      return entity && schema ? [[entity as string, { resource, schema }] as const] : [];
    }),
  );
  const cards = cardsOf(operations, schemas, resources);
  const relations = new Map<string, readonly Relation[]>(
    [...read].map(([entity, { schema }]) => {
      const own = fields.filter((each) => each.data.entity === entity);
      const taken = new Set(schema.data.properties.map(({ name }) => camel(name)));
      const forward = own.flatMap(({ data: { name, references } }): Relation[] => {
        const to = references && read.get(references.entity);
        const called = camel(name.replace(/ id$/i, ""));
        const card = references && cards.get(references.entity);
        if (to && card && !taken.has(called))
          return [
            {
              name: called,
              description: `What others see of the ${spoken(to.resource.data.name)}; null where there is none.`,
              to: card,
            },
          ];
        return to && !taken.has(called)
          ? [
              {
                name: called,
                description: `The ${spoken(to.resource.data.name)}; null where there is none, or the caller may not read it.`,
                to: to.schema,
              },
            ]
          : [];
      });
      const back = operations.flatMap((operation): Relation[] => {
        const without = reachedFrom(entity, own, operation, { resources, fields });
        const listed = resources.find(({ ref }) => ref === operation.data.resource);
        if (without === undefined || listed === undefined) return [];
        const name = camel(plural(listed.data.name));
        return taken.has(name) || forward.some((each) => each.name === name)
          ? []
          : [
              {
                name,
                description: `Its ${plural(spoken(listed.data.name))}, as \`${operation.data.operationId}\` lists them; null where the caller may not read them.`,
                lists: operation,
                without,
              },
            ];
      });
      return [schema.ref, [...forward, ...onceEach(back)]];
    }),
  );
  for (const card of cards.values()) relations.set(card.ref, []);
  return relations;
}

/** What accounts show to others, where that is less than all of it: a name is then read by whoever has the id. */
function cardsOf(
  operations: readonly OperationNode[],
  schemas: readonly SchemaNode[],
  resources: GraphFacts["resources"],
): ReadonlyMap<string, SchemaNode> {
  return new Map(
    resources.flatMap(({ id, data: { entity } }) => {
      if (entity !== "data/entity#user") return [];
      const isListed = operations.some(({ data }) => data.response === `api/schema#${id}.cards`);
      const card = schemas.find(({ ref }) => ref === `api/schema#${id}.card`);
      return isListed && card?.data.properties.some(({ name }) => name === "id")
        ? [[entity as string, card] as const]
        : [];
    }),
  );
}

/** The parameters of a list that a thing answers by itself: what the list lies in, or is narrowed by. */
function reachedFrom(
  entity: string,
  own: GraphFacts["fields"],
  { data: operation }: OperationNode,
  { resources, fields }: Pick<GraphFacts, "fields" | "resources">,
): ReadonlySet<string> | undefined {
  if (operation.effect !== "list" || !operation.paginated) return undefined;
  const listed = resources.find(({ ref }) => ref === operation.resource);
  const parent = resources.find(({ ref }) => ref === listed?.data.parent)?.data.entity;
  const inPath = operation.parameters.filter((each) => each.in === "path").map(({ name }) => name);
  if (parent === entity && inPath.length === 1) return new Set(inPath);
  const narrowed = operation.parameters.filter(
    ({ field }) => fields.find(({ ref }) => ref === field)?.data.references?.entity === entity,
  );
  // The list lies in what this thing belongs to as well.
  const known = own.some(({ data }) => data.references?.entity === parent);
  return narrowed.length === 1 && inPath.length === (parent ? 1 : 0) && (!parent || known)
    ? new Set([...inPath, ...narrowed.map(({ name }) => name)])
    : undefined;
}

function onceEach(relations: readonly Relation[]): readonly Relation[] {
  return relations.filter(
    ({ name }, at) => relations.findIndex((each) => each.name === name) === at,
  );
}

/** Whether several services answer, so that each type needs the key by which the others extend it. */
export function isComposed(
  operations: readonly OperationNode[],
  { components }: Pick<GraphFacts, "components">,
): boolean {
  const serving = operations.flatMap(
    ({ data: { component } }) =>
      components.find(({ ref }) => ref === component)?.data.inside ?? component ?? [],
  );
  return new Set(serving).size > 1;
}
