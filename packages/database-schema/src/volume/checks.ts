import { byRef, type DataOf, type Ref, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { isOrdered, needOf, referenceNeed } from "../access/serve.ts";
import { type Server, serverOf, serversOf, serversOfNeed } from "../access/served-by.ts";
import { type TableView, throughView } from "../access/table-view.ts";
import { rowCondition } from "../dialects/row-condition.ts";
import { bare } from "../naming/identifier.ts";
import { isOfTable, type Parameter, patternStatement } from "../postgresql/pattern-statement.ts";
import { identifier, literal, tableIdentifier } from "../postgresql/quote.ts";
import { type Check, placeOf } from "../probes/explain-request.ts";

type Pattern = ViewOf<typeof data.accessPattern>;
type Index = ViewOf<typeof data.index>;

interface Planned {
  readonly patterns: readonly Pattern[];
  readonly indexes: readonly Index[];
  /** The table of tenants: who lists them belongs to none. */
  readonly root?: Ref | undefined;
  readonly retentions: readonly { readonly data: DataOf<typeof data.retention> }[];
}

/** What has to go by an index: the reads of a table, and the look-ups of rows that refer to a deleted one. */
export function checksOf(
  view: TableView,
  planned: Planned,
  views: readonly TableView[] = [view],
): readonly Check[] {
  return [
    ...planned.patterns.flatMap((pattern) => readOf(pattern, view, planned, views) ?? []),
    ...planned.indexes.flatMap((index) => referenceChecks(index, view, planned.indexes)),
  ];
}

/** How a read of a table is made and by what it goes; nothing where it is of another table, or goes by no index. */
export function readOf(
  pattern: Pattern,
  view: TableView,
  planned: Planned,
  views: readonly TableView[],
): Check | undefined {
  if (pattern.data.table !== view.table.ref || !isOfTable(pattern, view)) return undefined;
  const through = throughView(pattern, views);
  const keys = through ? through.keys : view.keys;
  const ways = { keys, indexes: planned.indexes, columnByRef: byRef(view.columns) };
  const server = serverOf(pattern, ways);
  if (server === undefined) return undefined;
  const others = serversOf(pattern, ways).filter(({ name }) => name !== server.name);
  return {
    ...readCheck(pattern, { view, through }, server, planned),
    others: [...others.map(({ name }) => name), ...findingFew(pattern, view, planned.indexes)],
  };
}

/**
 * What keeps rows apart by the values that are asked for, or pairs of two things of which one is asked for, and so finds
 * few of them: those are put in order as they come, as cheaply as by an index that has them in order.
 */
function findingFew(
  { data: { equals, table } }: Pattern,
  view: TableView,
  indexes: readonly Index[],
): readonly string[] {
  const asked = new Set<Ref>(equals);
  const refers = new Set<Ref>([
    ...view.keys.flatMap(({ data }) => (data.kind === "foreign" ? data.columns : [])),
    ...view.columns.flatMap(({ ref, data }) => (data.across ? [ref] : [])),
  ]);
  const isFew = (columns: readonly Ref[]) =>
    columns.every((ref) => asked.has(ref)) ||
    (asked.has(columns[0] ?? "data/column#") && columns.every((ref) => refers.has(ref)));
  return [
    ...view.keys.flatMap(({ data: { kind, columns, name } }) =>
      kind === "unique" && isFew(columns) ? [name] : [],
    ),
    ...indexes.flatMap(({ data }) =>
      data.unique && data.table === table && isFew(data.columns.map(({ column }) => column))
        ? [data.name]
        : [],
    ),
  ];
}

function readCheck(
  pattern: Pattern,
  { view, through }: { readonly view: TableView; readonly through: TableView | undefined },
  server: Server,
  planned: Planned,
): Omit<Check, "others"> {
  const { equals, ranges, always = [], parts = [], order, use } = pattern.data;
  const kept = planned.retentions.find(({ data: { table } }) => table === view.table.ref);
  const isOld = use === "sweep" && always.length === 0;
  const statement = patternStatement(pattern, view, isOld ? kept?.data.keep : undefined, through);
  const nameOf = (ref: Ref) =>
    identifier(view.columns.find((each) => each.ref === ref)?.data.name ?? ref);
  const told = [...new Set<Ref>([...equals, ...(isWork(use) ? [] : ranges), ...parts])];
  const { residual } = needOf(pattern, byRef(view.columns));
  const key = view.keys.find(({ data }) => data.name === server.name);
  // One row is in any order.
  const isOne = key?.data.columns.every((ref) => equals.includes(ref)) === true;
  const table = tableIdentifier(view.table.data.name);
  const held = [
    "true",
    ...told.map((ref) => `${nameOf(ref)} IS NOT NULL`),
    // Those of few rows, of a state alone: what is still to be done among all that was.
    ...view.columns.flatMap(({ ref, data }) =>
      data.values &&
      equals.includes(ref) &&
      !residual.includes(ref) &&
      equals.length - residual.length === 1 &&
      server.kind === "index"
        ? [
            `${identifier(data.name)} = (SELECT ${identifier(data.name)} FROM ${table} GROUP BY 1 ORDER BY count(*), 1 LIMIT 1)`,
          ]
        : [],
    ),
    ...always.map((each) => rowCondition(each, nameOf(each.column), literal)),
  ];
  const led = through ? ledBy(pattern, view, through) : undefined;
  const at = ({ column }: Parameter) =>
    column && led && column.ref === pattern.data.through?.equals
      ? told.length
      : column
        ? told.indexOf(column.ref)
        : -1;
  return {
    name: pattern.data.name,
    table,
    index: server.name,
    drop: dropOf(server, through ?? view),
    ofTenant: use !== "claim" && use !== "sweep" && view.table.ref !== planned.root,
    ordered: led === undefined && isOrdered(pattern.data) && order.length > 0 && !isOne,
    // A part of a value that few have: who types what most have looks at the newest.
    sample: sampleOf(
      led?.from ?? table,
      [...told.map(nameOf), ...(led ? [led.name] : [])],
      held,
      parts.length > 0 ? "fewest" : "most",
    ),
    statement: statement.text(placeOf.at),
    values: statement.parameters.map((each) => valueFor(each, at(each), use)),
  };
}

/** The rows with what leads to them: values are those of somebody who has many. */
function ledBy({ data: { through } }: Pattern, view: TableView, by: TableView) {
  const name = (of: TableView, ref: Ref | undefined) =>
    identifier(of.columns.find((each) => each.ref === ref)?.data.name ?? "");
  const led = identifier("planc led by");
  const on = `l.${name(by, through?.refers)} = r.${name(view, through?.to)}`;
  return {
    name: led,
    from: `(SELECT r.*, l.${name(by, through?.equals)} AS ${led} FROM ${tableIdentifier(view.table.data.name)} AS r JOIN ${tableIdentifier(by.table.data.name)} AS l ON ${on}) AS led`,
  };
}

function isWork(use: Pattern["data"]["use"]): boolean {
  return use === "claim" || use === "sweep";
}

/** Of a value that few have: on one of these the statistics may rest, and be wrong of it alone. */
const triesOfFew = 3;

/** Values that most rows have, as somebody has very many of them; or some of those of the fewest. */
function sampleOf(
  from: string,
  names: readonly string[],
  held: readonly string[],
  rows: "most" | "fewest" = "most",
): string {
  if (names.length === 0) return "SELECT '' AS one";
  const shown = names.map((name, at) => `${name}::text AS "v${at}"`).join(", ");
  // Apart from one another, as parts of them are looked for.
  const order =
    rows === "most"
      ? "count(*) DESC, 1 LIMIT 1"
      : `count(*), md5(${names[0]}::text) LIMIT ${triesOfFew}`;
  return `SELECT ${shown} FROM ${from} WHERE ${held.join(" AND ")} GROUP BY ${names.join(", ")} ORDER BY ${order}`;
}

function valueFor(
  { what, column, type }: Parameter,
  at: number,
  use: Pattern["data"]["use"],
): string {
  const given = placeOf.at(at);
  switch (what) {
    case "limit":
      return use === "sweep" ? "1000" : "51";
    case "words":
      return "'w42'";
    case "part":
      return column?.data.logical === "email" ? `left(${given}, 7)` : `right(${given}, 6)`;
    case "to":
      if (column?.data.logical === "timestamp") return `${given}::${type} + interval '1 day'`;
      return column?.data.logical === "time"
        ? `${given}::${type} + interval '5 minutes'`
        : `${given}::${type} + 1`;
    default:
      return `${given}::${type}`;
  }
}

function dropOf({ name, kind }: Server, view: TableView): string {
  const table = view.table.data.name;
  if (kind === "key") {
    return `ALTER TABLE ${tableIdentifier(table)} DROP CONSTRAINT ${identifier(name)} CASCADE`;
  }
  const schema = table === bare(table) ? "" : `${table.slice(0, table.lastIndexOf("."))}.`;
  return `DROP INDEX ${schema === "" ? "" : `${identifier(schema.slice(0, -1))}.`}${identifier(name)}`;
}

/** A delete of what is referred to finds the rows that refer to it. */
function referenceChecks(
  index: Index,
  view: TableView,
  indexes: readonly Index[],
): readonly Check[] {
  if (index.data.table !== view.table.ref) return [];
  const table = tableIdentifier(view.table.data.name);
  return index.data.serves.flatMap((ref): readonly Check[] => {
    const key = view.keys.find((each) => each.ref === ref);
    const column = view.columns.find((each) => each.ref === (key?.data.columns[0] ?? ref));
    if (column === undefined || !/^data\/(?:key|column)#/.test(ref)) return [];
    const name = identifier(column.data.name);
    return [
      {
        name: `Rows of ${view.table.data.name} by ${column.data.name}`,
        table,
        index: index.data.name,
        others: serversOfNeed(
          referenceNeed([column.ref]),
          view.keys,
          indexes.filter(({ data }) => data.table === view.table.ref),
        ).flatMap(({ name: other }) => (other === index.data.name ? [] : [other])),
        drop: dropOf({ name: index.data.name, kind: "index" }, view),
        // The check of a reference is made as the owner, whom no policy holds.
        ofTenant: false,
        ordered: false,
        sample: sampleOf(table, [name], [`${name} IS NOT NULL`]),
        statement: `SELECT 1 FROM ${table} WHERE ${name} = ${placeOf.at(0)}`,
        values: [`${placeOf.at(0)}::${column.data.type}`],
      },
    ];
  });
}
