import type { NodeView, Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { keepsSignedIn, signInSession } from "./catalog/session-words.ts";
import { padded, says } from "./text.ts";

type Product = ViewOf<typeof brief.product>;
type Concept = ViewOf<typeof brief.concept>;
type Actor = ViewOf<typeof brief.actor>;

const networked = new Set(["web-application", "api-service", "mobile-app", "ai-service"]);
/** Kinds that have accounts only where the brief speaks of users. */
const perhapsNetworked = new Set(["desktop-app", "game"]);

/** The concept of accounts of people, by the id that every archetype uses. */
export const userConcept = "brief/concept#user";

/** Whether the product answers to people or services over a network. */
export function isNetworked(product: Product, concepts: readonly Concept[]): boolean {
  const { kinds } = product.data;
  return (
    kinds.some((kind) => networked.has(kind)) ||
    (kinds.some((kind) => perhapsNetworked.has(kind)) && hasAccounts(concepts))
  );
}

export function hasAccounts(concepts: readonly Concept[]): boolean {
  return concepts.some((each) => each.ref === userConcept);
}

/** Whether an actor is somebody who works with the product, signed in or not. */
export function isPerson(actor: Actor): boolean {
  return actor.data.kind === "person" && !isOutside(actor);
}

/** Whether an actor is named, and signs in with none of the roles. */
export function isOutside(actor: Actor): boolean {
  return actor.data.outside === true;
}

const anonymousNames = new Set([" visitor ", " anonymous user ", " anonymous visitor "]);

/** Whether an actor acts without having signed in. */
export function isAnonymous(actor: Actor): boolean {
  return actor.data.anonymous ?? anonymousNames.has(padded(actor.data.name));
}

const factorNames = [
  "second factor",
  "two factor",
  "multi factor",
  "mfa",
  "totp",
  "one time password",
  "one time code",
  "authenticator",
  "recovery code",
  "passkey",
  "webauthn",
  "security key",
];

/** Attributes that a second factor is kept in. */
export function secondFactors(
  attributes: readonly ViewOf<typeof brief.attribute>[],
): readonly ViewOf<typeof brief.attribute>[] {
  return attributes.filter((each) => says(padded(each.data.name), factorNames) !== undefined);
}

/** What a padded text says of what it leaves out. */
const outOfScope = " out of scope ";

/** Anything of the brief that is a sentence or a name, so that a statement can be found in it. */
export type Statement = { readonly ref: Ref; readonly text: string };

export function statementsOf(sources: {
  readonly qualities?: readonly NodeView<`brief/quality`, { name: string; text: string }>[];
  readonly requirements?: readonly ViewOf<typeof brief.requirement>[];
  readonly principles?: readonly ViewOf<typeof brief.principle>[];
  readonly mentions?: readonly ViewOf<typeof brief.mention>[];
}): readonly Statement[] {
  return [
    ...(sources.qualities ?? [])
      .map((each) => ({ ref: each.ref, text: padded(`${each.data.name} ${each.data.text}`) }))
      .filter(({ text }) => !text.includes(outOfScope)),
    ...(sources.requirements ?? [])
      .filter(({ data }) => data.priority !== "wont")
      .map((each) => ({ ref: each.ref, text: padded(each.data.text) }))
      .filter(({ text }) => !text.includes(outOfScope)),
    ...(sources.principles ?? []).map((each) => ({ ref: each.ref, text: padded(each.data.text) })),
    ...(sources.mentions ?? [])
      .filter((each) => each.data.modality !== "avoid")
      .map((each) => ({
        ref: each.ref,
        text: padded(`${each.data.technology} ${each.data.purpose ?? ""}`),
      })),
  ];
}

const tenantPhrases = [
  "multi tenant",
  "multi tenancy",
  "multitenant",
  "multitenancy",
  "tenant isolation",
  "isolated per tenant",
  "data isolation",
];

/** The statement that asks for tenants to be kept apart. */
export function asksForTenants(statements: readonly Statement[]): Statement | undefined {
  return statements.find(
    (each) => says(each.text, tenantPhrases) !== undefined && !isLeftOut(each.text),
  );
}

/** "multi-tenancy is out of scope", "no multi-tenancy" */
function isLeftOut(text: string): boolean {
  return / (?:not supported|not in scope|single tenant) | (?:no|without|not) multi ?tenan/.test(
    text,
  );
}

const tenantNames = [
  "tenant",
  "organisation",
  "organization",
  "workspace",
  "company",
  "account",
  "team",
];

/** The concept that separates tenants: the most telling name, whoever keeps the thing. */
export function tenantConcept(concepts: readonly Concept[]): Concept | undefined {
  for (const name of tenantNames) {
    const found = concepts.find(
      ({ data: { role, name: own } }) =>
        (role === "stored" || role === "external") && padded(own) === ` ${name} `,
    );
    if (found) return found;
  }
  return undefined;
}

/** Whether a thing keeps people signed in, unlike a session that they train or meet in. */
export function isSignInSession(
  { ref, data }: Concept,
  attributes: readonly ViewOf<typeof brief.attribute>[],
): boolean {
  if (signInSession.test(data.name)) return true;
  return (
    /\bsessions?$/i.test(data.name) &&
    attributes.some((each) => each.data.concept === ref && keepsSignedIn.test(each.data.name))
  );
}
