import { type DraftOf, join, node, type Ref, slug, type ViewOf } from "@planc/core";
import {
  type api,
  type architecture,
  type brief,
  data,
  type security,
  type workload,
} from "@planc/core/ir";
import { answerLifetimes, rowsOfPage, withoutCounters } from "../catalog/entry-sizes.ts";
import { assumed, derived } from "../kit.ts";
import { pluralOf, snake } from "../naming/identifier.ts";
import { memoryOf, sessionMemory } from "./memory.ts";
import { programsOf, usersOf } from "./users-of.ts";
import { differsByViewer } from "./viewers.ts";
import { type Writer, writersOf } from "./writers.ts";

type Draft = DraftOf<typeof data.keyPattern>;
type Operation = ViewOf<typeof api.operation>;
type Component = ViewOf<typeof architecture.component>;

export interface KeyFacts {
  readonly store: ViewOf<typeof data.store>;
  /** What the keys begin with, so that several programs can share a store. */
  readonly space: string;
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly operations: readonly Operation[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly relations: readonly ViewOf<typeof brief.relation>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly denials: readonly ViewOf<typeof security.denial>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly load: readonly ViewOf<typeof workload.load>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  /** Words are found by an engine, which hears of a change after the lists do. */
  readonly hasEngine: boolean;
  /** Bytes of a row of the entity, where that is planned. */
  readonly bytesOf: (entity: Ref) => ViewOf<typeof workload.volume> | undefined;
}

/** Seconds per unit of a lifetime. */
const secondsPer: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86_400 };

/** A session that the cache holds, as identity says. */
export function sessionKeys(facts: KeyFacts): readonly Draft[] {
  const { identity, store, space, components, connections } = facts;
  const carrier = identity?.data.carrier;
  if (identity === undefined || carrier?.kind !== "session-cookie" || carrier.state !== "cache") {
    return [];
  }
  const [token] = identity.data.tokens;
  const seconds = token && token.lifetime.value * (secondsPer[token.lifetime.unit] ?? 0);
  const users = programsOf(store, components, connections);
  if (users.length === 0) return [];
  const people =
    facts.load.find(({ data: { measure } }) => measure === "daily-active-users") ??
    facts.load.find(({ data: { measure } }) => measure === "concurrent-users");
  const lifetime = seconds
    ? {
        lifetime: {
          seconds: Math.round(seconds),
          because: `As long as the ${token.name} is good.`,
        },
      }
    : {};
  const why = derived("key-of-session", [identity.ref, store.ref]);
  return [
    node(
      data.keyPattern,
      join(store.id, "sessions-of-account"),
      {
        store: store.ref,
        pattern: `${space}:sessions-of:{account id}`,
        type: "set",
        holds: "SHA-256 of the id of each session of the account, so that all of them are found.",
        ...lifetime,
        removed:
          "Signing out takes one away; another role, a new password, and shutting the account or its tenant end all, each session with its entry.",
        writtenBy: users,
        readBy: users,
        lost: "Sessions of the account go on to their end; whether it is shut is read with the account.",
      },
      why,
    ),
    node(
      data.keyPattern,
      join(store.id, "session"),
      {
        store: store.ref,
        pattern: `${space}:session:{SHA-256 of the session id}`,
        type: "hash",
        holds: "Account, roles and when it began; never the id that the cookie has.",
        ...lifetime,
        removed: "Signing out, and what ends all of the account.",
        writtenBy: users,
        readBy: users,
        lost: "Who was signed in signs in again; nobody is let in unchecked meanwhile.",
        ...(people ? { memory: sessionMemory(people) } : {}),
      },
      why,
    ),
  ];
}

/** What is read before the store is asked: an entry for each thing, and one for each page of a list. */
export function answerKeys(facts: KeyFacts): readonly Draft[] {
  const { store, connections, entities, operations, resources } = facts;
  const reading = connections.filter(
    ({ data: { to, purpose } }) =>
      to === store.data.component &&
      /\breads (?:answers )?before it asks\b|\breads answers\b/.test(purpose),
  );
  const entityOf = new Map<string, string | undefined>(
    resources.map(({ ref, data: { entity } }) => [ref, entity]),
  );
  const writers = writersOf(facts);
  const lagging = laggingReaders(facts);
  return entities.flatMap((entity) => {
    const { concept } = entity.data;
    const by = reading.filter(({ data: { carries } }) => carries.some((each) => each === concept));
    if (by.length === 0) return [];
    const own = operations.filter(
      ({ data: { resource } }) => entityOf.get(resource) === entity.ref,
    );
    const reader = own.find(({ data: { effect } }) => effect === "read");
    // What a copy behind the first gives out would be kept as new under the count of a later change.
    const isBehind = by.some(({ data: { from } }) => lagging.has(from));
    const lists =
      withoutCounters.has(store.data.engine) || isBehind
        ? []
        : own.filter(({ data: { effect } }) => effect === "list");
    return [
      ...(reader ? [oneKey(entity, reader, writers(entity), by, facts)] : []),
      ...lists
        .filter(
          (list, at) =>
            lists.findIndex((each) => parentOf(each, facts) === parentOf(list, facts)) === at,
        )
        .flatMap((list) => listKeys(entity, list, writers(entity), by, facts)),
    ];
  });
}

type Entity = KeyFacts["entities"][number];
type Connections = KeyFacts["connections"];

function oneKey(
  entity: Entity,
  reader: Operation,
  writers: readonly Writer[],
  by: Connections,
  facts: KeyFacts,
): Draft {
  const thing = entity.data.name.toLowerCase();
  const bytes = facts.bytesOf(entity.ref);
  return node(
    data.keyPattern,
    join(facts.store.id, entity.id, "one"),
    {
      store: facts.store.ref,
      pattern: `${facts.space}:${snake(entity.data.name)}:${tenantOf(facts)}{id}`,
      type: "string",
      holds: `The ${thing} as the store has it, as JSON; who may see it is checked after it is read.`,
      lifetime: {
        seconds: answerLifetimes.one,
        because: `A change that misses the key shows after ${answerLifetimes.one / 60} minutes.`,
      },
      removed: removedBy(writers, ", once committed"),
      ...usersOf(by),
      lost: "Read from the store again, one request per key at a time.",
      ...memoryOf([reader], facts.mix, answerLifetimes.one, bytes, 1),
    },
    assumed("key-of-answer", "How long an answer may be old is not said.", [
      reader.ref,
      facts.store.ref,
    ]),
  );
}

/** Each list has keys of its own: those of one parent are not thrown away by a change under another. */
function listKeys(
  entity: Entity,
  list: Operation,
  writers: readonly Writer[],
  by: Connections,
  facts: KeyFacts,
): readonly Draft[] {
  const things = pluralOf(entity.data.name).toLowerCase();
  const name = snake(pluralOf(entity.data.name));
  const over = parentOf(list, facts);
  const why = assumed("key-of-answer", "How long an answer may be old is not said.", [
    list.ref,
    facts.store.ref,
  ]);
  const { space } = facts;
  const scope = `${tenantOf(facts)}${over === undefined ? "" : `{${over} id}:`}`;
  const of = over === undefined ? "" : ` of the ${over}`;
  const differs = differsByViewer(list.data, entity.data.concept, over !== undefined, facts);
  const isFound = facts.hasEngine && list.data.parameters.some((each) => each.name === "q");
  // The generation counts a change that the index does not have yet.
  const byWords = isFound
    ? " No page found by q: the index follows later than the generation."
    : "";
  const suffix = over === undefined ? "" : `-of-${slug(over)}`;
  return [
    node(
      data.keyPattern,
      join(facts.store.id, entity.id, `generation${suffix}`),
      {
        store: facts.store.ref,
        pattern: `${space}:${name}-generation${suffix}${scope === "" ? "" : `:${scope.slice(0, -1)}`}`,
        type: "string",
        holds: `A number that each change of ${things}${of} counts on; keys of their lists have it in them.`,
        ...(over === undefined
          ? {}
          : {
              lifetime: {
                seconds: answerLifetimes.generation,
                because: "Each read of a list under one parent sets its generation anew.",
              },
            }),
        removed: removedBy(writers, " count it on, once committed"),
        ...usersOf(by),
        lost: "Counting starts from the time now, so that no list of before is found.",
      },
      why,
    ),
    node(
      data.keyPattern,
      join(facts.store.id, entity.id, `list${suffix}`),
      {
        store: facts.store.ref,
        pattern: `${space}:${name}-list${suffix}:${scope}${differs ? "{account id}:{its roles}:" : ""}{generation}:{SHA-256 of filters, order and cursor}`,
        type: "string",
        holds: `Ids of a page of ${things}${of}${differs ? " that the account may see" : ""}, in order, as JSON.${byWords}`,
        lifetime: {
          seconds: answerLifetimes.list,
          because: `A change that misses the generation shows after ${answerLifetimes.list} seconds.`,
        },
        removed: "The generation: keys with one of before are found no longer.",
        ...usersOf(by),
        lost: "Read from the store again, one request per key at a time.",
        ...memoryOf([list], facts.mix, answerLifetimes.list, undefined, rowsOfPage),
      },
      why,
    ),
  ];
}

/** The thing that the list is of, as its path says: `order`. */
function parentOf(list: Operation, { resources, entities }: KeyFacts): string | undefined {
  const resource = resources.find(({ ref }) => ref === list.data.resource);
  const over = resources.find(({ ref }) => ref === resource?.data.parent);
  return entities.find(({ ref }) => ref === over?.data.entity)?.data.name.toLowerCase();
}

/** What tenants have is never under the same key. */
function tenantOf({ identity }: KeyFacts): string {
  const tenancy = identity?.data.tenancy;
  return tenancy === undefined ? "" : `{${tenancy.slice(tenancy.indexOf("#") + 1)} id}:`;
}

/** Programs that read lists from a copy that is a moment behind. */
function laggingReaders({ components, connections }: KeyFacts): ReadonlySet<string> {
  const copies = new Set<string>(
    components.flatMap(({ ref, data: { kind, inside } }) =>
      kind === "relational-store" && inside !== undefined ? [ref] : [],
    ),
  );
  return new Set(connections.flatMap(({ data: { from, to } }) => (copies.has(to) ? [from] : [])));
}

const mostNamed = 12;

/** Operations that change it, by name: they go on once their transaction is committed. */
function removedBy(writers: readonly Writer[], how: string): string {
  if (writers.length === 0) return "Nothing: no operation changes it.";
  const told = writers.map(({ operationId, byEvent }) =>
    byEvent ? `${operationId} (by its event)` : operationId,
  );
  const more = told.length - mostNamed;
  return `${told.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}${how}.`;
}

/** `Online shop` → `online-shop`, what the keys of a program begin with. */
export function spaceName(product: string | undefined): string {
  return slug(product ?? "app")
    .split("-")
    .slice(0, 2)
    .join("-");
}
