import { isSoldByVendor } from "../catalog/facts/own-vendors.ts";
import type { Entry } from "../catalog/schema.ts";
import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { brokerServers } from "../facts/broker-servers.ts";
import type { Runner } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import type { Amount } from "../facts/numbers.ts";
import { counted } from "../text/words.ts";
import { limit, limitText } from "../topics/verdict.ts";

interface Said {
  readonly score: number;
  readonly note: string;
}

export interface Factor {
  readonly name: string;
  readonly weight: number;
  readonly provider: Said;
  readonly team: Said;
}

export interface Weighed {
  readonly topic: TopicKey;
  readonly entry: Entry;
  /** The name of the provider, and what it sells it as. */
  readonly provider: string;
  readonly runner: Runner;
  /** The version that the text asks for, which an older line does not meet. */
  readonly asked: string | undefined;
}

type Reading = (facts: Facts, weighed: Weighed) => Factor | undefined;

/** What speaks for renting a server and for running it: what the brief says, and facts of the catalogue. */
export function factorsOf(facts: Facts, weighed: Weighed): readonly Factor[] {
  return readings.flatMap((reading) => reading(facts, weighed) ?? []);
}

/** The weighted mean of what the factors say of one side, in ten-thousandths' precision. */
export function scoreOf(factors: readonly Factor[], side: "provider" | "team"): number {
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0);
  const sum = factors.reduce((total, each) => total + each.weight * each[side].score, 0);
  return weights === 0 ? 0 : Math.round((sum / weights) * 10_000) / 10_000;
}

const readings: readonly Reading[] = [
  (facts, { provider, runner }) => {
    const { teamSize } = facts.numbers;
    const few = thresholds["people-on-call"];
    const early = facts.stage === "prototype" || facts.stage === "mvp";
    const size = teamSize?.value;
    const score = early || (size !== undefined && size < few.value) ? 0.1 : size ? 0.6 : 0.3;
    const who = teamSize
      ? `${teamSize.text}, and on call for it from ${limitText("people-on-call")}`
      : early
        ? "a first version, for which nobody is on call"
        : "the text names nobody who would be on call for it";
    return {
      name: "People",
      weight: 3,
      provider: {
        score: 1,
        note: `people of ${isSoldByVendor(runner.name) ? `the vendor of ${runner.name}` : provider} are on call for the machine`,
      },
      team: { score, note: who },
    };
  },
  (_, { entry }) => {
    if (!entry.burden) return undefined;
    const [burden, note] = entry.burden;
    return {
      name: "Work",
      weight: 2,
      provider: { score: round(1 - burden / 2), note: `about half is left: ${note}` },
      team: { score: round(1 - burden), note: `all of it: ${note}` },
    };
  },
  (facts, { topic }) => {
    const found = serversFor(facts, topic);
    if (!found) return undefined;
    const { servers, load } = found;
    const many = servers > thresholds["own-servers"].value;
    const bound = limit("own-servers");
    return {
      name: "Load",
      weight: 4,
      provider: {
        score: many ? 0.3 : 1,
        note: many
          ? `${load}: ${counted(servers, "server")}, each with the provider's part of the price`
          : `${load}: ${counted(servers, "server")}`,
      },
      team: {
        score: many ? 1 : 0.4,
        note: many
          ? `people of one's own cost less above ${bound}`
          : `${counted(servers, "server")} ${servers === 1 ? "is" : "are"} planned: for fewer than ${bound}, people of one's own cost more than a provider`,
      },
    };
  },
  (facts, { entry, runner }) => {
    const up = facts.conditions["high-availability"];
    if (!up) return undefined;
    const how = entry.fits?.failover?.[1];
    return {
      name: "Failover",
      weight: 2,
      provider: {
        score: 1,
        note: `${up.text}: ${runner.name} has a second one that takes over as a setting`,
      },
      team: { score: 0.4, note: `set up and rehearsed by the team${how ? `: ${how}` : ""}` },
    };
  },
  (_, { runner: { name, only }, asked, entry }) => {
    if (only === undefined) return undefined;
    return asked === undefined
      ? {
          name: "Version",
          weight: 1,
          provider: { score: 0.5, note: `${only} at most; no part of the text needs a later line` },
          team: { score: 1, note: "any version" },
        }
      : {
          name: "Version",
          weight: 10,
          provider: { score: 0, note: `${name} runs ${entry.name} up to ${only} only` },
          team: { score: 1, note: `${asked}, which the text asks for` },
        };
  },
  (facts, { runner }) => {
    const { budget } = facts.numbers;
    return (
      budget && {
        name: "Money",
        weight: 1,
        provider: { score: 0.5, note: `of ${budget.text} ${runner.name} takes a part each hour` },
        team: { score: 0.8, note: `of ${budget.text} the machine alone is paid` },
      }
    );
  },
];

/** How many servers of the kind the load takes, where the plan counts it in what one of them does. */
function serversFor(facts: Facts, topic: TopicKey) {
  const { numbers } = facts;
  const of = (amount: Amount | undefined, each: number, none: string) => ({
    servers: Math.max(1, Math.ceil((amount?.value ?? 0) / each)),
    load: amount?.text ?? none,
  });
  switch (topic) {
    case "relational-store":
    case "document-store":
      return of(
        numbers.peakRate,
        thresholds["relational-requests"].value,
        "no load is stated, so one is planned",
      );
    case "message-broker": {
      const { count, because } = brokerServers(facts);
      const found = of(
        numbers.messageRate ?? numbers.peakRate,
        thresholds["queued-messages"].value,
        "no load is stated, so one is planned",
      );
      return because === undefined
        ? found
        : {
            servers: Math.max(found.servers, count),
            load: `${found.load}; ${because}, for which three agree`,
          };
    }
    default:
      return undefined;
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
