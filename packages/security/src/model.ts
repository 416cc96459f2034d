import { byTarget, optional, type Ref, standsBeside, type ViewOf, type Views } from "@planc/core";
import { api, architecture, brief, data, decision, integration, security } from "@planc/core/ir";
import { isAnonymous, userConcept } from "./accounts.ts";
import { type Component, type Topology, topologyOf, zoneOfKind } from "./topology.ts";

/** What controls and threats are worked out from. All optional: a plan may lack any of it. */
export const structure = {
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  actors: optional(brief.actor),
  concepts: optional(brief.concept),
  attributes: optional(brief.attribute),
  systems: optional(brief.system),
  classes: optional(security.classification),
  identity: optional(security.identity),
  obligations: optional(security.obligation),
  policies: optional(security.policy),
  choices: optional(decision.choice),
  convention: optional(api.convention),
  operations: optional(api.operation),
  schemas: optional(api.schema),
  stores: optional(data.store),
  entities: optional(data.entity),
  fields: optional(data.field),
  tables: optional(data.table),
  inbound: optional(integration.inbound),
} as const;
export type Structure = Views<typeof structure>;

export type Operation = ViewOf<typeof api.operation>;
export type Attribute = ViewOf<typeof brief.attribute>;
export type Classification = ViewOf<typeof security.classification>["data"];
export type Sensitivity = Classification["class"];

const order: readonly Sensitivity[] = ["public", "internal", "confidential", "restricted"];

export function rank(sensitivity: Sensitivity): number {
  return order.indexOf(sensitivity);
}

export function isSensitive(sensitivity: Sensitivity): boolean {
  return rank(sensitivity) >= rank("confidential");
}

/** A store with what it keeps that is above internal. */
export interface SensitiveStore {
  readonly component: Component;
  readonly class: Sensitivity;
  readonly attributes: readonly Attribute[];
  /** Names of all of it, with the hashes of secrets that no attribute of the brief stands for. */
  readonly names: readonly string[];
  /** Where it stands: with the system's own servers, or on the device of who uses it. */
  readonly at: "server" | "device";
}

export interface Model extends Structure, Topology {
  readonly classOf: (attribute: string) => Classification | undefined;
  readonly sensitive: readonly Attribute[];
  readonly sensitiveStores: readonly SensitiveStore[];
  /** Whether somebody signs in. */
  readonly signsIn: boolean;
  /** Deployables that answer to clients, modules counted as what they run in. */
  readonly servers: readonly Component[];
}

export function modelOf(structure: Structure): Model {
  const classes = byTarget(structure.classes);
  const classOf = (ref: string) => classes.get(ref);
  const sensitive = structure.attributes.filter((each) => {
    const found = classOf(each.ref);
    return found !== undefined && isSensitive(found.class);
  });
  return {
    ...structure,
    // What other systems call is judged as their connections are: by its signature, not by who signed in.
    operations: structure.operations.filter(({ data }) => data.webhook === undefined),
    ...topologyOf(structure.components, structure.connections),
    classOf,
    sensitive,
    sensitiveStores: storesOf(structure, sensitive, classOf),
    signsIn: structure.identity !== undefined && structure.identity.data.owner !== "none",
    servers: structure.components.filter(
      ({ data }) => (data.kind === "service" || data.kind === "function") && !standsBeside(data),
    ),
  };
}

/** Kinds that run where their user is. */
const onDevice = new Set([
  "web-client",
  "mobile-client",
  "desktop-client",
  "command-line",
  "library",
]);

const databases = new Set<Component["data"]["kind"]>(["relational-store", "document-store"]);

function storesOf(
  structure: Structure,
  sensitive: readonly Attribute[],
  classOf: (ref: string) => Classification | undefined,
): readonly SensitiveStore[] {
  const kinds = new Map<string, Component["data"]["kind"]>(
    structure.components.map((each) => [each.ref, each.data.kind]),
  );
  const served = structure.components.some(
    ({ data: { kind } }) => zoneOfKind(kind) === "application",
  );
  return structure.components
    .filter(({ data: { kind } }) => zoneOfKind(kind) === "data")
    .flatMap((component) => {
      const kept = conceptsIn(structure, component);
      const attributes = sensitive.filter(
        (each) => kept.has(each.data.concept) && isKeptIn(component, each, classOf(each.ref)),
      );
      const host = component.data.inside && kinds.get(component.data.inside);
      const at = !served || (host && onDevice.has(host)) ? "device" : "server";
      // Accounts are kept by a server's database, never copied to a device or a broker with their secret.
      const hashes = secretFields(structure.fields, structure.entities)
        .filter(
          ({ concept }) =>
            kept.has(concept) && at === "server" && databases.has(component.data.kind),
        )
        .map((each) => each.name);
      const classes = [
        ...attributes.map((each) => classOf(each.ref)?.class ?? "internal"),
        ...hashes.map(() => "restricted" as const),
      ];
      const highest = classes.reduce<Sensitivity>(
        (most, each) => (rank(each) > rank(most) ? each : most),
        "internal",
      );
      const names = [...hashes, ...attributes.map((each) => each.data.name)];
      return isSensitive(highest) ? [{ component, class: highest, attributes, names, at }] : [];
    });
}

/** Files alone go to where files are kept, and secrets stay where they are checked. */
function isKeptIn(
  { data: { kind } }: Component,
  { data: { type } }: Attribute,
  found: Classification | undefined,
): boolean {
  if (kind === "object-store") return type === "file";
  return !copying.has(kind) || !(found?.categories.includes("credential") ?? false);
}

/** What has copies of things, and answers for none. */
const copying = new Set<Component["data"]["kind"]>([
  "cache",
  "broker",
  "search-engine",
  "time-series-store",
]);

/** Hashes of secrets that accounts need and the brief does not name, with the concept that has them. */
export function secretFields(
  fields: readonly Pick<ViewOf<typeof data.field>, "data">[],
  entities: readonly Pick<ViewOf<typeof data.entity>, "ref" | "data">[],
): readonly { readonly name: string; readonly concept: string }[] {
  return fields.flatMap(({ data: { type, attribute, name, entity } }) => {
    if (type !== "secret-hash" || attribute !== undefined) return [];
    const concept = entities.find((each) => each.ref === entity)?.data.concept;
    return concept === undefined ? [] : [{ name, concept }];
  });
}

/** The concepts that a store keeps: by its tables, else by what it owns, else by what is sent to it. */
function conceptsIn(structure: Structure, component: Component): ReadonlySet<string> {
  const stores = new Set<string>(
    structure.stores
      .filter((each) => each.data.component === component.ref)
      .map((each) => each.ref),
  );
  const entities = new Map<string, string | undefined>(
    structure.entities.map((each) => [each.ref, each.data.concept]),
  );
  const byTables = structure.tables
    .filter((each) => stores.has(each.data.store))
    .map((each) => each.data.entity && entities.get(each.data.entity))
    .filter((each) => each !== undefined);
  if (byTables.length > 0) return new Set(byTables);
  if (component.data.owns.length > 0) return new Set(component.data.owns);
  return new Set(
    structure.connections
      .filter((each) => each.data.to === component.ref)
      .flatMap((each) => each.data.carries),
  );
}

export function isPublic(operation: Operation): boolean {
  return operation.data.access.kind === "public";
}

/** Whether somebody who has not signed in may call it: it says so, or a role of it is a visitor's. */
export function isOpen(model: Pick<Structure, "actors">, operation: Operation): boolean {
  const { access } = operation.data;
  return (
    access.kind === "public" ||
    model.actors.some((each) => isAnonymous(each) && access.roles.includes(each.ref))
  );
}

export const writes: ReadonlySet<string> = new Set([
  "create",
  "update",
  "delete",
  "transition",
  "command",
]);

/** Operations by which somebody gets a token: they are open to whoever wants to guess. */
export function signsInBy(operation: Operation): boolean {
  return (
    operation.data.method === "post" &&
    isPublic(operation) &&
    /\/(sessions?|login|sign-in|tokens?)$/.test(operation.data.path)
  );
}

/** Whether it names one thing of many by an id that the caller picks. */
export function picksObject(operation: Operation): boolean {
  return operation.data.parameters.some((each) => each.in === "path");
}

export function usersOf(model: Model): readonly Ref[] {
  return model.concepts.filter((each) => each.ref === userConcept).map((each) => each.ref);
}
