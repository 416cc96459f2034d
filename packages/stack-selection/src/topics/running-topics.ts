import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { cloudsOf } from "../facts/clouds.ts";
import { namesOf, patternRefs } from "../facts/condition-readers.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { instanceLimit, instanceLimitBasis } from "../facts/instance-limit.ts";
import { coveredBy } from "../facts/platforms.ts";
import { counted, listed, sample } from "../text/words.ts";
import { cdnVerdict } from "./delivery.ts";
import { addressOnCloud } from "./lasting-address.ts";
import { observingTopics } from "./observing-topics.ts";
import { isOrchestratedByLoad, orchestrationVerdict } from "./orchestration.ts";
import { beyond, limit, limitText, no, on, serviceNames, type TopicRules, yes } from "./verdict.ts";
import { ownMonitoring } from "./watched-by-cloud.ts";

/** Providers of which people have accounts of their own. */
const socialLogin = /\b(?:google|facebook|apple|github|twitter|linkedin|discord|social|oauth)\b/i;

/** Things of products that keep a record of payments made elsewhere. */
const booked = /^(?:invoice|bill|ledger|journal entry|loan|debt|expense)$/i;

/** Things of products in which people pay. */
const bought = /^(?:cart|basket|checkout|order|booking|reservation|ticket|subscription)$/i;

/** Where it runs, how it is reached and watched. Later rules see which topics earlier ones need. */
export const runningTopics: TopicRules = {
  functions: ({ conditions }) => on(conditions.functions, (text) => `The style is ${text}`),
  orchestration: orchestrationVerdict,
  "api-gateway": (facts) => {
    const { conditions, product } = facts;
    const names = serviceNames(facts);
    const tokens = conditions["gateway-tokens"];
    if (conditions["several-services"]) {
      return yes(
        `Clients reach ${names.length > 0 ? `${counted(names.length, "service")} (${sample(names)})` : "several services"} through one address${tokens ? ", which checks tokens before it passes a request on" : ""}`,
        [...conditions["several-services"].refs, ...(tokens?.refs ?? [])],
      );
    }
    return conditions.functions
      ? yes("HTTP requests reach the functions through it", [product])
      : undefined;
  },
  "service-discovery": ({ conditions }, sofar) => {
    const services = conditions["several-services"];
    if (!services) return undefined;
    return sofar.has("orchestration")
      ? no(
          "The orchestrator gives each service a name and takes failed instances out",
          "Services that run outside of the orchestrator",
          services.refs,
        )
      : no(
          `${services.text}: their addresses are settings, up to ${limitText("orchestrated-services")}`,
          "Addresses that change as instances come and go",
          services.refs,
        );
  },
  "service-mesh": (facts) => {
    const services = facts.conditions["several-services"];
    if (!services) return undefined;
    const count = serviceNames(facts).length;
    if (count > thresholds["meshed-services"].value) {
      return yes(`${services.text}: more than ${limitText("meshed-services")}`, services.refs);
    }
    return no(
      `${count > 0 ? counted(count, "service") : "Services that the text does not count"}: client libraries do what a mesh does, up to ${limitText("meshed-services")}`,
      count > 0
        ? "A rule that every call between services is mutually authenticated"
        : `More than ${limit("meshed-services")}, or a rule that every call between services is mutually authenticated`,
      services.refs,
    );
  },
  "load-balancer": (facts, sofar) => {
    const { conditions, stated, style, product } = facts;
    if (!conditions.server || style === "serverless" || sofar.has("api-gateway")) return undefined;
    // One that the text asks for or that services need spreads requests itself; one that came with the
    // load alone has many instances of one program, with something in front of them as before.
    if (sofar.has("orchestration") && !isOrchestratedByLoad(facts)) return undefined;
    const { peakRate } = facts.numbers;
    const up = conditions["high-availability"];
    if (up)
      return yes(
        `${up.text} needs two instances and something in front that leaves out the failed one`,
        up.refs,
      );
    const scaled = patternRefs(stated, "horizontal-scaling");
    if (scaled.length > 0) {
      return yes(
        "The text asks for horizontal scaling: requests are spread over the instances that are there",
        scaled,
      );
    }
    if (peakRate && peakRate.value > instanceLimit(facts.inputs).value) {
      return yes(
        `${peakRate.text}: more than one instance answers, ${instanceLimitBasis(facts.inputs)}`,
        peakRate.refs,
      );
    }
    const hosted = sofar.has("hosting") ? addressOnCloud(facts) : undefined;
    if (hosted) return hosted;
    const load = peakRate ? peakRate.text : "No load is stated";
    return no(
      `${load}${peakRate ? ":" : ", and"} one instance answers up to ${instanceLimitBasis(facts.inputs)}${beyond(peakRate, instanceLimit(facts.inputs), "a second instance and something in front of both are due")}`,
      undefined,
      peakRate?.refs ?? [product],
    );
  },
  cdn: cdnVerdict,
  ...observingTopics,
  "ci-cd": (facts) => {
    const { conditions, inputs, style } = facts;
    const [cloud] = cloudsOf(facts);
    return (
      on(conditions["several-services"], (text) => `${text} are released one by one`) ??
      (conditions.server &&
      cloud &&
      ownMonitoring[cloud.key] !== undefined &&
      style !== "serverless" &&
      inputs.product.data.scope !== "feature"
        ? yes(
            `What runs on ${cloud.name} is an image that a pipeline builds once its checks have passed, and nobody releases by hand`,
            cloud.refs,
          )
        : undefined)
    );
  },
  "identity-provider": ({ conditions, inputs, product }) => {
    const { accounts } = conditions;
    if (!conditions.server) return undefined;
    const held = inputs.systems.filter(({ data }) => data.category === "identity provider");
    const social = held.filter(({ data }) => socialLogin.test(data.name));
    if (held.length > 0 && social.length === held.length && accounts) {
      return no(
        `The system holds the accounts of its users itself; ${sample(namesOf(social))} is one way to sign in`,
        "Accounts of another provider",
        social.map(({ ref }) => ref),
      );
    }
    if (held.length > 0) {
      return no(
        `${sample(namesOf(held))} ${held.length === 1 ? "signs" : "sign"} people in already; the system only checks who they are`,
        "Accounts that the system has to hold itself",
        held.map(({ ref }) => ref),
      );
    }
    if (!accounts) return undefined;
    if (inputs.product.data.unseen === true) {
      return no(
        "Who uses a feature signs in to the product that it becomes part of; this text asks for no other sign-in",
        "Accounts that only this feature has",
        [...accounts.refs, product],
      );
    }
    return no(
      "The system holds the accounts of its users itself: the text asks for no single sign-on and names no company directory",
      "Accounts of another provider",
      accounts.refs,
    );
  },
  payments: ({ conditions, inputs }) => {
    if (!conditions.server) return undefined;
    const isKept = inputs.concepts.some(({ data }) => booked.test(data.name));
    const isBought = inputs.concepts.some(({ data }) => bought.test(data.name));
    const paid = inputs.concepts.filter(
      ({ data }) => /^(payment|checkout)$/i.test(data.name) && (isBought || !isKept),
    );
    const acts = inputs.actions.filter(({ data }) =>
      /^(pay|check ?out|charge|refund)$/i.test(data.verb),
    );
    const refs = [...paid, ...acts].map(({ ref }) => ref);
    return refs.length > 0
      ? yes(
          `${sample([...namesOf(paid), ...acts.map(({ data }) => data.verb)])}: a provider takes the money, so card numbers stay outside`,
          refs,
        )
      : undefined;
  },
  "real-time": ({ conditions }) =>
    conditions.server
      ? on(conditions["two-way"], (text) => `${text} wait for no request`)
      : undefined,
  "container-runtime": (facts, sofar) => {
    if (!facts.conditions.server || facts.style === "serverless") return undefined;
    const services = facts.conditions["several-services"];
    const rented = isOnTakenCloud(facts, sofar);
    if (!sofar.has("orchestration") && cloudsOf(facts).length === 0 && !services && !rented)
      return undefined;
    const where = cloudsOf(facts)[0];
    return yes(
      `The same ${services ? "images run" : "image runs"} in tests and ${where ? `on ${where.name}` : sofar.has("orchestration") ? "in the cluster" : rented ? "at the provider" : "on the host"}`,
      where ? where.refs : [facts.product],
    );
  },
  hosting: (facts, sofar) => {
    const { conditions, style, inputs } = facts;
    const [cloud] = cloudsOf(facts);
    // Where a feature runs was decided with the product that it is part of.
    if (!conditions.server || inputs.product.data.scope === "feature") return undefined;
    if (!cloud && !isOnTakenCloud(facts, sofar)) return undefined;
    const isElsewhere =
      style === "serverless" ||
      sofar.has("orchestration") ||
      wantedFor(facts, "virtual-machines").length > 0 ||
      coveredBy(facts, "orchestration") !== undefined;
    if (isElsewhere || !sofar.has("container-runtime")) return undefined;
    const services = conditions["several-services"];
    return yes(
      `The ${services ? "images run" : "image runs"} ${cloud ? `on ${cloud.name}` : "at the provider that is taken for what is rented,"} without a cluster of one's own: something there starts, replaces and scales ${services ? "them" : "it"}`,
      cloud?.refs ?? [facts.product],
    );
  },
  "cloud-platform": (facts, sofar) => {
    if (!facts.conditions.server) return undefined;
    const own = facts.conditions["self-hosted"];
    if (own) return no(`The text asks for ${own.text}`, "Leave to run it at a provider", own.refs);
    const there = inRepository(facts);
    if (there.length > 0 && facts.inputs.product.data.scope === "feature") {
      return no(
        "The feature runs where the repository runs, which none of its files says",
        "A move of the whole product",
        [facts.product, ...(there[0]?.refs ?? [])],
      );
    }
    const calls = (["functions", "object-store", "cdn", "orchestration"] as const).filter((topic) =>
      sofar.has(topic),
    );
    if (
      calls.length > 0 &&
      wantedFor(facts, "orchestration").every(({ modality }) => modality !== "existing")
    ) {
      return yes(`Rented from a provider: ${listed(calls.map((topic) => words[topic]))}`, [
        facts.product,
      ]);
    }
    if (calls.length > 0) return undefined;
    return no(
      `What is planned runs on any host with a database, so nothing is bound to one provider, up to ${limitText("instances-by-hand")}`,
      "A service of one provider, files to keep, or several services",
      [facts.product],
    );
  },
};

/** Whether a provider is taken though the text names none; a first version runs on one host all the same. */
function isOnTakenCloud({ stage }: Facts, sofar: ReadonlySet<string>): boolean {
  return sofar.has("cloud-platform") && stage !== "prototype" && stage !== "mvp";
}

/** What the files of the repository show in use. */
function inRepository({ stated }: Facts): Facts["stated"]["technologies"] {
  return [...stated.technologies, ...stated.atHand].filter(({ found }) => found !== undefined);
}

const words = {
  functions: "functions",
  "object-store": "object storage",
  cdn: "content delivery",
  orchestration: "the machines under the containers",
} as const satisfies Partial<Record<TopicKey, string>>;
