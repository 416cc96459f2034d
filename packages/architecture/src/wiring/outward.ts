import { isCookie, statedAnswer } from "@planc/core";
import type { ExternalPurpose } from "../catalog/external-systems.ts";
import { backgroundTimeout, questionTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { externals, isAbout } from "../design/outside.ts";
import { senderOf } from "../design/workers.ts";
import { derived } from "../kit.ts";
import { cardWay } from "./card-way.ts";
import { liveConcepts } from "./live.ts";
import { conceptsOf, exposedUnits, unitNamed, unitOf, unitOfAccounts, usersOf } from "./owners.ts";
import { isPayment } from "./payment.ts";
import { type ConnectionDraft, connect, type Plan, refsOf } from "./plan.ts";
import { callsOfReceivers } from "./receivers.ts";
import { keepsDelivery, reportsBack } from "./webhooks.ts";

/** Services of a cloud that its own programs call by a role. */
const byRole = /^(?:Amazon|AWS) (?:SES|SNS|Pinpoint|Bedrock)\b/;

/** Calls to external systems, and what they call back. */
export function externalCalls(plan: Plan): readonly ConnectionDraft[] {
  return [...callsOfReceivers(plan), ...callsOfSystems(plan)];
}

function callsOfSystems(plan: Plan): readonly ConnectionDraft[] {
  return outside(plan).flatMap(({ component, purpose, sender }) => {
    const callers = callersOf(component, purpose, sender, plan);
    // What looks after something is asked about it; the caller does not do its work.
    const does =
      purpose?.call ??
      component.data.responsibilities[0]?.replace(/^looks after /, "asks about ") ??
      "calls it";
    return [
      ...callers.map((caller) =>
        connect(
          plan,
          [caller, component],
          {
            purpose: does,
            protocol: "HTTPS",
            mode: purpose?.calledBy === "background" ? "async" : "sync",
            authentication: byRole.test(component.data.name)
              ? "IAM role"
              : (purpose?.authentication ?? "API key"),
            carries: aboutBest(
              caller.id === "background-worker" ? worked(plan) : conceptsOf(caller, plan),
              purpose,
            ),
            timeout: patienceWith(does, caller, plan),
          },
          derived("external-call", refsOf(caller, component)),
        ),
      ),
      ...served(component, purpose, plan),
      ...hosted(component, purpose, plan),
      ...backCalls(component, purpose, callers[0], plan),
    ];
  });
}

/** A question is short, and is repeated within the answer that somebody waits for; what is sent may take longer. */
function patienceWith(does: string, caller: ComponentView, { facts, units }: Plan) {
  const answers = statedAnswer(facts.quantities);
  if (answers) return { value: Math.ceil(answers.seconds * 1.5), unit: "s" } as const;
  const isAsked = /^asks about\b/.test(does) && units.includes(caller);
  return isAsked ? questionTimeout : backgroundTimeout;
}

interface Outside {
  readonly component: ComponentView;
  readonly purpose: ExternalPurpose | undefined;
  readonly sender: ComponentView | undefined;
}

function outside(plan: Plan): readonly Outside[] {
  const known = new Map(externals(plan.facts).map((each) => [each.draft.data.name, each]));
  return plan.components
    .filter(({ data }) => data.kind === "external-system")
    .flatMap((component) => {
      const external = known.get(component.data.name);
      // What only calls us is not called.
      if (!external) return [];
      const named = senderOf(external, plan.facts);
      const sender = named === undefined ? undefined : unitNamed(named, plan);
      return { component, purpose: external.purpose, sender };
    });
}

const holdingTopics: readonly string[] = ["payments", "email", "sms", "push", "crm"];

/** Systems of others that learn of people through services of ours, each with the first that calls it. */
export function toldOfPeople(
  plan: Plan,
): readonly { readonly system: ComponentView; readonly by: ComponentView }[] {
  return outside(plan).flatMap(({ component, purpose, sender }) => {
    const callers = callersOf(component, purpose, sender, plan);
    const by =
      callers.find((each) => plan.units.includes(each)) ??
      callers.find((each) => plan.workers.includes(each));
    return by !== undefined &&
      holdingTopics.includes(purpose?.topic ?? "") &&
      component.data.lifecycle !== "existing"
      ? [{ system: component, by }]
      : [];
  });
}

function callersOf(
  component: ComponentView,
  purpose: ExternalPurpose | undefined,
  sender: ComponentView | undefined,
  plan: Plan,
): readonly ComponentView[] {
  if (sender) return [sender];
  if (purpose?.serves) return exposedUnits(plan);
  if (purpose?.calledBy === "client" && plan.clients.length > 0) return plan.clients;
  const worker = plan.byId.get("background-worker");
  if (purpose?.calledBy === "background" && worker) return [worker];
  // What a worker works on behind the requests, it asks for by itself.
  const about = (purpose?.concepts ?? []).map((word) =>
    worked(plan).filter((each) => isAbout(each, word)),
  );
  if (worker && about.some((each) => each.length > 0)) return [worker];
  const words = purpose
    ? purpose.concepts
    : [component.data.name, ...component.data.responsibilities];
  const users = usersOf(firstNamed(words, plan), plan, () => false).slice(0, 1);
  if (users.length > 0) return users;
  return plan.clients.slice(0, 1);
}

/** What is worked on behind the requests. */
const worked = ({ facts }: Plan) => [
  ...new Set(
    facts.actions.flatMap(({ data }) =>
      data.background && data.state !== undefined ? [data.concept] : [],
    ),
  ),
];

/** The words come in order of preference: what a payment is beats what an order is. */
function firstNamed(words: readonly string[], plan: Plan): readonly string[] {
  const names = [
    ...plan.facts.concepts.map(({ data }) => data.name.toLowerCase()),
    ...plan.units.map(({ data }) => data.name.toLowerCase()),
  ];
  const first = words.find((word) => names.some((name) => name.includes(word.toLowerCase())));
  return first ? [first] : words;
}

/** The concepts that such a system is about; what a payment is beats what an order is. */
function aboutBest<Concept extends string>(
  owned: readonly Concept[],
  purpose: ExternalPurpose | undefined,
): readonly Concept[] {
  for (const word of purpose?.concepts ?? []) {
    // What is given back is asked of whoever took it.
    const about = owned.filter((ref) => isAbout(ref, word, "refund"));
    if (about.length > 0) return about;
  }
  return [];
}

/** Clients that connect to the system themselves. */
function served(
  component: ComponentView,
  purpose: ExternalPurpose | undefined,
  plan: Plan,
): readonly ConnectionDraft[] {
  const { serves } = purpose ?? {};
  if (!serves) return [];
  return plan.clients.map((client) =>
    connect(
      plan,
      [client, component],
      {
        purpose: `${serves}, over ${component.data.name}`,
        protocol: "WebSocket over TLS",
        mode: "async",
        authentication: "short-lived token that the back end issues",
        carries: liveConcepts(plan),
        live: true,
      },
      derived("external-call", refsOf(client, component)),
    ),
  );
}

/** Clients on which people give the system what we must not see. */
function hosted(
  component: ComponentView,
  purpose: ExternalPurpose | undefined,
  plan: Plan,
): readonly ConnectionDraft[] {
  const { hosts } = purpose ?? {};
  if (!hosts || !plan.facts.actions.some((each) => isPayment(each.data))) return [];
  return plan.clients.map((client) =>
    connect(
      plan,
      [client, component],
      {
        purpose: `${hosts}, ${cardWay(plan.facts, component.data.name)}`,
        protocol: "HTTPS",
        authentication: "secret per payment",
      },
      derived("external-call", refsOf(client, component)),
      "hosted",
    ),
  );
}

function backCalls(
  component: ComponentView,
  purpose: ExternalPurpose | undefined,
  caller: ComponentView | undefined,
  plan: Plan,
): readonly ConnectionDraft[] {
  // Who works behind the requests can wait for the outcome.
  const waits = caller?.id === "background-worker" && worked(plan).length > 0;
  const delivers = purpose?.topic === "email" || purpose?.topic === "sms";
  const kept = delivers ? keepsDelivery(plan) : undefined;
  const reported = kept ? "what became of messages" : waits ? undefined : purpose?.callsBack;
  const device = purpose?.reaches ? plan.byId.get(purpose.reaches) : undefined;
  return [
    ...reportsBack(component, reported, kept ? unitOf(kept.ref, plan) : caller, plan),
    ...(device
      ? [
          connect(
            plan,
            [component, device],
            {
              purpose: "delivers notifications to the device",
              protocol: "platform push channel",
              mode: "async" as const,
              authentication: "device token",
            },
            derived("external-call", refsOf(component, device)),
          ),
        ]
      : []),
  ];
}

/** Clients send people to the identity provider; what checks tokens fetches its keys. */
export function signInPath(plan: Plan): readonly ConnectionDraft[] {
  const provider = plan.byId.get("identity-provider");
  if (!provider) return [];
  const protocol = plan.facts.identity?.data.protocol ?? "OpenID Connect";
  // Whoever comes has signed in before.
  const before = plan.facts.identity?.data.owner === "platform";
  const checkers = plan.edge.filter(({ data }) => data.kind === "gateway");
  const exchanges = isCookie(plan.facts.identity?.data);
  const asking = exchanges
    ? [unitOfAccounts(plan) ?? []].flat()
    : checkers.length > 0
      ? checkers
      : exposedUnits(plan);
  return [
    ...plan.clients.map((client) =>
      connect(
        plan,
        [client, provider],
        {
          purpose: before
            ? "takes over who has signed in there"
            : `signs people in with ${protocol}`,
          protocol: "HTTPS",
          authentication: before ? "person's session" : "person's credentials",
        },
        derived("sign-in-path", refsOf(client, provider)),
      ),
    ),
    ...asking.map((unit) =>
      connect(
        plan,
        [unit, provider],
        {
          purpose: exchanges
            ? "exchanges the code of a sign-in for tokens, and fetches the keys that they are signed with"
            : "fetches the keys that tokens are signed with",
          protocol: "HTTPS",
          authentication: exchanges ? "client secret" : "none, public keys",
          timeout: backgroundTimeout,
        },
        derived("sign-in-path", refsOf(unit, provider)),
      ),
    ),
  ];
}
