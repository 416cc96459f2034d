import { knownByProvider, type Ref } from "@planc/core";
import { isThere, type TableView } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { columnName } from "./clauses.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";

type Column = TableView["columns"][number]["data"];

/** How a person is erased: rows of their own go, or every row stays without what tells of them. */
export interface ErasureFacts {
  readonly views: readonly TableView[];
  readonly accounts: TableView;
  readonly personal: ReadonlyMap<Ref, readonly string[]>;
  readonly deletes: boolean;
}

/** One statement of an erasure, and what it leaves behind. */
export interface Erasing {
  readonly view: TableView;
  readonly name: string;
  /** The statement, with the id of the account in place. */
  readonly text: (person: string) => string;
  /** Finds a row of the person that still has what it should not. */
  readonly left: (person: string) => string;
  /** Columns that may not be empty, and whose form no fixed value is known to keep. */
  readonly open: readonly string[];
}

/**
 * The statements that erase an account, parts before what they refer to. What the person is the author of is theirs;
 * what only names them loses nothing, as the account has no name any more.
 */
export function erasing({ views, accounts, personal, deletes }: ErasureFacts): readonly Erasing[] {
  const referring = views.flatMap((view) => {
    if (view === accounts || isThere(view)) return [];
    const keys = view.keys.filter(({ data }) => data.references?.table === accounts.table.ref);
    const own = keys.filter(({ data: { references, columns } }) => {
      const column = view.columns.find(({ ref }) => ref === columns[0])?.data;
      return references?.onDelete !== "set-null" || column?.generated === true;
    });
    return own.length > 0 ? [{ view, keys: own }] : [];
  });
  const holds = (each: (typeof referring)[number], rule: "restrict" | "cascade") =>
    each.keys.some(({ data }) => data.references?.onDelete === rule);
  const isHeld = referring.some((each) => holds(each, "restrict"));
  // Nothing keeps the row: what refers to it goes with it, or is emptied by the database.
  const goes = deletes && !isHeld;
  const parts = referring.flatMap(({ view, keys }): readonly Erasing[] => {
    const columns = keys.map(({ data }) => identifier(columnName(data.columns[0] ?? "", view)));
    const where = (person: string) => columns.map((each) => `${each} = ${person}`).join(" OR ");
    const isOwn = keys.every(({ data }) => data.references?.onDelete === "cascade");
    if (isOwn && goes) return [];
    if (isOwn && deletes) return [removing(view, where)];
    return emptying(view, personal.get(view.table.ref) ?? [], where);
  });
  const whose = (person: string) => `id = ${person}`;
  const named = accounts.columns.flatMap(({ data: { name } }) =>
    knownByProvider.test(name) ? [name] : [],
  );
  const told = [...new Set([...(personal.get(accounts.table.ref) ?? []), ...named])];
  return [...parts, ...(goes ? [removing(accounts, whose)] : emptying(accounts, told, whose))];
}

function removing(view: TableView, where: (person: string) => string): Erasing {
  const table = tableIdentifier(view.table.data.name);
  return {
    view,
    name: nameOf(view),
    text: (person) => `DELETE FROM ${table}\nWHERE ${where(person)}`,
    left: (person) => `SELECT 1 FROM ${table} WHERE ${where(person)}`,
    open: [],
  };
}

function emptying(
  view: TableView,
  names: readonly string[],
  where: (person: string) => string,
): readonly Erasing[] {
  const set: string[] = [];
  const kept: string[] = [];
  const open: string[] = [];
  for (const name of names) {
    const ref = view.column(name);
    if (!ref) continue;
    const it = identifier(name);
    const value = ref.data.nullable ? "NULL" : overwriting(ref.data, isUnique(view, ref.ref));
    if (value === undefined) open.push(name);
    else {
      set.push(`${it} = ${value}`);
      kept.push(`${it} IS DISTINCT FROM ${value}`);
    }
  }
  if (set.length === 0) return [];
  const table = tableIdentifier(view.table.data.name);
  const changed = view.column("updated_at") ? ["updated_at = now()"] : [];
  return [
    {
      view,
      name: nameOf(view),
      text: (person) =>
        `UPDATE ${table}\nSET ${[...set, ...changed].join(", ")}\nWHERE ${where(person)}`,
      left: (person) =>
        `SELECT 1 FROM ${table} WHERE (${where(person)}) AND (${kept.join(" OR ")})`,
      open,
    },
  ];
}

const nameOf = ({ table }: TableView): string =>
  fit("erase", table.id.replaceAll(".", "_").replaceAll("-", "_"));

function isUnique(view: TableView, column: Ref): boolean {
  return view.keys.some(
    ({ data }) => data.kind === "unique" && data.columns.some((each) => each === column),
  );
}

/** A value that tells of nobody and that the checks of the column take; one that is unique has the row's id in it. */
function overwriting(column: Column, unique: boolean): string | undefined {
  const { logical, values, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = column;
  if (values && values.length > 0) return undefined;
  switch (logical) {
    case "email":
      return "'erased-' || id || '@erased.invalid'";
    case "text":
    case "long-text": {
      if (unique) return maxLength >= 43 ? "'erased ' || id" : undefined;
      const word = "erased".padEnd(minLength, "-").slice(0, Math.min(maxLength, 1000));
      return word.length < minLength ? undefined : literal(word);
    }
    case "json":
      return unique ? undefined : "'{}'";
    case "date":
    case "timestamp":
      return unique ? undefined : "'1900-01-01'";
    default:
      return undefined;
  }
}

/** The statements as they are prepared, each with what is left open. */
export function erasureSql(facts: ErasureFacts): readonly string[] {
  const all = erasing(facts);
  if (all.length === 0) return [];
  return [
    `-- erasure of a person: all of these in one transaction, in this order; $1 is the account${facts.accounts.table.data.name.includes(".") ? "\n-- Open: what other services hold of the person. Theirs is to erase, by no statement of this file." : ""}`,
    ...all.map(({ name, view, text, open }) =>
      [
        ...open.map(
          (each) =>
            `-- Open: ${remark(view.table.data.name)}.${remark(each)} may not be empty, and nothing says what may stand there instead.`,
        ),
        `PREPARE ${identifier(name)} (uuid) AS`,
        `  ${text("$1").replaceAll("\n", "\n  ")};`,
      ].join("\n"),
    ),
  ];
}
