import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { Draft } from "./plan.ts";

type Schema = ViewOf<typeof api.schema>;
type Field = NonNullable<Schema["data"]["properties"][number]["field"]>;
type Schemas = ReadonlyMap<string, Schema>;

/** What comes back from the reads with which a screen opens, without what only programs need. */
export function shownFields(uses: Draft["uses"], schemas: Schemas): Field[] {
  const read = uses.filter(({ when }) => when === "opening");
  return unique(
    read.flatMap(({ operation }) => propertiesOf(itemOf(operation.data.response, schemas))),
  );
}

/** What people fill in, in the order of the contract. */
export function takenFields(uses: Draft["uses"], schemas: Schemas): Field[] {
  return unique(
    uses.flatMap(({ operation }) => propertiesOf(schemas.get(operation.data.request ?? ""))),
  );
}

/** The schema of one item, where an answer is a page of them. */
function itemOf(ref: string | undefined, schemas: Schemas): Schema | undefined {
  const schema = schemas.get(ref ?? "");
  if (schema?.data.purpose !== "page") return schema;
  const item = schema.data.properties.find((each) => each.list && each.schema !== undefined);
  return schemas.get(item?.schema ?? "");
}

const propertiesOf = (schema: Schema | undefined): Field[] =>
  (schema?.data.properties ?? []).flatMap(({ field, name }) =>
    field === undefined || name === "id" ? [] : [field],
  );

const unique = (fields: readonly Field[]): Field[] => [...new Set(fields)];
