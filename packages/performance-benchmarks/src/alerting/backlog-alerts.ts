import { type DraftOf, join, node, type Ref, type ViewOf } from "@planc/core";
import { type architecture, type brief, type data, performance } from "@planc/core/ir";
import { keptBacklogs, setAsideConcept } from "../catalog/kept-backlogs.ts";
import { given } from "../figures/figure.ts";
import { derived } from "../kit.ts";
import { workedConcepts } from "../workload/worked-concepts.ts";
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
  return kept.tables.flatMap((table): Alert[] => {
    const { name } = table.data;
    const known = keptBacklogs.find(
      (each) =>
        name === each.table ||
        [`_${each.table}`, `.${each.table}`].some((end) => name.endsWith(end)),
    );
    if (known) {
      return [
        waiting(table, kept, {
          name: `${known.name}: ${name}`,
          which: `whose ${known.emptyUntil} is empty`,
          where: `${known.emptyUntil} IS NULL`,
          response: known.response,
        }),
        ...givenUp(table, kept, known.emptyUntil),
      ];
    }
    const concept = kept.entities.find(({ ref }) => ref === table.data.entity)?.data.concept;
    if (concept === undefined) return [];
    if (setAsideConcept.test(concept.slice(concept.indexOf("#") + 1)))
      return [setAside(table, kept)];
    // In its first state a file waits for whoever uploads it.
    if (kept.columns.some(({ data }) => data.table === table.ref && data.logical === "file"))
      return [];
    const first = firstState(table, kept);
    const unpaid = kept.duties.find(
      ({ data }) =>
        data.wait !== undefined &&
        kept.actions.some(
          ({ ref, data: { concept: of } }) => ref === data.action && of === concept,
        ),
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
            which: `whose ${first.column} is still ${first.value}`,
            where: `${first.column} = '${first.value}'`,
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
        which: `whose ${first.column} is still ${first.value}`,
        where: `${first.column} = '${first.value}'`,
        response: "See whether the worker runs and what it fails at; the rows stay until it does.",
      }),
    ];
  });
}

/** The state that a new row has, by the default of its column. */
function firstState({ ref }: Table, { columns }: Kept) {
  const column = columns.find(
    ({ data }) =>
      data.table === ref && data.logical === "enum" && /^(?:status|state)$/.test(data.name),
  );
  const initial = column?.data.default;
  return column && initial?.kind === "value"
    ? { column: column.data.name, value: String(initial.value) }
    : undefined;
}

interface Waiting {
  readonly name: string;
  readonly which: string;
  readonly where: string;
  readonly response: string;
}

function waiting(
  table: Table,
  kept: Kept,
  { name, which, where, response }: Waiting,
  most: number = patience,
): Alert {
  const age = ageOf(engineOf(table, kept));
  return node(
    performance.alert,
    join("backlog", table.id),
    {
      name,
      watches: table.ref,
      signal: `age of the oldest row of ${table.data.name} ${which}`,
      comparator: ">",
      threshold: given("wait", most, "s"),
      for: { value: 5, unit: "min" },
      severity: "page",
      owner: "on call",
      response,
      source: {
        from: "the program itself or sql_exporter",
        ...(age ? { query: `SELECT ${age} FROM ${table.data.name} WHERE ${where}` } : {}),
      },
    },
    derived("alert-per-queue", [table.ref]),
  );
}

function setAside(
  table: Table,
  kept: Kept,
  told?: { readonly signal: string; readonly where: string; readonly response: string },
): Alert {
  const open = firstState(table, kept);
  const engine = engineOf(table, kept);
  const where = told ? told.where : open ? `${open.column} = '${open.value}'` : lately(engine);
  return node(
    performance.alert,
    join("set-aside", table.id),
    {
      name: `Something was set aside: ${table.data.name}`,
      watches: table.ref,
      signal: told
        ? told.signal
        : open
          ? `rows of ${table.data.name} whose ${open.column} is ${open.value}`
          : `rows of ${table.data.name} added within an hour`,
      comparator: ">",
      threshold: given("allowed", 0, "count"),
      for: { value: 1, unit: "min" },
      severity: "ticket",
      owner: "team",
      response: told?.response ?? "Read the cause, mend it, and decide on each of them.",
      source: {
        from: "the program itself or sql_exporter",
        ...(engine && where
          ? { query: `SELECT count(*) FROM ${table.data.name} WHERE ${where}` }
          : {}),
      },
    },
    derived("alert-per-queue", [table.ref]),
  );
}

/** Work that failed for good is marked as done and keeps its error, so that it waits in no backlog. */
function givenUp(table: Table, kept: Kept, done: string): readonly Alert[] {
  const fails = kept.columns.some(
    ({ data }) => data.table === table.ref && data.name === "last_error",
  );
  if (!fails) return [];
  const where = `${done} IS NOT NULL AND last_error IS NOT NULL`;
  return [
    setAside(table, kept, {
      signal: `rows of ${table.data.name} with ${done} and last_error`,
      where,
      response: "Read the cause, mend it, and decide on each: begin it anew, or empty last_error.",
    }),
  ];
}

function engineOf({ data: { store } }: Table, { stores }: Kept): string | undefined {
  const found = stores.find(({ ref }) => ref === store)?.data;
  return found?.model === "relational" ? found.engine : undefined;
}

/** Seconds since the oldest row was made, 0 where there is none. */
function ageOf(engine: string | undefined): string | undefined {
  if (engine === "postgresql") return "coalesce(extract(epoch FROM now() - min(created_at)), 0)";
  return engine === "mysql" || engine === "mariadb"
    ? "coalesce(timestampdiff(SECOND, min(created_at), utc_timestamp()), 0)"
    : undefined;
}

function lately(engine: string | undefined): string | undefined {
  if (engine === "postgresql") return "created_at > now() - interval '1 hour'";
  return engine === "mysql" || engine === "mariadb"
    ? "created_at > utc_timestamp() - INTERVAL 1 HOUR"
    : undefined;
}
