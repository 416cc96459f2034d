import type { Ref } from "@planc/core";
import { operators } from "../catalog/operators.ts";
import type { Entry } from "../catalog/schema.ts";
import { runningStrengths } from "../catalog/strengths/running.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { anyServer, graphGateway, nodesBy, type RunningOf, whoRuns } from "../catalog/who-runs.ts";
import { asRunHere, brokerServers } from "../facts/broker-servers.ts";
import { runnerFor } from "../facts/clouds.ts";
import { namesOf } from "../facts/condition-readers.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { keptIn } from "../facts/kept-in.ts";
import { isPlacedHere } from "../facts/placed-here.ts";
import { counted, sample, sentence } from "../text/words.ts";
import { serviceNames } from "../topics/verdict.ts";
import { type Factor, factorsOf, scoreOf } from "./weigh.ts";

export const byTeam = "by the team";

export interface Server {
  readonly topic: TopicKey;
  readonly key: string;
  readonly entry: Entry | undefined;
  readonly version: string | undefined;
  /** It is there already, as the text says or the repository shows. */
  readonly isThere: boolean;
}

/** What is chosen beside it, by need. */
export type Beside = ReadonlyMap<string, string>;

export interface Hosting {
  readonly by: "provider" | "team";
  readonly name: string;
  readonly on: string;
  readonly because: string;
  readonly line?: string;
  readonly compared?: {
    readonly offering: string;
    readonly provider: number;
    readonly team: number;
    readonly factors: readonly Factor[];
  };
  readonly consequences: {
    readonly positive: readonly string[];
    readonly negative: readonly string[];
    readonly mitigation: readonly string[];
  };
  readonly refs: readonly Ref[];
}

/** Who runs a server that was chosen; nothing of what needs no server, is there, or is a service itself. */
export function hostingOf(facts: Facts, server: Server, beside: Beside): Hosting | undefined {
  const { topic, key, entry, version, isThere } = server;
  if (entry?.form !== "server" || isThere || !facts.conditions.server) return undefined;
  if (!isPlacedHere(facts)) return undefined;
  const runsIt = [...beside.values()].some((each) => {
    const other = facts.catalogue.entryOf(each);
    return other?.form === "service" && other.over?.includes(key);
  });
  if (runsIt) return undefined;
  const cloud = beside.get("cloud-platform");
  const own = facts.conditions["self-hosted"];
  const running = runningOf(server);
  const clusterFor = (each: Server): Pick<Told, "cluster"> =>
    isOnCluster(facts, each, beside)
      ? {
          cluster: {
            name: facts.catalogue.nameOf(clusterOf(facts, beside) ?? ""),
            operator: operatorHere(facts, key, beside),
          },
        }
      : {};
  const alone = (because: string, on: string, refs: readonly Ref[]): Hosting => ({
    by: "team",
    name: byTeam,
    on,
    because: sentence(because),
    consequences: consequencesOf(facts, { server, running, ...clusterFor(server) }),
    refs,
  });
  if (own)
    return alone(`the text asks for ${own.text}`, placeOf(facts, server, beside, true), own.refs);
  const there = placeOf(facts, server, beside);
  if (cloud === undefined)
    return alone(
      isOnCluster(facts, server, beside)
        ? `no provider is named, and ${facts.catalogue.nameOf(clusterOf(facts, beside) ?? "")} is what the product runs on${operatorHere(facts, key, beside) ? `, where ${operatorHere(facts, key, beside)} runs it` : ""}`
        : "no provider named",
      there,
      [facts.product],
    );
  const provider = facts.catalogue.nameOf(cloud);
  const runner = runnerFor(entry, cloud, version);
  if (!runner)
    return alone(`the catalogue knows nothing on ${provider} that runs ${entry.name}`, there, [
      facts.product,
    ]);
  const asked = wantedFor(facts, topic).find((each) => each.key === key)?.version;
  // An extension is added to no server that a provider runs without it.
  const apart = asRunHere(facts, topic, entry.apart ? { ...entry, burden: entry.apart } : entry);
  const factors = factorsOf(facts, { topic, entry: apart, provider, runner, asked });
  const [rented, owned] = [scoreOf(factors, "provider"), scoreOf(factors, "team")];
  const compared = { offering: runner.name, provider: rented, team: owned, factors };
  const isRented = rented >= owned;
  const telling = tellingOf(factors, isRented ? "provider" : "team");
  return {
    by: isRented ? "provider" : "team",
    name: isRented ? runner.name : byTeam,
    on: isRented ? provider : there,
    because: sentence(`Against ${isRented ? "running it oneself" : runner.name}: ${telling}`),
    ...(isRented && runner.only !== undefined ? { line: runner.only } : {}),
    compared,
    consequences: consequencesOf(facts, {
      server,
      running,
      ...(isRented ? { offering: runner.name } : {}),
    }),
    refs: [facts.product],
  };
}

/** The factor that speaks most for the side that was taken. */
function tellingOf(factors: readonly Factor[], side: "provider" | "team"): string {
  const other = side === "provider" ? "team" : "provider";
  const gain = (each: Factor) => each.weight * (each[side].score - each[other].score);
  const [first] = factors.toSorted((a, b) => gain(b) - gain(a));
  return first ? first[other].note : "nothing";
}

function runningOf({ topic, key }: Server): RunningOf {
  const [composing = 0] = runningStrengths["graph-composition"]?.[key] ?? [];
  return topic === "api-gateway" && composing === 1 ? graphGateway : (whoRuns[topic] ?? anyServer);
}

/** What runs images: a cluster, or a service that starts them without one. */
function clusterOf(facts: Facts, beside: Beside): string | undefined {
  const hosting = beside.get("hosting");
  const runsImages =
    hosting !== undefined && facts.catalogue.entryOf(hosting)?.topics.includes("orchestration");
  return beside.get("orchestration") ?? (runsImages ? hosting : undefined);
}

/** What a program can be moved out of within minutes runs beside the programs; what keeps data does not. */
function isOnCluster(facts: Facts, { topic, key }: Server, beside: Beside): boolean {
  const cluster = clusterOf(facts, beside);
  return (
    topic !== "orchestration" &&
    cluster !== undefined &&
    cluster !== key &&
    (whoRuns[topic]?.keeps !== true || operatorHere(facts, key, beside) !== undefined) &&
    facts.catalogue.entryOf(cluster) !== undefined
  );
}

/** What runs a server that keeps data where the product has a cluster and no cloud that would run it. */
function operatorHere(facts: Facts, key: string, beside: Beside): string | undefined {
  return wantedFor(facts, "orchestration").some((each) => each.key === "kubernetes") &&
    beside.get("cloud-platform") === undefined
    ? operators[key]
    : undefined;
}

function placeOf(facts: Facts, server: Server, beside: Beside, own = false): string {
  const { catalogue } = facts;
  const cluster = clusterOf(facts, beside);
  if (cluster !== undefined && isOnCluster(facts, server, beside)) return catalogue.nameOf(cluster);
  const cloud = own ? undefined : beside.get("cloud-platform");
  if (cloud !== undefined) return `machines of its own on ${catalogue.nameOf(cloud)}`;
  if (own) return "machines of one's own";
  const many = server.topic === "message-broker" && brokerServers(facts).count > 1;
  return cluster === undefined || cluster === server.key
    ? many
      ? "three hosts of its own"
      : "a host of its own"
    : `machines beside ${catalogue.nameOf(cluster)}`;
}

interface Told {
  readonly server: Server;
  readonly running: RunningOf;
  readonly offering?: string;
  /** What it runs on beside the programs, and what looks after it there. */
  readonly cluster?: { readonly name: string; readonly operator: string | undefined };
}

function consequencesOf(
  facts: Facts,
  { server: { topic, entry, key }, running, offering, cluster }: Told,
): Hosting["consequences"] {
  const what = whatOf(facts, topic);
  const name = entry?.name ?? facts.catalogue.nameOf(key);
  const fill = (text: string) =>
    text
      .replaceAll("{what}", what)
      .replaceAll("{name}", name)
      .replaceAll("{nodes}", nodesText(offering))
      .replaceAll("{offering}", offering ?? name)
      .replaceAll("{cluster}", cluster?.name ?? "")
      .replaceAll("{operator}", cluster?.operator ?? "");
  const isLookedAfter = cluster && (running.keeps !== true || cluster.operator !== undefined);
  const clustered = isLookedAfter ? running.clustered : undefined;
  const [risk, help] = offering !== undefined ? running.rented : (clustered ?? running.own);
  const three = topic === "message-broker" ? brokerServers(facts) : undefined;
  return {
    positive:
      offering === undefined
        ? []
        : [`${offering} takes over ${running.takes}${keptText(what, running)}.`],
    negative: [fill(risk)],
    mitigation: [
      fill(help),
      ...(three && three.count > 1
        ? [
            offering === undefined
              ? `Three servers of ${name} over three zones, which agree on what is in a queue before it is confirmed; asked for by ${three.because}.`
              : `Rent ${offering} as a cluster of three servers over three zones, which agree on what is in a queue before it is confirmed; asked for by ${three.because}.`,
          ]
        : []),
    ],
  };
}

/** Who starts, patches and replaces the machines under a rented cluster. */
function nodesText(offering: string | undefined): string {
  const mode = nodesBy[offering ?? ""];
  return mode === undefined ? "" : ` Its nodes are run by ${mode}.`;
}

function keptText(what: string, { keeps }: RunningOf): string {
  return keeps ? ` of what keeps ${what}` : "";
}

/** What it keeps or does in this product. */
function whatOf(facts: Facts, topic: TopicKey): string {
  const services = serviceNames(facts);
  switch (topic) {
    case "message-broker":
      return "the work that waits in it";
    case "orchestration":
    case "api-gateway":
    case "load-balancer":
      return services.length > 0
        ? `${counted(services.length, "service")} (${sample(services)})`
        : facts.conditions["several-services"]
          ? "the services"
          : "the server program";
    default:
      return sample(namesOf(keptIn(facts, topic))) || "what it keeps";
  }
}
