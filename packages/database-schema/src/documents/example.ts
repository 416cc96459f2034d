import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { exampleOf, type Json } from "../examples/value-of.ts";
import { besideFirst } from "../guards/one-of.ts";
import { propertyOf } from "./collections-of.ts";
import { bsonType, propertiesOf } from "./validator.ts";

type Field = ViewOf<typeof data.field>;
type Collection = DataOf<typeof data.collection>;

/** A document of the collection as Extended JSON, which the tools of MongoDB import. */
export function exampleDocument(
  collection: Collection,
  fields: readonly Field[],
): { readonly [name: string]: Json } {
  return documentOf(collection.entity, collection, fields, undefined);
}

function documentOf(
  entity: string,
  collection: Collection,
  fields: readonly Field[],
  within: string | undefined,
): { readonly [name: string]: Json } {
  const own = propertiesOf(entity, fields, within);
  const others = besideFirst(own);
  return Object.fromEntries([
    ...own
      .filter((field) => !others.has(field))
      .map((field): readonly [string, Json] => [
        propertyOf(field),
        extended(field.data, exampleOf(field.data, 1)),
      ]),
    ...collection.embeds
      .filter((each) => each.within === entity)
      .map((each): readonly [string, Json] => {
        const part = documentOf(each.entity, collection, fields, entity);
        return [each.property, each.many ? [part] : part];
      }),
  ]);
}

/** A value of a type that JSON lacks, as Extended JSON writes it. */
function extended({ type, values }: Field["data"], value: Json): Json {
  if (values && values.length > 0) return value;
  switch (bsonType(type)) {
    case "binData":
      return type === "binary"
        ? { $binary: { base64: String(value), subType: "00" } }
        : { $uuid: String(value) };
    case "date":
      return { $date: String(value) };
    case "decimal":
      return { $numberDecimal: String(value) };
    default:
      return value;
  }
}
