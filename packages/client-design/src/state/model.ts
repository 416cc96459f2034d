import { byRef, byTarget, groupedBy, type ViewOf } from "@planc/core";
import type { api, architecture, brief, client, data, security, workload } from "@planc/core/ir";
import { type Seen, seenWithinOf } from "./seen-within.ts";

export type Operation = ViewOf<typeof api.operation>;
export type Entity = ViewOf<typeof data.entity>;
export type Field = ViewOf<typeof data.field>;
export type Schema = ViewOf<typeof api.schema>;
export type Action = ViewOf<typeof brief.action>;
export type Subscription = ViewOf<typeof api.subscription>;
export type Screen = ViewOf<typeof client.screen>;
export type Surface = ViewOf<typeof client.surface>;
export type State = ViewOf<typeof client.state>;
export type ServerState = Extract<State["data"], { kind: "server" }>;

/** What is read of the plan, each list perhaps empty. */
export interface Read {
  readonly operations: readonly Operation[];
  readonly convention: ViewOf<typeof api.convention> | undefined;
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly schemas: readonly Schema[];
  readonly exchanges: readonly ViewOf<typeof api.exchange>[];
  readonly subscriptions: readonly Subscription[];
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly copies: readonly ViewOf<typeof data.copy>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly classes: readonly ViewOf<typeof security.classification>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly uniquenesses?: readonly ViewOf<typeof brief.uniqueness>[];
  readonly actions: readonly Action[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
}

/** The same by what is looked up, so that nothing is searched through twice. */
export interface Model extends Read {
  readonly operationOf: ReadonlyMap<string, Operation>;
  /** Operations of each resource. */
  readonly operationsOf: ReadonlyMap<string, readonly Operation[]>;
  readonly schemaOf: ReadonlyMap<string, Schema>;
  readonly actionOf: ReadonlyMap<string, Action>;
  readonly entityOf: ReadonlyMap<string, Entity>;
  readonly fieldOf: ReadonlyMap<string, Field>;
  readonly resourceOf: ReadonlyMap<string, ViewOf<typeof api.resource>>;
  readonly policyOf: ReadonlyMap<string, ViewOf<typeof security.policy>>;
  readonly componentOf: ReadonlyMap<string, ViewOf<typeof architecture.component>>;
  readonly exchangeOf: ReadonlyMap<string, ViewOf<typeof api.exchange>["data"]>;
  readonly entityOfConcept: ReadonlyMap<string, Entity>;
  readonly fieldsOf: ReadonlyMap<string, readonly Field[]>;
  /** Fields that refer to an entity. */
  readonly referring: ReadonlyMap<string, readonly Field[]>;
  readonly subscriptionOf: ReadonlyMap<string, Subscription>;
  /** By the client that keeps the store, what it has of each thing. */
  readonly copiesOf: ReadonlyMap<string, ReadonlyMap<string, ViewOf<typeof data.copy>>>;
  readonly classOf: ReadonlyMap<string, ViewOf<typeof security.classification>["data"]>;
  readonly flowsOf: ReadonlyMap<string, Read["flows"]>;
  readonly dutiesAfter: ReadonlyMap<string, Read["duties"]>;
  readonly eventsOf: ReadonlyMap<string, Read["events"]>;
  /** The components that keep a concept. */
  readonly keepersOf: ReadonlyMap<string, string>;
  readonly rowsOf: ReadonlyMap<string, ViewOf<typeof workload.volume>>;
  readonly mixOf: ReadonlyMap<string, ViewOf<typeof workload.mix>>;
  /** What may be there only once, by its concept: `user and topic`. */
  readonly uniqueOf: ReadonlyMap<string, string>;
  readonly seenWithin: ReadonlyMap<string, Seen>;
  readonly isGraph: boolean;
  /** Things that somebody makes by an operation of their own. */
  readonly made: ReadonlySet<string>;
  /** For how many minutes addresses in answers hold, where some do. */
  readonly addressesHold: number | undefined;
}

/** Puts what was read into maps. */
export function modelOf(read: Read): Model {
  const fieldsOf = groupedBy(read.fields, ({ data }) => data.entity);
  const tableOf = byRef(read.tables);
  return {
    ...read,
    operationOf: byRef(read.operations),
    operationsOf: groupedBy(read.operations, ({ data }) => data.resource),
    schemaOf: byRef(read.schemas),
    actionOf: byRef(read.actions),
    entityOf: byRef(read.entities),
    fieldOf: byRef(read.fields),
    resourceOf: byRef(read.resources),
    policyOf: byRef(read.policies),
    componentOf: byRef(read.components),
    exchangeOf: byTarget(read.exchanges),
    entityOfConcept: new Map(
      read.entities.flatMap((each) => (each.data.concept ? [[each.data.concept, each]] : [])),
    ),
    fieldsOf,
    referring: groupedBy(
      read.fields.filter(({ data }) => data.references !== undefined),
      ({ data }) => data.references?.entity ?? "",
    ),
    subscriptionOf: new Map(
      read.subscriptions.flatMap((each) =>
        each.data.resource ? [[each.data.resource, each]] : [],
      ),
    ),
    copiesOf: copiesByClient(read),
    classOf: byTarget(read.classes),
    flowsOf: groupedBy(read.flows, ({ data }) => data.action ?? ""),
    dutiesAfter: groupedBy(read.duties, ({ data }) => data.after ?? ""),
    eventsOf: groupedBy(read.events, ({ data }) => data.action ?? ""),
    keepersOf: keepersOf(read),
    rowsOf: new Map(
      read.volumes.flatMap((each) => {
        const entity = tableOf.get(each.data.table)?.data.entity;
        return entity ? [[entity, each]] : [];
      }),
    ),
    mixOf: new Map(read.mix.map((each) => [each.data.operation, each])),
    uniqueOf: new Map((read.uniquenesses ?? []).map(({ data }) => [data.concept, data.name])),
    seenWithin: seenWithinOf(read.requirements, read.entities),
    isGraph: read.convention?.data.style === "graphql",
    made: madeBy(read),
    addressesHold: addressesHold(read),
  };
}

/** A client that is connected to the store of copies is the one on whose device it is. */
function copiesByClient(read: Read): Model["copiesOf"] {
  const tableOf = byRef(read.tables);
  const copiesIn = groupedBy(read.copies, ({ data }) => data.store);
  const users = groupedBy(read.connections, ({ data }) => data.to);
  const all = new Map<string, Map<string, ViewOf<typeof data.copy>>>();
  for (const store of read.stores) {
    const copies = copiesIn.get(store.ref) ?? [];
    for (const { data } of copies.length > 0 ? (users.get(store.data.component) ?? []) : []) {
      const own = all.get(data.from) ?? new Map();
      for (const copy of copies) {
        const entity = tableOf.get(copy.data.table)?.data.entity;
        if (entity) own.set(entity, copy);
      }
      all.set(data.from, own);
    }
  }
  return all;
}

function keepersOf({ components }: Read): ReadonlyMap<string, string> {
  const keepers = new Map<string, string>();
  for (const { ref, data } of components)
    for (const concept of data.owns) keepers.set(concept, `${keepers.get(concept) ?? ""} ${ref}`);
  return keepers;
}

function madeBy({ operations, resources }: Read): ReadonlySet<string> {
  const resourceOf = byRef(resources);
  return new Set(
    operations.flatMap(({ data }) =>
      data.effect === "create" ? (resourceOf.get(data.resource)?.data.entity ?? []) : [],
    ),
  );
}

function addressesHold({ schemas }: Read): number | undefined {
  for (const { data } of schemas)
    for (const { description } of data.properties) {
      const minutes = description.match(/\baddress\b.*\bfor (\d+) minutes\b/)?.[1];
      if (minutes !== undefined) return Number(minutes);
    }
  return undefined;
}

export const isReading = ({ data }: Operation): boolean =>
  data.effect === "read" || data.effect === "list" || data.effect === "search";

export const isListing = ({ data }: Operation): boolean =>
  data.effect === "list" || data.effect === "search";

/** The thing that an operation is about: that of its resource, or the one that it answers with. */
export function aboutOf(operation: Operation, model: Model): Entity | undefined {
  const resource = model.resourceOf.get(operation.data.resource);
  const own = model.entityOf.get(resource?.data.entity ?? "");
  if (own) return own;
  const answer = itemOf(operation, model);
  return model.entityOf.get(answer?.data.entity ?? "");
}

/** The schema of one item of an answer. */
export function itemOf({ data }: Pick<Operation, "data">, { schemaOf }: Model): Schema | undefined {
  const schema = schemaOf.get(data.response ?? "");
  if (schema?.data.purpose !== "page") return schema;
  const item = schema.data.properties.find((each) => each.list && each.schema !== undefined);
  return schemaOf.get(item?.schema ?? "");
}

/**
 * Every thing of which an answer shows something, the one that it is about first, with the fields that it shows; no
 * field where the contract does not say which.
 */
export function shownBy(
  operation: Operation,
  model: Model,
): ReadonlyMap<Entity, ReadonlySet<string>> {
  const shown = new Map<Entity, Set<string>>();
  const of = (entity: Entity) => {
    const own = shown.get(entity) ?? new Set<string>();
    shown.set(entity, own);
    return own;
  };
  const about = aboutOf(operation, model);
  if (about) of(about);
  const open: (Schema | undefined)[] = [itemOf(operation, model)];
  const seen = new Set<string>();
  for (const schema of open) {
    if (schema === undefined || seen.has(schema.ref)) continue;
    seen.add(schema.ref);
    const own = model.entityOf.get(schema.data.entity ?? "");
    if (own) of(own);
    for (const { field, schema: inner } of schema.data.properties) {
      const entity = model.entityOf.get(model.fieldOf.get(field ?? "")?.data.entity ?? "");
      if (entity && field) of(entity).add(field);
      if (inner) open.push(model.schemaOf.get(inner));
    }
  }
  return shown;
}

/** Fields that an answer shows. */
export function fieldsShown(operation: Operation, model: Model): readonly Field[] {
  return (itemOf(operation, model)?.data.properties ?? []).flatMap(
    ({ field }) => model.fieldOf.get(field ?? "") ?? [],
  );
}
