import { byRef, type DraftOf, givenFigure, join, node, type Ref, type ViewOf } from "@planc/core";
import { type architecture, type brief, type data, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { keptBacklogs, setAsideConcept } from "../catalog/kept-backlogs.ts";
import { derived } from "../kit.ts";
import { workedConcepts } from "../workload/worked-concepts.ts";
import { chainOf, lookAt } from "./first-look.ts";
import { patience } from "./queue-alerts.ts";

type Alert = DraftOf<typeof performance.alert>;
type Table = ViewOf<typeof data.table>;

/** What a program has to record from its tables, as Prometheus reads it. */
export const tableMetrics = {
  oldest: "table_oldest_waiting_seconds",
  setAside: "table_set_aside_rows",
} as const;

export interface Kept {
  readonly tables: readonly Table[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

/** Rows that wait for a program for too long, and rows that were given up and wait for a person. */
export function backlogAlerts(kept: Kept): Alert[] {
  const workers = kept.components.filter(({ data }) => data.kind === "worker");
  const worked = workedConcepts(
    new Set<Ref>(workers.map(({ ref }) => ref)),
    kept.duties,
    kept.actions,
  );
  const columnsOf = Map.groupBy(kept.columns, ({ data }) => data.table);
  const conceptOf = new Map<Ref, Ref | undefined>(
    kept.entities.map(({ ref, data }) => [ref, data.concept]),
  );
  const waits = kept.duties.filter(({ data }) => data.wait !== undefined);
  const actions = byRef(waits.length > 0 ? kept.actions : []);
  return kept.tables.flatMap((table): Alert[] => {
    const { name, entity } = table.data;
    const columns = columnsOf.get(table.ref) ?? [];
    const known = keptBacklogs.find(
      (each) =>
        name === each.table ||
        [`_${each.table}`, `.${each.table}`].some((end) => name.endsWith(end)),
    );
    if (known) {
      const has = (column: string): boolean => columns.some(({ data }) => data.name === column);
      // A row that pauses before its next attempt waits for nobody yet, and one that was given up for a person.
      const isGivenUp = has("set_aside_at");
      const which = isGivenUp
        ? `due, ${known.emptyUntil} and set_aside_at empty`
        : `${known.emptyUntil} empty`;
      const active = activeOf(known.onlyWhile, name, known.table, kept);
      const where = `${known.emptyUntil} IS NULL${isGivenUp ? " AND set_aside_at IS NULL" : ""}${active}`;
      return [
        waiting(table, kept, {
          name: `${known.name}: ${name}`,
          which,
          where,
          response: known.response,
          look: chainOf(table.data.owner, known.with, kept),
          since: has("due_at") ? "due_at" : "created_at",
        }),
        ...(isGivenUp ? [givenUp(table, kept)] : []),
      ];
    }
    const concept = entity && conceptOf.get(entity);
    if (concept === undefined) return [];
    if (setAsideConcept.test(concept.slice(concept.indexOf("#") + 1)))
      return [setAside(table, columns, kept)];
    // In its first state a file waits for whoever uploads it.
    if (columns.some(({ data }) => data.logical === "file")) return [];
    const first = firstState(columns);
    const unpaid = waits.find(
      ({ data }) => data.action && actions.get(data.action)?.data.concept === concept,
    );
    const due = unpaid?.data.wait;
    if (due && first !== undefined) {
      const seconds = due.value * (due.unit === "h" ? 3600 : 60);
      return [
        waiting(
          table,
          kept,
          {
            name: `Nobody lets go of unpaid ${name.replace(/^.*\./, "")}`,
            which: `${first.column} ${first.value}`,
            where: `${first.column} = '${first.value}'`,
            look: kept.components.filter(({ ref }) => ref === unpaid?.data.component),
            response:
              "See whether the run that calls them off ends, and what the payment provider answers; what they hold is kept from others until it does.",
          },
          2 * seconds,
        ),
      ];
    }
    if (!worked.has(concept) || first === undefined) return [];
    return [
      waiting(table, kept, {
        name: `Nobody takes up ${name}`,
        which: `${first.column} ${first.value}`,
        where: `${first.column} = '${first.value}'`,
        look: workers,
        response: "Read the worker's last error.",
      }),
    ];
  });
}

/** ` AND receiver_id IN (…)`: who is paused is turned on by somebody outside, and what waits for that pages nobody. */
function activeOf(
  only: (typeof keptBacklogs)[number]["onlyWhile"],
  name: string,
  known: string,
  { tables }: Kept,
): string {
  if (!only) return "";
  const other = `${name.slice(0, name.length - known.length)}${only.table}`;
  return tables.some(({ data }) => data.name === other)
    ? ` AND ${only.column} IN (SELECT id FROM ${other} WHERE ${only.is})`
    : "";
}

/** The state that a new row has, by the default of its column. */
function firstState(columns: Kept["columns"]) {
  const column = columns.find(
    ({ data }) => data.logical === "enum" && /^(?:status|state)$/.test(data.name),
  );
  const initial = column?.data.default;
  return column && initial?.kind === "value"
    ? { column: column.data.name, value: String(initial.value) }
    : undefined;
}

interface Waiting {
  readonly name: string;
  /** Which rows wait, in words, for where no query says it. */
  readonly which: string;
  readonly where: string;
  readonly response: string;
  readonly look: Parameters<typeof lookAt>[0];
  /** From when on a row waits. */
  readonly since?: string;
}

function waiting(
  table: Table,
  kept: Kept,
  { name, which, where, response, look, since = "created_at" }: Waiting,
  most: number = patience,
): Alert {
  const age = ageOf(engineOf(table, kept), since);
  return node(
    performance.alert,
    join("backlog", table.id),
    {
      name,
      watches: table.ref,
      signal: age ? "oldest row" : `oldest row, ${which}`,
      comparator: ">",
      threshold: givenFigure("wait", most, "s"),
      for: { value: 5, unit: "min" },
      severity: "page",
      owner: "on call",
      response,
      ...lookAt(look),
      source: {
        ...exporters.rows,
        ...(age ? { query: `SELECT ${age} FROM ${table.data.name} WHERE ${where}` } : {}),
      },
    },
    derived("alert-per-queue", [table.ref]),
  );
}

/** A concept of the product whose rows are what was given up. */
function setAside(table: Table, columns: Kept["columns"], kept: Kept): Alert {
  const open = firstState(columns);
  return aside(
    table,
    kept,
    open ? `rows, ${open.column} ${open.value}` : "rows of the last hour",
    open ? `${open.column} = '${open.value}'` : lately(engineOf(table, kept)),
    "Read the cause, mend it, and decide on each of them.",
  );
}

/** Jobs and reports whose last attempt failed. */
function givenUp(table: Table, kept: Kept): Alert {
  return aside(
    table,
    kept,
    "rows, set_aside_at filled",
    "set_aside_at IS NOT NULL",
    "Read last_error, mend its cause, and empty set_aside_at of each that is to be tried again; delete the others.",
  );
}

function aside(
  table: Table,
  kept: Kept,
  signal: string,
  where: string | undefined,
  response: string,
): Alert {
  const isAsked = engineOf(table, kept) !== undefined && where !== undefined;
  return node(
    performance.alert,
    join("set-aside", table.id),
    {
      name: `Something was set aside: ${table.data.name}`,
      watches: table.ref,
      signal: isAsked ? "rows" : signal,
      comparator: ">",
      threshold: givenFigure("allowed", 0, "count"),
      for: { value: 1, unit: "min" },
      severity: "ticket",
      owner: "team",
      response,
      ...lookAt(chainOf(table.data.owner, ["worker"], kept)),
      source: {
        ...exporters.rows,
        ...(isAsked ? { query: `SELECT count(*) FROM ${table.data.name} WHERE ${where}` } : {}),
      },
    },
    derived("alert-per-queue", [table.ref]),
  );
}

function engineOf({ data: { store } }: Table, { stores }: Kept): string | undefined {
  const found = stores.find(({ ref }) => ref === store)?.data;
  return found?.model === "relational" ? found.engine : undefined;
}

/** Seconds since the oldest row was made or due, 0 where there is none. */
function ageOf(engine: string | undefined, since: string): string | undefined {
  if (engine === "postgresql") return `coalesce(extract(epoch FROM now() - min(${since})), 0)`;
  return engine === "mysql" || engine === "mariadb"
    ? `coalesce(timestampdiff(SECOND, min(${since}), utc_timestamp()), 0)`
    : undefined;
}

function lately(engine: string | undefined): string | undefined {
  if (engine === "postgresql") return "created_at > now() - interval '1 hour'";
  return engine === "mysql" || engine === "mariadb"
    ? "created_at > utc_timestamp() - INTERVAL 1 HOUR"
    : undefined;
}
