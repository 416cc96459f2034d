import type { Ref, ViewOf } from "@planc/core";
import type { brief, data, host } from "@planc/core/ir";
import { readType } from "./written-type.ts";

type Entity = ViewOf<typeof data.entity>;
type Concept = ViewOf<typeof brief.concept>;
type Fact = ViewOf<typeof host.fact>;

export interface ExistingColumn {
  readonly name: string;
  /** Its type in PostgreSQL; text stands for what is not known. */
  readonly sql: string;
  readonly logical: ViewOf<typeof data.column>["data"]["logical"];
  readonly required: boolean;
  readonly unique: boolean;
}

/** A table that the repository has, of an entity of the plan. */
export interface ExistingTable {
  readonly ref: Ref<typeof host.fact.id>;
  readonly name: string;
  /** The name is that of the thing: what its table is called is not told. */
  readonly unnamed: boolean;
  /** Where it is said: `db/schema.sql:3`. */
  readonly place: string;
  readonly columns: readonly ExistingColumn[];
  /** The one column that others refer to it by, where it is known. */
  readonly key: ExistingColumn | undefined;
}

/** The tables of the repository that entities of the plan are kept in. */
export function existingTables(
  entities: readonly Entity[],
  concepts: readonly Concept[],
  facts: readonly Fact[],
): ReadonlyMap<string, ExistingTable> {
  const factOf = new Map<string, Fact>(facts.map((fact) => [fact.ref, fact]));
  const tableOf = new Map(concepts.map(({ ref, data: { table } }) => [ref, table]));
  return new Map(
    entities.flatMap((entity) => {
      const { concept } = entity.data;
      const fact = factOf.get((concept && tableOf.get(concept)) ?? "");
      const table = fact && existingTable(fact);
      return table ? [[entity.ref, table] as const] : [];
    }),
  );
}

/** Names of all tables of the repository, in small letters: no other table is made under them. */
export function takenNames(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap(({ data }) =>
      data.kind === "table" && !data.planned ? [data.name.toLowerCase()] : [],
    ),
  );
}

function existingTable({ ref, data: fact }: Fact): ExistingTable | undefined {
  if (fact.kind !== "table") return undefined;
  const columns = [...new Map(fact.columns.map((each) => [each.name, each])).values()];
  const primary = columns.filter((each) => each.primary);
  const named = primary.length > 0 ? primary : columns.filter(({ name }) => /^id$/i.test(name));
  const [key] = named.length === 1 && readType(named[0]?.type) ? named : [];
  return {
    ref,
    name: fact.name,
    unnamed: fact.planned === true && fact.name === fact.model,
    place: fact.line === undefined ? fact.path : `${fact.path}:${fact.line}`,
    columns: columns.map(columnOf),
    key: key && { ...columnOf(key), required: true, unique: true },
  };
}

function columnOf(
  column: Extract<Fact["data"], { kind: "table" }>["columns"][number],
): ExistingColumn {
  const type = readType(column.type) ?? { sql: "text", logical: "text" as const };
  const { name, required = false, unique = false } = column;
  return { name, ...type, required, unique };
}
