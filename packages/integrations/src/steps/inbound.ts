import { byRef, node, optional, type Ref, type ViewOf } from "@planc/core";
import { architecture, brief, decision, integration } from "@planc/core/ir";
import { knownValue } from "../catalog/fact.ts";
import type { WebhookFacts } from "../catalog/webhook-facts.ts";
import { timeOf } from "../figures.ts";
import { derived, step } from "../kit.ts";
import { basisOf, insteadOf } from "../providers/basis.ts";
import { providerOf } from "../providers/facts-of.ts";
import { isStamped, overOf, schemeName, verificationOf } from "../providers/scheme.ts";

type Connection = ViewOf<typeof architecture.connection>;
type Webhook = NonNullable<Connection["data"]["webhook"]>;

/** How each report of a system of others is proved, taken, kept apart from its repeats and found when it is lost. */
export const inbound = step("inbound", {
  reads: {
    providers: integration.provider,
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    concepts: optional(brief.concept),
    choices: optional(decision.choice),
  },
  writes: { inbound: integration.inbound },
  run: ({ providers, components, connections, concepts, choices }) => {
    const isHosted = choices.some(({ data }) => data.technology === "payment-page");
    const at = byRef(components);
    return {
      inbound: providers.flatMap((provider) =>
        connections.flatMap((connection) => {
          const { webhook, from } = connection.data;
          if (from !== provider.data.component || !webhook) return [];
          const facts = providerOf(provider.data.facts.key)?.webhooks;
          const handler = at.get(webhook.handler)?.data.name ?? webhook.handler;
          return [
            node(
              integration.inbound,
              connection.id,
              {
                provider: provider.ref,
                connection: connection.ref,
                event: connection.data.purpose.replace(/, as a webhook$/, "").slice(0, 200),
                events: eventsOf(facts, concepts, isHosted).map((each) => ({
                  name: each.name.slice(0, 200),
                  means: each.means.slice(0, 200),
                })),
                ...(facts?.told ? { told: facts.told } : {}),
                ...proofOf(facts, webhook, connection.ref),
                dedupeBy: keyOf(facts, webhook),
                ...(horizonOf(facts) === undefined
                  ? {}
                  : { remember: timeOf((horizonOf(facts) ?? 0) * 1000) }),
                ...answerWithin(facts),
                repeats: webhook.repeats,
                ordering: facts
                  ? orderingOf(facts)
                  : "not known: the object is read again there before it is changed here",
                handler: webhook.handler,
                handling: `${handler}: proof, then the raw report with its key in one insert, then 2xx; a repeat finds its key and is answered the same; the work comes after, from the row`,
                reconcile: reconcileOf(provider.data.name, facts),
              },
              derived("report-of-connection", [provider.ref, connection.ref]),
            ),
          ];
        }),
      ),
    };
  },
});

/** Events of what the product has: one without subscriptions is told of none. */
function eventsOf(
  facts: WebhookFacts | undefined,
  concepts: readonly { readonly data: { readonly name: string } }[],
  isHosted: boolean,
) {
  const names = concepts.map(({ data }) => data.name.toLowerCase());
  return ((facts && knownValue(facts.events)) ?? []).filter(
    ({ of, hosted }) =>
      (hosted === undefined || isHosted) &&
      (of === undefined || names.some((name) => name.includes(of))),
  );
}

function proofOf(facts: WebhookFacts | undefined, webhook: Webhook, connection: Ref) {
  const scheme = facts && knownValue(facts.scheme);
  const header = webhook.header ? { header: webhook.header } : {};
  if (!scheme || !facts)
    return {
      verification: webhook.proof,
      ...header,
      over: webhook.body === "form" ? ("form" as const) : ("raw-body" as const),
      stamped: /time ?stamp/i.test(webhook.proof),
      scheme: webhook.fields.length > 0 ? webhook.proof.slice(0, 200) : "not known",
      basis: facts ? basisOf(facts.scheme) : ({ kind: "plan", of: connection } as const),
    };
  const tolerance = knownValue(facts.toleranceSeconds);
  return {
    verification: verificationOf(scheme),
    ...("header" in scheme && scheme.header ? { header: scheme.header } : header),
    over: overOf(scheme),
    stamped: isStamped(scheme),
    scheme: schemeName(scheme),
    ...(isStamped(scheme) && tolerance ? { replayWindow: timeOf(tolerance * 1000) } : {}),
    basis: basisOf(facts.scheme),
  };
}

/** The contract and the tables already know the key by its name there. */
function keyOf(facts: WebhookFacts | undefined, webhook: Webhook): string {
  const known = facts && knownValue(facts.eventId);
  return (webhook.fields.length > 0 || !known ? webhook.key : known.name).slice(0, 128);
}

function horizonOf(facts: WebhookFacts | undefined): number | undefined {
  const horizon = facts && knownValue(facts.retries)?.horizonSeconds;
  return horizon !== undefined && horizon > 0 ? horizon : undefined;
}

function answerWithin(facts: WebhookFacts | undefined) {
  const seconds = facts && knownValue(facts.ackSeconds);
  return seconds === undefined ? {} : { answerWithin: timeOf(seconds * 1000) };
}

function orderingOf({ ordering }: WebhookFacts): string {
  const known = knownValue(ordering);
  if (!known) return insteadOf(ordering);
  return known.guaranteed ? `in order, ${known.by}` : `not in order: ${known.by}`;
}

const dayMs = 86_400_000;

const hourMs = 3_600_000;

/** As often as the sender's repeats end, but no more than each hour: what comes after them comes no more. */
function reconcileOf(name: string, facts: WebhookFacts | undefined) {
  const horizon = (horizonOf(facts) ?? 0) * 1000;
  const every = timeOf(horizon > 0 ? Math.min(dayMs, Math.max(hourMs, horizon)) : dayMs);
  const fact = facts?.reconcile;
  const known = fact && knownValue(fact);
  return {
    text: known ?? `what ${name} holds is compared with what is kept here, where ${name} lists it`,
    every,
    basis: fact
      ? basisOf(fact)
      : ({
          kind: "unknown",
          ask: `Which list of ${name} says what changed since a time?`,
        } as const),
  };
}
