import { typeChange } from "../catalog/type-changes.ts";
import { literal } from "../postgresql/quote.ts";
import { namesIn } from "../sql/read-table.ts";
import type { Constraint, Table } from "../sql/schema-model.ts";
import { tokensOf } from "../sql/tokens.ts";
import { addConstraint, alike, dropConstraint, dropIndex, guard } from "./change-constraints.ts";
import { isCounted } from "./defaults.ts";
import { createTable, indexesOf, partitionsOf, remarksOf } from "./make-tables.ts";
import { passing, plain, type Statement, statement } from "./statement.ts";

/** Columns that a table is split by: while it is, nobody can drop them or change their type. */
export function splitBy({ partitionBy = "" }: Table): ReadonlySet<string> {
  return new Set(namesIn(tokensOf(partitionBy)));
}

/** A table that is split, or no longer: PostgreSQL changes that of no table, so its rows go into a new one. */
export function rebuildSteps(from: Table, to: Table) {
  const { name } = to;
  const schema = name.includes(".") ? name.slice(0, name.indexOf(".") + 1) : "";
  const beside = `${schema}${passing(name, "before")}`;
  const references = new Set<Constraint>(
    [...to.constraints.values()].filter(({ kind }) => kind === "foreign"),
  );
  const held = splitBy(from);
  const copied = [...to.columns.values()].flatMap((column): [string, string][] => {
    // It is worked out again from the others.
    if (/\bGENERATED ALWAYS AS\s*\(/i.test(column.rest ?? "")) return [];
    const before = from.columns.get(column.name);
    // All others have been made what they are to be.
    if (!held.has(column.name) || !before) return [[column.name, column.name]];
    if (before.type === column.type) return [[column.name, column.name]];
    const change = typeChange(before.type, column.type, column.name);
    return change ? [[column.name, change.using]] : [];
  });
  const counted = [...to.columns.values()].filter(isCounted);
  const isGiven = counted.some(({ rest = "" }) => /\bGENERATED ALWAYS\b/i.test(rest));
  const on = [name];
  const lost = [...from.columns.keys()].filter((each) => !to.columns.has(each));
  const during: readonly Statement[] = [
    // What is committed between the copy and the drop would be lost.
    statement("switch", `LOCK TABLE ${name} IN ACCESS EXCLUSIVE MODE`, { lock: "all" }),
    statement("switch", `CREATE TABLE ${beside} AS TABLE ${name}`, {
      work: "scan",
      because: "The programs that write it stand still until it is there again.",
    }),
    statement("switch", `DROP TABLE ${name}`, { lock: "all" }),
    statement("switch", createTable(to, references)),
    ...partitionsOf(to),
    statement(
      "switch",
      `INSERT INTO ${name} (${copied.map(([column]) => column).join(", ")})${isGiven ? " OVERRIDING SYSTEM VALUE" : ""}\nSELECT ${copied.map(([, value]) => value).join(", ")} FROM ${beside}`,
      { lock: "rows", work: "rewrite" },
    ),
    ...counted.map((column) =>
      statement(
        "switch",
        `SELECT setval(pg_get_serial_sequence(${literal(name)}, ${literal(plain(column.name))}), coalesce(max(${column.name}), 0) + 1, false) FROM ${name}`,
        { because: "The next row goes on from the last number." },
      ),
    ),
    ...indexesOf(to),
    ...remarksOf(to),
    statement("switch", `DROP TABLE ${beside}`, {
      ...(lost.length === 0
        ? {}
        : {
            loses: `every value of ${lost.map((each) => `${plain(name)}.${plain(each)}`).join(", ")}`,
          }),
    }),
  ];
  const byKind = [...from.constraints.values()].sort(
    (a, b) => Number(b.kind === "foreign") - Number(a.kind === "foreign"),
  );
  return {
    /** Nothing stands in the way of columns that change; the new table has its own. */
    unlink: byKind
      .filter(({ kind }) => kind === "foreign")
      .map((each) => dropConstraint(name, each)),
    bare: [
      ...byKind.filter(({ kind }) => kind !== "foreign").map((each) => dropConstraint(name, each)),
      ...[...from.indexes.values()].map((each) => dropIndex(from, each)),
    ],
    asks: [...to.constraints.values()]
      .filter(
        ({ kind, clause }) =>
          (kind === "unique" || kind === "check") &&
          ![...from.constraints.values()].some((each) => each.clause === clause),
      )
      .flatMap((each) => (each.kind === "check" ? guard(name, each) : alike(name, each))),
    // One transaction: between its parts the table is not there.
    during: during.map((each) => ({ ...each, phase: "switch" as const, on })),
    after: [...references].flatMap((each) => addConstraint(to, each)),
  };
}
