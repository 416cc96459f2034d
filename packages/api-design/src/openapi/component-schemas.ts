import { type DataOf, idOf, type PlanNodeOf, type Ref, slug } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import type { ReferenceObject, SchemaObject } from "openapi3-ts/oas31";
import type { Deed } from "./deeds.ts";
import { settledSums } from "./settled-sums.ts";
import { settledTimes } from "./settled-times.ts";
import { valueExample } from "./value-example.ts";
import { valueSchema } from "./value-schema.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;
type Property = DataOf<typeof api.schema>["properties"][number];

/** How component schemas are named: by the schema's own name, unique over the contract. */
export type SchemaNames = ReadonlyMap<string, string>;

/** Names for all schemas; a name that occurs twice gets its id in front. */
export function nameSchemas(schemas: readonly SchemaNode[]): SchemaNames {
  const taken = new Set<string>();
  return new Map(
    schemas.map((each) => {
      const name = taken.has(each.data.name) ? `${each.data.name}-${each.id}` : each.data.name;
      taken.add(name);
      return [each.ref, name];
    }),
  );
}

/** A reference to a component schema. */
export function schemaReference(ref: Ref, names: SchemaNames): ReferenceObject {
  return { $ref: `#/components/schemas/${names.get(ref) ?? ref}` };
}

/** The schema as JSON Schema: closed for what clients send, open to additions for what they read; `most` bounds its lists. */
export function componentSchema(
  schema: SchemaNode,
  names: SchemaNames,
  most = mostItems,
): SchemaObject {
  const { purpose, description, properties } = schema.data;
  const required = properties.filter((each) => each.required).map((each) => each.name);
  const sent = purpose === "create" || purpose === "update" || purpose === "command";
  return {
    type: "object",
    description,
    ...(required.length > 0 ? { required } : {}),
    ...(purpose === "update" ? { minProperties: 1 } : {}),
    ...(sent ? { additionalProperties: false } : {}),
    properties: Object.fromEntries(
      properties.map((each) => [each.name, propertySchema(each, names, most)]),
    ),
  };
}

/** Items of a list where no operation says how many it gives. */
const mostItems = 1000;

function propertySchema(
  property: Property,
  names: SchemaNames,
  most: number,
): SchemaObject | ReferenceObject {
  if (property.schema !== undefined) {
    const reference = schemaReference(property.schema, names);
    return property.list
      ? { type: "array", description: property.description, maxItems: most, items: reference }
      : reference;
  }
  const one = valueSchema(property);
  const value: SchemaObject = isListOf(property)
    ? { type: "array", maxItems: mostItems, uniqueItems: true, items: one }
    : one;
  return {
    ...(property.nullable ? nullable(value) : value),
    ...(isNameAlone(property) ? {} : { description: property.description }),
    ...(property.default === undefined ? {} : { default: property.default }),
    ...(property.readOnly ? { readOnly: true } : {}),
    ...(property.writeOnly ? { writeOnly: true } : {}),
  };
}

/** Several values of one type, each once, as the ids of what a thing is linked to. */
function isListOf({ list, type, schema }: Property): boolean {
  return list && type !== "list" && schema === undefined;
}

/** OpenAPI 3.1 has no `nullable`: null is one of the types, and of the values where they are listed. */
function nullable(value: SchemaObject): SchemaObject {
  if (typeof value.type !== "string") return value;
  return {
    ...value,
    type: [value.type, "null"],
    ...(value.enum ? { enum: [...value.enum, null] } : {}),
  };
}

/** What an example is told besides the schemas. */
export interface ExampleFacts {
  /** The entity that a field refers to, by the field. */
  readonly targets?: ReadonlyMap<string, Ref> | undefined;
  /** What was just done to the one that is shown. */
  readonly deed?: Deed | undefined;
}

/** An example of the whole body; what clients may not send, or never read back, is left out. */
export function bodyExample(
  schema: SchemaNode,
  all: ReadonlyMap<string, SchemaNode>,
  facts: ExampleFacts = {},
  depth = 0,
): Record<string, unknown> {
  const thing = thingOf(schema);
  const sent = schema.data.purpose !== "resource" && schema.data.purpose !== "page";
  const plain = Object.fromEntries(
    schema.data.properties
      .filter((each) => (sent ? !each.readOnly : !each.writeOnly))
      .filter((each) => schema.data.purpose !== "problem" || isShown(each))
      .map((each) => {
        const inner = each.schema === undefined ? undefined : all.get(each.schema);
        if (inner !== undefined && depth < 2) {
          const example = bodyExample(inner, all, { targets: facts.targets }, depth + 1);
          return [each.name, each.list ? [example] : example];
        }
        const target = facts.targets?.get(each.field ?? "");
        // Another of the same kind has another id.
        const isOther = target === undefined || target === schema.data.entity;
        const value = isOther
          ? valueExample(each, each.name, thing)
          : valueExample(each, "id", idOf(target));
        return [each.name, isListOf(each) ? [value] : value];
      }),
  );
  const settled = settledTimes(schema.data, plain, facts.deed);
  return { ...settledSums(schema.data.properties, settled) };
}

/** The entities that fields refer to, by the field. */
export function targetsOf(
  fields: readonly PlanNodeOf<typeof data.field>[],
): ReadonlyMap<string, Ref> {
  return new Map(
    fields.flatMap((each) =>
      each.data.references === undefined ? [] : [[each.ref, each.data.references.entity] as const],
    ),
  );
}

/** What a body is of: `project-member`. */
function thingOf({ data: { entity, name } }: SchemaNode): string {
  return entity === undefined ? name.replace(/(?:Create|Id|Page|Update)$/, "") : idOf(entity);
}

/** Of a problem an example shows what one and the same has: a part of the body is no parameter. */
function isShown({ required, example, schema }: Property): boolean {
  return required || example !== undefined || schema !== undefined;
}

/** "Due date." of `dueDate` tells a reader nothing. */
function isNameAlone({ name, description }: Property): boolean {
  return slug(description) === slug(name);
}
