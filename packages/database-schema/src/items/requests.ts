import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { isKept } from "../catalog/document-engines.ts";
import { entityId, exampleId, exampleMoment, exampleOf, type Json } from "../examples/value-of.ts";
import { attributeOf, prefixOf } from "./items-of.ts";

type Item = ViewOf<typeof data.item>;
type Field = ViewOf<typeof data.field>;
type Lookup = ViewOf<typeof data.lookup>;
type Key = DataOf<typeof data.item>["keys"][number];

/** Items of each entity in the examples: two tell an order. */
const examplesEach = 2;

/** The names of a key's attributes: `PK` and `SK`, or those of an index. */
export function namesOf({ index }: Pick<Key, "index">): readonly [string, string] {
  return index === undefined ? ["PK", "SK"] : [`${index}PK`, `${index}SK`];
}

/** The call that makes the table, as the command line of AWS takes it. */
export function createTable(items: readonly Item[]): Json {
  const indexes = [
    ...new Set(items.flatMap(({ data: { keys } }) => keys.flatMap(({ index }) => index ?? []))),
  ].sort((a, b) => Number(a.slice(3)) - Number(b.slice(3)));
  const names = [...namesOf({}), ...indexes.flatMap((index) => namesOf({ index }))];
  const keySchema = ([partition, sort]: readonly [string, string]): Json => [
    { AttributeName: partition, KeyType: "HASH" },
    { AttributeName: sort, KeyType: "RANGE" },
  ];
  return {
    TableName: items[0]?.data.table ?? "app",
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: "S" })),
    KeySchema: keySchema(namesOf({})),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map((index) => ({
            IndexName: index,
            KeySchema: keySchema(namesOf({ index })),
            Projection: { ProjectionType: "ALL" },
          })),
        }),
  };
}

interface Example {
  readonly id: string;
  readonly values: ReadonlyMap<string, Json>;
  readonly item: { readonly [name: string]: Json };
}

/** The examples of an entity; each refers to the first of what it refers to, so that a list has several. */
function examplesOf(item: Item, fields: readonly Field[]): readonly Example[] {
  const own = fields.filter(({ data: field }) => field.entity === item.data.entity);
  const taken = new Set<string>();
  const made = Array.from({ length: examplesEach }, (_, at) => {
    const nth = at + 1;
    const values = new Map(
      own.map((field): readonly [string, Json] => [attributeOf(field), valueFor(field, own, nth)]),
    );
    const keys = item.data.keys.flatMap((key): readonly (readonly [string, Json])[] => {
      const [partition, sort] = namesOf(key);
      return [
        [partition, { S: filled(key.partition, values) }],
        [sort, { S: filled(key.sort, values) }],
      ];
    });
    return {
      id: `${filled(item.data.keys[0]?.partition ?? "", values)} ${filled(item.data.keys[0]?.sort ?? "", values)}`,
      values,
      item: Object.fromEntries([
        ...keys,
        ["entity", { S: prefixOf(entityId(item.data.entity)) }],
        ...[...values].map(([name, value]): readonly [string, Json] => [
          name,
          attributeValue(value),
        ]),
      ]),
    };
  });
  // Of a value that there is one of, and that is one of a short list, there are not always two.
  return made.filter(({ id, values }) => {
    const keys = [id, ...item.data.once.map(({ partition }) => filled(partition, values))];
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
}

/** A pair joins another second thing each time; others are of the first, so that lists have several. */
function valueFor(field: Field, own: readonly Field[], nth: number): Json {
  const { references, name, type, entity } = field.data;
  const isPair = !own.some(({ data: each }) => each.name === "id");
  const paired = own.filter(({ data: each }) => each.references);
  if (references) {
    return exampleId(entityId(references.entity), isPair && paired.at(-1) === field ? nth : 1);
  }
  if (type === "timestamp") return exampleMoment(nth);
  if (name === "id") return exampleId(entityId(entity), nth);
  return exampleOf(field.data, field.data.unique ? nth : 1);
}

function filled(template: string, values: ReadonlyMap<string, Json>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => String(values.get(name) ?? ""));
}

/** A value as items have it. */
function attributeValue(value: Json): Json {
  if (value === null) return { NULL: true };
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return isKept(value) ? { N: String(value) } : { S: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(attributeValue) };
  return {
    M: Object.fromEntries(
      Object.entries(value).map(([name, each]): readonly [string, Json] => [
        name,
        attributeValue(each),
      ]),
    ),
  };
}

/** Items to try the table with: those of each entity, and those that let a value be taken once. */
export function exampleItems(items: readonly Item[], fields: readonly Field[]): readonly Json[] {
  return items.flatMap((item) =>
    examplesOf(item, fields).flatMap((example): readonly Json[] => [
      example.item,
      ...item.data.once.map(({ partition }): Json => {
        const key = filled(partition, example.values);
        return { PK: { S: key }, SK: { S: "ONCE" }, of: example.item.PK ?? null };
      }),
    ]),
  );
}

/** For each read the one query that answers it, and which of the examples it finds, in order. */
export function exampleQueries(
  items: readonly Item[],
  lookups: readonly Lookup[],
  fields: readonly Field[],
): readonly Json[] {
  return items.flatMap((item) => {
    const examples = examplesOf(item, fields);
    return item.data.keys.flatMap((key) =>
      key.serves.flatMap((ref): readonly Json[] => {
        const read = lookups.find((each) => each.ref === ref)?.data;
        const [first] = examples;
        if (read === undefined || first === undefined) return [];
        const [partition, sort] = namesOf(key);
        const wanted = filled(key.partition, first.values);
        const found = examples
          .filter(({ values }) => filled(key.partition, values) === wanted)
          .map(({ values, id }) => ({ id, sort: filled(key.sort, values) }))
          .sort((a, b) => (a.sort < b.sort ? 1 : -1));
        const begins = key.sort.slice(
          0,
          key.sort.includes("{") ? key.sort.indexOf("{") : undefined,
        );
        const descends = read.order[0]?.direction !== "asc";
        return [
          {
            read: read.name,
            query: {
              TableName: item.data.table,
              ...(key.index === undefined ? {} : { IndexName: key.index }),
              KeyConditionExpression: "#partition = :partition AND begins_with(#sort, :sort)",
              ExpressionAttributeNames: { "#partition": partition, "#sort": sort },
              ExpressionAttributeValues: {
                ":partition": { S: wanted },
                ":sort": { S: begins },
              },
              ScanIndexForward: !descends,
              Limit: read.takes === "one" ? 1 : 50,
            },
            finds: (descends ? found : [...found].reverse())
              .slice(0, read.takes === "one" ? 1 : 50)
              .map(({ id }) => id),
          },
        ];
      }),
    );
  });
}
