import { typeChange } from "../catalog/type-changes.ts";
import type { Column, Table } from "../sql/schema-model.ts";
import { hasLightDefault, hasOwnDefault, isCounted, isSameKind } from "./defaults.ts";
import { columnText } from "./make-tables.ts";
import { passing, plain, type Statement, statement } from "./statement.ts";

/** What happens to the columns of a table that stays, in the order of a running system. */
export interface ColumnSteps {
  readonly add: readonly Statement[];
  readonly alter: readonly Statement[];
  readonly fill: readonly Statement[];
  readonly require: readonly Statement[];
  readonly remark: readonly Statement[];
  readonly drop: readonly Statement[];
  /** Columns whose conditions, keys and indexes have to be made anew. */
  readonly touched: ReadonlySet<string>;
  /** Columns that go, or come back without their values. */
  readonly gone: ReadonlySet<string>;
}

type Steps = Record<"add" | "alter" | "fill" | "require" | "remark" | "drop", Statement[]>;

/** `held`: columns that stay as they are until the table is made anew. */
export function columnSteps(
  from: Table,
  to: Table,
  held: ReadonlySet<string> = new Set(),
): ColumnSteps {
  const steps: Steps = { add: [], alter: [], fill: [], require: [], remark: [], drop: [] };
  const touched = new Set<string>();
  const gone = new Set<string>();
  const table = to.name;
  for (const column of from.columns.values()) {
    const next = to.columns.get(column.name);
    if (held.has(column.name)) continue;
    if (!next) {
      gone.add(column.name);
      steps.drop.push(dropped(table, column));
      continue;
    }
    if (!isSameKind(column, next)) {
      touched.add(column.name);
      if (!retype(table, column, next, steps)) {
        gone.add(column.name);
        steps.alter.push(dropped(table, column));
        added(to, next, { ...steps, add: steps.alter });
        continue;
      }
    } else if (column.default !== next.default) steps.alter.push(defaulted(table, next));
    if (column.notNull && !next.notNull) {
      steps.alter.push(
        statement("expand", `ALTER TABLE ${table} ALTER COLUMN ${column.name} DROP NOT NULL`, {
          lock: "all",
          on: [table],
        }),
      );
    }
    if (!column.notNull && next.notNull) {
      // A value of the new type is written once the column has it.
      const isRetyped = touched.has(column.name);
      required(to, next, isRetyped ? { ...steps, fill: steps.require } : steps);
    }
    if (column.comment !== next.comment) steps.remark.push(remarked(table, next));
  }
  for (const column of to.columns.values()) {
    if (!from.columns.has(column.name)) added(to, column, steps);
  }
  return { ...steps, touched, gone };
}

function added(of: Table, column: Column, steps: Steps): void {
  const { name: table } = of;
  const isLight = hasLightDefault(column) || column.rest !== undefined || isCounted(column);
  const { default: _, ...rest } = column;
  const bare: Column = { ...rest, notNull: false };
  const isWritten = /GENERATED .* STORED/i.test(column.rest ?? "") || isCounted(column);
  steps.add.push(
    statement("expand", `ALTER TABLE ${table} ADD COLUMN ${columnText(isLight ? column : bare)}`, {
      lock: "all",
      on: [table],
      ...(isWritten ? { work: "rewrite" } : {}),
      ...(hasLightDefault(column)
        ? { because: "Rows that are there get the default without being written." }
        : {}),
    }),
  );
  if (!isLight) {
    if (column.default !== undefined) steps.alter.push(defaulted(table, column));
    if (column.notNull) required(of, column, steps);
    else if (column.default !== undefined && hasOwnDefault(column)) {
      steps.fill.push(filled(of, column.name, column.default));
    }
  }
  if (column.comment !== undefined) steps.remark.push(remarked(table, column));
}

/** Rows get a value, and then the column needs one: checked while rows are read and written. */
function required(of: Table, column: Column, steps: Steps): void {
  const { name: table } = of;
  const { name, default: value } = column;
  if (value !== undefined && value.toUpperCase() !== "NULL") {
    steps.fill.push(filled(of, name, value));
  } else steps.fill.push(asked(table, name, `${name} IS NULL`));
  const check = passing(table, name, "filled");
  const on = [table];
  steps.require.push(
    statement(
      "switch",
      `ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${name} IS NOT NULL) NOT VALID`,
      { lock: "all", on, because: "New rows need a value from here on; old rows are not read." },
    ),
    statement("validate", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check}`, {
      lock: "changes",
      on,
      work: "scan",
    }),
    statement(
      "switch",
      `ALTER TABLE ${table}\n  ALTER COLUMN ${name} SET NOT NULL,\n  DROP CONSTRAINT ${check}`,
      { lock: "all", on, because: "The check has proved it, so no row is read again." },
    ),
  );
}

/**
 * Five hundred pages at a time, each lot in a transaction of its own, so that no row stays locked for long and no page
 * is read twice.
 */
function filled({ name: table, partitionBy }: Table, column: string, value: string): Statement {
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const lots = (of: string): string =>
    `FOR page IN 0 .. pg_relation_size(${of}) / current_setting('block_size')::integer BY 500 LOOP`;
  const percent = (text: string): string => text.replaceAll("%", "%%");
  const lines =
    partitionBy === undefined
      ? [
          "BEGIN",
          `  ${lots(literal(table))}`,
          `    UPDATE ${table} SET ${column} = ${value}`,
          `    WHERE ${column} IS NULL AND ctid >= format('(%s,0)', page)::tid AND ctid < format('(%s,0)', page + 500)::tid;`,
          "    COMMIT;",
          "  END LOOP;",
        ]
      : [
          "DECLARE part regclass;",
          "BEGIN",
          `  FOR part IN SELECT relid FROM pg_partition_tree(${literal(table)}) WHERE isleaf LOOP`,
          `    ${lots("part")}`,
          "      EXECUTE format(",
          `        $sql$UPDATE %s SET ${percent(column)} = ${percent(value)} WHERE ${percent(column)} IS NULL`,
          "          AND ctid >= '(%s,0)' AND ctid < '(%s,0)'$sql$,",
          "        part, page, page + 500",
          "      );",
          "      COMMIT;",
          "    END LOOP;",
          "  END LOOP;",
        ];
  return statement("backfill", ["DO $do$", ...lines, "END $do$"].join("\n"), {
    lock: "rows",
    on: [table],
    work: "rewrite",
    alone: true,
  });
}

/** A mark that does not end a block amid a text that has it: a closed list may hold `$$`. */
function tagOutside(text: string): string {
  let tag = "$$";
  for (let at = 1; text.includes(tag); at++) tag = `$body${at}$`;
  return tag;
}

/** Stops where somebody has to decide: a value that nobody stated is not made up. */
export function asked(
  table: string,
  column: string,
  where: string,
  why: "no value" | "refused" | "repeated" = "no value",
): Statement {
  const said = `${plain(table)}.${plain(column)}`.replaceAll("'", "''").replaceAll("%", "%%");
  const problem = {
    "no value": "rows are there for which the plan knows no value",
    refused: "rows are there with values that the new schema refuses",
    repeated: "rows are there with the same value, which is to be there once",
  }[why];
  const tag = tagOutside(where);
  return statement(
    "backfill",
    [
      `DO ${tag} BEGIN`,
      `  IF EXISTS (SELECT FROM ${table} WHERE ${where}) THEN`,
      `    RAISE EXCEPTION '${said}: ${problem}'`,
      `      USING HINT = 'Write their values, a few thousand rows at a time, and go on from here.';`,
      "  END IF;",
      `END ${tag}`,
    ].join("\n"),
    {
      on: [],
      work: "scan",
      asks: { table, column, where },
      because: {
        refused: "Nothing states what becomes of values that the new schema refuses.",
        repeated: "Nothing states which of several rows keeps its value.",
        "no value": "Nothing states which value the rows that are there have.",
      }[why],
    },
  );
}

function defaulted(table: string, { name, default: value }: Column): Statement {
  const action = value === undefined ? "DROP DEFAULT" : `SET DEFAULT ${value}`;
  return statement("expand", `ALTER TABLE ${table} ALTER COLUMN ${name} ${action}`, {
    lock: "all",
    on: [table],
  });
}

function remarked(table: string, { name, comment }: Column): Statement {
  return statement("expand", `COMMENT ON COLUMN ${table}.${name} IS ${comment ?? "NULL"}`, {
    lock: "changes",
    on: [table],
  });
}

function dropped(table: string, { name }: Column): Statement {
  return statement("contract", `ALTER TABLE ${table} DROP COLUMN ${name}`, {
    lock: "all",
    on: [table],
    loses: `every value of ${plain(table)}.${plain(name)}`,
  });
}

/** Whether values become those of the new type; where not, the column is made anew. */
function retype(table: string, from: Column, to: Column, steps: Steps): boolean {
  const { name } = to;
  const change = from.rest === to.rest ? typeChange(from.type, to.type, name) : undefined;
  if (!change) return false;
  const on = [table];
  if (change.fails !== undefined) steps.fill.push(asked(table, name, change.fails, "refused"));
  const actions = [
    ...(from.default === undefined ? [] : [`ALTER COLUMN ${name} DROP DEFAULT`]),
    `ALTER COLUMN ${name} TYPE ${to.type} USING ${change.using}`,
    ...(to.default === undefined ? [] : [`ALTER COLUMN ${name} SET DEFAULT ${to.default}`]),
  ];
  steps.require.unshift(
    statement("switch", `ALTER TABLE ${table}\n  ${actions.join(",\n  ")}`, {
      lock: "all",
      on,
      work: change.rewrites ? "rewrite" : "none",
      ...(change.loses === undefined
        ? {}
        : { loses: `${change.loses} in ${plain(table)}.${plain(name)}` }),
    }),
  );
  return true;
}
