import { refOf } from "@planc/core";
import { data } from "@planc/core/ir";
import { isThere, type TableView } from "../access/table-view.ts";
import { countedName } from "../catalog/counted-name.ts";
import { machineryOf } from "../catalog/machinery.ts";
import { accountId, issuerColumn, subjectColumn } from "../fields/account.ts";
import { fit } from "../naming/identifier.ts";
import { pushStatements } from "./push-statements.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";
import type { SignIn } from "./sign-in.ts";
import { takenFirst } from "./taken-first.ts";
import { nameOf, statement } from "./write-statement.ts";

/** Writes whose form a promise rests on: who is first, who has it for a time, whose change still stands. */
export function workStatements(
  view: TableView,
  views: readonly TableView[] = [],
  signIn?: SignIn,
): readonly string[] {
  if (isThere(view)) return [];
  return [
    ...takenFirst(view),
    ...leased(view),
    ...guarded(view),
    ...cleared(view, views),
    ...bound(view, signIn),
    ...passwordSet(view),
    ...shut(view, signIn),
    ...numbered(view, views),
    ...pushStatements(view, views),
  ];
}

/** The next number within a tenant: the first one counts on from what is there. */
function numbered(view: TableView, views: readonly TableView[]): readonly string[] {
  const { name } = view.table.data;
  const counters = views.find(({ columns, table }) =>
    columns.some(
      ({ data }) =>
        table.data.entity === undefined && data.name === "thing" && data.values?.includes(name),
    ),
  );
  const number = view.columns.find(
    ({ data }) =>
      data.generated &&
      data.logical === "integer" &&
      countedName.test(data.name.replaceAll("_", " ")),
  )?.data.name;
  const whose = counters?.columns[0]?.data.name;
  if (!counters || !number || !whose || !view.column(whose)) return [];
  const [tenant, last] = [identifier(whose), identifier(number)];
  return [
    [
      "-- The next number, in a transaction of its own before the row is written. Of two at once the second waits for this",
      "-- statement of the first, and counts on from it; a number whose row is not written stays unused.",
      statement(view, `next_${number}`, [whose], (place) => [
        `INSERT INTO ${nameOf(counters)} AS counter (${tenant}, thing, last_number)`,
        `SELECT ${place(whose)}, ${literal(name)}, coalesce(max(${last}), 0) + 1 FROM ${nameOf(view)} WHERE ${tenant} = ${place(whose)}`,
        `ON CONFLICT (${tenant}, thing) DO UPDATE SET last_number = counter.last_number + 1`,
        "RETURNING last_number;",
      ]),
    ].join("\n"),
  ];
}

/** An account that was made before its person signed in is tied to whom a provider means. */
function bound(view: TableView, signIn: SignIn | undefined): readonly string[] {
  const columns = [issuerColumn, subjectColumn];
  if (!view.column("id") || columns.some((each) => view.column(each)?.data.nullable !== true)) {
    return [];
  }
  const [by, told] = view.column("email")
    ? [
        "email",
        "-- Ties an account that somebody made to whom its provider means, at the first sign-in, by the address that the\n-- provider has verified. No row comes back where none waits for it: then nobody is let in.",
      ]
    : [
        "id",
        "-- Ties an account to whom its provider means, by whoever provisions it. No row comes back where it is tied already.",
      ];
  const bind = signIn?.view.table.ref === view.table.ref ? signIn.bind : undefined;
  if (bind)
    return [
      [
        told,
        statement(view, "bind", [...columns, by], (place) => [
          `SELECT * FROM ${tableIdentifier(bind)}(${[...columns, by].map(place).join(", ")});`,
        ]),
      ].join("\n"),
    ];
  return [
    [
      told,
      statement(view, "bind", [...columns, by], (place) => [
        `UPDATE ${nameOf(view)}`,
        `SET ${columns.map((each) => `${each} = ${place(each)}`).join(", ")}`,
        `WHERE ${by} = ${place(by)} AND ${subjectColumn} IS NULL`,
        "RETURNING id;",
      ]),
    ].join("\n"),
  ];
}

/** A tenant is shut and opened by whoever runs the product, who is of none: no policy shows its row to anybody else. */
function shut(view: TableView, signIn: SignIn | undefined): readonly string[] {
  const values = view.column("status")?.data.values;
  if (signIn?.tenants?.table.ref !== view.table.ref || !values) return [];
  return [
    [
      `-- ${values.map(remark).join(" or ")}, by whoever runs the product, as the owner of the tables: its people are let in only while`,
      `-- tenant_status says ${remark(values[0] ?? "active")}; with it the sessions of its accounts are ended.`,
      statement(view, "set_status", ["id", "status"], (place) => [
        `UPDATE ${nameOf(view)}`,
        `SET status = ${place("status")}`,
        `WHERE id = ${place("id")}`,
        "RETURNING id;",
      ]),
    ].join("\n"),
  ];
}

/** A new password takes the place of the one that was seen: of two by one token the second changes nothing. */
function passwordSet(view: TableView): readonly string[] {
  const hash = view.column("password_hash");
  if (!view.column("id") || !hash || view.table.data.entity !== refOf(data.entity, accountId))
    return [];
  const same = hash.data.nullable ? "IS NOT DISTINCT FROM" : "=";
  return [
    [
      "-- Sets a password in place of the hash that the caller or the signed token has seen. No row comes back where another",
      "-- one was set since: the token is used up.",
      [
        `PREPARE ${identifier(fit(view.table.id.replaceAll(".", "_").replaceAll("-", "_"), "set_password"))} (${view.column("id")?.data.type ?? "uuid"}, text, text) AS`,
        `  UPDATE ${nameOf(view)}`,
        "  SET password_hash = $2",
        `  WHERE id = $1 AND password_hash ${same} $3`,
        "  RETURNING id;",
      ].join("\n"),
    ].join("\n"),
  ];
}

/** Five minutes: a judgement, longer than a worker waits for another system. */
const lease = "5 minutes";

/** A claim that ends by itself, what is done, and what is tried again. */
function leased(view: TableView): readonly string[] {
  const claim = machineryOf(view.table.id)?.reads?.find(({ use }) => use === "claim");
  const needed = ["id", "due_at", "attempts", "leased_until", "last_error", "set_aside_at"];
  const open = claim?.open;
  if (open === undefined || [...needed, open].some((each) => !view.column(each))) return [];
  const table = nameOf(view);
  return [
    [
      "-- Has what the claim found until then, or until it is done; run in the transaction of the claim.",
      statement(view, "lease", ["id"], (place) => [
        `UPDATE ${table}`,
        `SET leased_until = now() + interval ${literal(lease)}, attempts = attempts + 1`,
        `WHERE id = ${place("id")}`,
        "RETURNING attempts;",
      ]),
    ].join("\n"),
    [
      "-- It is done, by the one that has it: the number of attempts is the one that the lease gave.",
      statement(view, "done", ["id", "attempts"], (place) => [
        `UPDATE ${table}`,
        `SET ${identifier(open)} = now(), leased_until = NULL`,
        `WHERE id = ${place("id")} AND attempts = ${place("attempts")} AND ${identifier(open)} IS NULL;`,
      ]),
    ].join("\n"),
    [
      "-- It failed, and is tried again at a later time.",
      statement(view, "later", ["id", "attempts", "due_at", "last_error"], (place) => [
        `UPDATE ${table}`,
        `SET due_at = ${place("due_at")}, last_error = ${place("last_error")}, leased_until = NULL`,
        `WHERE id = ${place("id")} AND attempts = ${place("attempts")} AND ${identifier(open)} IS NULL;`,
      ]),
    ].join("\n"),
  ];
}

/** Of two that change one row at a time the second one is told. */
function guarded(view: TableView): readonly string[] {
  const version = view.column("version");
  const id = view.column("id");
  const isCounted =
    version?.data.generated === true &&
    version.data.default?.kind === "value" &&
    !version.data.nullable;
  if (!isCounted || !id || view.table.data.entity === undefined) return [];
  const changed = view.column("updated_at") ? ", updated_at = now()" : "";
  return [
    [
      "-- First in the transaction of each change, with the version that the caller has seen: it takes the row, and",
      "-- nothing counts the version but this. No row comes back where another change was first, or the row is gone.",
      statement(view, "change", ["id", "version"], (place) => [
        `UPDATE ${nameOf(view)}`,
        `SET version = version + 1${changed}`,
        `WHERE id = ${place("id")} AND version = ${place("version")}`,
        "RETURNING version;",
      ]),
    ].join("\n"),
  ];
}

/** A deleted row that others refer to stays in its place, without what was said in it. */
function cleared(view: TableView, views: readonly TableView[]): readonly string[] {
  const own = view.columns.filter(({ data }) => data.clearedAt !== undefined);
  const moment = view.columns.find(({ ref }) => ref === own[0]?.data.clearedAt)?.data.name;
  if (moment === undefined || !view.column("id")) return [];
  const changed = view.column("updated_at") ? ", updated_at = now()" : "";
  return [
    [
      "-- How one is deleted: its words go at once, its place stays for what refers to it and for devices that were away.",
      statement(view, "delete", ["id"], (place) => [
        `UPDATE ${nameOf(view)}`,
        `SET ${own.map(({ data }) => `${identifier(data.name)} = NULL`).join(", ")}, ${identifier(moment)} = now()${changed}`,
        `WHERE id = ${place("id")} AND ${identifier(moment)} IS NULL;`,
      ]),
    ].join("\n"),
    ...partsOf(view, views).map(({ part, column }) =>
      [
        `-- In the same transaction: what belongs to it, which no key deletes as its row stays.`,
        statement(part, `delete_of_${view.table.id.split(".").at(-1) ?? ""}`, [column], (place) => [
          `DELETE FROM ${nameOf(part)}`,
          `WHERE ${identifier(column)} = ${place(column)};`,
        ]),
      ].join("\n"),
    ),
  ];
}

/** Tables of things that go with a row of this one, by the column that names it. */
function partsOf(view: TableView, views: readonly TableView[]) {
  return views.flatMap((part) => {
    if (part === view || part.table.data.entity === undefined) return [];
    const key = part.keys.find(
      ({ data: { references } }) =>
        references?.table === view.table.ref && references.onDelete === "cascade",
    );
    const column = part.columns.find(({ ref }) => ref === key?.data.columns[0])?.data.name;
    return column === undefined ? [] : [{ part, column }];
  });
}
