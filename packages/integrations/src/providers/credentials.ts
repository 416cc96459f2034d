import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { architecture, integration } from "@planc/core/ir";
import { isKnown } from "../catalog/fact.ts";
import type { Authentication, ProviderFacts } from "../catalog/provider-facts.ts";
import { distinct, settingName } from "../text.ts";
import { basisOf } from "./basis.ts";

type Credential = DataOf<typeof integration.provider>["credentials"][number];
type Connection = ViewOf<typeof architecture.connection>;

/** Who calls it, and who hears it. */
export interface Ways {
  readonly out: readonly Connection[];
  readonly reports: readonly Connection[];
  readonly inward: readonly Connection[];
}

/** The secrets that callers and the receiver of reports hold, as named settings. */
export function credentialsOf(
  facts: ProviderFacts,
  name: string,
  ways: Ways,
  /** What flows ask of it. */
  messages: readonly string[],
  /** Ids of the operations there that they come to. */
  called: ReadonlySet<string>,
  /** Those of all calls together, where the catalogue has what each one needs. */
  rights?: readonly string[],
): readonly Credential[] {
  const { out, reports, inward } = ways;
  const byRole = out.find(({ data }) =>
    /\b(?:role|platform identity)\b/i.test(data.authentication),
  );
  const callers = distinct(out.map(({ data }) => data.from));
  const handlers = distinct(reports.flatMap(({ data }) => data.webhook?.handler ?? []));
  const needsNone = out.every(({ data }) => /^none\b/.test(data.authentication));
  const taken = authenticationFor(facts, out[0]?.data.authentication ?? "");
  const others = furtherOf(facts, taken, out);
  const own = isKnown(taken)
    ? taken.value.secrets.flatMap((secret) => {
        const isOfReports = ofReports.test(`${secret.name} ${secret.what}`);
        const heldBy = isOfReports ? handlers : callers;
        if (heldBy.length === 0 || (!isOfReports && (byRole || needsNone))) return [];
        return [
          {
            name: secret.name,
            what: secret.what,
            sent: isOfReports ? "never: it checks what comes" : taken.value.sent.slice(0, 200),
            heldBy: [...heldBy],
            scopes: isOfReports
              ? []
              : [...(rights ?? scopesOf(taken.value, messages, called, reports.length > 0))],
            rotation: secret.rotation ?? taken.value.rotation,
            basis: basisOf(taken),
          } satisfies Credential,
        ];
      })
    : [];
  const unknown =
    taken && !isKnown(taken) && callers.length > 0 && !byRole && !needsNone
      ? [
          {
            name: settingName(name, "CREDENTIAL"),
            what: out[0]?.data.authentication ?? "credential",
            sent: "as its documentation says",
            heldBy: [...callers],
            scopes: [],
            rotation: "not known",
            basis: basisOf(taken),
          } satisfies Credential,
        ]
      : [];
  const missing =
    handlers.length > 0 && !own.some(({ name: each, what }) => ofReports.test(`${each} ${what}`))
      ? [reportSecret(facts, name, handlers, reports)].flat()
      : [];
  return [
    ...(byRole
      ? [roleOf(byRole, name, callers, scopesOfRole(facts, messages, called, reports.length > 0))]
      : []),
    ...own,
    ...others,
    ...unknown,
    ...missing,
    ...inward.slice(0, 1).map((connection) => issued(connection, name)),
  ];
}

/** Some calls prove themselves otherwise than the first: who signs in there may not delete accounts. */
function furtherOf(
  facts: ProviderFacts,
  first: ProviderFacts["authentication"][number] | undefined,
  out: readonly Connection[],
): readonly Credential[] {
  const said = distinct(out.map(({ data }) => data.authentication)).slice(1);
  const ways = distinct(said.map((each) => authenticationFor(facts, each)));
  return ways.flatMap((fact) => {
    if (!isKnown(fact) || fact === first) return [];
    const callers = out.filter(
      ({ data }) => authenticationFor(facts, data.authentication) === fact,
    );
    return fact.value.secrets.map((secret) => ({
      name: secret.name,
      what: secret.what,
      sent: fact.value.sent.slice(0, 200),
      heldBy: [...distinct(callers.map(({ data }) => data.from))],
      scopes: fact.value.scopes.map((each) => `${each.scope} (${each.for})`.slice(0, 200)),
      rotation: secret.rotation ?? fact.value.rotation,
      basis: basisOf(fact),
    }));
  });
}

const ofReports = /webhook|log stream|signing secret|verification|public key/i;

function authenticationFor(facts: ProviderFacts, said: string) {
  const kinds = wanted.find(([words]) => words.test(said))?.[1] ?? [];
  return (
    facts.authentication.find((fact) => isKnown(fact) && kinds.includes(fact.value.type)) ??
    facts.authentication[0]
  );
}

/** Types of the catalogue by the architecture's words for how a caller proves who it is. */
const wanted: readonly (readonly [RegExp, readonly Authentication["type"][]])[] = [
  [/client credentials/i, ["oauth2-client-credentials"]],
  [/client secret/i, ["oauth2-client-credentials", "oauth2-authorization-code"]],
  [/service account/i, ["oauth2-jwt-bearer", "signed-token"]],
  [/authorization code/i, ["oauth2-authorization-code"]],
  [/key/i, ["bearer-key", "api-key-header", "basic"]],
];

/** The rights of all calls that are made there, and of what is read because of a report; all where no call is drawn. */
const scopesOf = (
  { scopes }: Authentication,
  messages: readonly string[],
  called: ReadonlySet<string>,
  isHeard: boolean,
): string[] =>
  scopes
    .filter(({ calls, reports }) =>
      reports ? isHeard : !calls || messages.length === 0 || calls.some((each) => called.has(each)),
    )
    .map((each) => `${each.scope} (${each.for})`.slice(0, 200));

/** A role may no more than a key of the same calls. */
function scopesOfRole(
  { authentication }: ProviderFacts,
  ...about: [messages: readonly string[], called: ReadonlySet<string>, isHeard: boolean]
): readonly string[] {
  const signed = authentication
    .filter(isKnown)
    .find(({ value }) => value.type === "signed-request");
  return signed ? scopesOf(signed.value, ...about) : [];
}

function roleOf(
  { ref, data }: Connection,
  name: string,
  callers: readonly Ref<"architecture/component">[],
  scopes: readonly string[],
): Credential {
  return {
    name: settingName(name, "ROLE"),
    what: `${data.authentication} of the caller: no secret is kept`,
    sent: "short-lived credentials of the platform",
    heldBy: [...callers],
    scopes: [...scopes],
    rotation: "by the platform, within hours",
    basis: { kind: "plan", of: ref },
  };
}

function reportSecret(
  facts: ProviderFacts,
  name: string,
  handlers: readonly Ref<"architecture/component">[],
  [first]: readonly Connection[],
): readonly Credential[] {
  const scheme =
    facts.webhooks && isKnown(facts.webhooks.scheme) ? facts.webhooks.scheme : undefined;
  const kind = scheme?.value.kind;
  // Keys of a published set and certificates are no secrets.
  if (!first || kind === "rsa" || kind === "rsa-fields" || kind === "jwt" || kind === "none")
    return [];
  return [
    {
      name: settingName(name, kind === "ecdsa" ? "WEBHOOK_PUBLIC_KEY" : "WEBHOOK_SECRET"),
      what: first.data.webhook?.proof ?? "proof of its reports",
      sent: "never: it checks what comes",
      heldBy: [...handlers],
      scopes: [],
      rotation: "both the old and the new one are accepted until its sender uses the new one alone",
      basis: scheme ? basisOf(scheme) : { kind: "plan", of: first.ref },
    },
  ];
}

/** What calls our interface gets its credential from us. */
function issued({ ref, data }: Connection, name: string): Credential {
  return {
    name: settingName(name, "CLIENT"),
    what: `issued by us: ${data.authentication}`,
    sent: "with each call of our interface",
    heldBy: [],
    scopes: [],
    rotation: "a second one is issued, and the first ends once it is no longer used",
    basis: { kind: "plan", of: ref },
  };
}
