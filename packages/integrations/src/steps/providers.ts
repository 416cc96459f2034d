import { byRef, node, optional, type Ref, statedCodes, type ViewOf } from "@planc/core";
import { architecture, brief, decision, integration, security } from "@planc/core/ir";
import { endpointOf } from "../calls/endpoint.ts";
import { factsIn } from "../catalog/ages.ts";
import { isKnown, knownValue } from "../catalog/fact.ts";
import type { ApiVersion, ProviderFacts } from "../catalog/provider-facts.ts";
import { derived, step } from "../kit.ts";
import { basisOf, insteadOf } from "../providers/basis.ts";
import { clientsOf } from "../providers/clients.ts";
import { conceptsTold } from "../providers/concepts-told.ts";
import { credentialsOf } from "../providers/credentials.ts";
import { exchangedWith, isBegun } from "../providers/exchanged.ts";
import { factsOf } from "../providers/facts-of.ts";
import { families } from "../providers/families.ts";
import { limitsOf } from "../providers/limits.ts";
import { practicesOf } from "../providers/practices.ts";
import { rightsOf } from "../providers/rights.ts";
import { errorsOf, pricesOf, throttleOf } from "../providers/signals.ts";
import { type Subject, subjectsOf } from "../providers/subjects.ts";
import { distinct, settingName, typeName } from "../text.ts";

/** The sheet of each system of others: all that holds for every call. */
export const providers = step("providers", {
  reads: {
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    requirements: optional(brief.requirement),
    systems: optional(brief.system),
    attributes: optional(brief.attribute),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    flows: optional(architecture.flow),
    choices: optional(decision.choice),
    hosting: optional(decision.hosting),
    classes: optional(security.classification),
  },
  writes: { providers: integration.provider },
  run: (facts) => {
    const subjects = subjectsOf(facts);
    return {
      providers: subjects.map((subject) => {
        const known = factsOf(subject);
        const { component, name, system, choice, ways } = subject;
        const all = [...ways.out, ...ways.client, ...ways.reports, ...ways.inward];
        const told = conceptsTold(component.ref, facts);
        const clients = ways.out.length > 0 ? clientsOf(known, facts.choices) : [];
        const asked = facts.flows.flatMap(({ data: flow }) =>
          flow.steps.flatMap(({ to, mode, message }) =>
            to === component.ref && mode !== "reply" ? [message] : [],
          ),
        );
        const deeds = {
          flows: facts.flows,
          actions: facts.actions,
          isHosted: facts.choices.some(({ data }) => data.technology === "payment-page"),
          kept: facts.attributes.map(({ data }) => data.name),
        };
        const rights = rightsOf(known, ways, deeds);
        const data = exchangedWith(known.category, all, component.ref, told, facts, isBegun(asked));
        const namesGroups = component.data.kind === "identity-provider" && areGroupsRead(facts);
        const practices = practicesOf(known, subject);
        const isPersonal = data.some((each) => each.way === "sent" && each.personal);
        return node(
          integration.provider,
          component.id,
          {
            component: component.ref,
            ...(system ? { system: system.ref } : {}),
            ...(choice ? { choice: choice.ref } : {}),
            name,
            purpose: purposeOf(subject),
            facts: { key: known.id, generic: known.generic },
            directions: directionsOf(subject),
            protocol: all[0]?.data.protocol ?? known.protocol,
            data: [...data],
            ...(isPersonal ? { agreement: agreementOf(known) } : {}),
            region: {
              text: knownValue(known.regions) ?? insteadOf(known.regions),
              basis: basisOf(known.regions),
            },
            credentials: withGroups(
              credentialsOf(
                known,
                name,
                ways,
                asked,
                calledOf(known, component.ref, deeds),
                rights,
              ),
              namesGroups,
            ),
            environments: environmentsOf(known, name, ways.out.length > 0),
            sandbox: sandboxOf(known),
            version: versionOf(known),
            limits: ways.out.length > 0 ? [...limitsOf(known.limits)] : [],
            throttle: ways.out.length > 0 ? throttleOf(known) : [],
            errors: ways.out.length > 0 ? errorsOf(known) : [],
            ...(clients.length > 0 ? { clients } : {}),
            ...(practices.length > 0 ? { practices } : {}),
            prices: pricesOf(known),
            asks: [
              ...(namesGroups ? [groupsAsk] : []),
              ...asksOf(known, subject, statedCodes(facts.requirements) !== undefined),
            ],
            exit: {
              port: `${families[known.category].port ?? typeName(name)}Port`,
              to: known.exits.map((each) => ({ to: each.to.slice(0, 200), how: each.how })),
            },
            ...(isKnown(known.statusPage)
              ? {
                  status: {
                    address: known.statusPage.value.slice(0, 200),
                    basis: basisOf(known.statusPage),
                  },
                }
              : {}),
          },
          derived("sheet-of-system", [component.ref, ...all.map((each) => each.ref)]),
        );
      }),
    };
  },
});

function purposeOf({ component, system, ways }: Subject): string {
  const does = component.data.responsibilities.filter((each) => each !== "");
  const asked = distinct([...ways.out, ...ways.inward].map(({ data }) => data.purpose));
  return (does.length > 0 ? does.join(", ") : asked.join("; ") || system?.data.purpose) || "used";
}

/** Ids of the operations that what flows ask of it comes to. */
function calledOf(
  known: ProviderFacts,
  ref: Ref,
  {
    flows,
    actions,
    ...around
  }: Parameters<typeof endpointOf>[3] & {
    readonly flows: readonly ViewOf<typeof architecture.flow>[];
    readonly actions: readonly ViewOf<typeof brief.action>[];
  },
): ReadonlySet<string> {
  const actionAt = byRef(actions);
  return new Set(
    flows.flatMap(({ data: flow }) => {
      const action = flow.action && actionAt.get(flow.action);
      return flow.steps.flatMap(({ to, mode, message }) =>
        to === ref && mode !== "reply"
          ? (endpointOf({ message }, known, action ? [action] : [], around)?.value.id ?? [])
          : [],
      );
    }),
  );
}

/** Flows take roles from the groups of a token, which no standard scope asks for. */
const areGroupsRead = ({
  flows,
}: {
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
}): boolean =>
  flows.some(({ data }) =>
    data.steps.some(({ message }) => /\bgroups that the token names\b/.test(message)),
  );

const groupsAsk =
  "In which claim does a token name groups, who configures it, and what comes in its place for somebody in many (Entra ID: over 200, a link to Microsoft Graph, which is one call more)?";

const withGroups = (credentials: ReturnType<typeof credentialsOf>, isAsked: boolean) =>
  credentials.map((each) =>
    isAsked && each.scopes.length > 0
      ? {
          ...each,
          scopes: [...each.scopes, "a claim of groups, configured for this client (roles)"],
        }
      : { ...each },
  );

function asksOf(known: ProviderFacts, { ways }: Subject, areErrorsStated: boolean): string[] {
  const isCalled = ways.out.length > 0;
  const isHeard = ways.reports.length > 0;
  return [
    ...distinct(
      factsIn(known).flatMap(({ part, fact }) =>
        fact.state === "unknown" &&
        !(part === "errors" && areErrorsStated) &&
        (part === "webhooks" ? isHeard : isCalled)
          ? [fact.ask]
          : [],
      ),
    ),
  ];
}

function directionsOf({ ways }: Subject) {
  return [
    ...(ways.out.length > 0 ? (["out"] as const) : []),
    ...(ways.reports.length > 0 ? (["reports"] as const) : []),
    ...(ways.inward.length > 0 ? (["in"] as const) : []),
    ...(ways.client.length > 0 ? (["client"] as const) : []),
  ];
}

function agreementOf({ agreement }: ProviderFacts) {
  const known = knownValue(agreement);
  const text = known
    ? [known.name, known.url].filter((each) => each).join(", ")
    : insteadOf(agreement);
  return { text, basis: basisOf(agreement) };
}

/** The address is a setting, so that environments differ by configuration alone. */
function environmentsOf({ category, endpoint }: ProviderFacts, name: string, isCalled: boolean) {
  const known = knownValue(endpoint);
  // Addresses that others registered are rows, and no setting.
  if (!isCalled || category === "receiver") return [];
  const setting = settingName(name, "BASE_URL");
  if (!known) return [{ name: "production", setting, address: insteadOf(endpoint).slice(0, 200) }];
  return [
    { name: "production", setting, address: known.live.slice(0, 200) },
    {
      name: "test, staging",
      setting,
      address: (known.sandbox ?? `${known.live}, with an account of its own`).slice(0, 200),
    },
  ];
}

function sandboxOf({ sandbox }: ProviderFacts) {
  const known = knownValue(sandbox);
  return {
    how: known ? [known.how, ...known.limits].join("; ") : insteadOf(sandbox),
    values:
      known?.testValues.map((each) => ({
        name: each.name.slice(0, 200),
        value: each.value.slice(0, 200),
        effect: each.effect.slice(0, 200),
      })) ?? [],
    basis: basisOf(sandbox),
  };
}

function versionOf({ version }: ProviderFacts) {
  const known = knownValue(version);
  const basis = basisOf(version);
  if (!known) return { pinned: "not known", by: "not known", policy: insteadOf(version), basis };
  return { pinned: pinned(known), by: pinnedBy(known), policy: known.policy, basis };
}

/** A path that leaves its number open pins nothing yet. */
function pinned(version: ApiVersion): string {
  if (version.by === "none") return "none to pin";
  return version.example.includes("{") ? "not known" : version.example.slice(0, 200);
}

function pinnedBy(version: ApiVersion): string {
  switch (version.by) {
    case "header":
      return `header ${version.header}`.slice(0, 200);
    case "path":
      return "path";
    case "query":
      return `parameter ${version.parameter}`.slice(0, 200);
    case "none":
      return "client library";
  }
}
