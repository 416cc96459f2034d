import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Json } from "../examples/value-of.ts";
import { isUpward } from "../guards/hierarchy.ts";
import { movesFreely } from "../guards/moves-of.ts";
import { propertyOf } from "./collections-of.ts";
import { exampleDocument } from "./example.ts";
import { validatorOf } from "./validator.ts";

type Collection = ViewOf<typeof data.collection>;
type Field = ViewOf<typeof data.field>;

/** Commands that make the collections with their validators and indexes: `db.runCommand` takes each. */
export function mongodbCommands(
  collections: readonly Collection[],
  fields: readonly Field[],
  entities: readonly ViewOf<typeof data.entity>[] = [],
): readonly Json[] {
  return collections.flatMap(({ data: collection }): readonly Json[] => [
    {
      create: collection.name,
      validator: {
        $jsonSchema: {
          ...leftToProgram(collection, fields, entities),
          ...validatorOf(collection, fields),
        },
      },
      validationLevel: "strict",
      validationAction: "error",
    },
    ...(collection.indexes.length === 0
      ? []
      : [
          {
            createIndexes: collection.name,
            indexes: collection.indexes.map((index) => ({
              name: index.name,
              key: Object.fromEntries(
                index.keys.map(({ path, order }): readonly [string, Json] => [
                  path,
                  order === "text" ? "text" : order === "asc" ? 1 : -1,
                ]),
              ),
              // Words of any language: no stems, no stop words.
              ...(index.keys[0]?.order === "text" ? { default_language: "none" } : {}),
              ...(index.unique ? { unique: true } : {}),
              ...(index.partial === undefined
                ? {}
                : { partialFilterExpression: { [index.partial]: { $exists: true } } }),
              ...(index.expiresAfter === undefined
                ? {}
                : { expireAfterSeconds: index.expiresAfter }),
            })),
          },
        ]),
    ...(collection.shard === undefined
      ? []
      : [
          {
            shardCollection: collection.name,
            key: { [collection.shard.path]: collection.shard.path === "_id" ? "hashed" : 1 },
          },
        ]),
  ]);
}

/** What no validator says, as it sees one document alone and only as it is to be. */
function leftToProgram(
  { entity }: Collection["data"],
  fields: readonly Field[],
  entities: readonly ViewOf<typeof data.entity>[],
): { readonly description?: string } {
  const states = entities.find(({ ref }) => ref === entity)?.data.states;
  const above = fields.filter((each) => each.data.entity === entity && isUpward(each));
  const said = [
    ...(states && !movesFreely(states) ? ["the order of states"] : []),
    ...above.map((each) => `that none stands above itself by ${propertyOf(each)}`),
  ];
  return said.length === 0 ? {} : { description: `The program sees to ${said.join(", and ")}.` };
}

/** One document of each collection. */
export function exampleDocuments(
  collections: readonly Collection[],
  fields: readonly Field[],
): { readonly [collection: string]: readonly Json[] } {
  return Object.fromEntries(
    collections.map(({ data: collection }) => [
      collection.name,
      [exampleDocument(collection, fields)],
    ]),
  );
}

/** Composite indexes of Firestore; it makes those of one field by itself. */
export function firestoreIndexes(collections: readonly Collection[]): Json {
  return {
    indexes: collections.flatMap(({ data: { name, indexes } }) =>
      indexes
        .filter(({ keys }) => keys.filter(({ path }) => path !== "_id").length > 1)
        .filter(({ keys }) => keys.every(({ order }) => order !== "text"))
        .map(({ keys }) => ({
          collectionGroup: name,
          queryScope: "COLLECTION",
          fields: keys
            // The id of a document is the last of each index by itself.
            .filter(({ path }) => path !== "_id")
            .map(({ path, order }) => ({
              fieldPath: path,
              order: order === "desc" ? "DESCENDING" : "ASCENDING",
            })),
        })),
    ),
    fieldOverrides: [],
  };
}
