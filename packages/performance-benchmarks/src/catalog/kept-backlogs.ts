import type { DataOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Kind = DataOf<typeof architecture.component>["kind"];

/** Tables of the machinery that a program works off: the column that is empty until it has. */
export const keptBacklogs: readonly {
  /** The name, or the end of it where several programs have one each. */
  readonly table: string;
  readonly emptyUntil: string;
  readonly name: string;
  readonly response: string;
  /** Rows that wait for somebody outside, by design: those whose other row is not as said are none of the program's. */
  readonly onlyWhile?: {
    readonly column: string;
    readonly table: string;
    readonly is: string;
  };
  /** Kinds of component that the rows go to or come from. */
  readonly with: readonly Kind[];
}[] = [
  {
    table: "outbox_events",
    emptyUntil: "published_at",
    name: "Events wait to be published",
    response: "Restart publisher, broker.",
    with: ["broker", "worker"],
  },
  {
    table: "index_changes",
    emptyUntil: "indexed_at",
    name: "Changes wait to be indexed",
    response: "See what the search engine refuses.",
    with: ["search-engine"],
  },
  {
    table: "outbox_jobs",
    emptyUntil: "published_at",
    name: "Jobs wait to be handed over",
    response: "Restart sender, broker.",
    with: ["broker"],
  },
  {
    table: "jobs",
    emptyUntil: "finished_at",
    name: "Jobs wait for a worker",
    response: "Read the oldest job's error; count workers.",
    with: ["worker"],
  },
  {
    table: "outgoing_calls",
    emptyUntil: "finished_at",
    name: "Calls to systems of others wait",
    response: "Read the oldest call's error, ask that system.",
    with: ["external-system"],
  },
  {
    table: "webhook_deliveries",
    emptyUntil: "finished_at",
    name: "Deliveries to webhook receivers wait",
    onlyWhile: { column: "receiver_id", table: "webhook_receivers", is: "status = 'active'" },
    response: "Read the oldest delivery's error.",
    with: ["worker", "external-system"],
  },
  {
    table: "received_webhooks",
    emptyUntil: "processed_at",
    name: "Reports of other systems wait to be acted on",
    response: "Read the oldest report's error.",
    with: ["external-system"],
  },
  {
    table: "erasures",
    emptyUntil: "done_at",
    name: "Services have not erased a person's data yet",
    response: "Ask the oldest row's service: the law sets a time.",
    with: ["service"],
  },
];

/** Concepts whose rows are what was given up and waits for a person. */
export const setAsideConcept = /^dead-letter/;
