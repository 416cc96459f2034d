import {
  type DraftOf,
  holdsConnections,
  isClient,
  isPassing,
  join,
  makesPages,
  node,
  type Ref,
  sendsOnId,
  slug,
  standsBeside,
  type ViewOf,
} from "@planc/core";
import { architecture, type brief, type security } from "@planc/core/ir";
import { wires, wiresByKind } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Facts } from "../design/facts.ts";
import { watchers } from "../design/monitoring.ts";
import { seriesConcepts } from "../model/series.ts";

export type ConnectionDraft = DraftOf<typeof architecture.connection>;
type Connection = ConnectionDraft["data"];
type DataClass = Connection["class"];
type Duration = NonNullable<Connection["timeout"]>;

/** What connections are drawn over. */
export interface Plan {
  readonly facts: Facts;
  readonly components: readonly ComponentView[];
  readonly byId: ReadonlyMap<string, ComponentView>;
  readonly relations: readonly ViewOf<typeof brief.relation>[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly classOf: (concepts: readonly string[]) => DataClass;
  /** Concepts with a value that names somebody or leads to them: a sum that was paid does neither. */
  readonly naming: ReadonlySet<string>;
  /** What a store for time series keeps, where there is one. */
  readonly series: Facts["concepts"];
  /** How long a call inside a request may take. */
  readonly inRequest: Duration | undefined;
  /** How long a store or cache may take in the course of one. */
  readonly inStore: Duration | undefined;
  /** The same of who is to be sent on, where a function does that apart. */
  readonly inPassing: Duration | undefined;
  readonly clients: readonly ComponentView[];
  /** Deployables that serve requests. */
  readonly units: readonly ComponentView[];
  /** The program that makes the pages of the web client, where it is one of its own. */
  readonly pages: ComponentView | undefined;
  readonly workers: readonly ComponentView[];
  /** The program that holds connections of clients beside functions, and what stands in front of it. */
  readonly live: ComponentView | undefined;
  readonly liveEdge: readonly ComponentView[];
  /** Systems of others that watch ours. */
  readonly watchers: readonly ComponentView[];
  /** What a request of a client meets first, in order. */
  readonly edge: readonly ComponentView[];
  /** Concepts that a deployable answers for, by its address: its own and those of the modules inside. */
  readonly owned: ReadonlyMap<string, ComponentView["data"]["owns"]>;
  /** The deployable that answers for a concept. */
  readonly unitOf: ReadonlyMap<string, ComponentView>;
}

export function planOf(given: {
  readonly facts: Facts;
  readonly components: readonly ComponentView[];
  readonly relations: Plan["relations"];
  readonly classes: readonly ViewOf<typeof security.classification>[];
}): Plan {
  const { facts, components, relations, classes } = given;
  const { attributes } = facts;
  const byId = new Map(components.map((each) => [each.id, each]));
  const isUnit = ({ id, data }: ComponentView) =>
    (data.kind === "service" || data.kind === "function") &&
    id !== "background-worker" &&
    !standsBeside(data);
  const units = components.filter(isUnit);
  const live = components.find(({ data }) => holdsConnections(data));
  const owned = ownership(components);
  const inRequest = halfTarget(
    facts.targets.filter((each) => !isOfPassing(each, facts) || !byId.has(sendsOnId)),
  );
  const watching = new Set(watchers(facts).map(({ data }) => data.name));
  return {
    facts,
    components,
    byId,
    owned,
    unitOf: new Map(
      units.flatMap((unit) => (owned.get(unit.ref) ?? []).map((each) => [each, unit])),
    ),
    relations,
    attributes,
    classOf: classifier(attributes, classes),
    naming: namingConcepts(attributes, classes),
    series: byId.has("time-series-store") ? seriesConcepts(facts, relations) : [],
    inRequest,
    inStore: inRequest && quarterOf(inRequest),
    inPassing: halfTarget(facts.targets),
    clients: components.filter(
      ({ data }) =>
        isClient(data.kind) || (data.kind === "command-line" && facts.place === "server"),
    ),
    units,
    pages: components.find(({ data }) => makesPages(data)),
    workers: components.filter(
      ({ id, data }) => data.kind === "worker" || id === "background-worker",
    ),
    watchers: components.filter(
      ({ data }) => data.kind === "external-system" && watching.has(data.name),
    ),
    live,
    liveEdge: live ? ["load-balancer"].flatMap((id) => byId.get(id) ?? []) : [],
    edge: [...(live ? [] : ["load-balancer"]), "api-gateway"].flatMap((id) => byId.get(id) ?? []),
  };
}

function ownership(components: readonly ComponentView[]): Plan["owned"] {
  const owned = new Map<string, ComponentView["data"]["owns"][number][]>();
  for (const { ref, data } of components) {
    const holder = data.kind === "module" && data.inside ? data.inside : ref;
    owned.set(holder, [...(owned.get(holder) ?? []), ...data.owns]);
  }
  return owned;
}

const ascending: readonly DataClass[] = ["public", "internal", "confidential", "restricted"];

/** The highest class among the attributes of concepts; internal where nobody classified them. */
function classifier(
  attributes: Plan["attributes"],
  classes: readonly ViewOf<typeof security.classification>[],
): Plan["classOf"] {
  const concept = new Map<string, string>(attributes.map(({ ref, data }) => [ref, data.concept]));
  const highest = new Map<string, number>();
  for (const { id, data } of classes) {
    const of = concept.get(id);
    if (!of) continue;
    highest.set(of, Math.max(highest.get(of) ?? 0, ascending.indexOf(data.class)));
  }
  return (concepts) => {
    const known = concepts.flatMap((each) => highest.get(each) ?? []);
    return ascending[known.length > 0 ? Math.max(...known) : 1] ?? "internal";
  };
}

const figures: readonly string[] = ["integer", "decimal", "money", "boolean", "enum"];

function namingConcepts(
  attributes: Plan["attributes"],
  classes: readonly ViewOf<typeof security.classification>[],
): Plan["naming"] {
  const personal = new Set<string>(classes.flatMap(({ id, data }) => (data.personal ? [id] : [])));
  return new Set(
    attributes.flatMap(({ ref, data }) =>
      personal.has(ref) && !figures.includes(data.type ?? "") ? [data.concept] : [],
    ),
  );
}

/** Whether a time is of nothing but sending people on: nothing else is held to it where that is apart. */
function isOfPassing({ data }: Facts["targets"][number], { actions }: Facts): boolean {
  const deeds = actions.filter(({ ref }) => data.applies.includes(ref));
  return deeds.length > 0 && deeds.every((each) => isPassing(each.data));
}

/** Half of the strictest response time, so that one repetition still fits into it. */
function halfTarget(targets: Facts["targets"]): Duration | undefined {
  const times = targets.flatMap(({ data: { measure, value } }) =>
    measure !== "response-time"
      ? []
      : value.unit === "s"
        ? value.value * 1000
        : value.unit === "ms"
          ? value.value
          : [],
  );
  if (times.length === 0) return undefined;
  return { value: Math.round(Math.min(...times) / 2), unit: "ms" };
}

/** Shorter than a garbage collection or a lost packet takes, a wait fails requests for nothing. */
const leastOfStores = 100;

/** Several stores are asked for one answer, and all of it fits into the time of the request. */
function quarterOf({ value, unit }: Duration): Duration {
  return { value: Math.min(value, Math.max(leastOfStores, Math.round(value / 4))), unit };
}

type Wired = Pick<Connection, "purpose" | "protocol"> & Partial<Connection>;

/** A connection with what most have in common filled in: a call over the network, over TLS. */
export function connect(
  plan: Plan,
  [from, to]: readonly [ComponentView, ComponentView],
  data: Wired,
  why: ConnectionDraft["why"],
  several?: string,
): ConnectionDraft {
  const remote = data.remote ?? true;
  const carries = data.carries ?? [];
  return node(
    architecture.connection,
    several ? join(from.id, to.id, slug(several)) : join(from.id, to.id),
    {
      mode: "sync",
      encrypted: remote,
      authentication: "none",
      class: plan.classOf(carries),
      ...data,
      from: from.ref,
      to: to.ref,
      carries,
      remote,
    },
    why,
  );
}

/** How to reach a store or broker. */
export function wireTo(
  { data }: ComponentView,
  timeout?: Duration,
): Pick<Connection, "protocol" | "authentication" | "remote"> & { timeout?: Duration } {
  const name = ` ${(data.technology ?? data.name).toLowerCase()} `;
  const wire =
    wires.find(({ technologies }) => technologies.some((each) => includesWord(name, each))) ??
    wiresByKind[data.kind];
  const { protocol, authentication, embedded } = wire ?? {
    protocol: "HTTPS",
    authentication: "API key",
  };
  const remote = !embedded;
  return { protocol, authentication, remote, ...(timeout && remote ? { timeout } : {}) };
}

function includesWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 1) return false;
  const around = `${text[at - 1] ?? " "}${text[at + word.length] ?? " "}`;
  return !/[\p{L}\p{N}]/u.test(around);
}

export const refsOf = (...views: readonly { readonly ref: Ref }[]): readonly Ref[] =>
  views.map(({ ref }) => ref);
