import type { PGliteInterface } from "@electric-sql/pglite";

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly valued: boolean;
  /** The expression of a check over this column alone. */
  readonly checks: readonly string[];
  readonly labels: readonly string[];
}
interface ReferenceInfo {
  readonly columns: readonly string[];
  readonly target: string;
  readonly targets: readonly string[];
}
interface TableInfo {
  readonly name: string;
  readonly columns: readonly ColumnInfo[];
  readonly references: readonly ReferenceInfo[];
}

const describe = `
  SELECT c.oid::regclass::text AS name,
    (SELECT coalesce(json_agg(json_build_object(
       'name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod), 'needed', a.attnotnull,
       'valued', a.atthasdef OR a.attidentity <> '',
       'checks', (SELECT coalesce(json_agg(pg_get_expr(k.conbin, k.conrelid)), '[]') FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]),
       'labels', (SELECT coalesce(json_agg(e.enumlabel ORDER BY e.enumsortorder), '[]') FROM pg_enum e WHERE e.enumtypid = a.atttypid)
     ) ORDER BY a.attnum), '[]') FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    (SELECT coalesce(json_agg(json_build_object(
       'columns', (SELECT json_agg(quote_ident(a.attname) ORDER BY o) FROM unnest(k.conkey) WITH ORDINALITY u(n, o) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n),
       'target', k.confrelid::regclass::text,
       'targets', (SELECT json_agg(quote_ident(a.attname) ORDER BY o) FROM unnest(k.confkey) WITH ORDINALITY u(n, o) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n)
     )), '[]') FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0) AS "references"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY 1`;

const perTable = 3;

/** Puts a few rows into each table; says which tables took none. */
export async function addFewRows(db: PGliteInterface): Promise<readonly string[]> {
  const { rows: tables } = await db.query<TableInfo>(describe);
  const counts = new Map<string, number>();
  let waiting = [...tables];
  // What a table refers to is filled first; what refers in a circle is filled in the last rounds, or not.
  for (let round = 0; round < tables.length + 2 && waiting.length > 0; round++) {
    const rest: TableInfo[] = [];
    for (const table of waiting) {
      let made = 0;
      for (let at = 0; at < perTable; at++) if (await addRow(db, table, at)) made++;
      counts.set(table.name, (counts.get(table.name) ?? 0) + made);
      if (made === 0) rest.push(table);
    }
    if (rest.length === waiting.length) break;
    waiting = rest;
  }
  return tables.filter(({ name }) => !counts.get(name)).map(({ name }) => name);
}

/** Puts a few rows into one table that has none, and before them into what they need. */
export async function addRowsTo(db: PGliteInterface, table: string): Promise<void> {
  const { rows: tables } = await db.query<TableInfo>(describe);
  const fill = async (name: string, above: readonly string[]): Promise<void> => {
    const info = tables.find((each) => each.name === name);
    if (!info || above.includes(name)) return;
    const { rows } = await db.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rows.length > 0) return;
    for (const { target } of info.references) await fill(target, [...above, name]);
    for (let at = 0; at < perTable; at++) await addRow(db, info, at);
  };
  await fill(table, []);
}

/**
 * All values, then those that are needed, then with one of the references beside them, as of several only one may
 * be there; each with times one way round and the other.
 */
async function addRow(db: PGliteInterface, table: TableInfo, at: number): Promise<boolean> {
  const { length } = table.references;
  const alone = table.references.map((_, nth) => table.references[(nth + at) % length]);
  for (const only of [undefined, [], ...alone.map((each) => (each ? [each] : []))]) {
    for (const reversed of [false, true]) {
      const values = await valuesFor(db, table, { at, only, reversed });
      if (!values) continue;
      const names = [...values.keys()];
      const sql =
        names.length === 0
          ? `INSERT INTO ${table.name} DEFAULT VALUES`
          : `INSERT INTO ${table.name} (${names.join(", ")}) VALUES (${[...values.values()].join(", ")})`;
      try {
        await db.query(sql);
        return true;
      } catch {
        // The next form of a row may be one that the table takes.
      }
    }
  }
  return false;
}

interface RowForm {
  readonly at: number;
  /** References that are there beside what is needed; every value where it is absent. */
  readonly only: readonly TableInfo["references"][number][] | undefined;
  readonly reversed: boolean;
}

async function valuesFor(
  db: PGliteInterface,
  { columns, references, name }: TableInfo,
  { at, only, reversed }: RowForm,
): Promise<ReadonlyMap<string, string> | undefined> {
  const values = new Map<string, string>();
  for (const reference of references) {
    const { columns: own, target, targets } = reference;
    const needed = own.some((each) => columns.find((one) => one.name === each)?.needed);
    const list = targets.map((each) => `${each}::text AS ${each}`).join(", ");
    const { rows } = await db.query<Record<string, string>>(
      `SELECT ${list} FROM ${target} ORDER BY 1 OFFSET ${at} % greatest((SELECT count(*) FROM ${target}), 1) LIMIT 1`,
    );
    const [row] = rows;
    if (!row) {
      if (needed && target !== name) return undefined;
      continue;
    }
    if (only && !needed && !only.includes(reference)) continue;
    own.forEach((each, index) => {
      const value = Object.values(row)[index];
      const type = columns.find((one) => one.name === each)?.type ?? "text";
      if (value !== undefined) values.set(each, `${quoted(value)}::${type}`);
    });
  }
  const isReference = (column: string) => references.some((each) => each.columns.includes(column));
  for (const [index, column] of columns.entries()) {
    if (values.has(column.name) || isReference(column.name)) continue;
    if (column.valued || (only && !column.needed)) continue;
    const turn = reversed ? columns.length - index : index;
    const value = await fitting(db, column, candidates(column, at, turn));
    if (value !== undefined) values.set(column.name, value);
    else if (column.needed) return undefined;
  }
  return values;
}

/** The first of the values that the column takes. */
async function fitting(
  db: PGliteInterface,
  { name, type, checks }: ColumnInfo,
  pool: readonly string[],
): Promise<string | undefined> {
  for (const candidate of pool) {
    const value = `${quoted(candidate)}::${type}`;
    const all = ["true", ...checks.map((each) => `coalesce((${each}), true)`)].join(" AND ");
    try {
      const { rows } = await db.query<{ ok: boolean }>(
        `SELECT ${all} AS ok FROM (SELECT ${value} AS ${name}) AS one`,
      );
      if (rows[0]?.ok) return value;
    } catch {
      // It is no value of the type.
    }
  }
  return undefined;
}

/** Values of every kind that a plan knows; which of them fits is for the database to say. */
export function candidates(
  { type, checks, labels }: Pick<ColumnInfo, "type" | "checks" | "labels">,
  at: number,
  turn = 0,
): readonly string[] {
  const literals = checks.flatMap((each) =>
    [...each.matchAll(/'((?:[^']|'')*)'::/g)].map(([, text = ""]) => text.replaceAll("''", "'")),
  );
  const listed = literals.length > 0 ? [...literals.slice(at % literals.length), ...literals] : [];
  const day = String(1 + (turn % 27)).padStart(2, "0");
  if (labels.length > 0) return [labels[at % labels.length] ?? ""];
  const many: readonly string[] = /\[\]$/.test(type) ? ["{}"] : [];
  return [
    ...many,
    ...(/^(?:timestamp|date)/.test(type) ? [`2026-0${1 + at}-${day}`] : []),
    ...(/^uuid/.test(type)
      ? [`00000000-0000-7000-8000-${String(at + 100 * turn).padStart(12, "0")}`]
      : []),
    ...(/^json/.test(type) ? ['{"a": 1}', "[]"] : []),
    ...(/^bool/.test(type) ? ["true"] : []),
    ...(/^interval/.test(type) ? ["1 hour"] : []),
    ...listed,
    String(at + 1),
    String(at + 10),
    String(at + 100),
    `word ${at}`,
    `word-${at}`,
    `person${at}@example.test`,
    `https://example.test/${at}`,
    `+4930901820${at}`,
    "DE",
    "EUR",
    "de",
    "de-DE",
    "Europe/Berlin",
    "#0a0b0c",
    `10.0.0.${at + 1}`,
    "08:00",
    "PT1H",
    "52.5,13.4",
    "(13.4,52.5)",
    "sha256",
    ..."23456789".split("").map((length) => "a".repeat(Number(length))),
    ...[10, 12, 16, 20, 22, 32, 40, 43, 64, 128].map((length) => `${at}`.padStart(length, "a")),
    "0",
    "0.5",
    "-1",
  ];
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
