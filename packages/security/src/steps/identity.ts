import { byTarget, carried, type DataOf, listed, optional, sole } from "@planc/core";
import { brief, decision, reading, security } from "@planc/core/ir";
import { accountLimits, refsOf } from "../account-limits.ts";
import {
  asksForTenants,
  hasAccounts,
  isNetworked,
  isPerson,
  secondFactors,
  statementsOf,
  tenantConcept,
  userConcept,
} from "../accounts.ts";
import { asDecided } from "../carrier/as-decided.ts";
import { carrierOf, carrierOfServices, type Recognised } from "../carrier/carrier-of.ts";
import { evidenceOf } from "../carrier/evidence.ts";
import { handedOut, ofServices } from "../carrier/tokens.ts";
import { assumed, step } from "../kit.ts";
import { leavesSignInOut, saysAccountsThere, saysOpen } from "../says-open.ts";
import {
  asksToAuthenticate,
  asksToSignIn,
  besideSignIn,
  keepsNone,
  ownPassword,
  plainSignIn,
  rulesOutRenewal,
  signInAsked,
  socialLogin,
} from "../says-sign-in.ts";
import { padded } from "../text.ts";
import { lifetimesOf } from "../token-lifetimes.ts";
import { protocolOf, providerOf } from "./identity-provider.ts";
import { multiFactor } from "./multi-factor.ts";
import { passkeysAsked } from "./passkeys.ts";
import { storeOfSessions } from "./session-store.ts";
import { handedOver, nobody, ofOthers, signInOfFeature } from "./sign-in-of-others.ts";

type Identity = DataOf<typeof security.identity>;

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
    principles: optional(brief.principle),
    statements: optional(reading.statement),
    quantities: optional(brief.quantity),
    choices: optional(decision.choice),
    style: optional(decision.style),
    classes: optional(security.classification),
  },
  writes: { identity: security.identity },
  run: (plan) => {
    const { product, actors, concepts, options } = plan;
    if (!isNetworked(product, concepts)) return { identity: undefined };
    const statements = statementsOf({ ...plan, principles: [] });
    const [open, ...alsoOpen] = [
      ...statements.filter((each) => saysOpen(each.text)),
      ...plan.requirements.filter(
        ({ data }) => data.priority === "wont" && leavesSignInOut(padded(data.text)),
      ),
    ];
    const asking = statements.filter(
      ({ ref, text }) => ref.startsWith("brief/requirement#") && asksToSignIn(text),
    );
    // "the start page without authentication" opens that page, where people sign in elsewhere.
    if (open && asking.length === 0)
      return {
        identity: sole(
          security.identity,
          nobody,
          carried(open.ref, ...alsoOpen.map(({ ref }) => ref)),
        ),
      };

    // Nothing outside of the device could know who somebody is.
    if (plan.style?.data.style === "client-only" && asking.length === 0) {
      return { identity: undefined };
    }

    const people = actors.filter(isPerson);
    const tenancy = asksForTenants(statements) && tenantConcept(concepts);
    const tenant = tenancy ? { tenancy: tenancy.ref } : {};
    const named = providerOf(plan, statements);
    const isWayIn =
      named !== undefined &&
      socialLogin.test(named.name) &&
      statements.some(({ text }) => ownPassword.test(text) && !keepsNone(text));
    const provider = isWayIn ? undefined : named;
    const limits = accountLimits(plan.quantities, plan.requirements);
    const evidence = evidenceOf(plan);
    const callers = carrierOfServices(evidence);
    const recognised = asDecided(
      carrierOf(
        evidence,
        concepts.some(({ id, data }) => data.role === "stored" && /(?:^|-)session$/.test(id)),
      ),
      plan.choices,
    );
    const keyed = people.length === 0 || !product.data.kinds.some((kind) => withScreens.has(kind));
    const passkeys = provider ? [] : passkeysAsked(statements, concepts);
    if (keyed && !hasAccounts(concepts) && !provider && passkeys.length === 0) {
      return {
        identity: sole(
          security.identity,
          { ...ofServices(callers, lifetimesOf(limits, options), people.length > 0), ...tenant },
          assumed(
            "service-identity",
            `${
              people.length === 0
                ? "Nobody is named who signs in, so callers are services, and an interface open to everyone would have been said"
                : `The product keeps no accounts and has no screens, so ${listed(people.map((each) => each.data.name))} calls it as services do, with a credential of their own`
            }${callers.because ? `; ${callers.because}` : ""}.`,
            [
              product.ref,
              ...actors.map((each) => each.ref),
              ...refsOf(limits.filter(({ kind }) => kind === "access-token")),
              ...callers.from,
            ],
          ),
        ),
      };
    }

    if (provider?.silent) {
      return {
        identity: sole(
          security.identity,
          {
            ...handedOver(provider.name, recognised.carrier),
            ...statedOf(recognised),
            ...tenant,
          },
          assumed(
            "sign-in-handed-over",
            `The text leaves sign-in to ${provider.name}${recognised.because ? `; ${recognised.because}` : ", and does not say how it hands over who somebody is: a signed token with each request asks least of either"}.`,
            [provider.ref, ...people.map((each) => each.ref), ...recognised.from],
          ),
        ),
      };
    }

    const elsewhere = concepts.find(
      ({ ref, data }) =>
        ref === userConcept &&
        data.role === "external" &&
        // Users whom an owner or a recipient alone speaks of are kept nowhere else.
        (data.description !== undefined || data.existing === true),
    );
    if (elsewhere && !provider) {
      return {
        identity: sole(
          security.identity,
          { ...ofOthers, ...statedOf(recognised), ...tenant },
          assumed(
            "accounts-elsewhere",
            "The text says that the accounts of users exist already, so what keeps them signs people in.",
            [product.ref, elsewhere.ref, ...people.map((each) => each.ref), ...recognised.from],
          ),
        ),
      };
    }

    const told = plan.requirements.find(
      ({ data }) => data.kind === "premise" && saysAccountsThere(padded(data.text)),
    );
    if (told && !provider) {
      return {
        identity: sole(
          security.identity,
          { ...ofOthers, ...statedOf(recognised), ...tenant },
          carried(told.ref, ...recognised.from),
        ),
      };
    }

    const there = plan.mentions.find(
      ({ data }) => data.modality === "existing" && data.found !== undefined,
    );
    const asksFor = statements.some(({ text }) => signInAsked.some((word) => text.includes(word)));
    const isOfCode = there !== undefined && product.data.scope === "feature";
    if ((isOfCode || product.data.unseen === true) && !provider && !asksFor) {
      const { of, reason } = signInOfFeature(isOfCode);
      return {
        identity: sole(
          security.identity,
          { ...of, ...statedOf(recognised), ...tenant },
          assumed("repository-sign-in", reason, [
            product.ref,
            ...(isOfCode ? [there.ref] : []),
            ...people.map((each) => each.ref),
            ...recognised.from,
          ]),
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
      provider,
    );
    const lifetimes = lifetimesOf(limits, options, provider?.name);
    const fixed = plan.requirements.find(({ data }) =>
      rulesOutRenewal(padded(data.text), data.priority === "wont"),
    );
    const renewed = statements.some(({ text }) => text.includes(" refresh token"));
    const {
      named: handed,
      tokens,
      session,
      because,
    } = handedOut(
      recognised,
      lifetimes,
      {
        web: !fixed && product.data.kinds.includes("web-application"),
        native:
          !fixed &&
          product.data.kinds.some((kind) => kind === "mobile-app" || kind === "desktop-app"),
        others: !fixed && keyed && renewed,
      },
      storeOfSessions(plan.choices),
    );
    const why = recognised.because ? `${recognised.because}; ${because}` : because;
    const data: Identity = {
      owner: provider ? "provider" : "system",
      ...(provider ? { provider: provider.name } : {}),
      ...(provider?.choice ? { choice: provider.choice } : {}),
      protocol: provider
        ? protocolOf(provider, statements)
        : `${passkeys.length > 0 ? "Passkeys (WebAuthn)" : "Password sign-in"} with ${handed}${isWayIn ? `, or ${named.name} by OpenID Connect` : ""}`,
      session,
      carrier: recognised.carrier,
      ...(recognised.programs ? { programs: recognised.programs } : {}),
      tokens: [...tokens],
      ...(factor ? { multiFactor: factor } : {}),
      ...(passkeys.length > 0 ? { means: "passkey" as const } : {}),
      ...(isWayIn ? { besides: [named.name] } : {}),
      ...tenant,
    };
    return {
      identity: sole(
        security.identity,
        data,
        assumed(
          "sign-in",
          provider
            ? `${provider.name} holds the accounts; ${why}.`
            : `${passkeys.length > 0 ? "People sign in by passkeys and have no password" : isWayIn ? `People sign in with a password of their own, ${named.name} being another way in` : "People use the product and no identity provider is named"}, so it holds their accounts; ${why}.`,
          [
            product.ref,
            ...(named ? [named.ref] : []),
            ...people.map((each) => each.ref),
            ...restricted.map((each) => each.ref),
            ...lifetimes.from,
            ...(fixed ? [fixed.ref] : []),
            ...recognised.from,
            ...passkeys.slice(0, mostCited).map((each) => each.ref),
            ...plan.requirements.flatMap(({ ref, data }) =>
              data.priority !== "wont" && asksToAuthenticate.test(padded(data.text)) ? [ref] : [],
            ),
            ...asking
              .filter((each) => plainSignIn.test(each.text) && !besideSignIn.test(each.text))
              .slice(0, mostCited)
              .map((each) => each.ref),
          ],
        ),
      ),
    };
  },
});

/** Requirements that ask for sign-in, named with it. */
const mostCited = 20;

/** Kinds by which people sign in on a screen. */
const withScreens = new Set(["web-application", "mobile-app", "desktop-app", "game"]);

/** What is known of the carrier of others, who say nothing of it themselves. */
function statedOf({ because, carrier, programs }: Recognised): Partial<Identity> {
  return because === undefined ? {} : { carrier, ...(programs ? { programs } : {}) };
}
