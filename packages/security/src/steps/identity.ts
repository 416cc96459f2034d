import { byTarget, carried, type DataOf, optional, type Ref, sole, type ViewOf } from "@planc/core";
import { brief, decision, security } from "@planc/core/ir";
import {
  asksForTenants,
  hasAccounts,
  isNetworked,
  isPerson,
  type Statement,
  secondFactors,
  statementsOf,
  tenantConcept,
} from "../accounts.ts";
import { type IdentityProvider, identityProviders } from "../catalog/identity-providers.ts";
import { assumed, step } from "../kit.ts";
import { listed, padded, says } from "../text.ts";

type Identity = DataOf<typeof security.identity>;
type Token = Identity["tokens"][number];

/** How people and services prove who they are; nothing where a product has no accounts. */
export const identity = step("identity", {
  reads: {
    product: brief.product,
    actors: optional(brief.actor),
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    mentions: optional(brief.mention),
    systems: optional(brief.system),
    qualities: optional(brief.quality),
    requirements: optional(brief.requirement),
    choices: optional(decision.choice),
    classes: optional(security.classification),
  },
  writes: { identity: security.identity },
  run: (plan) => {
    const { product, actors, concepts, options } = plan;
    if (!isNetworked(product, concepts)) return { identity: undefined };
    const statements = statementsOf(plan);
    const open = statements.find((each) => saysOpen(each.text));
    // "the start page without authentication" opens that page, where people sign in elsewhere.
    const signsIn = statements.some(
      (each) => !saysOpen(each.text) && signInDemanded.some((word) => each.text.includes(word)),
    );
    if (open && !signsIn) return { identity: sole(security.identity, nobody, carried(open.ref)) };

    const people = actors.filter(isPerson);
    const tenancy = asksForTenants(statements) && tenantConcept(concepts);
    const tenant = tenancy ? { tenancy: tenancy.ref } : {};
    const named = providerOf(plan, statements);
    const isWayIn =
      named !== undefined &&
      socialLogin.test(named.name) &&
      statements.some(({ text }) => ownPassword.test(text));
    const provider = isWayIn ? undefined : named;
    const keyed = people.length === 0 || !product.data.kinds.some((kind) => withScreens.has(kind));
    if (keyed && !hasAccounts(concepts) && !provider) {
      return {
        identity: sole(
          security.identity,
          { ...services(options.accessTokenMinutes, people.length > 0), ...tenant },
          assumed(
            "service-identity",
            people.length === 0
              ? "Nobody is named who signs in, so callers are services, and an interface open to everyone would have been said."
              : `The product keeps no accounts and has no screens, so ${listed(people.map((each) => each.data.name))} calls it as services do, with a credential of their own.`,
            [product.ref, ...actors.map((each) => each.ref)],
          ),
        ),
      };
    }

    const there = plan.mentions.find(
      ({ data }) => data.modality === "existing" && data.found !== undefined,
    );
    const asksFor = statements.some(({ text }) => signInAsked.some((word) => text.includes(word)));
    if (there && !provider && !asksFor && product.data.scope === "feature") {
      return {
        identity: sole(
          security.identity,
          { ...ofRepository, ...tenant },
          assumed(
            "repository-sign-in",
            "The product exists, and nothing in the text asks for another way to sign in.",
            [product.ref, there.ref, ...people.map((each) => each.ref)],
          ),
        ),
      };
    }

    const classOf = byTarget(plan.classes);
    const restricted = plan.attributes.filter((each) => {
      const found = classOf.get(each.ref);
      return found?.class === "restricted" && !found.categories.includes("credential");
    });
    const privileged = people.filter((each) => each.data.privileged === true);
    const factor = multiFactor(
      privileged.map((each) => each.data.name),
      restricted.length > 0,
      provider !== undefined || secondFactors(plan.attributes).length > 0,
    );
    const lifetimes = { minutes: options.accessTokenMinutes, days: options.refreshTokenDays };
    const tokens = tokensOf(lifetimes, {
      web: product.data.kinds.includes("web-application"),
      native: product.data.kinds.some((kind) => kind === "mobile-app" || kind === "desktop-app"),
    });
    const data: Identity = {
      owner: provider ? "provider" : "system",
      ...(provider ? { provider: provider.name } : {}),
      ...(provider?.choice ? { choice: provider.choice } : {}),
      protocol: provider
        ? protocolOf(provider.known)
        : `Password sign-in with bearer tokens${isWayIn ? `, or ${named.name} by OpenID Connect for an account that is linked` : ""}`,
      session:
        tokens.length > 1
          ? "The access token is checked on every request; a refresh token is good once and is replaced when it is used, and signing out revokes it."
          : "The access token is checked on every request; when it has expired, people sign in again.",
      tokens,
      ...(factor ? { multiFactor: factor } : {}),
      ...tenant,
    };
    return {
      identity: sole(
        security.identity,
        data,
        assumed(
          "sign-in",
          provider
            ? `${provider.name} holds the accounts; nothing states lifetimes: ${lifetimes.minutes} minutes bound how long a stolen access token works, ${lifetimes.days} days how long somebody stays signed in.`
            : `${isWayIn ? `People sign in with a password of their own, ${named.name} being another way in` : "People use the product and no identity provider is named"}, so it holds their accounts; ${lifetimes.minutes} minutes bound how long a stolen access token works.`,
          [
            product.ref,
            ...(named ? [named.ref] : []),
            ...people.map((each) => each.ref),
            ...restricted.map((each) => each.ref),
          ],
        ),
      ),
    };
  },
});

const nobody: Identity = {
  owner: "none",
  protocol: "none",
  session: "There is none: the input says that nobody signs in.",
  tokens: [],
};

const ofRepository: Identity = {
  owner: "platform",
  protocol: "The sign-in that the repository has",
  session: "That of the repository: this feature neither opens nor ends one.",
  tokens: [],
};

/** Words of a padded text that asks for a way to sign in, rather than for people who have. */
const signInAsked = [
  " password",
  " passkey",
  " sign up ",
  " sign-up ",
  " create an account ",
  " register an account ",
  " log in with ",
  " sign in with ",
  " two-factor ",
  " magic link",
];

/** Providers of which people have accounts of their own: they say who somebody is and hold nothing of ours. */
const socialLogin = /\b(?:google|facebook|apple|github|twitter|linkedin|discord|social)\b/i;
const ownPassword = / passwords? /;

/** Words of a padded text by which somebody signs in to this product. */
const signInDemanded = [
  ...signInAsked,
  " log in ",
  " login ",
  " logged in ",
  " sign in ",
  " signs in ",
  " signed in ",
  " authenticate users",
  " authenticate members",
];

/** Kinds by which people sign in on a screen. */
const withScreens = new Set(["web-application", "mobile-app", "desktop-app", "game"]);

function services(minutes: number, people: boolean): Identity {
  return {
    owner: "platform",
    protocol: "OAuth 2.0 client credentials",
    session: `There is none: each calling service${people ? ", and each person who operates it," : ""} has a credential of its own and gets a token with it.`,
    tokens: [
      {
        name: "access token",
        lifetime: { value: minutes, unit: "min" },
        storage: people ? "memory of the caller" : "memory of the calling service",
      },
    ],
  };
}

function tokensOf(
  { minutes, days }: { minutes: number; days: number },
  { web, native }: { web: boolean; native: boolean },
): Token[] {
  const storage = [
    ...(web ? ["memory of the page, so that a reload signs in again (web)"] : []),
    ...(native ? ["Keychain or Keystore of the device (app)"] : []),
  ];
  return [
    {
      name: "access token",
      lifetime: { value: minutes, unit: "min" },
      storage: "memory of the client, never on disk",
    },
    ...(storage.length === 0
      ? []
      : [
          {
            name: "refresh token",
            lifetime: { value: days, unit: "day" as const },
            storage: listed(storage),
          },
        ]),
  ];
}

function multiFactor(
  privileged: readonly string[],
  restricted: boolean,
  exists: boolean,
): string | undefined {
  const asked = exists ? "Asked" : "To be asked";
  const missing = exists ? "." : "; nothing in the plan takes one yet.";
  if (restricted) return `${asked} of everyone, because restricted data is kept${missing}`;
  if (privileged.length === 0) return undefined;
  return `${asked} of ${listed(privileged)}${missing}`;
}

interface Provider {
  readonly name: string;
  readonly known: IdentityProvider | undefined;
  readonly ref: Ref;
  readonly choice?: Ref<"decision/choice">;
}

/** Who holds the accounts: the choice that was made, else what the input names; products before ways. */
function providerOf(
  plan: {
    readonly choices: readonly ViewOf<typeof decision.choice>[];
    readonly systems: readonly ViewOf<typeof brief.system>[];
    readonly mentions: readonly ViewOf<typeof brief.mention>[];
  },
  statements: readonly Statement[],
): Provider | undefined {
  const choice = plan.choices.find(
    (each) => each.data.topic === "decision/topic#identity-provider",
  );
  if (choice) {
    const known =
      knownIn(padded(choice.data.name), true) ?? knownIn(padded(choice.data.name), false);
    return { name: choice.data.name, known, ref: choice.ref, choice: choice.ref };
  }
  const named: Statement[] = [
    ...plan.systems.map((each) => ({ ref: each.ref, text: padded(each.data.name) })),
    ...statements,
  ];
  const refused = plan.mentions
    .filter(({ data }) => data.modality === "avoid")
    .map(({ data }) => padded(data.technology));
  for (const product of [true, false]) {
    for (const each of named) {
      const known = knownIn(each.text, product);
      const isRefused = refused.some((text) => known && says(text, known.phrases) !== undefined);
      if (known && !isRefused) return { name: known.name, known, ref: each.ref };
    }
  }
  // A system that the text only says stands elsewhere: "users are authenticated by the portal".
  const outside = plan.systems.find((each) => each.data.category === "identity provider");
  return outside && { name: outside.data.name, known: undefined, ref: outside.ref };
}

function knownIn(text: string, product: boolean): IdentityProvider | undefined {
  return identityProviders.find(
    (each) => each.generic !== product && says(text, each.phrases) !== undefined,
  );
}

function protocolOf(known: IdentityProvider | undefined): string {
  const flow = "OpenID Connect authorization code flow with PKCE";
  if (known?.speaks === "own-tokens") return `ID tokens of ${known.name}`;
  if (known?.through !== undefined) return `${flow}, through ${known.through}`;
  return flow;
}

const openPhrases = [
  "no authentication",
  "without authentication",
  "no login",
  "no log in",
  "without login",
  "no sign in",
  "without signing in",
  "no user accounts",
  "without user accounts",
  "no accounts",
  "without accounts",
];
/** Words that may follow, so that `no authentication bypass` says nothing of the kind. */
const mayFollow = new Set(
  "is are and or at for in because so but required needed necessary with by on".split(" "),
);

/** Whether a padded text says that nobody signs in. */
export function saysOpen(text: string): boolean {
  return openPhrases.some((phrase) => {
    const at = text.indexOf(` ${phrase} `);
    if (at < 0) return false;
    const rest = text.slice(at + phrase.length + 2);
    const next = rest.slice(0, rest.indexOf(" ") < 0 ? rest.length : rest.indexOf(" "));
    return next === "" || mayFollow.has(next);
  });
}
