import type { Constraint, Index, Table } from "../sql/schema-model.ts";
import { asked } from "./change-columns.ts";
import { type Statement, statement } from "./statement.ts";
import { conditionOf, listOf, widens } from "./widening.ts";

export function dropConstraint(table: string, { name, kind, target }: Constraint): Statement {
  return statement("contract", `ALTER TABLE ${table} DROP CONSTRAINT ${name}`, {
    lock: "all",
    on: kind === "foreign" && target !== undefined && target !== table ? [table, target] : [table],
  });
}

/** A condition that is widened takes the place of the old one at once, so that no row is without one. */
export function replaceCheck(
  table: string,
  from: Constraint,
  to: Constraint,
): readonly Statement[] {
  const isWider = widens(from.clause, to.clause);
  return [
    ...(isWider ? [] : guard(table, to)),
    statement(
      isWider ? "expand" : "switch",
      `ALTER TABLE ${table}\n  DROP CONSTRAINT ${from.name},\n  ADD CONSTRAINT ${to.name} ${to.clause} NOT VALID`,
      { lock: "all", on: [table], because: "New rows keep to it at once; old rows are not read." },
    ),
    validated(table, to),
  ];
}

/** A condition on rows that may be there; `isEmpty`: it binds none of them, as its columns have only come. */
export function addConstraint(
  table: Table,
  constraint: Constraint,
  isEmpty = false,
): readonly Statement[] {
  const { name, kind, clause, target } = constraint;
  const on = [table.name];
  const isSplit = table.partitionBy !== undefined;
  switch (kind) {
    case "check":
      return [
        ...(isEmpty ? [] : guard(table.name, constraint)),
        statement(
          "switch",
          `ALTER TABLE ${table.name}\n  ADD CONSTRAINT ${name} ${clause} NOT VALID`,
          { lock: "all", on, because: "New rows keep to it at once; old rows are not read." },
        ),
        validated(table.name, constraint),
      ];
    case "foreign": {
      const both = target === undefined || target === table.name ? on : [table.name, target];
      if (isSplit) {
        return [
          ...(isEmpty ? [] : astray(table.name, constraint)),
          statement("validate", `ALTER TABLE ${table.name}\n  ADD CONSTRAINT ${name} ${clause}`, {
            lock: "writes",
            on: both,
            work: "scan",
          }),
        ];
      }
      return [
        ...(isEmpty ? [] : astray(table.name, constraint)),
        statement(
          "switch",
          `ALTER TABLE ${table.name}\n  ADD CONSTRAINT ${name} ${clause} NOT VALID`,
          { lock: "writes", on: both },
        ),
        validated(table.name, constraint),
      ];
    }
    case "primary":
    case "unique": {
      const guarded = isEmpty ? [] : alike(table.name, constraint);
      if (isSplit || /\bDEFERRABLE\b|\bNULLS\b|\bINCLUDE\b/i.test(clause)) {
        return [
          ...guarded,
          statement("switch", `ALTER TABLE ${table.name}\n  ADD CONSTRAINT ${name} ${clause}`, {
            lock: "all",
            on,
            work: "build",
            because: "Its index cannot be built beside it.",
          }),
        ];
      }
      const words = kind === "primary" ? "PRIMARY KEY" : "UNIQUE";
      return [
        ...guarded,
        statement(
          "validate",
          `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table.name} (${constraint.columns.join(", ")})`,
          {
            lock: "changes",
            on,
            work: "build",
            alone: true,
          },
        ),
        statement(
          "switch",
          `ALTER TABLE ${table.name}\n  ADD CONSTRAINT ${name} ${words} USING INDEX ${name}`,
          { lock: "all", on },
        ),
      ];
    }
    case "exclude":
      return [
        statement("switch", `ALTER TABLE ${table.name}\n  ADD CONSTRAINT ${name} ${clause}`, {
          lock: "all",
          on,
          work: "build",
        }),
      ];
  }
}

function validated(table: string, { name }: Constraint): Statement {
  // Of the table that a reference leads to only the rows that are looked up are held, which stops nobody.
  return statement("validate", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`, {
    lock: "changes",
    on: [table],
    work: "scan",
  });
}

/** Rows that refer to what is not there. */
function astray(table: string, { columns, clause, target }: Constraint): readonly Statement[] {
  const keys = /REFERENCES\s+\S+\s*\(([^)]*)\)/i.exec(clause)?.[1]?.split(",") ?? [];
  if (target === undefined || keys.length !== columns.length) return [];
  const own = columns.map((each) => `${table}.${each}`);
  const there = own.map((each) => `${each} IS NOT NULL`).join(" AND ");
  const same = keys.map((key, at) => `other.${key.trim()} = ${own[at]}`).join(" AND ");
  const where = `${there} AND NOT EXISTS (SELECT FROM ${target} AS other WHERE ${same})`;
  return [asked(table, columns[0] ?? "", where, "refused")];
}

/** Rows that a key would keep apart and that are alike. */
export function alike(table: string, { columns, kind }: Constraint): readonly Statement[] {
  const list = columns.join(", ");
  // What is a key by nature is given to each row once.
  if (kind === "primary" || columns.length === 0) return [];
  const where = `(${list}) IN (SELECT ${list} FROM ${table} GROUP BY ${list} HAVING count(*) > 1)`;
  return [asked(table, columns[0] ?? "", where, "repeated")];
}

/** Rows that the condition refuses have to be put right by somebody who knows how. */
export function guard(table: string, { clause, columns }: Constraint): readonly Statement[] {
  const condition = conditionOf(clause);
  const list = listOf(clause);
  return [asked(table, list?.column ?? columns[0] ?? "", `NOT (${condition})`, "refused")];
}

export function createIndex(table: Table, { name, unique, body }: Index): Statement {
  const isSplit = table.partitionBy !== undefined;
  const words = `CREATE ${unique ? "UNIQUE " : ""}INDEX`;
  return isSplit
    ? statement("expand", `${words} ${name} ON ${table.name} ${body}`, {
        lock: "index",
        on: [table.name],
        work: "build",
        because: "The index of a table in partitions cannot be built beside its writes.",
      })
    : statement("expand", `${words} CONCURRENTLY ${name} ON ${table.name} ${body}`, {
        lock: "changes",
        on: [table.name],
        work: "build",
        alone: true,
      });
}

export function dropIndex(table: Table, { name }: Index): Statement {
  const schema = table.name.includes(".") ? table.name.slice(0, table.name.indexOf(".") + 1) : "";
  return table.partitionBy !== undefined
    ? statement("contract", `DROP INDEX ${schema}${name}`, { lock: "all", on: [table.name] })
    : statement("contract", `DROP INDEX CONCURRENTLY ${schema}${name}`, {
        lock: "changes",
        on: [table.name],
        alone: true,
      });
}
