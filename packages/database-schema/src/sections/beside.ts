import { byRef, listed, optional, type PlanNodeOf } from "@planc/core";
import { api, data } from "@planc/core/ir";
import {
  fileLink,
  type Inline,
  inlineCode,
  nodeLink,
  paragraph,
  table,
} from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { collectionPaths } from "../artifacts/collections.ts";
import { devicePath } from "../artifacts/device-schema.ts";
import { itemPaths } from "../artifacts/items.ts";
import { propertyOf } from "../documents/collections-of.ts";
import { section } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { heading } from "./heading.ts";
import { counted } from "./words.ts";

/** What is kept without tables, or copied beside them: documents, items, keys, indexes for words, vectors. */
export const besideSection = section("beside", {
  document: "data-model.md",
  title: "Other Stores",
  reads: {
    stores: data.store,
    entities: optional(data.entity),
    fields: optional(data.field),
    lookups: optional(data.lookup),
    collections: optional(data.collection),
    items: optional(data.item),
    keys: optional(data.keyPattern),
    searches: optional(data.searchIndex),
    embeddings: optional(data.embedding),
    rollups: optional(data.rollup),
    copies: optional(data.copy),
    tables: optional(data.table),
    operations: optional(api.operation),
  },
  render: ({ stores, ...plan }) => {
    const blocks = stores.flatMap((store): readonly RootContent[] => {
      const of = <N extends { readonly data: { readonly store: string } }>(nodes: readonly N[]) =>
        nodes.filter((each) => each.data.store === store.ref);
      const parts = [
        ...collectionBlocks(of(plan.collections), plan),
        ...itemBlocks(of(plan.items), plan),
        ...keyBlocks(of(plan.keys)),
        ...of(plan.searches).flatMap((each) => searchBlocks(each, plan.fields)),
        ...of(plan.embeddings).map(vectorsBlock),
        ...copyBlocks(of(plan.copies), store),
        ...plan.rollups
          .filter((each) =>
            plan.tables.some(
              ({ ref, data: { store: kept } }) => ref === each.data.table && kept === store.ref,
            ),
          )
          .map(rollupBlock),
      ];
      return parts.length === 0 ? [] : [heading(nodeLink(store.ref, engineName(store))), ...parts];
    });
    return blocks.length > 0 ? { blocks } : undefined;
  },
});

interface Plan {
  readonly entities: readonly PlanNodeOf<typeof data.entity>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly lookups: readonly PlanNodeOf<typeof data.lookup>[];
}

function collectionBlocks(
  collections: readonly PlanNodeOf<typeof data.collection>[],
  { entities, fields, lookups }: Plan,
): readonly RootContent[] {
  if (collections.length === 0) return [];
  const entityByRef = byRef(entities);
  const fieldByRef = byRef(fields);
  const nameOf = (ref: string) => entityByRef.get(ref)?.data.name.toLowerCase() ?? ref;
  const servedBy = (refs: readonly string[]): string =>
    listed(
      refs.flatMap((ref) => {
        const read = lookups.find((each) => each.ref === ref)?.data.name;
        const field = fieldByRef.get(ref)?.data;
        return (
          read ??
          (field ? (field.references ? `deletes by ${field.name}` : `one ${field.name} once`) : [])
        );
      }),
    );
  const rows = collections.map(({ ref, data: each }) => [
    [nodeLink(ref, each.name)],
    each.embeds.length === 0
      ? "–"
      : each.embeds
          .map(
            ({ entity, many, because }) =>
              `${many ? "a list of " : "its "}${nameOf(entity)}: ${because}`,
          )
          .join(" "),
    each.refers
      .flatMap(({ field, because }) => {
        const of = fieldByRef.get(field);
        return of ? `${propertyOf(of)}: ${because}` : [];
      })
      .join(" ") || "–",
  ]);
  const indexes = collections.flatMap(({ data: each }) =>
    each.indexes.map((index): readonly (Inline | readonly Inline[])[] => [
      [inlineCode(index.name)],
      index.keys
        .map(({ path, order }) => `${path}${order === "asc" ? "" : ` ${order}`}`)
        .join(", ")
        .concat(index.unique ? ", unique" : "", index.partial ? ", where there is one" : ""),
      servedBy(index.serves),
    ]),
  );
  const shards = collections.flatMap(({ data: { name, shard } }) =>
    shard ? [paragraph(inlineCode(name), ` is sharded by ${shard.path}: ${shard.because}`)] : [],
  );
  return [
    paragraph(
      `${counted(collections.length, "collection")}${shards.length === 0 ? "; no number asks for shards" : ""}. Files: `,
      fileLink(collectionPaths.commands),
      ".",
    ),
    table(["Collection", "Kept inside", "Referred to by id"], rows),
    ...(indexes.length > 0 ? [table(["Index", "Keys", "Serves"], indexes)] : []),
    ...shards,
  ];
}

function itemBlocks(
  items: readonly PlanNodeOf<typeof data.item>[],
  { entities, lookups }: Plan,
): readonly RootContent[] {
  if (items.length === 0) return [];
  const entityByRef = byRef(entities);
  const lookupByRef = byRef(lookups);
  const rows = items.flatMap(({ ref, data: item }) =>
    item.keys.map((key) => [
      [nodeLink(ref, entityByRef.get(item.entity)?.data.name ?? item.entity)],
      key.index ?? "table",
      [inlineCode(key.partition)],
      [inlineCode(key.sort)],
      listed(key.serves.flatMap((each) => lookupByRef.get(each)?.data.name ?? [])) || "–",
    ]),
  );
  const hot = items.flatMap(({ data: { keys } }) =>
    keys.flatMap(({ partition }) => (partition.includes("{") ? [] : [partition])),
  );
  const once = items.flatMap(({ data: { once: each } }) => each.map(({ partition }) => partition));
  return [
    paragraph(
      "One table for all, each read one query. An item without a value of a key is not in that index. Files: ",
      fileLink(itemPaths.table),
      ", ",
      fileLink(itemPaths.queries),
      ".",
    ),
    table(["Item", "Key", "Partition", "Sort", "Answers"], rows),
    ...(hot.length > 0
      ? [
          paragraph(
            `${listed(hot)}: ${hot.length === 1 ? "a partition" : "partitions"} of one key for the whole list, each taking at most 1,000 writes a second.`,
          ),
        ]
      : []),
    ...(once.length > 0
      ? [
          paragraph(
            "Taken once: in the transaction that puts an item, one more is put under ",
            ...once.flatMap((each, at) => [at === 0 ? "" : ", ", inlineCode(each)]),
            " on the condition that there is none.",
          ),
        ]
      : []),
  ];
}

function keyBlocks(keys: readonly PlanNodeOf<typeof data.keyPattern>[]): readonly RootContent[] {
  if (keys.length === 0) return [];
  const hasMemory = keys.some(({ data: { memory } }) => memory !== undefined);
  const rows = keys.map(({ ref, data: key }) => [
    [nodeLink(ref, key.pattern)],
    key.lifetime ? `${key.lifetime.seconds.toLocaleString("en")} s` : "stays",
    key.removed,
    ...(hasMemory ? [key.memory ? sizeInWords(key.memory) : "–"] : []),
  ]);
  const each = (texts: readonly string[]) => [...new Set(texts)].join(" ");
  return [
    table(["Key", "Goes after", "Before by", ...(hasMemory ? ["Memory at most"] : [])], rows),
    paragraph(
      `Lifetimes: ${each(keys.flatMap(({ data: { lifetime } }) => lifetime?.because ?? []))}`,
    ),
    paragraph(`When it is empty or away: ${each(keys.map(({ data: { lost } }) => lost))}`),
  ];
}

/** `0.8 MB`, `< 0.1 MB` */
function sizeInWords({ value, unit }: { readonly value: number; readonly unit: string }): string {
  return value < 0.1 ? `< 0.1 ${unit}` : `${Math.round(value * 10) / 10} ${unit}`;
}

const roles = {
  words: "words",
  facet: "filter and facet",
  range: "filter and order",
  place: "distance",
  shown: "shown",
} as const;

function searchBlocks(
  { ref, data: index }: PlanNodeOf<typeof data.searchIndex>,
  fields: Plan["fields"],
): readonly RootContent[] {
  const fieldByRef = byRef(fields);
  const rows = index.fields.map((each) => [
    [inlineCode(each.name)],
    `${roles[each.role]}${each.completes ? ", completed while typed" : ""}${each.weight ? `, weight ${each.weight}` : ""}`,
    fieldByRef.has(each.field)
      ? [nodeLink(each.field, each.field.slice(each.field.indexOf("#") + 1))]
      : each.field,
  ]);
  return [
    paragraph(
      "Index ",
      nodeLink(ref, index.name),
      ` (`,
      fileLink(`database/search/${index.name}.json`),
      `). ${index.inStep} A new mapping: ${index.rebuilt}`,
    ),
    table(["Field", "For", "From"], rows),
  ];
}

function vectorsBlock({ ref, data: each }: PlanNodeOf<typeof data.embedding>): RootContent {
  const size =
    each.dimensions === undefined ? "" : ` ${each.dimensions} numbers each, by ${each.model}.`;
  return paragraph(nodeLink(ref, each.table), `: ${each.because}${size}`);
}

function copyBlocks(
  copies: readonly PlanNodeOf<typeof data.copy>[],
  store: PlanNodeOf<typeof data.store>,
): readonly RootContent[] {
  if (copies.length === 0) return [];
  const left = copies.flatMap(({ data: { left: of } }) =>
    of.map((ref) => ref.slice(ref.indexOf("#") + 1)),
  );
  return [
    paragraph(
      "Copies on each device, without references as rows arrive in any order: ",
      ...copies.flatMap(({ ref, data: { name } }, at) => [
        at === 0 ? "" : ", ",
        nodeLink(ref, name),
      ]),
      "; beside them what waits to be sent and how far was fetched (",
      fileLink(devicePath(store)),
      `).${left.length > 0 ? ` Never on a device: ${listed(left)}.` : ""}`,
    ),
  ];
}

function rollupBlock({ ref, data: each }: PlanNodeOf<typeof data.rollup>): RootContent {
  return paragraph(nodeLink(ref, each.name), `: ${each.because}`);
}
