import { byRef, type DataOf, listedWithin, type Ref, type ViewOf } from "@planc/core";
import type { api, client, data, decision } from "@planc/core/ir";
import { lateCommit, rereadDays, type Told } from "../catalog/answers.ts";
import { inText } from "../screens/words.ts";
import { chosenFor } from "./devices.ts";
import { type Operation, personConcept, type Thing } from "./model.ts";

type Pull = DataOf<typeof client.sync>["pull"];

export interface PullFacts {
  readonly told: Told;
  readonly operations: readonly Operation[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly subscriptions: readonly ViewOf<typeof api.subscription>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly retention: readonly ViewOf<typeof data.retention>[];
}

const sinceName = /^(?:changed[_-]?after|since|after)$/i;
/** Of what is recorded, from which moment on: `startedAtFrom`. */
const fromName = /from$/i;
const tableOfPlaces = /(?:^|\.)sync_positions$/;
const tableOfChanges = /(?:^|\.)sync_changes$/;

/** By which operations what is on a device is brought up to date, from where on, and what becomes of what is gone. */
export function pullOf(
  things: readonly Thing[],
  {
    whole,
    opened,
  }: {
    readonly whole: boolean;
    /** Of these a device has what was opened alone. */
    readonly opened: ReadonlySet<Ref>;
  },
  facts: PullFacts,
): Pull {
  const { changes, fetcherOf } = fetchersOf(facts);
  const reads = new Map<Ref, { operation: Operation; things: Thing[] }>();
  const missing: Thing["concept"]["ref"][] = [];
  for (const thing of things) {
    const found = fetcherOf(thing);
    if (found === undefined) {
      missing.push(thing.concept.ref);
      continue;
    }
    const entry = reads.get(found.ref) ?? { operation: found, things: [] };
    entry.things.push(thing);
    reads.set(found.ref, entry);
  }
  const all = [...reads.values()].map((each) => ({
    ...each,
    way: changes.includes(each.operation) ? ("changes" as const) : wayOf(each.operation),
  }));
  const entities = new Set<string>(things.flatMap(({ entity }) => entity.ref));
  const resourceOf = byRef(facts.resources);
  const told = all.filter(({ way }) => way === "places").flatMap((each) => each.things);
  const horizon = horizonOf(
    new Set(all.map(({ way }) => way)),
    told.flatMap(({ table }) => table?.ref ?? []),
    facts,
  );
  return {
    reads: all.map(({ operation, things: given, way }) => {
      const since = sinceOf(operation);
      const page = operation.data.parameters.find(({ name }) => name === "limit")?.maximum;
      const each = operation.data.parameters.findLast(
        ({ in: where, name }) => where === "path" && !/^user_?id$/i.test(name),
      )?.name;
      return {
        operation: operation.ref,
        concepts: given.map(({ concept }) => concept.ref),
        way,
        ...(since === undefined ? {} : { since }),
        ...(each === undefined ? {} : { each }),
        ...(page === undefined || !Number.isInteger(page) || page < 1 ? {} : { page }),
      };
    }),
    ways: ways.flatMap((way) => {
      const by = all.filter((each) => each.way === way);
      if (by.length === 0) return [];
      return [
        {
          way,
          ...toldOf(
            way,
            by.flatMap((each) => each.things),
            { whole, opened, horizon, facts },
          ),
        },
      ];
    }),
    missing,
    ...(horizon ? { horizon } : {}),
    first: firstOrder(
      things.filter(
        ({ concept }) => !missing.includes(concept.ref) && (!whole || !opened.has(concept.ref)),
      ),
    ),
    partly: "a page and its place in fetched_positions in one transaction",
    live: facts.subscriptions
      .filter(({ data: { resource } }) =>
        entities.has(resourceOf.get(resource ?? "")?.data.entity ?? ""),
      )
      .map(({ ref }) => ref),
  };
}

/** Feeds of changes, and by which operation a thing comes to a device; none where the contract gives it nowhere. */
export function fetchersOf({ choices, operations }: Pick<PullFacts, "choices" | "operations">): {
  readonly changes: readonly Operation[];
  readonly fetcherOf: (thing: Thing) => Operation | undefined;
} {
  const protocol = chosenFor(choices)("sync-protocol");
  const changes = operations.filter(
    ({ data: { effect, realises } }) =>
      effect === "list" && protocol !== undefined && realises.includes(protocol.ref),
  );
  const feedOf = new Map<string, Operation>(
    changes.flatMap((each) =>
      each.data.parameters.flatMap(({ values = [] }) =>
        values.map((value) => [value.toLowerCase(), each] as const),
      ),
    ),
  );
  // Who signs in is asked for by no id.
  const own = operations.find(
    ({ data: { path, effect } }) => effect === "read" && /^\/me$/.test(path),
  );
  return {
    changes,
    fetcherOf: (thing) =>
      feedOf.get(inText(thing.concept.data.name).toLowerCase()) ??
      readOf(thing) ??
      (thing.concept.ref === personConcept ? own : undefined),
  };
}

type Way = Pull["reads"][number]["way"];
const ways = ["changes", "places", "times", "lists"] as const satisfies readonly Way[];

function toldOf(
  way: Way,
  things: readonly Thing[],
  {
    whole,
    opened,
    horizon,
    facts,
  }: {
    readonly whole: boolean;
    readonly opened: ReadonlySet<Ref>;
    readonly horizon: Pull["horizon"];
    readonly facts: PullFacts;
  },
): Omit<Pull["ways"][number], "way"> {
  const places = facts.tables.flatMap(({ data: { name } }) =>
    tableOfPlaces.test(name) ? [name] : [],
  );
  const part = things
    .filter(({ concept }) => opened.has(concept.ref))
    .map(({ concept }) => inText(concept.data.name))
    .join(", ");
  const denied = `${facts.told(403)}, ${facts.told(404)}`;
  switch (way) {
    case "changes":
      return {
        place: "last cursor",
        late: places.length > 0 ? `${places.join(", ")} locked until commit` : "in order of commit",
        deleted: `deleted: true${horizon ? "" : "; never forgotten"}`,
        lost: "deleted: true",
      };
    case "places":
      return {
        place: "newest here",
        late: `${lateCommit.value} s again, by id`,
        deleted: tombstones(things, facts.told),
        lost: denied,
      };
    case "times":
      return {
        place: "newest moment here",
        late: `${rereadDays.value} days again, daily`,
        deleted: "missing in those",
        lost: `${facts.told(404)} above it`,
      };
    case "lists":
      return whole
        ? {
            place: `none: read whole${part === "" ? "" : `; ${part}: as opened`}`,
            late: "read whole",
            deleted: "missing when whole",
            lost: "missing when whole",
          }
        : {
            place: "none: as opened",
            late: "upon opening again",
            deleted: facts.told(404),
            lost: denied,
          };
  }
}

/** Whether what it is read by has no place from which a device goes on. */
export function isReadWhole(thing: Thing): boolean {
  const read = readOf(thing);
  return read !== undefined && wayOf(read) === "lists";
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

const placeOf = ({ data: { parameters } }: Operation): string | undefined => {
  const found = parameters.filter(({ name }) => sinceName.test(name));
  return (found.find(({ name }) => /changed|since/i.test(name)) ?? found[0])?.name;
};

const sinceOf = (operation: Operation): string | undefined =>
  placeOf(operation) ??
  operation.data.parameters.find(({ name, type }) => type === "timestamp" && fromName.test(name))
    ?.name;

const wayOf = (operation: Operation): Way =>
  placeOf(operation) !== undefined
    ? "places"
    : sinceOf(operation) !== undefined
      ? "times"
      : "lists";

function tombstones(things: readonly Thing[], told: Told): string {
  const marked = things.filter(({ fields }) =>
    fields.some(({ data: { name } }) => /^deleted(?: at)?$/i.test(name)),
  );
  return marked.length > 0
    ? `mark: ${listedWithin(
        marked.map(({ concept }) => inText(concept.data.name)),
        600,
        { last: ", " },
      )}`
    : told(404);
}

/** How long what was deleted, or what was sent, is told of. */
function horizonOf(
  used: ReadonlySet<Way>,
  told: readonly Ref[],
  { tables, retention }: PullFacts,
): Pull["horizon"] {
  const own = new Set<Ref>([
    ...(used.has("changes")
      ? tables.filter(({ data: { name } }) => tableOfChanges.test(name)).map(({ ref }) => ref)
      : []),
    ...told,
  ]);
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
