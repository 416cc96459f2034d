import { byRef, type Ref, type ViewOf } from "@planc/core";
import type { api, data, performance, workload } from "@planc/core/ir";
import { isThere, type TableView, tableViews } from "../access/table-view.ts";
import { pathFor } from "../artifacts/paths.ts";
import { isMain, isWritten } from "../layout/store-of.ts";
import { baselineSql } from "../postgresql/baseline.ts";
import { inWorker } from "../probes/in-worker.ts";
import { readOf } from "../volume/checks.ts";
import { loadOf } from "../volume/load.ts";
import { type BenchOutcome, type BenchRequest, benchOutcome } from "./bench-request.ts";

/** What of a plan is tried. */
export interface BenchPlan {
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly patterns: readonly ViewOf<typeof data.accessPattern>[];
  readonly indexes: readonly ViewOf<typeof data.index>[];
  readonly retentions: readonly ViewOf<typeof data.retention>[];
  readonly guards: readonly ViewOf<typeof data.guard>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly scenarios: readonly ViewOf<typeof performance.scenario>[];
  /** Whether paths tell requests apart. */
  readonly isRest: boolean;
}

export interface Bench {
  /** Where the tables are written, within the folder of the plan. */
  readonly schema: string;
  /** The database whose statements are timed. */
  readonly engine: string;
  readonly run: (
    schema: string,
    settings: { readonly seconds: number; readonly rows: number; readonly signal: AbortSignal },
  ) => Promise<BenchOutcome>;
}

/** The bench of a plan; nothing where it has no tables of PostgreSQL, which alone comes along. */
export function benchPlan(plan: BenchPlan): Bench | undefined {
  const written = plan.stores.filter(isWritten);
  const store = written.find(isMain);
  if (store === undefined) return undefined;
  const own = plan.tables.filter(({ data: { store: of } }) => of === store.ref);
  if (own.length === 0) return undefined;
  const views = tableViews(own, plan.columns, plan.keys);
  return {
    schema: pathFor(store, written, "schema.sql"),
    engine: store.data.engine,
    run: async (schema, { seconds, rows, signal }) => {
      const request = { ...requestOf(plan, views, rows), schema, seconds };
      return benchOutcome.parse(await inWorker({ tool: "bench", request }, signal));
    },
  };
}

function requestOf(
  plan: BenchPlan,
  views: readonly TableView[],
  most: number,
): Omit<BenchRequest, "schema" | "seconds"> {
  const open = new Set<Ref>(
    plan.patterns.flatMap(({ data: { always = [] } }) => always.map(({ column }) => column)),
  );
  const rowsOf = scaled(plan.volumes, most);
  const byTable = new Map(views.map((view) => [view.table.ref, view]));
  const timed = plan.patterns.flatMap((pattern) => {
    // What a clean-up or a worker does has no request that waits for it, and changes rows.
    if (pattern.data.use === "claim" || pattern.data.use === "sweep") return [];
    const view = byTable.get(pattern.data.table);
    const read = view && !isThere(view) ? readOf(pattern, view, plan, views) : undefined;
    if (read === undefined) return [];
    const { sample, statement, values, name } = read;
    return [{ pattern, read: { id: pattern.id, name, sample, statement, values } }];
  });
  const share = new Map<string, number>(
    plan.mix.map(({ data }) => [data.operation, data.share.value]),
  );
  const called = Map.groupBy(
    timed.flatMap(({ pattern: { data: pattern } }, at) =>
      [...new Set([pattern.operation, ...(pattern.operations ?? [])])].flatMap((ref) =>
        ref === undefined ? [] : [{ ref, at }],
      ),
    ),
    ({ ref }) => ref,
  );
  const operations = [...byRef(plan.operations).values()];
  return {
    baseline: baselineSql(views),
    loads: views
      .filter((view) => !isThere(view))
      .map((view) => ({
        id: view.table.id,
        name: view.table.data.name,
        ...loadOf(view, views, plan.indexes, open, plan.guards, rowsOf),
      })),
    reads: timed.map(({ read }) => read),
    operations: plan.isRest
      ? operations.map(({ ref, data }) => ({
          name: data.operationId,
          method: data.method.toUpperCase(),
          path: data.path,
          success: data.success,
          share: share.get(ref) ?? 0,
          reads: (called.get(ref) ?? []).map(({ at }) => at),
        }))
      : [],
    runs: plan.scenarios.flatMap(({ data: { kind, name, stages } }) =>
      kind === "normal" || kind === "peak"
        ? [{ name, planned: Math.max(0.001, ...stages.map(({ rate }) => rate.value)) }]
        : [],
    ),
  };
}

const fewest = 100;

/** As many rows as are planned for a year, all by one factor with which the largest table has the most. */
function scaled(volumes: BenchPlan["volumes"], most: number): (view: TableView) => number {
  const planned = new Map<string, number>(
    volumes.map(({ data: { table, rows } }) => [table, rows.value]),
  );
  const factor = Math.min(1, most / Math.max(1, ...planned.values()));
  return ({ table }) => {
    const rows = planned.get(table.ref);
    // Of a table without a plan of its rows a tenth is a guess that does no harm.
    return Math.max(fewest, Math.round(rows === undefined ? most / 10 : rows * factor));
  };
}
