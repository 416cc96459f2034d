import { idOf } from "@planc/core";
import { capabilities } from "../catalog/capabilities.ts";
import { type BorneElsewhere, borneElsewhere } from "../choices/borne-elsewhere.ts";
import { counted, listed, sample, sentence } from "../text/words.ts";
import { type Confirmed, ofKinds } from "./drawn.ts";

export interface Borne {
  readonly positive: readonly string[];
  readonly mitigation: readonly string[];
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
    return by === undefined ? [] : [sentence(`${capabilities[capability]}: ${by}`)];
  });
  const watched = watching(choice);
  return {
    positive: [...told, ...scripted(choice), ...watched.positive],
    mitigation: watched.mitigation,
  };
}

type Bearer = (choice: Confirmed) => string | undefined;

const bearers: Readonly<Record<BorneElsewhere, Bearer>> = {
  // No contract of a plan has headers for it.
  "http-caching": () => undefined,
  // Clients are told, and send what they have by an operation.
  bidirectional: () => undefined,
  rooms: ({ drawn: { subscriptions } }) => {
    const keyed = subscriptions.filter(({ data }) => data.key !== undefined);
    return keyed.length > 0
      ? `one for each ${listed(keyed.flatMap(({ data }) => data.key ?? []))} that a client listens to (${sample(keyed.map(({ data }) => data.name))})`
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
    return `${widest.data.name} goes to ${listed(takers)}, each by itself`;
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
    return client && `the ${client.data.name} hands them straight to ${choice.name}`;
  },
  "payment-webhooks": (choice) => {
    const own = componentOf(choice);
    const taken = choice.drawn.operations.filter(({ data }) => data.webhook?.from === own);
    return own && taken.length > 0
      ? `${listed(taken.map(({ data }) => data.operationId))} ${taken.length === 1 ? "takes" : "take"} them`
      : undefined;
  },
  "direct-uploads": (choice) => {
    const own = componentOf(choice);
    const clients = ofKinds(choice.drawn, "web-client", "mobile-client", "desktop-client");
    const from = choice.drawn.connections.find(
      ({ data }) => data.to === own && clients.some(({ ref }) => ref === data.from),
    );
    const client = clients.find(({ ref }) => ref === from?.data.from);
    return client && `the ${client.data.name} sends files straight to ${choice.name}`;
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
function scripted(choice: Confirmed): readonly string[] {
  return hasScript(choice)
    ? [
        `A script comes with this plan, performance/load-test.k6.js, for its ${counted(choice.drawn.operations.length, "operation")}; in another tool it would be written by hand.`,
      ]
    : [];
}

function componentOf({ ref, drawn }: Pick<Confirmed, "ref" | "drawn">) {
  return drawn.components.find(({ data }) => data.choice === ref)?.ref;
}

/** Whether an alert of the plan looks at what goes wrong with it. */
function watching(choice: Confirmed): Borne {
  const { entry, name, drawn } = choice;
  const own = componentOf(choice);
  if (entry?.watch === undefined || own === undefined) return { positive: [], mitigation: [] };
  const alerts = drawn.alerts.filter(({ data }) => data.watches === own);
  if (alerts.length > 0)
    return {
      positive: [`An alert watches it: ${listed(alerts.map(({ data }) => `“${data.name}”`))}.`],
      mitigation: [],
    };
  const none =
    drawn.alerts.length > 0
      ? `of the ${counted(drawn.alerts.length, "alert")} of this plan none looks at ${name}`
      : "this plan has no alerts";
  return { positive: [], mitigation: [`An alert on ${entry.watch}: ${none}.`] };
}
