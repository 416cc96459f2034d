import { byRef, type DataOf, type Ref, type ViewOf } from "@planc/core";
import type { api, client, data, decision } from "@planc/core/ir";
import { lateCommit } from "../catalog/answers.ts";
import { inText } from "../screens/words.ts";
import { chosenFor } from "./devices.ts";
import type { Operation, Thing } from "./model.ts";

type Pull = DataOf<typeof client.sync>["pull"];

export interface PullFacts {
  readonly operations: readonly Operation[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly subscriptions: readonly ViewOf<typeof api.subscription>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly retention: readonly ViewOf<typeof data.retention>[];
}

const sinceName = /^(?:changed[_-]?after|since|after)$/i;
const tableOfPlaces = /(?:^|\.)sync_positions$/;
const tableOfChanges = /(?:^|\.)sync_changes$/;

/** By which operations what is on a device is brought up to date, from where on, and what becomes of what is gone. */
export function pullOf(things: readonly Thing[], facts: PullFacts): Pull {
  const chosen = chosenFor(facts.choices);
  const protocol = chosen("sync-protocol");
  const changes = facts.operations.filter(
    ({ data: { effect, realises } }) =>
      effect === "list" && protocol !== undefined && realises.includes(protocol.ref),
  );
  const reads = new Map<Ref, { operation: Operation; concepts: Thing["concept"]["ref"][] }>();
  const missing: Thing["concept"]["ref"][] = [];
  for (const thing of things) {
    const name = inText(thing.concept.data.name).toLowerCase();
    const feed = changes.find(({ data: { parameters } }) =>
      parameters.some(({ values }) => values?.some((each) => each.toLowerCase() === name)),
    );
    const found = feed ?? readOf(thing);
    if (found === undefined) {
      missing.push(thing.concept.ref);
      continue;
    }
    const entry = reads.get(found.ref) ?? { operation: found, concepts: [] };
    entry.concepts.push(thing.concept.ref);
    reads.set(found.ref, entry);
  }
  const all = [...reads.values()];
  const fed = all.filter(({ operation }) => changes.includes(operation));
  const placed = all.filter(
    ({ operation }) => !changes.includes(operation) && sinceOf(operation) !== undefined,
  );
  const others = all.filter((each) => !fed.includes(each) && !placed.includes(each));
  const kind = fed.length > 0 ? "changes" : placed.length > 0 ? "places" : "lists";
  const named = (of: typeof all) =>
    of.map(({ operation }) => operation.data.operationId).join(", ");
  const places = facts.tables.filter(({ data: { name } }) => tableOfPlaces.test(name));
  const own = new Set<string>(things.flatMap(({ entity }) => entity.ref));
  const resourceOf = byRef(facts.resources);
  const horizon = horizonOf(kind, things, facts);
  return {
    kind,
    reads: all.map(({ operation, concepts }) => {
      const since = sinceOf(operation);
      const page = operation.data.parameters.find(({ name }) => name === "limit")?.maximum;
      return {
        operation: operation.ref,
        concepts,
        ...(since === undefined ? {} : { since }),
        ...(page === undefined || !Number.isInteger(page) || page < 1 ? {} : { page }),
      };
    }),
    missing,
    cursor: sentences([
      fed.length > 0 && `${named(fed)}: the cursor of the last answer, one for each`,
      placed.length > 0 && `${named(placed)}: the newest of it that is here`,
      others.length > 0 && `${named(others)}: none, read to the end`,
    ]),
    late: sentences([
      places.length > 0 &&
        `${places.map(({ data: { name } }) => name).join(", ")}: the row of a person is locked until the change is committed, so that places become visible in their order`,
      placed.length > 0 &&
        `${named(placed)}: asked from ${lateCommit.value} s before the newest one here; what is known already is passed over by its id`,
      others.length > 0 && `${named(others)}: whole, so nothing is late`,
    ]),
    deleted: sentences([
      fed.length > 0 && `${named(fed)}: a change with deleted true, without the record`,
      placed.length > 0 && `${named(placed)}: ${tombstones(things, placed)}`,
      others.length > 0 &&
        `${named(others)}: an id that a whole reading no longer has; a reading that broke off deletes nothing`,
    ]),
    ...(horizon ? { horizon } : {}),
    first: firstOrder(things),
    partly: `a page and its place in fetched_positions in one transaction; the next run goes on behind the last whole page of ${all.length === 1 ? named(all) : `each of ${all.length} reads`}`,
    lost: sentences([
      fed.length > 0 && `${named(fed)}: told as deleted, with its content gone from the device`,
      placed.length > 0 && `${named(placed)}: 403 or 404 takes all below it from the device`,
      others.length > 0 && `${named(others)}: gone from the next whole reading`,
    ]),
    live: facts.subscriptions
      .filter(({ data: { resource } }) =>
        own.has(resourceOf.get(resource ?? "")?.data.entity ?? ""),
      )
      .map(({ ref }) => ref),
  };
}

/** The list of a thing, the one that tells what changed first; else what gives one of it. */
function readOf({ operations }: Thing): Operation | undefined {
  const lists = operations.filter(({ data: { effect } }) => effect === "list");
  return (
    lists.find((each) => sinceOf(each) !== undefined) ??
    lists.find(({ data: { paginated } }) => paginated) ??
    lists[0] ??
    operations.find(({ data: { effect } }) => effect === "read" || effect === "search")
  );
}

const sinceOf = ({ data: { parameters } }: Operation): string | undefined => {
  const found = parameters.filter(({ name }) => sinceName.test(name));
  return (found.find(({ name }) => /changed|since/i.test(name)) ?? found[0])?.name;
};

function tombstones(
  things: readonly Thing[],
  placed: readonly { readonly concepts: readonly Ref[] }[],
): string {
  const read = new Set(placed.flatMap(({ concepts }) => concepts));
  const marked = things.filter(
    ({ concept, fields }) =>
      read.has(concept.ref) && fields.some(({ data: { name } }) => /^deleted(?: at)?$/i.test(name)),
  );
  return marked.length > 0
    ? `${marked.map(({ concept }) => inText(concept.data.name)).join(", ")} stays as a mark with deleted at`
    : "404 when it is opened";
}

/** How long what was deleted, or what was sent, is told of. */
function horizonOf(
  kind: Pull["kind"],
  things: readonly Thing[],
  { tables, retention }: PullFacts,
): Pull["horizon"] {
  const own = new Set<Ref>(
    kind === "changes"
      ? tables.filter(({ data: { name } }) => tableOfChanges.test(name)).map(({ ref }) => ref)
      : kind === "places"
        ? things.flatMap(({ table }) => table?.ref ?? [])
        : [],
  );
  const [shortest] = retention
    .filter(({ data: { table } }) => own.has(table))
    .toSorted((one, other) => one.data.keep - other.data.keep);
  if (shortest === undefined) return undefined;
  return {
    value: shortest.data.keep,
    unit: "day",
    because: `${shortest.id} keeps no more: who was away longer reads anew, after what waits was sent`,
  };
}

/** What others refer to comes before them; the rest in the order of the plan. */
export function firstOrder(things: readonly Thing[]): Thing["concept"]["ref"][] {
  const of = new Map<Ref, Thing>(things.map((thing) => [thing.entity.ref, thing]));
  const done = new Set<Ref>();
  const order: Thing["concept"]["ref"][] = [];
  const visit = (thing: Thing): void => {
    if (done.has(thing.entity.ref)) return;
    done.add(thing.entity.ref);
    for (const { data: field } of thing.fields) {
      const before = field.references && of.get(field.references.entity);
      if (before) visit(before);
    }
    order.push(thing.concept.ref);
  };
  for (const thing of things) visit(thing);
  return order;
}

const sentences = (parts: readonly (string | false)[]): string =>
  parts.filter((each) => each !== false).join("; ") || "nothing is fetched";
