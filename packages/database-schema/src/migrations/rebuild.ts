import type { Constraint, Table } from "../sql/schema-model.ts";
import { asked } from "./change-columns.ts";
import { addConstraint } from "./change-constraints.ts";
import { createTable, indexesOf, partitionsOf, remarksOf } from "./make-tables.ts";
import { passing, plain, type Statement, statement } from "./statement.ts";

/** A table that is split, or no longer: PostgreSQL changes that of no table, so its rows go into a new one. */
export function rebuildSteps(from: Table, to: Table) {
  const { name } = to;
  const beside = `${name.includes(".") ? name.slice(0, name.indexOf(".") + 1) : ""}${passing(name, "before")}`;
  const references = new Set<Constraint>(
    [...to.constraints.values()].filter(({ kind }) => kind === "foreign"),
  );
  const columns = [...to.columns.keys()].filter((each) => from.columns.has(each));
  const list = columns.join(", ");
  const needed = columns.filter(
    (each) => to.columns.get(each)?.notNull === true && from.columns.get(each)?.notNull === false,
  );
  const valued = columns.map((each) => {
    const value = needed.includes(each) ? to.columns.get(each)?.default : undefined;
    return value === undefined ? each : `coalesce(${each}, ${value})`;
  });
  const on = [name];
  const lost = [...from.columns.keys()].filter((each) => !to.columns.has(each));
  const during: readonly Statement[] = [
    statement("switch", `CREATE TABLE ${beside} AS TABLE ${name}`, {
      on,
      work: "scan",
      because: "The programs that write it stand still until it is there again.",
    }),
    statement("switch", `DROP TABLE ${name}`, { lock: "all", on }),
    statement("switch", createTable(to, references)),
    ...partitionsOf(to),
    statement(
      "switch",
      `INSERT INTO ${name} (${list})\nSELECT ${valued.join(", ")} FROM ${beside}`,
      {
        lock: "rows",
        on,
        work: "rewrite",
      },
    ),
    ...indexesOf(to),
    ...remarksOf(to),
    statement("contract", `DROP TABLE ${beside}`, {
      ...(lost.length === 0
        ? {}
        : {
            loses: `every value of ${lost.map((each) => `${plain(name)}.${plain(each)}`).join(", ")}`,
          }),
    }),
  ];
  return {
    before: needed
      .filter((each) => to.columns.get(each)?.default === undefined)
      .map((each) => asked(name, each, `${each} IS NULL`)),
    // One transaction: between its parts the table is not there.
    during: during.map((each) => ({ ...each, phase: "switch" as const, on })),
    after: [...references].flatMap((each) => addConstraint(to, each)),
  };
}
