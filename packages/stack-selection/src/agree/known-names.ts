import { contractFile, type Drawn, programsOf } from "../records/drawn.ts";

/** The names that a record may use, as the plan has them. */
export interface KnownNames {
  /** Columns by the name of their table, with its schema and without. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
  /** Columns of any table. */
  readonly columns: ReadonlySet<string>;
  readonly schemas: ReadonlySet<string>;
  readonly operations: ReadonlySet<string>;
  /** First words of operation ids: `create`. */
  readonly verbs: ReadonlySet<string>;
  /** What operations are about, in the singular: `order`. */
  readonly things: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
  /** What a run can be of: flows, operations by their summary, and scenarios of load. */
  readonly runs: ReadonlySet<string>;
  readonly alerts: ReadonlySet<string>;
  /** In small letters. */
  readonly components: ReadonlySet<string>;
  /** Number of tables by the name of who keeps them. */
  readonly tablesOf: ReadonlyMap<string, number>;
  readonly programs: number;
  /** Contracts and alerts that are written, of those that records name by their file. */
  readonly files: ReadonlySet<string>;
}

export function knownNames(drawn: Drawn): KnownNames {
  const columns = new Map<string, string>(drawn.columns.map(({ ref, data }) => [ref, data.name]));
  const tables = new Map<string, Set<string>>();
  const schemas = new Set<string>();
  for (const { data } of drawn.tables) {
    const dot = data.name.indexOf(".");
    if (dot > 0) schemas.add(data.name.slice(0, dot));
    for (const name of new Set([data.name, data.name.slice(dot + 1)])) {
      const known = tables.get(name) ?? new Set();
      for (const ref of data.columns) known.add(columns.get(ref) ?? "");
      tables.set(name, known);
    }
  }
  const owners = new Map<string, string>(drawn.components.map(({ ref, data }) => [ref, data.name]));
  const tablesOf = new Map<string, number>();
  for (const { data } of drawn.tables) {
    const owner = owners.get(data.owner ?? "") ?? "";
    tablesOf.set(owner, (tablesOf.get(owner) ?? 0) + 1);
  }
  const contract = contractFile(drawn);
  const operations = drawn.operations.map(({ data }) => data.operationId);
  return {
    tables,
    columns: new Set(columns.values()),
    schemas,
    operations: new Set([...operations, ...drawn.subscriptions.map(({ data }) => data.name)]),
    verbs: new Set([...usualVerbs, ...operations.map(verbOf)]),
    things: new Set([
      ...operations.map(thingOf),
      ...drawn.entities.map(({ data }) => singular(data.name.replaceAll(/[\s-]/g, ""))),
    ]),
    events: new Set(drawn.events.map(({ data }) => data.name)),
    flows: new Set(drawn.flows.map(({ data }) => data.name)),
    runs: new Set([
      ...drawn.flows.map(({ data }) => data.name),
      ...drawn.operations.map(({ data }) => data.summary),
      ...drawn.scenarios.map(({ data }) => data.name),
    ]),
    alerts: new Set(drawn.alerts.map(({ data }) => data.name)),
    components: new Set(drawn.components.map(({ data }) => data.name.toLowerCase())),
    tablesOf,
    programs: programsOf(drawn).length,
    files: new Set([
      ...(contract === undefined ? [] : [contract]),
      ...(drawn.alerts.length > 0 ? ["performance/benchmarks.md"] : []),
    ]),
  };
}

const usualVerbs = ["create", "get", "list", "update", "delete"];

/** `createOrder` → `create` */
export function verbOf(operationId: string): string {
  return /^[a-z]+/.exec(operationId)?.[0] ?? "";
}

/** `listAllOrders` → `order` */
export function thingOf(operationId: string): string {
  return singular(operationId.slice(verbOf(operationId).length).replace(/^All(?=[A-Z])/, ""));
}

function singular(name: string): string {
  return name
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "");
}
