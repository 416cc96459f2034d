import { type DataOf, join, type PlanNodeOf, refOf, type ViewOf } from "@planc/core";
import { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { sqliteColumn } from "./in-sqlite.ts";

type Column = DataOf<typeof data.column>;
type Copy = ViewOf<typeof data.copy>;

export interface DevicePlan {
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly keys: readonly ViewOf<typeof data.key>[];
}

/**
 * The tables of a device as SQLite has them: copies without references, as their rows arrive in any order, what waits
 * to be sent, and how far each kind of thing has been fetched.
 */
export function deviceViews(
  store: ViewOf<typeof data.store>,
  copies: readonly Copy[],
  { tables, columns, keys }: DevicePlan,
): readonly TableView[] {
  const own = copies.filter(({ data: copy }) => copy.store === store.ref);
  if (own.length === 0) return [];
  return [
    ...own.flatMap(({ data: copy }) => {
      const table = tables.find(({ ref }) => ref === copy.table);
      const primary = keys.find(
        ({ data: key }) => key.kind === "primary" && key.table === copy.table,
      );
      const held = copy.columns.flatMap((ref) => columns.find((each) => each.ref === ref) ?? []);
      const named = (ref: string) => held.find((each) => each.ref === ref)?.data.name;
      if (table === undefined) return [];
      return [
        viewOf(
          store,
          copy.name,
          `${table.data.comment} A copy of what the server keeps.`,
          held.map(({ data: each }) => sqliteColumn(asHeld(each))),
          (primary?.data.columns ?? []).flatMap((ref) => named(ref) ?? []),
        ),
      ];
    }),
    viewOf(
      store,
      "pending_changes",
      "Changes made here that the server has not taken yet, sent oldest first.",
      [
        column("id", "uuid", {
          comment: "Sent as the Idempotency-Key, so that a repeat changes nothing.",
        }),
        column("kind", "text", { maxLength: 63, minLength: 1, comment: "Name of the table here." }),
        column("operation", "text", {
          maxLength: 63,
          minLength: 1,
          comment: "What the server is asked for, as its contract calls it.",
        }),
        column("record_id", "uuid", {}),
        column("change", "json", {
          comment: "The fields that were changed; null where it was deleted.",
        }),
        column("made_at", "timestamp", { default: { kind: "call", call: "now" } }),
        column("place", "integer", {
          minimum: 1,
          comment: "One more than the last one's: a clock that is set back changes no order.",
        }),
        column("form", "integer", {
          minimum: 1,
          comment:
            "The release's form of the change: an older one is turned into today's on start.",
        }),
        column("state", "enum", {
          values: ["waiting", "sending", "held"],
          default: { kind: "value", value: "waiting" },
          comment: "held: refused for good, until its person changes it or lets it go.",
        }),
        column("attempts", "integer", { minimum: 0, default: { kind: "value", value: 0 } }),
        column("next_at", "timestamp", { nullable: true, comment: "Not sent again before it." }),
        column("problem", "json", { nullable: true, comment: "The answer that it is held for." }),
      ],
      ["id"],
    ),
    ...(own.some(({ data: copy }) => copy.columns.some((ref) => isFile(ref, columns)))
      ? [pendingFiles(store)]
      : []),
    viewOf(
      store,
      "fetched_positions",
      "How far each list of the server is here without a gap: moved in the transaction that stores a page of it.",
      [
        column("kind", "text", { maxLength: 63, minLength: 1, comment: "Name of the table here." }),
        column("within", "text", {
          maxLength: 36,
          comment:
            "Id of what the list is of, such as the room; empty of a list that is of nothing.",
        }),
        column("position", "text", {
          maxLength: 255,
          comment:
            "Where the next page begins: a cursor, or the id of the newest one here, as the list takes it.",
        }),
        column("reached_at", "timestamp", {
          default: { kind: "call", call: "now" },
          comment:
            "By the clock of the server: what is older than it keeps is read anew from the start.",
        }),
      ],
      ["kind", "within"],
    ),
  ];
}

const isFile = (ref: string, columns: DevicePlan["columns"]): boolean =>
  columns.find((each) => each.ref === ref)?.data.logical === "file";

/** Contents go apart from the changes: a video holds up no entry. */
function pendingFiles(store: ViewOf<typeof data.store>): TableView {
  return viewOf(
    store,
    "pending_files",
    "Contents of files that the server has not got yet, each after the record that names it.",
    [
      column("id", "uuid", {}),
      column("kind", "text", { maxLength: 63, minLength: 1, comment: "Name of the table here." }),
      column("record_id", "uuid", {}),
      column("path", "text", { maxLength: 1024, comment: "Where it lies, inside of the app." }),
      column("size", "integer", { minimum: 0, comment: "In bytes." }),
      column("sent", "integer", {
        minimum: 0,
        default: { kind: "value", value: 0 },
        comment: "Bytes that arrived: from there it goes on.",
      }),
      column("any_line", "boolean", {
        default: { kind: "value", value: false },
        comment: "Its person has it sent over a metered line as well.",
      }),
      column("attempts", "integer", { minimum: 0, default: { kind: "value", value: 0 } }),
    ],
    ["id"],
  );
}

/** A column as it comes: what a server of tomorrow takes, an app of today has to hold. */
function asHeld({ name, type, logical, nullable, generated }: Column): Omit<Column, "table"> {
  return { name, type, logical, nullable, generated };
}

/** Indexes that reads of the server go by, for the same reads on the device. */
export function deviceIndexes(
  store: ViewOf<typeof data.store>,
  copies: readonly Copy[],
  indexes: readonly PlanNodeOf<typeof data.index>[],
): readonly PlanNodeOf<typeof data.index>[] {
  return copies.flatMap(({ data: copy }) => {
    const id = join(store.id, copy.name);
    const here = (ref: string) => refOf(data.column, join(id, ref.slice(ref.lastIndexOf(".") + 1)));
    return indexes
      .filter(
        ({ data: { table, method, where, columns, serves } }) =>
          copy.store === store.ref &&
          table === copy.table &&
          method === "btree" &&
          where === undefined &&
          serves.some((ref) => ref.startsWith("data/access-pattern#")) &&
          columns.every(({ column: of }) => copy.columns.includes(of)),
      )
      .map((index) => ({
        ...index,
        data: {
          ...index.data,
          table: refOf(data.table, id),
          unique: false,
          columns: index.data.columns.map((each) => ({ ...each, column: here(each.column) })),
          include: [],
        },
      }));
  });
}

function column(
  name: string,
  logical: Column["logical"],
  more: Partial<Omit<Column, "table">>,
): Omit<Column, "table"> {
  return sqliteColumn({
    name,
    type: "text",
    logical,
    nullable: false,
    generated: true,
    ...more,
  });
}

/** A table that stands in the file of a device alone; its nodes are those of the copies. */
function viewOf(
  store: ViewOf<typeof data.store>,
  name: string,
  comment: string,
  columns: readonly Omit<Column, "table">[],
  primary: readonly string[],
): TableView {
  const id = join(store.id, name);
  const table = refOf(data.table, id);
  const columnRef = (of: string) => refOf(data.column, join(id, of));
  const views = columns.map((each) => ({
    id: join(id, each.name),
    ref: columnRef(each.name),
    data: { ...each, table },
  }));
  return {
    table: {
      id,
      ref: table,
      data: {
        name,
        store: store.ref,
        columns: views.map(({ ref }) => ref),
        comment,
        lifecycle: "new",
      },
    },
    columns: views,
    keys:
      primary.length === 0
        ? []
        : [
            {
              id: join(id, "pkey"),
              ref: refOf(data.key, join(id, "pkey")),
              data: {
                table,
                name: fit(name, "pkey"),
                kind: "primary",
                columns: primary.map(columnRef),
              },
            },
          ],
    column: (of) => views.find((each) => each.data.name === of),
  };
}
