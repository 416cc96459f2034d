import { cloudsOf } from "../facts/clouds.ts";
import { namesOf, patternRefs } from "../facts/condition-readers.ts";
import { wantedFor } from "../facts/facts.ts";
import { instanceLimit, instanceLimitBasis } from "../facts/instance-limit.ts";
import { liveBeside } from "../facts/live-beside.ts";
import { coveredBy } from "../facts/platforms.ts";
import { counted, sample } from "../text/words.ts";
import { cdnVerdict } from "./delivery.ts";
import { addressOnCloud } from "./lasting-address.ts";
import { observingTopics } from "./observing-topics.ts";
import {
  isOrchestratedByLoad,
  orchestrationVerdict,
  packagingVerdict,
  startedAgain,
} from "./orchestration.ts";
import { isOnTakenCloud, placingTopics } from "./placing.ts";
import { releasedFunctions } from "./released-functions.ts";
import { issuedOutside } from "./token-issuer.ts";
import { beyond, no, ofServices, on, serviceNames, type TopicRules, yes } from "./verdict.ts";
import { ownMonitoring } from "./watched-by-cloud.ts";

/** Providers of which people have accounts of their own. */
const socialLogin = /\b(?:google|facebook|apple|github|twitter|linkedin|discord|social|oauth)\b/i;

/** Things of products that keep a record of payments made elsewhere. */
const booked = /^(?:invoice|bill|ledger|journal entry|loan|debt|expense)$/i;

/** Things of products in which people pay. */
const bought = /^(?:cart|basket|checkout|order|booking|reservation|ticket|subscription)$/i;

/** Where it runs, how it is reached and watched. Later rules see which topics earlier ones need. */
export const runningTopics: TopicRules = {
  ...placingTopics,
  functions: ({ conditions }) => on(conditions.functions, (text) => `The style is ${text}`),
  orchestration: orchestrationVerdict,
  packaging: packagingVerdict,
  "api-gateway": (facts) => {
    const { conditions, product } = facts;
    const names = serviceNames(facts);
    const tokens = conditions["gateway-tokens"];
    if (conditions["several-services"]) {
      return yes(
        `What clients ask of ${names.length > 0 ? `${counted(names.length, "service")} (${sample(names)})` : "several services"} goes through one address${tokens ? ", which checks tokens before it passes a request on" : ""}`,
        [...conditions["several-services"].refs, ...(tokens?.refs ?? [])],
      );
    }
    return conditions.functions
      ? yes("HTTP requests reach the functions through it", [product])
      : undefined;
  },
  "load-balancer": (facts, sofar) => {
    const { conditions, stated, style, product } = facts;
    const held = style === "serverless" && sofar.has("hosting") ? liveBeside(facts) : undefined;
    if (held) return addressOnCloud(facts);
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
      { here: "one instance" },
    );
  },
  cdn: cdnVerdict,
  ...observingTopics,
  "ci-cd": (facts, sofar) => {
    const { conditions, inputs, style } = facts;
    const [cloud] = cloudsOf(facts);
    return (
      ofServices(facts, "Released apart") ??
      (conditions.server &&
      cloud &&
      ownMonitoring[cloud.key] !== undefined &&
      inputs.product.data.scope !== "feature"
        ? yes(
            `What runs on ${cloud.name} ${style === "serverless" ? "are packages of functions" : "is an image"} that a pipeline builds once its checks have passed, and nobody releases by hand`,
            cloud.refs,
          )
        : undefined) ??
      releasedFunctions(facts, sofar)
    );
  },
  "identity-provider": (facts) => {
    const { conditions, inputs, product } = facts;
    const { accounts } = conditions;
    if (!conditions.server) return undefined;
    const held = inputs.systems.filter(({ data }) => data.category === "identity provider");
    const social = held.filter(({ data }) => socialLogin.test(data.name));
    if (held.length > 0 && social.length === held.length && accounts) {
      return no(
        `The system holds the accounts of its users itself; ${sample(namesOf(social))} is one way to sign in`,
        "Accounts of another provider",
        social.map(({ ref }) => ref),
        { here: "own accounts", turns: "accounts elsewhere" },
      );
    }
    if (held.length > 0) {
      return no(
        `${sample(namesOf(held))} ${held.length === 1 ? "signs" : "sign"} people in already; the system only checks who they are`,
        "Accounts that the system has to hold itself",
        held.map(({ ref }) => ref),
        { here: sample(namesOf(held)), turns: "own accounts" },
      );
    }
    if (!accounts) return issuedOutside(facts);
    if (inputs.product.data.unseen === true) {
      return no(
        "Who uses a feature signs in to the product that it becomes part of; this text asks for no other sign-in",
        "Accounts that only this feature has",
        [...accounts.refs, product],
        { here: "accounts of product", turns: "own accounts" },
      );
    }
    return no(
      "The system holds the accounts of its users itself: the text asks for no single sign-on and names no company directory",
      "Accounts of another provider",
      accounts.refs,
      { here: "own accounts", turns: "accounts elsewhere" },
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
    if (!facts.conditions.server) return undefined;
    const held = liveBeside(facts);
    if (held) {
      return yes(
        `${held.text}: a function ends with its request, so connections that stay open are held by a program in containers, beside the functions`,
        held.refs,
      );
    }
    if (facts.style === "serverless") return undefined;
    const services = facts.conditions["several-services"];
    const rented = isOnTakenCloud(facts, sofar);
    if (!sofar.has("orchestration") && cloudsOf(facts).length === 0 && !services && !rented)
      return undefined;
    const where = cloudsOf(facts)[0];
    return yes(
      `${services ? sample(serviceNames(facts)) : "Server"} in containers (${where ? where.name : sofar.has("orchestration") ? "cluster" : rented ? "provider" : "host"})`,
      where ? where.refs : [facts.product],
    );
  },
  hosting: (facts, sofar) => {
    const { conditions, style, inputs } = facts;
    const [cloud] = cloudsOf(facts);
    // Where a feature runs was decided with the product that it is part of.
    if (!conditions.server || inputs.product.data.scope === "feature") return undefined;
    const held = style === "serverless" ? liveBeside(facts) : undefined;
    const isTaken = isOnTakenCloud(facts, sofar) || (held && sofar.has("cloud-platform"));
    if (!cloud && !isTaken) return undefined;
    const isElsewhere =
      (style === "serverless" && !held) ||
      sofar.has("orchestration") ||
      wantedFor(facts, "virtual-machines").length > 0 ||
      coveredBy(facts, "orchestration") !== undefined;
    if (isElsewhere || !sofar.has("container-runtime")) return undefined;
    const services = conditions["several-services"];
    return yes(
      `The ${services ? "images run" : "image runs"} ${cloud ? `on ${cloud.name}` : "at the provider that is taken for what is rented,"} without a cluster of one's own: something there starts, replaces and scales ${services ? "them" : "it"}${startedAgain(facts)}`,
      cloud?.refs ?? [facts.product],
    );
  },
};
