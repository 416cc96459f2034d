import { optional } from "@planc/core";
import { architecture, data } from "@planc/core/ir";
import { exampleDocuments, firestoreIndexes, mongodbCommands } from "../documents/commands.ts";
import { keeperBeside } from "../documents/keeper.ts";
import { artifact } from "../kit.ts";

export const collectionPaths = {
  commands: "database/collections.json",
  examples: "database/example-documents.json",
  firestore: "database/firestore.indexes.json",
} as const;

const jsonType = "application/json";

/** Collections with validators and indexes, as commands that MongoDB takes, or as Firestore deploys them. */
export const collectionsFile = artifact("collections", {
  reads: {
    stores: data.store,
    collections: data.collection,
    fields: optional(data.field),
    entities: optional(data.entity),
    components: optional(architecture.component),
  },
  emit: ({ stores, collections, fields, entities, components }) => {
    const keeper = keeperBeside(stores, components);
    if (keeper === undefined || collections.length === 0) return [];
    const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    return keeper.engine === "firestore"
      ? [
          {
            path: collectionPaths.firestore,
            mediaType: jsonType,
            text: json(firestoreIndexes(collections)),
          },
        ]
      : [
          {
            path: collectionPaths.commands,
            mediaType: jsonType,
            text: json(mongodbCommands(collections, fields, entities)),
          },
          {
            path: collectionPaths.examples,
            mediaType: jsonType,
            text: json(exampleDocuments(collections, fields)),
          },
        ];
  },
});
