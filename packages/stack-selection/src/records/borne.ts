import { idOf, isCalledByScript, type Ref } from "@planc/core";
import { capabilities } from "../catalog/capabilities.ts";
import { runningStrengths } from "../catalog/strengths/running.ts";
import { type BorneElsewhere, borneElsewhere } from "../choices/borne-elsewhere.ts";
import { counted, listed, sample, sentence } from "../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "./drawn.ts";
import { brief, type Line } from "./line.ts";

export interface Borne {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

/** From here on a technology is said to offer something. */
const offered = 0.8;

/**
 * What other parts of this plan make of the choice, named by them: an event with its consumers, a report that
 * comes in, an alert. What nothing in the plan makes use of is no consequence of the decision.
 */
export function borneBy(choice: Confirmed): Borne {
  const told = borneElsewhere.flatMap((capability) => {
    const [strength] = choice.entry?.fits?.[capability] ?? [0];
    const by = strength >= offered ? bearers[capability](choice) : undefined;
    if (by === undefined) return [];
    const label = labels[capability];
    const full = sentence(`${capabilities[capability]}: ${by}`);
    return [label === undefined ? full : brief(sentence(`${label}: ${by}`), full)];
  });
  const watched = watching(choice);
  const parts = graphOverParts(choice);
  const copy = graphBesideCopy(choice);
  return {
    positive: [...told, ...scripted(choice), ...watched.positive],
    negative: [...parts.negative, ...copy.negative],
    mitigation: [...parts.mitigation, ...copy.mitigation, ...watched.mitigation],
  };
}

interface Heard {
  readonly parameter: string;
  readonly only: string | undefined;
  readonly own: boolean;
  readonly names: string[];
}

/** In fewer words than options are compared by. */
const labels: Partial<Readonly<Record<BorneElsewhere, string>>> = {
  rooms: "rooms",
  "fan-out": "fan-out",
  "payment-webhooks": "signed webhooks",
  "direct-uploads": "direct uploads",
};

type Bearer = (choice: Confirmed) => string | undefined;

const bearers: Readonly<Record<BorneElsewhere, Bearer>> = {
  // No contract of a plan has headers for it.
  "http-caching": () => undefined,
  // Clients are told, and send what they have by an operation.
  bidirectional: () => undefined,
  rooms: ({ drawn: { subscriptions } }) => {
    const heard = new Map<string, Heard>();
    for (const { data } of subscriptions) {
      for (const { parameter, segment, only } of data.rooms) {
        const key = `${parameter} ${only ?? ""}`;
        const known = heard.get(key) ?? { parameter, only, own: segment === "accounts", names: [] };
        known.names.push(data.name);
        heard.set(key, known);
      }
    }
    const rooms = [...heard.values()].map(({ parameter, only, own, names }) => {
      const of = own ? "account" : parameter;
      return only === undefined
        ? `per ${of} (${sample(names)})`
        : `one more for each ${of} (${sample(names)}), to which goes only that of which it is true that ${only}, looked at before each message`;
    });
    return rooms.length > 0 ? listed(rooms) : undefined;
  },
  // Both ends speak it, and a contract without such operations has one end alone.
  "sync-protocol": ({ drawn }) => {
    const batches = drawn.operations.filter(({ data }) => /since|sync/i.test(data.operationId));
    return batches.length > 0
      ? `${listed(batches.map(({ data }) => data.operationId))} ${batches.length === 1 ? "is" : "are"} the other end`
      : undefined;
  },
  // Where a rule is decided the record on it says what it comes to.
  "conflict-handling": () => undefined,
  // The store tells instances only where the plan has them listen.
  "change-notices": ({ drawn }) => {
    const told = drawn.components.filter(({ ref }) =>
      drawn.connections.some(({ data }) => data.from === ref && /\bNOTIFY\b/.test(data.purpose)),
    );
    return told.length > 0
      ? `each instance of ${listed(told.map(({ data }) => data.name))} hears by NOTIFY what another changed`
      : undefined;
  },
  "fan-out": ({ drawn }) => {
    const names = new Map<string, string>(
      drawn.components.map(({ ref, data }) => [ref, data.name]),
    );
    const [widest] = drawn.events.toSorted(
      (a, b) => b.data.consumers.length - a.data.consumers.length || (a.id < b.id ? -1 : 1),
    );
    if (!widest || widest.data.consumers.length < 2) return undefined;
    const takers = widest.data.consumers.map((each) => names.get(each) ?? idOf(each));
    return `${widest.data.name} → ${listed(takers)}`;
  },
  saml: (choice) => {
    const own = componentOf(choice);
    return own &&
      choice.drawn.connections.some(
        ({ data }) => data.to === own && /\bsaml\b/i.test(data.protocol),
      )
      ? "it is how the product signs people in"
      : undefined;
  },
  "hosted-checkout": (choice) => {
    const own = componentOf(choice);
    const clients = ofKinds(choice.drawn, "web-client", "mobile-client", "desktop-client");
    const from = choice.drawn.connections.find(
      ({ data }) => data.to === own && clients.some(({ ref }) => ref === data.from),
    );
    const client = clients.find(({ ref }) => ref === from?.data.from);
    return (
      client &&
      from &&
      `${choice.name} is given ${from.data.purpose}, and the ${client.data.name} leads there`
    );
  },
  "payment-webhooks": (choice) => {
    const own = componentOf(choice);
    const taken = choice.drawn.operations.filter(({ data }) => data.webhook?.from === own);
    return own && taken.length > 0 ? listed(taken.map(({ data }) => data.operationId)) : undefined;
  },
  "direct-uploads": (choice) => {
    const own = componentOf(choice);
    const clients = ofKinds(choice.drawn, "web-client", "mobile-client", "desktop-client");
    const from = choice.drawn.connections.find(
      ({ data }) => data.to === own && clients.some(({ ref }) => ref === data.from),
    );
    const client = clients.find(({ ref }) => ref === from?.data.from);
    return client && `${client.data.name} → ${choice.name}`;
  },
  "signed-delivery": (choice) => {
    const own = componentOf(choice);
    const signed = choice.drawn.connections.find(
      ({ data }) => data.to === own && /\b(?:signed|expire)/i.test(data.purpose),
    );
    return signed?.data.purpose;
  },
};

/** The plan writes its load in one tool's own form, and only where there are paths to call. */
export function hasScript({ technology, drawn }: Pick<Confirmed, "technology" | "drawn">): boolean {
  const { convention, operations, scenarios } = drawn;
  return (
    technology === "k6" &&
    convention?.data.style === "rest" &&
    operations.length > 0 &&
    scenarios.length > 0
  );
}

/** That the plan brings a script is no merit of the tool, so no score counts it. */
function scripted(choice: Confirmed): readonly Line[] {
  if (!hasScript(choice)) return [];
  const { operations } = choice.drawn;
  const called = operations.filter(({ data }) => isCalledByScript(data)).length;
  const all = counted(operations.length, "operation");
  return [
    brief(
      `Script for ${called < operations.length ? `${called} of ` : ""}${all}.`,
      `A script comes with this plan, performance/load-test.k6.js, for ${called < operations.length ? `${called} of ` : ""}its ${all}; in another tool it would be written by hand.`,
    ),
  ];
}

function componentOf({ ref, drawn }: Pick<Confirmed, "ref" | "drawn">) {
  return drawn.components.find(({ data }) => data.choice === ref)?.ref;
}

/** Whether something of the plan reads the rules of its alerts. */
export function isEvaluated({ choices, components }: Drawn): boolean {
  return (
    components.some(({ data }) => data.kind === "monitoring") ||
    (choices ?? []).some(
      // On AWS the plan writes alarms for CloudWatch.
      ({ data }) => idOf(data.topic) === "metrics" || data.technology === "aws",
    )
  );
}

/** Whether an alert of the plan looks at what goes wrong with it. */
function watching(choice: Confirmed): Borne {
  const { entry, name, drawn } = choice;
  const own = componentOf(choice);
  if (entry?.watch === undefined || own === undefined) return nothing;
  const alerts = drawn.alerts.filter(({ data }) => data.watches === own);
  if (alerts.length > 0) {
    const names = listed(alerts.map(({ data }) => `“${data.name}”`));
    return isEvaluated(drawn)
      ? { ...nothing, positive: [brief(`Alerts: ${names}.`, `An alert watches it: ${names}.`)] }
      : {
          ...nothing,
          mitigation: [
            `${names} of performance/benchmarks.md ${alerts.length === 1 ? "is" : "are"} written for it, and nothing of this plan evaluates ${alerts.length === 1 ? "it" : "them"} yet: settle what does, and who is told.`,
          ],
        };
  }
  const none =
    drawn.alerts.length > 0
      ? `of the ${counted(drawn.alerts.length, "alert")} of this plan none looks at ${name}`
      : "this plan has no alerts";
  return { ...nothing, mitigation: [`An alert on ${entry.watch}: ${none}.`] };
}

/** One query may ask for what several services keep, and what stands in front of them hands a request to one. */
function graphOverParts({ technology, drawn }: Confirmed): Borne {
  const serving = technology === "graphql" ? servicesOfGraph(drawn) : [];
  if (serving.length < 2) return nothing;
  const [gateway] = ofKinds(drawn, "gateway");
  const names = listed(serving.map(({ data }) => data.name));
  const composed = gateway?.data.choice && composes(gateway.data.choice, drawn);
  if (composed) {
    return {
      ...nothing,
      negative: [
        `One query may ask for what ${names} keep: ${composed} asks each of them for its part, so that such a query waits for the slowest.`,
      ],
      mitigation: [
        `Give each type that one of ${names} keeps and another refers to its key (@key) in the schema of its owner, and let the pipeline put the schemas together before a release: a part that no longer fits is refused there.`,
      ],
    };
  }
  return {
    ...nothing,
    negative: [
      `One query may ask for what ${names} keep, each of which answers a part of the schema${gateway ? `, and ${gateway.data.technology ?? gateway.data.name} hands a request to one of them` : ""}.`,
    ],
    mitigation: [
      "Open, and to be decided before the first client: a router that puts the graph together from the parts of the services, which is one program more in the path of each request, or an endpoint for each service, which a client asks one by one.",
    ],
  };
}

/** What a device keeps for itself is kept once: a client of the graph keeps what it read, too. */
function graphBesideCopy({ technology, drawn }: Confirmed): Borne {
  const kept = drawn.choices?.find(({ data }) => idOf(data.topic) === "offline-store");
  if (technology !== "graphql" || !kept) return nothing;
  return {
    ...nothing,
    negative: [
      `Libraries that call a graph keep what they have read: beside ${kept.data.name} that is a second copy, which no change reaches.`,
    ],
    mitigation: [
      `What ${kept.data.name} has, screens read there alone: the library that calls the graph keeps nothing of it (fetch policy no-cache, or a plain request).`,
    ],
  };
}

/** The gateway, by its name, where it divides a query among services and puts their answers together. */
function composes(choice: Ref, { choices = [] }: Drawn): string | undefined {
  const gateway = choices.find(({ ref }) => ref === choice)?.data;
  const [strength = 0] = runningStrengths["graph-composition"]?.[gateway?.technology ?? ""] ?? [];
  return strength >= offered ? gateway?.name : undefined;
}

/** Deployables that answer fields of one GraphQL schema. */
export function servicesOfGraph({ components, operations }: Drawn): Drawn["components"] {
  const own = new Set<string>(
    operations.flatMap(({ data }) =>
      data.component && data.webhook === undefined ? [data.component] : [],
    ),
  );
  return components.filter(
    ({ ref, data }) => own.has(ref) && (data.kind === "service" || data.kind === "function"),
  );
}

const nothing: Borne = { positive: [], negative: [], mitigation: [] };
