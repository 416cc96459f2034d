import { byRef, listed, optional, type PlanNodeOf } from "@planc/core";
import { data, decision, workload } from "@planc/core/ir";
import { fileLink, inlineCode, nodeLink, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { pluralOf, spaced } from "../naming/identifier.ts";
import { nothingSaid } from "../tables/entity-table.ts";
import { counted, keptInWords } from "./words.ts";

type Store = PlanNodeOf<typeof data.store>;

/** Models of data that a store has; files and objects are kept as they are. */
const modelled: ReadonlySet<Store["data"]["model"]> = new Set([
  "relational",
  "document",
  "key-value",
  "time-series",
  "search",
]);

/** Rows go with those that they belong to, where these leave by their age. */
export function keptWith(
  ref: string,
  keys: readonly Pick<PlanNodeOf<typeof data.key>, "data">[],
  retentions: readonly Pick<PlanNodeOf<typeof data.retention>, "data">[],
  tableByRef: ReadonlyMap<string, { readonly data: { readonly name: string } }>,
): string {
  const leaving = new Set<string>(retentions.map((each) => each.data.table));
  const owner = keys.find(
    ({ data: { table: of, references } }) =>
      of === ref &&
      references?.onDelete === "cascade" &&
      references.table !== ref &&
      leaving.has(references.table),
  )?.data.references?.table;
  const name = owner === undefined ? undefined : tableByRef.get(owner)?.data.name;
  return name === undefined ? "for good" : `with ${name}`;
}

/** The tables at a glance; without tables, what is kept and where. */
export const dataSection = section("data", {
  document: "plan.md",
  title: "Data",
  reads: {
    stores: data.store,
    entities: optional(data.entity),
    tables: optional(data.table),
    keys: optional(data.key),
    indexes: optional(data.index),
    partitions: optional(data.partition),
    retentions: optional(data.retention),
    volumes: optional(workload.volume),
    choices: optional(decision.choice),
    ownership: optional(decision.dataOwnership),
    columns: optional(data.column),
    collections: optional(data.collection),
    items: optional(data.item),
    keyPatterns: optional(data.keyPattern),
    searches: optional(data.searchIndex),
    embeddings: optional(data.embedding),
    copies: optional(data.copy),
  },
  render: ({
    stores,
    entities,
    tables,
    keys,
    indexes,
    partitions,
    retentions,
    volumes,
    choices,
    ownership,
    columns,
    ...given
  }) => {
    if (entities.length === 0) return undefined;
    const written = stores.filter((each) =>
      tables.some(({ data: { store } }) => store === each.ref),
    );
    const apart = [
      ...filesBeside(stores, "collection", given.collections),
      ...filesBeside(stores, "entity in one table", given.items),
      ...filesBeside(stores, "pattern of keys", given.keyPatterns),
      ...filesBeside(stores, "index for words", given.searches),
      ...filesBeside(stores, "table of vectors", given.embeddings),
      ...filesBeside(stores, "table on each device", given.copies),
    ];
    const others = stores.filter(
      (each) =>
        !written.includes(each) &&
        modelled.has(each.data.model) &&
        !apart.some(({ store }) => store === each.ref),
    );
    const tableByRef = byRef(tables);
    // What was set aside is passed over by the deletion of what is done.
    const staying = new Set(
      columns.flatMap((each) => (each.data.name === "set_aside_at" ? [each.data.table] : [])),
    );
    // Tables that no concept asks for say the same in every plan: data-model.md tells of them.
    const ofDomain = tables.filter(({ data: { entity } }) => entity !== undefined);
    const beside = tables.filter(({ data: { entity } }) => entity === undefined);
    const keptOf = (ref: PlanNodeOf<typeof data.table>["ref"]): string | undefined => {
      const kept = retentions.find(({ data: { table: of } }) => of === ref);
      return (
        kept && `${keptInWords(kept.data)}${staying.has(ref) ? "; what is set aside stays" : ""}`
      );
    };
    const rows = ofDomain.map(({ ref, data: each }) => {
      const targets = keys.flatMap(({ data: { table: of, references } }) =>
        of === ref ? (references?.table ?? []) : [],
      );
      const names = new Set(targets.map((target) => tableByRef.get(target)?.data.name ?? target));
      const volume = volumes.find(({ data: { table: of } }) => of === ref);
      return [
        [nodeLink(ref, each.name), each.lifecycle === "new" ? "" : ` (${each.lifecycle})`],
        each.comment.startsWith(nothingSaid) ? fieldsOf(each.columns) : each.comment,
        [...names].sort().join(", ") || "–",
        String(indexes.filter(({ data: { table: of } }) => of === ref).length),
        ...(retentions.length > 0
          ? [keptOf(ref) ?? keptWith(ref, keys, retentions, tableByRef)]
          : []),
        ...(volumes.length > 0
          ? [volume ? Math.round(volume.data.rows.value).toLocaleString("en") : "–"]
          : []),
      ];
    });
    const head = [
      ...["Table", "Purpose", "Refers to", "Indexes"],
      ...(retentions.length > 0 ? ["Rows kept"] : []),
      ...(volumes.length > 0 ? ["Rows in a year"] : []),
    ];
    return {
      blocks: [
        ...(tables.length > 0
          ? [
              paragraph(
                `${tablesInWords(tables)} in ${listed(written.map(engineName))}: `,
                fileLink(filesOf(written)),
                ", ",
                fileLink("data-model.md"),
                ".",
              ),
              ...(ownership ? [keptBy(ownership, columns)] : []),
              ...(rows.length > 0 ? [table(head, rows)] : []),
              ...(beside.length > 0
                ? [
                    paragraph(
                      "Beside them: ",
                      ...beside.flatMap(({ ref, data: { name } }, at) => {
                        const kept = keptOf(ref);
                        return [
                          at === 0 ? "" : ", ",
                          nodeLink(ref, name),
                          kept === undefined ? "" : ` (${kept})`,
                        ];
                      }),
                      ".",
                    ),
                  ]
                : []),
            ]
          : [
              paragraph(
                `Kept: ${listed(entities.map((each) => spaced(each.data.name)))}. Fields are in `,
                fileLink("data-model.md"),
                ".",
              ),
            ]),
        ...partitions.map(({ data: { table: of, by, grain, because } }) =>
          paragraph(
            inlineCode(tableByRef.get(of)?.data.name ?? of),
            ` is partitioned by ${grain} of `,
            inlineCode(by.slice(by.lastIndexOf(".") + 1)),
            `. ${because}${leaving(of, keys, tableByRef)}`,
          ),
        ),
        ...(apart.length > 0
          ? [
              paragraph(
                `${apart.map(({ text }) => text).join(". ")}. How they are laid out: `,
                fileLink("data-model.md"),
                ".",
              ),
            ]
          : []),
        ...(others.length > 0 ? [paragraph(recorded(others, choices))] : []),
      ],
    };
  },
});

/** `Redis 8.10: 9 patterns of keys` */
function filesBeside(
  stores: readonly Store[],
  what: string,
  nodes: readonly { readonly data: { readonly store: string } }[],
) {
  return stores.flatMap((store) => {
    const count = nodes.filter((each) => each.data.store === store.ref).length;
    const [first = "", ...rest] = what.split(" ");
    const many = [pluralOf(first), ...rest].join(" ");
    return count === 0
      ? []
      : [{ store: store.ref, text: `${engineName(store)}: ${counted(count, what, many)}` }];
  });
}

/** Where several services keep their rows, and where it is told how they refer to each other. */
function keptBy(
  { ref, data: { name, because } }: PlanNodeOf<typeof decision.dataOwnership>,
  columns: readonly PlanNodeOf<typeof data.column>[],
) {
  const across = columns.filter((each) => each.data.across !== undefined).length;
  const says = across === 1 ? "column holds an id" : "columns hold ids";
  return paragraph(
    nodeLink(ref, name),
    `. ${because}`,
    ...(across === 0
      ? []
      : [
          ` ${across} ${says} of what another service keeps, without a foreign key: what keeps each true is in `,
          fileLink("data-model.md"),
          ".",
        ]),
  );
}

/** Of what the text does not describe, what is kept of it: `Keeps title, status, due_on and 2 more.`. */
export function fieldsOf(columns: readonly string[]): string {
  const names = columns
    .map((ref) => ref.slice(ref.lastIndexOf(".") + 1))
    .filter((name) => !/^id$|_(?:id|at)$|^version$/.test(name));
  const more = names.length - 3;
  return names.length === 0
    ? "–"
    : `Keeps ${listed([...names.slice(0, 3), ...(more > 0 ? [`${more} more`] : [])])}.`;
}

/** `2 tables`, `1 new table and 2 that are there already`. */
function tablesInWords(tables: readonly PlanNodeOf<typeof data.table>[]): string {
  const there = tables.filter(({ data: { lifecycle } }) => lifecycle !== "new").length;
  if (there === 0) return counted(tables.length, "table");
  const made = tables.length - there;
  const exist = `${there} that ${there === 1 ? "is" : "are"} there already`;
  return made === 0
    ? counted(there, "existing table")
    : `${counted(made, "new table")} and ${exist}`;
}

function filesOf(written: readonly Store[]): string {
  return written.length === 1 ? "database/schema.sql" : "database";
}

function recorded(
  others: readonly Store[],
  choices: readonly PlanNodeOf<typeof decision.choice>[],
): string {
  const names = others.map((each) => {
    const name = choices.find(({ ref }) => ref === each.data.choice)?.data.name;
    return `${name ?? engineName(each)} (${each.data.model})`;
  });
  return `Not modelled yet: ${listed(names)}.`;
}

/** A partition that is referred to can only be dropped when nothing refers to its rows any more. */
function leaving(
  table: string,
  keys: readonly PlanNodeOf<typeof data.key>[],
  tables: ReadonlyMap<string, PlanNodeOf<typeof data.table>>,
): string {
  const referring = (rule: "cascade" | "set-null") =>
    keys
      .filter(
        ({ data: { references } }) => references?.table === table && references.onDelete === rule,
      )
      .map(({ data: { table: of } }) => tables.get(of)?.data.name ?? of);
  const [gone, emptied] = [referring("cascade"), referring("set-null")];
  const follow = [
    ...(gone.length > 0 ? [`rows of ${listed(gone)} go with them`] : []),
    ...(emptied.length > 0 ? [`references in ${listed(emptied)} are emptied`] : []),
  ];
  if (follow.length === 0) return "";
  return ` Rows are deleted before their partition is dropped: ${listed(follow)}.`;
}
