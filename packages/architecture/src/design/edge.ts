import { plannedInstance, type Ref } from "@planc/core";
import { balancers, gatewaysOfProviders, providers } from "../catalog/balancers.ts";
import { singleInstanceAvailability, thinkTime } from "../catalog/limits.ts";
import { instancePhrases } from "../catalog/words.ts";
import { derived } from "../kit.ts";
import { listed } from "../model/language.ts";
import { isCalled } from "./called.ts";
import { backendTechnology, type ComponentDraft, chosen, component } from "./draft.ts";
import { type Facts, phrased, type Topic } from "./facts.ts";

/**
 * What stands between clients and deployables. A gateway that was chosen does the balancing; without one
 * a balancer is there where several instances or several services need one address.
 */
export function edgeComponents(
  facts: Facts,
  built: {
    readonly clients: readonly ComponentDraft[];
    readonly backend: readonly ComponentDraft[];
    readonly gateway: boolean;
    /** What holds connections beside functions, at an address of its own. */
    readonly live?: readonly ComponentDraft[];
  },
): readonly ComponentDraft[] {
  const topic = facts.topics.get("load-balancer");
  const stated = topic?.forcedBy ?? [];
  const instances = severalInstances(facts);
  const units = built.backend.filter(({ data }) => data.kind !== "module" && data.owns.length > 0);
  const callers = built.clients.length > 0 || facts.product.data.kinds.includes("api-service");
  const one = units.length > 1 && callers;
  const serverless = facts.cut.unit === "function";
  const front = built.gateway ? beforeGateway(facts, topic) : undefined;
  if (front) return [front];
  const [held] = built.live ?? [];
  if (held && topic?.choices[0]) return [beforeConnections(held, topic)];
  // A gateway that starts functions leaves nothing to be spread over instances.
  if (serverless && built.gateway) return [];
  const unasked = built.gateway || (serverless && !one);
  if (stated.length === 0 && (unasked || (instances.length === 0 && !one))) return [];
  const forcedBy = [...stated, ...instances, ...(one ? [facts.style.ref] : [])];
  const gatewayLike = serverless && !built.gateway && stated.length === 0;
  const data = {
    ...chosen(topic),
    ...(topic?.choices[0] ? {} : platformBalancer(facts)),
    responsibilities: [
      instances.length > 0 || one ? routing(built.backend, facts) : oneAddress(built.backend),
    ],
    forcedBy,
    stateless: true,
  };
  const by = instances.length > 0 || stated.length > 0 ? "several-instances" : "one-address";
  return [
    gatewayLike
      ? component(
          "api-gateway",
          // No product of that kind was chosen: the platform or the adapter routes.
          { ...data, name: "Request routing", kind: "gateway" },
          derived("one-address", forcedBy),
        )
      : component(
          "load-balancer",
          { ...data, name: "Load balancer", kind: "load-balancer" },
          derived(by, forcedBy),
        ),
  ];
}

/** A gateway that the team runs at a provider has no public address of its own: a balancer of the provider keeps it. */
function beforeGateway(facts: Facts, asked: Topic | undefined): ComponentDraft | undefined {
  const gateway = facts.topics.get("api-gateway")?.choices[0];
  const cloud = facts.topics.get("cloud-platform")?.choices[0];
  const runs = facts.topics.get("orchestration") ?? facts.topics.get("hosting");
  if (!gateway || !cloud || !runs?.choices[0]) return undefined;
  if (facts.cut.unit === "function") return undefined;
  if (gatewaysOfProviders.has(gateway.data.technology) || !providers.has(cloud.data.technology))
    return undefined;
  return component(
    "load-balancer",
    {
      name: "Load balancer",
      kind: "load-balancer",
      technology: `${cloud.data.name} load balancer`,
      ...chosen(asked),
      responsibilities: [`public address, ends TLS for ${gateway.data.name}`],
      forcedBy: [...(asked?.forcedBy ?? []), gateway.ref, cloud.ref],
      stateless: true,
    },
    derived("one-address", [gateway.ref, cloud.ref]),
  );
}

/** Gateways of functions speak no protocol of a library: what holds connections has an address of its own. */
function beforeConnections({ data }: ComponentDraft, topic: Topic): ComponentDraft {
  return component(
    "load-balancer",
    {
      ...chosen(topic),
      name: "Load balancer",
      kind: "load-balancer",
      responsibilities: [`keeps name and certificate of ${data.name}, a client at one instance`],
      forcedBy: [...topic.forcedBy, ...data.forcedBy],
      stateless: true,
    },
    derived("one-address", topic.forcedBy),
  );
}

/** What it is there for where no load and no promise ask for a second instance. */
function oneAddress(backend: readonly ComponentDraft[]): string {
  const [first] = backend.filter(({ data }) => data.kind !== "module" && data.owns.length > 0);
  return `keeps name and certificate of ${first?.data.name ?? "API"}`;
}

/** What comes in by the same address without being an operation that somebody asks for. */
export interface BesideOperations {
  /** The program that makes the pages. */
  readonly pages?: string;
  /** Deployables that systems of others report to, and nobody else asks. */
  readonly reported?: readonly string[];
  /** It is a gateway, which hands on by path and starts functions, and balances nothing itself. */
  readonly gateway?: boolean;
  /** One graph is put together from the parts of all of them. */
  readonly graph?: boolean;
  /** The function that sends people on. */
  readonly sending?: string;
}

/** What an edge does for the deployables behind it. */
export function routing(
  backend: readonly ComponentDraft[],
  facts: Pick<Facts, "actionsOn" | "concept">,
  beside: BesideOperations = {},
): string {
  const whole = backend.filter(({ data }) => data.kind !== "module");
  const serving = whole.filter(({ data }) => data.owns.length > 0);
  const called = serving.filter(({ data }) => isCalled(data.owns, facts));
  const units = called.length > 0 ? called : serving.length > 0 ? serving : whole;
  const { pages, reported = [], sending, graph = false } = beside;
  const all = units.length + reported.length + (sending ? 1 : 0);
  const [only] = units;
  if (all < 2 && beside.gateway && only) {
    return only.data.kind === "function"
      ? `starts ${only.data.name}, once for each request`
      : `one address for ${only.data.name}, however many instances it has`;
  }
  if (all < 2) {
    return "spreads requests over the instances of the API and leaves out those that fail their health check";
  }
  const names = listed(
    units.map(({ data }) => data.name),
    8,
  );
  const webhooks = reported.length > 0 ? `; webhooks alone go to ${listed([...reported], 3)}` : "";
  return `one address for ${all} ${unitsOf(units)}, ${graph ? "by the types and fields of one graph" : "by path"}: ${names}${sending ? `; who is to be sent on goes to ${sending}` : ""}${webhooks}${pages ? `; every other path is of the ${pages}` : ""}`;
}

const unitsOf = (names: readonly ComponentDraft[]): string =>
  names.every(({ data }) => data.kind === "function") ? "groups of functions" : "services";

/** What says that one instance is not enough. */
export function severalInstances(facts: Facts): readonly Ref[] {
  const availability = facts.targets.filter(
    ({ data }) =>
      data.measure === "availability" &&
      asPercent(data.value.value, data.value.unit) >= singleInstanceAvailability.value,
  );
  const instanceRate = plannedInstance(backendTechnology(facts).technology ?? "");
  const rate = facts.loads.filter(
    ({ id, data }) => id === "peak-request-rate" && data.figure.value > instanceRate.value,
  );
  const people = facts.quantities.filter(
    ({ data }) =>
      facts.loads.length === 0 &&
      data.measure === "concurrent-users" &&
      highest(data.value) / thinkTime.value > instanceRate.value,
  );
  const stated = facts.quantities.filter(
    ({ data }) =>
      facts.targets.length === 0 &&
      data.measure === "availability" &&
      asPercent(highest(data.value), data.unit) >= singleInstanceAvailability.value,
  );
  const nodes = [...availability, ...rate, ...people, ...stated];
  return [...nodes.map(({ ref }): Ref => ref), ...phrased(facts, instancePhrases)];
}

const highest = (value: number | readonly number[]): number =>
  typeof value === "number" ? value : Math.max(...value);

const asPercent = (value: number, unit: string): number =>
  unit === "ratio" || value <= 1 ? value * 100 : value;

function platformBalancer(facts: Facts): { technology?: string } {
  const keys = ["functions", "hosting", "orchestration", "container-runtime", "cloud-platform"];
  const names = keys.flatMap((key) => facts.topics.get(key)?.choices ?? []);
  for (const { data } of names) {
    const lower = `${data.technology} ${data.name}`.toLowerCase();
    const found = balancers.find(({ platform }) => lower.includes(platform));
    if (found) return { technology: found.name };
  }
  return {};
}
