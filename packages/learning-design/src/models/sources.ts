import type { DataOf, ViewOf } from "@planc/core";
import type { data, learning } from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import { bare } from "../text.ts";
import { type Column, type ColumnRef, highest, type PlanView, type Table } from "./plan-view.ts";

type SourceData = DataOf<typeof learning.source>;

/** A table that a model reads, with what is read of it. */
export interface Source {
  readonly table: Table;
  readonly read: readonly Column[];
  readonly subject: Column | undefined;
  /** The table of which it has several rows each, where a row is no subject's own. */
  readonly through: Table | undefined;
  readonly happened: Column | undefined;
  readonly known: Column | undefined;
  /** Its rows change after they were made. */
  readonly changes: boolean;
  readonly left: SourceData["left"];
  readonly class: SourceData["class"];
  readonly categories: SourceData["categories"];
  readonly rollup: ViewOf<typeof data.rollup> | undefined;
  readonly retention: ViewOf<typeof data.retention> | undefined;
  readonly quality: SourceData["quality"];
}

interface Around {
  readonly view: PlanView;
  /** Tables that are read together, so that one can be joined through another. */
  readonly among: readonly Table[];
  /** Tables of people. */
  readonly people: ReadonlySet<string>;
  readonly partitions: readonly ViewOf<typeof data.partition>[];
  readonly rollups: readonly ViewOf<typeof data.rollup>[];
  readonly retentions: readonly ViewOf<typeof data.retention>[];
}

const technical = /^(?:id|updated_at|field_times|version|deleted_at|told_change)$/;
const numbers: ReadonlySet<string> = new Set([
  "integer",
  "decimal",
  "money",
  "percent",
  "duration",
]);
const words: ReadonlySet<string> = new Set(["enum", "boolean"]);

export const isNumber = ({ data: { logical } }: Column): boolean => numbers.has(logical);
export const isWord = ({ data: { logical } }: Column): boolean => words.has(logical);

/** What of a table is read, by which rows are joined and dated, and what is left out. */
export function sourceOf(table: Table, around: Around): Source {
  const { view } = around;
  const columns = view.columnsOf(table);
  const { column: subject, through } = subjectOf(table, around);
  const by = around.partitions.find(({ data: each }) => each.table === table.ref)?.data.by;
  const times = columns.filter(
    ({ data: { logical } }) => logical === "timestamp" || logical === "date",
  );
  const known = times.find(({ data: { name } }) => name === "created_at");
  const happened = columns.find(({ ref }) => ref === by) ?? happenedAmong(times) ?? known;
  const left = new Map<string, ColumnRef[]>();
  const read: Column[] = [];
  for (const column of columns) {
    if (column === subject || column === happened || column === known) {
      read.push(column);
      continue;
    }
    if (technical.test(column.data.name)) continue;
    const why = leftFor(column, around);
    if (why === undefined) read.push(column);
    else left.set(why, [...(left.get(why) ?? []), column.ref]);
  }
  const classes = read.flatMap((each) => view.classOf(each) ?? []);
  return {
    table,
    read,
    subject,
    through,
    happened,
    known: known ?? happened,
    changes: columns.some(({ data: { name } }) => name === "updated_at"),
    left: [...left].map(([because, of]) => ({ columns: of, because })),
    class: highest(classes.map((each) => each.class)),
    categories: [...new Set(classes.flatMap(({ categories }) => categories))].sort(),
    rollup: around.rollups.find(({ data: each }) => each.table === table.ref),
    retention: around.retentions.find(({ data: each }) => each.table === table.ref),
    quality: qualityOf(read, table),
  };
}

const usual =
  /^(?:started|occurred|recorded|taken|placed|ordered|measured|happened|finished)_(?:at|on)$/;
const ahead = /due|expir|end|until|valid|schedul|next|remind|^(?:created|updated|deleted)_at$/;

/** A time that each row has and that lies behind it when it is written. */
function happenedAmong(times: readonly Column[]): Column | undefined {
  const filled = times.filter(({ data: each }) => !each.nullable && !each.generated);
  return (
    filled.find(({ data: { name } }) => usual.test(name)) ??
    filled.find(({ data: { name } }) => !ahead.test(name))
  );
}

interface Subject {
  readonly column: Column | undefined;
  readonly through?: Table | undefined;
}

/** Who a row is of: a person by name, else what it belongs to among what is read. */
function subjectOf(table: Table, { view, among, people }: Around): Subject {
  const columns = view.columnsOf(table);
  const references = columns.flatMap((column) => {
    const target = view.targetOf(column) ?? named(column, among);
    return target && target.ref !== table.ref ? [{ column, target }] : [];
  });
  const person = references.find(({ target }) => people.has(target.ref));
  if (person) return { column: person.column };
  const other = new Set<string>(among.map(({ ref }) => ref));
  const parent = references.find(({ target }) => other.has(target.ref));
  return { column: parent?.column, through: parent?.target };
}

/** A store apart has no key to the other one: the name says what it belongs to. */
const named = ({ data: { name } }: Column, among: readonly Table[]): Table | undefined =>
  among.find((each) => name === `${singular(bare(each.data.name))}_id`);

export const singular = (name: string): string => name.replace(/ies$/, "y").replace(/s$/, "");

/** Why a column is not read; nothing where it is. */
function leftFor(column: Column, { view }: Around): string | undefined {
  const { logical, name, values } = column.data;
  const categories = view.classOf(column)?.categories ?? [];
  if (categories.some((each) => each === "credential" || each === "contact" || each === "payment"))
    return "says who somebody is";
  if (categories.includes("location") || logical === "geo-point") return "says where somebody was";
  if (logical === "file" || logical === "binary" || /_key$/.test(name)) return "a file";
  if (logical === "uuid")
    return view.targetOf(column) || /_id$/.test(name) ? undefined : "a key of its own";
  if (logical === "timestamp" || logical === "date") return undefined;
  if ((logical === "text" || logical === "long-text") && values === undefined)
    return name === "unit" || name === "sku" ? undefined : "free text";
  if (numbers.has(logical) || words.has(logical)) return undefined;
  return "neither a number nor one of a list";
}

/** Bounds that the table has already are held against each run, as a source may come to break them elsewhere. */
function qualityOf(read: readonly Column[], table: Table): SourceData["quality"] {
  const bounds = read.flatMap(({ ref, data: each }) => {
    if (each.minimum !== undefined && each.maximum !== undefined)
      return [{ rule: `${each.name} from ${each.minimum} to ${each.maximum}`, from: ref }];
    if (each.minimum !== undefined) return [{ rule: `${each.name} ≥ ${each.minimum}`, from: ref }];
    return [];
  });
  const units = read.find(({ data: { name } }) => name === "unit");
  return [
    {
      rule: `rows of ${bare(table.data.name)} on ≥ ${assumption("daysWithRows").value * 100} % of the days of the window; a day without is left out and told`,
    },
    ...bounds.slice(0, 3),
    ...(units ? [{ rule: "one unit for each kind of value", from: units.ref }] : []),
  ];
}

/** What can be offered: of what is learnt from, that which a kind of the results names. */
export function offeredOf(
  results: Table | undefined,
  sources: readonly Source[],
  view: PlanView,
): readonly Source[] {
  const kinds = new Set(
    results ? view.columnsOf(results).flatMap((each) => each.data.values ?? []) : [],
  );
  return sources.filter(({ table }) => kinds.has(singular(bare(table.data.name))));
}

/** Rows that are somebody's, where some are: what is nobody's, and people themselves, tell of no one's doing. */
export function ofSubjects(
  sources: readonly Source[],
  people: ReadonlySet<string>,
): readonly Source[] {
  const own = sources.filter(({ subject, table }) => subject && !people.has(table.ref));
  return own.length > 0 ? own : sources;
}
