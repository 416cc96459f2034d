import type { Ref, ViewOf } from "@planc/core";
import type { api, architecture, brief, data, security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { ownerOf, programOf } from "../layout/owners.ts";
import { isApart, schemaFor } from "../layout/schemas.ts";
import { storeFor } from "../layout/store-of.ts";
import { claim, fit, fitTable, snake } from "../naming/identifier.ts";
import type { AcrossFacts } from "./across.ts";
import { auditTables } from "./audit-table.ts";
import { circleTables } from "./circle-tables.ts";
import { copyTables } from "./copy-tables.ts";
import { erasureTables } from "./erasure-tables.ts";
import { followedJobs } from "./followed-jobs.ts";
import { columnsFor } from "./forced-columns.ts";
import { groupTables } from "./group-table.ts";
import { claimColumns, jobTables, traceColumns, workKinds } from "./job-tables.ts";
import type { Model } from "./model.ts";
import { outgoingCalls } from "./outgoing-calls.ts";
import type { KeyPlan, TablePlan } from "./plan.ts";
import { pushTables } from "./push-tables.ts";
import { signInTables } from "./sign-in-tables.ts";
import { syncTables } from "./sync-tables.ts";
import { webhookTables } from "./webhook-tables.ts";

type Component = ViewOf<typeof architecture.component>;
type Store = ViewOf<typeof data.store>;

export interface ForcedFacts extends Model, AcrossFacts {
  /** Stores that this package writes tables for. */
  readonly stores: readonly [Store, ...Store[]];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly flows?: readonly ViewOf<typeof architecture.flow>[];
  readonly obligations?: readonly ViewOf<typeof security.obligation>[];
  readonly attributes?: readonly ViewOf<typeof brief.attribute>[];
}

/** Tables that keep a promise: a repeat that changes nothing, an event that is not lost, a session. */
export function forcedTables(facts: ForcedFacts): readonly TablePlan[] {
  const { operations, events, components } = facts;
  const lasting = events.filter(({ data }) => data.delivery === "at-least-once");
  const keyed = operations.filter(({ data }) => data.idempotency === "key");
  const find = (ref: Ref | undefined) => components.find((each) => each.ref === ref);
  const own = ({ kind }: Component["data"]) => kind !== "external-system" && kind !== "broker";
  const consumed = lasting.flatMap((event) =>
    event.data.consumers.flatMap((ref) => {
      const consumer = find(ref);
      return consumer && own(consumer.data) ? [{ of: event, by: consumer }] : [];
    }),
  );
  return [
    ...perProgram(
      keyed.map((each) => ({ of: each, by: find(each.data.component) })),
      facts,
    ).map((group) => idempotencyKeys(group, facts)),
    ...perProgram(
      lasting.map((each) => ({ of: each, by: find(each.data.producer) })),
      facts,
    ).map((group) => outbox(group, facts)),
    ...perProgram(consumed, facts).map((group) => processedEvents(group, facts)),
    ...jobTables(facts),
    ...followedJobs(facts),
    ...webhookTables(facts),
    ...outgoingCalls(facts),
    ...perProgram(
      operations
        .filter(({ data }) => data.webhook !== undefined)
        .map((each) => ({ of: each, by: find(each.data.component) })),
      facts,
    ).map((group) => receivedReports(group, facts)),
    ...signInTables(facts),
    ...groupTables(facts),
    ...syncTables(facts),
    ...pushTables(facts),
    ...copyTables(facts),
    ...circleTables(facts),
    ...erasureTables(facts),
    ...auditTables(facts),
  ];
}

/** What forces a table in one program, and what its name starts with where several have one. */
export interface Group {
  readonly of: readonly Ref[];
  readonly owner: Component | undefined;
  readonly prefix: readonly string[];
}

export function perProgram(
  needs: readonly { readonly of: { readonly ref: Ref }; readonly by: Component | undefined }[],
  { components, ownership }: Model,
): readonly Group[] {
  const groups = new Map<string, { of: Ref[]; owner: Component | undefined }>();
  for (const { of, by } of needs) {
    const owner = programOf(by, components) ?? ownerOf({}, components);
    const group = groups.get(owner?.id ?? "") ?? { of: [], owner };
    if (!group.of.includes(of.ref)) group.of.push(of.ref);
    groups.set(owner?.id ?? "", group);
  }
  return [...groups.values()].map(({ of, owner }) => ({
    of,
    owner,
    // In a schema of its own it needs none.
    prefix:
      groups.size > 1 && owner && !isApart(ownership)
        ? [snake(owner.id).replace(/_service$/, "")]
        : [],
  }));
}

export function storeOfGroup({ owner }: Group, { stores, connections }: ForcedFacts): Store {
  return storeFor(owner, stores, connections) ?? stores[0];
}

export function place(group: Group, facts: ForcedFacts, name: string, comment: string) {
  return {
    name: freeName([...group.prefix, name], facts, group.owner?.ref),
    store: storeOfGroup(group, facts).ref,
    ...(group.owner ? { owner: group.owner.ref } : {}),
    comment,
    lifecycle: "new",
  } as const;
}

/** The usual name, unless another table has it. */
export function freeName(
  parts: readonly string[],
  { laid, taken: there, ownership, components }: ForcedNames,
  owner: Ref | undefined,
): string {
  const taken = new Set([...there, ...[...laid.values()].map(({ layout }) => layout.table)]);
  const schema = schemaFor(owner, ownership, components);
  const placed = (name: string) => (schema === undefined ? name : `${schema}.${name}`);
  return claim(taken, placed(fitTable(...parts)), placed(fitTable("system", ...parts)));
}

type ForcedNames = Pick<Model, "laid" | "taken" | "ownership" | "components">;

export function primary(table: string, columns: readonly string[], from: readonly Ref[]): KeyPlan {
  const why = derived("primary-key", from);
  return { name: fit(table, "pkey"), kind: "primary", columns, why };
}

function idempotencyKeys(group: Group, facts: ForcedFacts): TablePlan {
  const { why, text, hash, integer, json, time, created } = columnsFor(
    group.of,
    storeOfGroup(group, facts).data.version,
  );
  const comment = "Answers to requests that may be repeated, by the key that the client chose.";
  const data = place(group, facts, "idempotency_keys", comment);
  const of = new Set<string>(group.of);
  const open = facts.operations.flatMap(({ ref, data: { access } }) =>
    of.has(ref) && access.kind === "public" ? [access] : [],
  );
  const guest =
    open.length > 0 ? " Of who is not signed in: the SHA-256 of the key, a random UUID." : "";
  const anew = open.some((each) => each.guest === "set")
    ? "Location and the guest's cookie are made anew from it where it is given again."
    : undefined;
  return {
    data,
    columns: [
      text("caller", 255, { comment: `Who asked: keys of different callers never meet.${guest}` }),
      text("operation", 128),
      text("key", 255),
      hash("request_hash", "SHA-256 of the request: the same key with another request is refused."),
      integer("response_status", {
        nullable: true,
        minimum: 100,
        maximum: 599,
        comment: "Empty while the first request is still at work.",
      }),
      json("response_body", { nullable: true, ...(anew ? { comment: anew } : {}) }),
      time("claimed_until", {
        default: { kind: "call", call: "now" },
        comment:
          "Past it, with no response, the program that had the request is gone: the same request takes it over.",
      }),
      integer("claim", {
        minimum: 1,
        default: { kind: "value", value: 1 },
        comment: "Counts who took it over: only the last one writes its response.",
      }),
      created(),
    ],
    keys: [primary(data.name, ["caller", "operation", "key"], group.of)],
    why,
  };
}

/** Rows that wait are claimed in their table where no broker hands them on. */
export const isClaimedHere = ({ components }: ForcedFacts): boolean =>
  !components.some(({ data: { kind } }) => kind === "broker");

function outbox(group: Group, facts: ForcedFacts): TablePlan {
  const version = storeOfGroup(group, facts).data.version;
  const columns = columnsFor(group.of, version);
  const { why, id, text, uuid, json, created, time } = columns;
  // Without a broker nothing is handed on: workers claim the rows themselves.
  const isClaimed = isClaimedHere(facts);
  const names = facts.events
    .filter(({ ref }) => group.of.some((each) => each === ref))
    .map(({ data }) => snake(data.name));
  const comment = isClaimed
    ? "Events and jobs written in the transaction that causes them. A worker claims the next one with FOR UPDATE SKIP LOCKED."
    : "Events written in the transaction that causes them, until they are published.";
  const data = place(group, facts, "outbox_events", comment);
  return {
    data,
    columns: [
      id(),
      text("event", 200, {
        values: [...new Set([...names, ...(isClaimed ? workKinds(group, facts) : [])])],
      }),
      uuid("subject_id", {
        comment: "Id of the row that the event is about: the key it is ordered by.",
      }),
      ...(isClaimed
        ? []
        : [
            columns.counted("change_number", {
              comment:
                "Goes along in the event. Given while the row that the event is about is locked, where that is kept here, so of two changes of one row the later has the higher.",
            }),
          ]),
      json("payload"),
      ...traceColumns(columns, facts),
      created(),
      ...(isClaimed ? claimColumns(columns) : []),
      time("published_at", {
        nullable: true,
        comment: isClaimed ? "Empty until it is done." : "Empty until the broker has taken it.",
      }),
    ],
    keys: [primary(data.name, ["id"], group.of)],
    why,
  };
}

/** What systems of others reported: taken once, answered at once, worked on afterwards. */
function receivedReports(group: Group, facts: ForcedFacts): TablePlan {
  const version = storeOfGroup(group, facts).data.version;
  const { why, id, text, json, created, time } = columnsFor(group.of, version);
  const senders = facts.operations.flatMap(({ ref, data: { webhook } }) => {
    const sender = facts.components.find((each) => each.ref === webhook?.from);
    return sender && group.of.some((each) => each === ref) ? [snake(sender.data.name)] : [];
  });
  const comment = "Webhooks of other systems: each report once, by the id that its sender gave it.";
  const data = place(group, facts, "received_webhooks", comment);
  return {
    data,
    columns: [
      id(),
      text("sender", 200, { values: [...new Set(senders)] }),
      text("report_key", 255, { comment: "What the sender knows the report by." }),
      json("payload"),
      created(),
      ...(isClaimedHere(facts) ? claimColumns(columnsFor(group.of, version)) : []),
      time("processed_at", { nullable: true, comment: "Empty until it was acted on." }),
    ],
    keys: [
      primary(data.name, ["id"], group.of),
      {
        name: fit(data.name, "sender_report_key", "key"),
        kind: "unique",
        columns: ["sender", "report_key"],
        why: derived("unique-key", group.of),
      },
    ],
    why,
  };
}

function processedEvents(group: Group, facts: ForcedFacts): TablePlan {
  const { why, text, uuid, long, created } = columnsFor(group.of, undefined);
  const comment = "Events that were handled: one that is delivered again changes nothing.";
  const data = place(group, facts, "processed_events", comment);
  return {
    data,
    columns: [
      text("consumer", 128),
      uuid("event_id"),
      ...(isClaimedHere(facts)
        ? []
        : [
            uuid("subject_id", { comment: "Id of the row that the event is about." }),
            long("change_number", {
              comment:
                "As the event has it: a copy takes none with a lower one than the last of its subject.",
            }),
          ]),
      created(),
    ],
    keys: [primary(data.name, ["consumer", "event_id"], group.of)],
    why,
  };
}
