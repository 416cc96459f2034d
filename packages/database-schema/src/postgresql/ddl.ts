import type { PlanNodeOf, TenantScope, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import {
  indexesOf,
  isThere,
  newColumns,
  newKeys,
  type TableView,
  targetOf,
} from "../access/table-view.ts";
import { pairConditions } from "../dialects/checks.ts";
import { presenceConditions } from "../dialects/presence.ts";
import { numberConditions } from "../guards/beside-others.ts";
import { momentConditions } from "../guards/moment-of-state.ts";
import { checksOf, orderChecks } from "./checks.ts";
import { columnLine, columnList, foreignKeyClause, keyClause } from "./clauses.ts";
import { guardFunctions, guardTriggers } from "./guards.ts";
import { indexStatement } from "./index-statement.ts";
import { inOrderOfReference } from "./order-tables.ts";
import { partitionCalls, partitionFunctions, partitionGrants } from "./partitions.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";
import {
  type AddedOnly,
  addedOnlyStatements,
  crossGrantStatements,
  type GrantedProgram,
  grantStatements,
  roleStatements,
  type ServiceSchema,
  schemaStatements,
} from "./schemas.ts";
import { type SignIn, signInOf, signInStatements } from "./sign-in.ts";
import { tenantPolicies } from "./tenant-policies.ts";

export interface SchemaFacts {
  readonly title: string;
  readonly engine: string;
  readonly views: readonly TableView[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
  readonly partitions: readonly PlanNodeOf<typeof data.partition>[];
  readonly guards: readonly ViewOf<typeof data.guard>[];
  /** Tables that are split become hypertables of an extension, in a file of its own. */
  readonly hypertables?: boolean;
  /** After how many days rows are deleted, and by which of their columns. */
  readonly past?: (view: TableView) => AddedOnly["past"];
  /** Where each of several services has one. */
  readonly schemas: readonly ServiceSchema[];
  /** Programs that reach tables of other services. */
  readonly granted: readonly GrantedProgram[];
  /** Each schema is on a server of its own. */
  readonly serverPerSchema: boolean;
  /** Where the store itself keeps rows of tenants apart. */
  readonly tenants?: TenantScope;
  readonly ownerName: (view: TableView) => string | undefined;
  /** Where it is said that a table exists: `db/schema.sql:3`. */
  readonly placeOf: (view: TableView) => string | undefined;
}

/**
 * The whole schema as one transaction, tables after those that they refer to. Tables that are there get
 * their new columns.
 */
export function schemaSql(facts: SchemaFacts): string {
  const views = inOrderOfReference(facts.views);
  const signIn = facts.tenants && signInOf(facts.tenants, views);
  const { hypertables } = facts;
  const partitionOf = new Map(facts.partitions.map((each) => [each.data.table, each]));
  const created = new Set<string>(views.filter(isThere).map(({ table }) => table.ref));
  const late: string[] = [];
  const blocks = views.flatMap((view) => {
    created.add(view.table.ref);
    const foreign = newKeys(view).filter((key) => targetOf(key, views) !== undefined);
    const later = foreign.filter(
      ({ data: { references } }) => references && !created.has(references.table),
    );
    late.push(
      ...later.map(
        (key) =>
          `ALTER TABLE ${tableIdentifier(view.table.data.name)}\n  ADD ${foreignKeyClause(key, view, views)};`,
      ),
    );
    const partition = partitionOf.get(view.table.ref);
    const byRange =
      partition && !hypertables
        ? `) PARTITION BY RANGE (${identifier(columnName(view, partition.data.by))});`
        : ");";
    const lines = [
      ...newColumns(view).map(({ data }) => columnLine(data, view)),
      ...(["primary", "unique"] as const).flatMap((kind) =>
        newKeys(view).flatMap(({ data }) => (data.kind === kind ? [keyClause(data, view)] : [])),
      ),
      ...foreign
        .filter((key) => !later.includes(key))
        .map((key) => foreignKeyClause(key, view, views)),
      ...checkLines(view, facts.guards),
    ];
    const owner = facts.ownerName(view);
    const name = tableIdentifier(view.table.data.name);
    const statement = isThere(view)
      ? [
          `-- ${remark(view.table.data.name)} is there already and gets what is new.`,
          `ALTER TABLE ${name}`,
          `${lines.map((line) => `  ADD ${line.startsWith("CONSTRAINT ") ? line : `COLUMN ${line}`}`).join(",\n")};`,
        ]
      : [
          `-- ${remark(view.table.data.comment)}${owner ? ` Written by: ${remark(owner)}.` : ""}`,
          `CREATE TABLE ${name} (`,
          lines.map((line) => `  ${line}`).join(",\n"),
          byRange,
        ];
    if (isThere(view) && lines.length === 0) return [];
    return [
      statement.join("\n"),
      indexesOf(view, facts.indexes)
        .map((index) => indexStatement(index.data, view))
        .join("\n"),
      comments(view),
    ]
      .filter((block) => block !== "")
      .join("\n\n");
  });
  const parted = hypertables ? [] : views.filter((view) => partitionOf.has(view.table.ref));
  return [
    `-- ${remark(facts.title)}: ${madeInWords(views)} for ${remark(facts.engine)}.`,
    ...headOf(views, facts.placeOf),
    ...(facts.serverPerSchema && facts.schemas.length > 1
      ? [
          "-- Deployed, each schema stands on a server of its own, laid out by the migrations of its service;",
          "-- here are all of them, as tests and development have them on one.",
        ]
      : []),
    "",
    "BEGIN;",
    "",
    // Any role may create it in its own database: the extension is trusted.
    ...(facts.indexes.some(({ data }) => data.over === "parts")
      ? ["CREATE EXTENSION IF NOT EXISTS pg_trgm;", ""]
      : []),
    ...(facts.partitions.length > 0 && !hypertables
      ? [...partitionFunctions(facts.schemas), ""]
      : []),
    ...schemaStatements(facts.schemas),
    ...roleStatements(facts.granted, facts.schemas),
    ...guardFunctions(views, facts.guards),
    blocks.join("\n\n") || "-- Every table that it needs is there already.",
    ...(late.length > 0
      ? ["", "-- References within a circle of tables, which has no first table.", late.join("\n")]
      : []),
    ...partitionCalls(parted),
    ...guardTriggers(views, facts.guards),
    ...(facts.schemas.length > 0 ? ["", ...grantStatements(facts.schemas)] : []),
    ...addedOnlyStatements(addedOnlyOf(views, facts), facts.schemas),
    ...partitionGrants(parted, facts.schemas),
    ...crossGrantStatements(facts.granted),
    ...(facts.tenants
      ? [
          "",
          tenantPolicies(facts.tenants, keyType(views, facts.tenants), views),
          ...signInStatements(signIn, callerOf(signIn, facts.schemas)),
        ]
      : []),
    "",
    "COMMIT;",
    "",
  ].join("\n");
}

/** The role of the service that keeps the accounts, where services have roles of their own. */
function callerOf(signIn: SignIn | undefined, schemas: SchemaFacts["schemas"]): string | undefined {
  return schemas.find(({ name }) => name === signIn?.schema)?.role;
}

function addedOnlyOf(
  views: readonly TableView[],
  { partitions, past }: SchemaFacts,
): readonly AddedOnly[] {
  return views.flatMap((view) => {
    const { ref, data: table } = view.table;
    if (table.addedOnly !== true) return [];
    const over = past?.(view);
    const parted = partitions.some((each) => each.data.table === ref);
    return [{ table: table.name, parted, ...(over ? { past: over } : {}) }];
  });
}

/** Which tables have to be there, and from where that is known. */
function headOf(views: readonly TableView[], placeOf: SchemaFacts["placeOf"]): readonly string[] {
  const there = views.filter(isThere);
  if (there.length === 0) {
    return ["-- Loads into an empty database in one transaction, or not at all."];
  }
  return [
    "-- Loads in one transaction, or not at all, into the database of the repository, which has:",
    ...there.map((view) => {
      const place = placeOf(view);
      return `--   ${remark(neededOf(view, views))}${place ? `, as ${remark(place)} says` : ""}`;
    }),
  ];
}

/** `plots (id bigint)`: what other tables refer to. */
function neededOf(view: TableView, views: readonly TableView[]): string {
  const referred = new Set<string>(
    views.flatMap((each) =>
      newKeys(each).flatMap(({ data: { references } }) =>
        references?.table === view.table.ref ? references.columns : [],
      ),
    ),
  );
  const columns = view.columns.filter(({ ref }) => referred.has(ref));
  const listed = columns.map(({ data }) => `${identifier(data.name)} ${data.type}`).join(", ");
  return `${tableIdentifier(view.table.data.name)}${listed === "" ? "" : ` (${listed})`}`;
}

/** `2 tables`, `1 new table and 1 that is changed`. */
export function madeInWords(views: readonly TableView[]): string {
  const made = views.filter((view) => !isThere(view)).length;
  const changed = views.filter(({ table }) => table.data.lifecycle === "changed").length;
  const tables = (count: number) => (count === 1 ? "table" : "tables");
  if (!views.some(isThere)) return `${made} ${tables(made)}`;
  const parts = [
    ...(made > 0 ? [`${made} new ${tables(made)}`] : []),
    ...(changed > 0 ? [`${changed} changed ${tables(changed)}`] : []),
  ];
  return parts.join(" and ") || "no new table";
}

/** Conditions of all columns of a table, as constraint clauses. */
function checkLines(view: TableView, guards: SchemaFacts["guards"]): readonly string[] {
  return allChecks(view, guards).map(
    ({ name, condition }) => `CONSTRAINT ${identifier(name)} CHECK (${condition})`,
  );
}

/** Conditions of all columns that are to be made. */
export function allChecks(view: TableView, guards: SchemaFacts["guards"] = []) {
  const unique = new Set<string>(
    view.keys.flatMap(({ data }) => (data.kind === "unique" ? data.columns : [])),
  );
  const { name } = view.table.data;
  const columns = newColumns(view);
  return [
    ...columns.flatMap(({ ref, data }) => checksOf(name, data, unique.has(ref))),
    ...orderChecks(
      name,
      columns.map(({ data }) => data),
    ),
    ...presenceConditions(name, columns, { identifier, literal }),
    ...pairConditions(
      name,
      columns.map(({ data }) => data),
      identifier,
    ),
    ...guards.flatMap(({ data: { table, name: own, rule } }) =>
      table === view.table.ref && rule.kind === "one-of"
        ? { name: own, condition: `num_nonnulls(${columnList(rule.columns, view)}) = 1` }
        : [],
    ),
    ...momentConditions(view, guards, { identifier, literal }),
    ...numberConditions(view, guards, identifier),
  ];
}

function comments(view: TableView): string {
  const table = tableIdentifier(view.table.data.name);
  return [
    ...(isThere(view) ? [] : [`COMMENT ON TABLE ${table} IS ${literal(view.table.data.comment)};`]),
    ...newColumns(view).flatMap(({ data: { name, comment } }) =>
      comment === undefined
        ? []
        : [`COMMENT ON COLUMN ${table}.${identifier(name)} IS ${literal(comment)};`],
    ),
  ].join("\n");
}

/** The type of the key by which a tenant is told. */
export function keyType(views: readonly TableView[], { root }: TenantScope): string {
  const view = views.find(({ table }) => table.ref === root?.ref);
  return view?.columns.find(({ data }) => data.name === "id")?.data.type ?? "uuid";
}

function columnName(view: TableView, ref: string): string {
  return view.columns.find((column) => column.ref === ref)?.data.name ?? ref;
}
