import type { Constraint, SchemaModel, Table } from "../sql/schema-model.ts";
import { columnSteps } from "./change-columns.ts";
import {
  addConstraint,
  createIndex,
  dropConstraint,
  dropIndex,
  replaceCheck,
} from "./change-constraints.ts";
import { extraSteps } from "./change-extras.ts";
import { makeTables } from "./make-tables.ts";
import { constraintPairs, indexPairs } from "./pairing.ts";
import { rebuildSteps, splitBy } from "./rebuild.ts";
import { passing, plain, type Statement, statement } from "./statement.ts";
import { bindsEmpty } from "./widening.ts";

/** The statements that lead from one schema to the other, things before what depends on them. */
export function movement(from: SchemaModel, to: SchemaModel): readonly Statement[] {
  const shared = [...to.tables.values()].flatMap((table) => {
    const before = from.tables.get(table.name);
    return before ? [{ from: before, to: table }] : [];
  });
  const rebuilt = shared.filter((pair) => pair.from.partitionBy !== pair.to.partitionBy);
  const rebuiltNames = new Set(rebuilt.map((pair) => pair.to.name));
  const altered = shared.filter((pair) => !rebuilt.includes(pair));
  const columns = new Map(
    shared.map((pair) => [
      pair.to.name,
      columnSteps(pair.from, pair.to, rebuilt.includes(pair) ? splitBy(pair.from) : undefined),
    ]),
  );
  const tables = altered.map((pair) =>
    tableSteps(
      pair.from,
      pair.to,
      (table, name) => {
        if (rebuiltNames.has(table)) return true;
        const steps = columns.get(table);
        return steps !== undefined && (steps.touched.has(name) || steps.gone.has(name));
      },
      (table, list) => {
        const pair = shared.find(({ to: { name } }) => name === table);
        return pair !== undefined && isKeyGone(pair.from, pair.to, list);
      },
    ),
  );
  const extras = extraSteps(from, to, rebuiltNames);
  const moved = rebuilt.map((pair) => rebuildSteps(pair.from, pair.to));
  const of = (part: "add" | "alter" | "fill" | "require" | "remark" | "drop") =>
    [...columns].flatMap(([name, steps]) =>
      // A table that is made anew has no columns to be dropped, and remarks of its own.
      rebuiltNames.has(name) && (part === "drop" || part === "remark") ? [] : steps[part],
    );
  return [
    ...tables.flatMap(({ rename }) => rename),
    ...extras.undo,
    // A key goes only when nothing refers to it any more, and comes before what does.
    ...tables.flatMap(({ unlink }) => unlink),
    ...moved.flatMap(({ unlink }) => unlink),
    ...tables.flatMap(({ drop }) => drop),
    ...moved.flatMap(({ bare }) => bare),
    ...extras.before,
    ...makeTables(from, to),
    ...of("add"),
    ...of("alter"),
    ...of("fill"),
    ...of("require"),
    ...moved.flatMap(({ asks }) => asks),
    ...moved.flatMap(({ during }) => during),
    ...tables.flatMap(({ replace }) => replace),
    ...tables.flatMap(({ add }) => add),
    ...tables.flatMap(({ link }) => link),
    ...moved.flatMap(({ after }) => after),
    ...tables.flatMap(({ index }) => index),
    ...of("remark"),
    ...tables.flatMap(({ remark }) => remark),
    ...extras.after,
    ...tables.flatMap(({ unindex }) => unindex),
    ...of("drop"),
    ...droppedTables(from, to),
    ...extras.last,
  ];
}

interface TableSteps {
  readonly rename: readonly Statement[];
  /** References, before all keys. */
  readonly unlink: readonly Statement[];
  readonly drop: readonly Statement[];
  readonly replace: readonly Statement[];
  readonly add: readonly Statement[];
  /** References, after all keys. */
  readonly link: readonly Statement[];
  readonly index: readonly Statement[];
  readonly remark: readonly Statement[];
  readonly unindex: readonly Statement[];
}

/** Conditions, keys and indexes of a table that stays. `isTouched`: a column is another one from here on. */
function tableSteps(
  from: Table,
  to: Table,
  isTouched: (table: string, column: string) => boolean,
  isUnkeyed: (table: string, columns: string) => boolean,
): TableSteps {
  const { name } = to;
  const pairs = constraintPairs(from, to);
  const isAnew = (each: Constraint): boolean =>
    each.columns.some((column) => isTouched(name, column)) ||
    (each.target !== undefined &&
      each.kind === "foreign" &&
      targetsTouched(each, isTouched, isUnkeyed));
  const kept = [...from.constraints.values()].flatMap((each) => {
    const next =
      pairs.renamed.find((pair) => pair.from === each)?.to ?? to.constraints.get(each.name);
    const changed = pairs.changed.some((pair) => pair.from === each);
    return next && !changed ? [{ from: each, to: next }] : [];
  });
  const anew = kept.filter((pair) => isAnew(pair.from));
  const inPlace = pairs.changed.filter(
    (pair) => pair.to.kind === "check" && pair.from.kind === "check" && !isAnew(pair.from),
  );
  const elsewhere = pairs.changed.filter((pair) => !inPlace.includes(pair));
  const drops = [
    ...pairs.removed,
    ...elsewhere.map((pair) => pair.from),
    ...anew.map((pair) => pair.from),
  ];
  const adds = [
    ...pairs.added,
    ...elsewhere.map((pair) => pair.to),
    ...anew.map((pair) => pair.to),
  ];
  const indexes = indexPairs(from, to);
  const stale = [...from.indexes.values()].filter(
    (each) =>
      to.indexes.has(each.name) &&
      !indexes.changed.some((pair) => pair.from === each) &&
      each.columns.some((column) => isTouched(name, column)),
  );
  // A column that has just come is empty in every row, so there is nothing to put right.
  const isEmpty = (constraint: Constraint): boolean =>
    !bindsEmpty(constraint) &&
    constraint.columns.every(
      (column) => !from.columns.has(column) && to.columns.get(column)?.default === undefined,
    );
  // An index goes before its columns do.
  const early = indexes.removed.filter((each) =>
    each.columns.some((column) => isTouched(name, column) && to.columns.has(column)),
  );
  return {
    rename: [
      ...pairs.renamed
        .filter((pair) => !anew.some((each) => each.from === pair.from))
        .map((pair) =>
          statement(
            "rename",
            `ALTER TABLE ${name} RENAME CONSTRAINT ${pair.from.name} TO ${pair.to.name}`,
            { lock: "all", on: [name] },
          ),
        ),
      ...indexes.renamed.map((pair) =>
        statement(
          "rename",
          `ALTER INDEX ${schemaOf(name)}${pair.from.name} RENAME TO ${pair.to.name}`,
          {
            lock: "changes",
            on: [name],
          },
        ),
      ),
    ],
    unlink: drops.filter(isReference).map((each) => dropConstraint(name, each)),
    drop: [
      ...drops.filter((each) => !isReference(each)).map((each) => dropConstraint(name, each)),
      ...[...stale, ...early].map((each) => dropIndex(from, each)),
    ],
    replace: inPlace.flatMap((pair) => replaceCheck(name, pair.from, pair.to)),
    add: adds
      .filter((each) => !isReference(each))
      .flatMap((each) => addConstraint(to, each, isEmpty(each))),
    link: adds.filter(isReference).flatMap((each) => addConstraint(to, each, isEmpty(each))),
    index: [
      ...[...indexes.added, ...stale].map((each) =>
        createIndex(to, to.indexes.get(each.name) ?? each),
      ),
      ...indexes.changed.flatMap((pair) => {
        const beside = passing(name, pair.to.name, "new");
        return [
          createIndex(to, { ...pair.to, name: beside }),
          dropIndex(from, pair.from),
          statement("expand", `ALTER INDEX ${schemaOf(name)}${beside} RENAME TO ${pair.to.name}`, {
            lock: "changes",
            on: [name],
          }),
        ];
      }),
    ],
    remark:
      from.comment === to.comment
        ? []
        : [
            statement("expand", `COMMENT ON TABLE ${name} IS ${to.comment ?? "NULL"}`, {
              lock: "changes",
              on: [name],
            }),
          ],
    unindex: indexes.removed
      .filter((each) => !early.includes(each))
      .map((each) => dropIndex(from, each)),
  };
}

const isReference = ({ kind }: Constraint): boolean => kind === "foreign";

/** Whether columns that a reference leads to are other ones from here on, or their key is. */
function targetsTouched(
  { clause, target }: Constraint,
  isTouched: (table: string, column: string) => boolean,
  isUnkeyed: (table: string, columns: string) => boolean,
): boolean {
  const list = /REFERENCES\s+\S+\s*\(([^)]*)\)/i.exec(clause)?.[1] ?? "";
  if (isUnkeyed(target ?? "", list)) return true;
  return list.split(",").some((column) => isTouched(target ?? "", column.trim()));
}

/** Whether the key over these columns is dropped or made anew. */
function isKeyGone(from: Table, to: Table, list: string): boolean {
  const keysOf = ({ constraints }: Table): readonly Constraint[] =>
    [...constraints.values()].filter(
      ({ kind, columns }) =>
        (kind === "primary" || kind === "unique") && columns.join(", ") === list,
    );
  return keysOf(from).some((key) => !keysOf(to).some(({ clause }) => clause === key.clause));
}

/** In one statement, so that tables that refer to one another can go. */
function droppedTables(from: SchemaModel, to: SchemaModel): readonly Statement[] {
  const gone = [...from.tables.values()].filter(({ name, made }) => made && !to.tables.has(name));
  if (gone.length === 0) return [];
  const names = gone.map(({ name }) => name);
  const targets = gone.flatMap(({ constraints }) =>
    [...constraints.values()].flatMap(({ target }) => target ?? []),
  );
  return [
    statement("contract", `DROP TABLE ${names.join(", ")}`, {
      lock: "all",
      on: [...new Set([...names, ...targets])],
      loses: `every row of ${names.map(plain).join(", ")}`,
    }),
  ];
}

const schemaOf = (table: string): string =>
  table.includes(".") ? table.slice(0, table.indexOf(".") + 1) : "";
