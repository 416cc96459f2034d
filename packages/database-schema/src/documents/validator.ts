import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Json } from "../examples/value-of.ts";
import { oneOf } from "../guards/one-of.ts";
import { propertyOf } from "./collections-of.ts";

type Field = ViewOf<typeof data.field>;
type Collection = DataOf<typeof data.collection>;

/** A type of BSON for each logical type. MongoDB has decimals, dates and UUIDs of its own. */
const bsonTypes: Readonly<Record<Field["data"]["type"], string>> = {
  text: "string",
  "long-text": "string",
  integer: "long",
  decimal: "double",
  money: "decimal",
  boolean: "bool",
  date: "string",
  time: "string",
  timestamp: "date",
  duration: "long",
  uuid: "binData",
  email: "string",
  phone: "string",
  url: "string",
  country: "string",
  currency: "string",
  language: "string",
  percent: "double",
  "geo-point": "object",
  enum: "string",
  file: "string",
  json: "object",
  binary: "binData",
  "secret-hash": "string",
  list: "array",
};

const patterns: Readonly<Partial<Record<Field["data"]["type"], string>>> = {
  date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  time: "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
  phone: "^[+][1-9][0-9]{1,14}$",
  country: "^[A-Z]{2}$",
  currency: "^[A-Z]{3}$",
};

export function bsonType(type: Field["data"]["type"]): string {
  return bsonTypes[type];
}

/** The JSON Schema of the documents of a collection, in the keywords that MongoDB takes. */
export function validatorOf(
  collection: Collection,
  fields: readonly Field[],
): { readonly [name: string]: Json } {
  return documentSchema(collection.entity, collection, fields, undefined);
}

/** The fields of a document with its id first; what it is kept in is told by where it stands. */
export function propertiesOf(
  entity: string,
  fields: readonly Field[],
  within: string | undefined,
): readonly Field[] {
  const own = fields.filter(
    ({ data: field }) =>
      field.entity === entity && (within === undefined || field.references?.entity !== within),
  );
  const isId = (field: Field) => propertyOf(field) === "_id";
  return [...own.filter(isId), ...own.filter((field) => !isId(field))];
}

function documentSchema(
  entity: string,
  collection: Collection,
  fields: readonly Field[],
  within: string | undefined,
): { readonly [name: string]: Json } {
  const inside = collection.embeds.filter((each) => each.within === entity);
  const own = propertiesOf(entity, fields, within);
  const several = oneOf(own);
  const required = own.filter(({ data: field }) => field.required).map(propertyOf);
  const parts = inside.map((each): readonly [string, Json] => [
    each.property,
    each.many
      ? { bsonType: "array", items: documentSchema(each.entity, collection, fields, entity) }
      : documentSchema(each.entity, collection, fields, entity),
  ]);
  return {
    bsonType: "object",
    ...(required.length > 0 ? { required } : {}),
    ...(several.length > 1
      ? { oneOf: several.map((field) => ({ required: [propertyOf(field)] })) }
      : {}),
    additionalProperties: false,
    properties: Object.fromEntries([
      ...own.map((field): readonly [string, Json] => [
        propertyOf(field),
        propertySchema(field.data),
      ]),
      ...parts,
    ]),
  };
}

function propertySchema(field: Field["data"]): Json {
  const { type, values, minLength, maxLength, minimum, above, maximum } = field;
  const bson = bsonTypes[type];
  if (values && values.length > 0 && type !== "list") return { enum: values };
  const isText = bson === "string";
  const pattern = patterns[type];
  const isNumber = bson === "long" || bson === "double" || bson === "decimal";
  return {
    bsonType:
      bson === "double" ? ["double", "int", "long"] : bson === "long" ? ["int", "long"] : bson,
    ...(isText && minLength !== undefined ? { minLength } : {}),
    ...(isText && maxLength !== undefined ? { maxLength } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(isNumber && minimum !== undefined ? { minimum } : {}),
    ...(isNumber && above !== undefined ? { minimum: above, exclusiveMinimum: true } : {}),
    ...(isNumber && maximum !== undefined ? { maximum } : {}),
    ...(type === "list"
      ? { items: values && values.length > 0 ? { enum: values } : { bsonType: "string" } }
      : {}),
    ...(type === "geo-point"
      ? {
          required: ["type", "coordinates"],
          properties: {
            type: { enum: ["Point"] },
            coordinates: {
              bsonType: "array",
              minItems: 2,
              maxItems: 2,
              items: { bsonType: ["double", "int", "long"] },
            },
          },
        }
      : {}),
  };
}
