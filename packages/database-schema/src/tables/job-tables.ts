import type { Ref } from "@planc/core";
import { snake } from "../naming/identifier.ts";
import { columnsFor } from "./forced-columns.ts";
import {
  type ForcedFacts,
  type Group,
  perProgram,
  place,
  primary,
  storeOfGroup,
} from "./forced-tables.ts";
import type { TablePlan } from "./plan.ts";

/**
 * Jobs that are written in the transaction that causes them: a worker claims them there, or they wait there
 * until a broker has taken them. Where events do the same, their outbox is that table.
 */
export function jobTables(facts: ForcedFacts): readonly TablePlan[] {
  const { connections, components, events } = facts;
  const find = (ref: string) => components.find((each) => each.ref === ref);
  const lasting = events.filter(({ data }) => data.delivery === "at-least-once");
  const claimed = connections
    .filter(({ data }) => /^claims jobs from a table/.test(data.purpose))
    .filter(({ data }) => !lasting.some((event) => event.data.consumers.includes(data.from)));
  const handed = connections
    .filter(({ data }) => data.purpose === "puts jobs")
    .filter(({ data }) => !lasting.some((event) => event.data.producer === data.from));
  const claims = claimed.map((each) => ({ of: each, by: givesJobs(each.data.to, facts) }));
  const hands = handed.map((each) => ({ of: each, by: find(each.data.from) }));
  const indexing = connections
    .filter(
      ({ data }) =>
        /\bindexes\b/.test(data.purpose) && find(data.to)?.data.kind === "search-engine",
    )
    .map((each) => ({ of: each, by: find(each.data.from) }));
  return [
    ...perProgram(indexing, facts).map((group) =>
      tableFor(
        group,
        facts,
        "index_changes",
        "What the search index has to follow, written in the transaction that changes it.",
        ({ id, text, uuid, time }) => [
          id(),
          text("thing", 128),
          uuid("subject_id", { comment: "Id of the row that is read anew, or taken out if gone." }),
          time("created_at", {
            default: { kind: "call", call: "now" },
            comment:
              "Version of the document: clock_timestamp(), given by the writer under the lock of the row that is indexed.",
          }),
          time("indexed_at", { nullable: true, comment: "Empty until the index has it." }),
        ],
      ),
    ),
    ...perProgram(claims, facts).map((group) =>
      tableFor(
        group,
        facts,
        "jobs",
        "Work behind requests, written in the transaction that causes it. A worker claims the next one with FOR UPDATE SKIP LOCKED.",
        (columns) => [
          ...work(columns),
          ...claimColumns(columnsFor(group.of, undefined)),
          ...traceColumns(columns, facts),
          columns.created(),
          columns.time("finished_at", {
            nullable: true,
            comment: "Empty until it is done.",
          }),
        ],
      ),
    ),
    ...perProgram(hands, facts).map((group) =>
      tableFor(
        group,
        facts,
        "outbox_jobs",
        "Jobs written in the transaction that causes them, until the broker has taken them.",
        (columns) => [
          ...work(columns),
          ...traceColumns(columns, facts),
          columns.created(),
          columns.time("published_at", {
            nullable: true,
            comment: "Empty until the broker has taken it.",
          }),
        ],
      ),
    ),
  ];
}

type Columns = ReturnType<typeof columnsFor>;

/** What is to be done, and about which row. */
function work({ id, text, uuid, json }: Columns): TablePlan["columns"] {
  return [
    id(),
    text("kind", 128),
    uuid("subject_id", { nullable: true, comment: "Id of the row that the job is about." }),
    json("payload", { nullable: true }),
  ];
}

function tableFor(
  group: Group,
  facts: ForcedFacts,
  name: string,
  purpose: string,
  columnsOf: (columns: Columns) => TablePlan["columns"],
): TablePlan {
  const columns = columnsFor(group.of, storeOfGroup(group, facts).data.version);
  const data = place(group, facts, name, purpose);
  return {
    data,
    columns: columnsOf(columns),
    keys: [primary(data.name, ["id"], group.of)],
    why: columns.why,
  };
}

/** What joins the work to the request that caused it: no trace crosses a table by itself. */
export function traceColumns(
  { text }: Columns,
  { connections }: ForcedFacts,
): TablePlan["columns"] {
  return connections.some(({ data }) => /^reports\b.*\btraces\b/.test(data.purpose))
    ? [
        text("traceparent", 55, {
          nullable: true,
          comment:
            "Trace of the request that wrote the row (W3C Trace Context); empty without one.",
        }),
      ]
    : [];
}

/** What a row needs that workers claim, repeat and give up. */
export function claimColumns({ time, integer, text }: ReturnType<typeof columnsFor>) {
  return [
    time("due_at", {
      default: { kind: "call", call: "now" },
      comment: "Not before this; after a failure moved on, each time by more.",
    }),
    integer("attempts", { minimum: 0, default: { kind: "value", value: 0 } }),
    time("leased_until", {
      nullable: true,
      comment: "Until then one worker has it; afterwards another may take it.",
    }),
    text("last_error", 2000, { nullable: true }),
    // What was given up is not done: it is neither counted with what waits nor deleted with what is done.
    time("set_aside_at", {
      nullable: true,
      comment: "When the last attempt failed; a person who empties it has it tried again.",
    }),
  ];
}

/** Work of a worker that no event sets off, by what it is on; its steps are one job. */
export function workKinds({ owner }: Group, facts: ForcedFacts): readonly string[] {
  const claims = facts.connections.some(
    ({ data }) =>
      /^claims jobs from a table/.test(data.purpose) && givesJobs(data.to, facts) === owner,
  );
  if (!claims) return [];
  // What an event tells the worker of is the job of that event, and no second one.
  const told = new Set<string>(facts.events.map(({ data }) => data.concept));
  return facts.actions
    .filter(({ data }) => data.background === true && !told.has(data.concept))
    .flatMap(({ data }) => {
      const concept = facts.concepts.find(({ ref }) => ref === data.concept);
      return concept ? [`${snake(concept.data.name)}_work`] : [];
    });
}

/** The program that writes to the store that a worker claims from. */
function givesJobs(store: Ref, { connections, components }: ForcedFacts) {
  const writers = new Set<string>(
    connections.filter(({ data }) => data.to === store).map(({ data }) => data.from),
  );
  return components.find(
    ({ ref, data }) => writers.has(ref) && (data.kind === "service" || data.kind === "function"),
  );
}
