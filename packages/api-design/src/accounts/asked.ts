import { firstSignInOf, optional, type Ref, type ViewOf } from "@planc/core";
import { type api, brief, security } from "@planc/core/ir";
import {
  type AccountDeed,
  accountDeeds,
  clearsLock,
  deedsOnAccounts,
  endingSessions,
  endsNow,
  endsUpAt,
  everyAccount,
  newPassword,
  providerNames,
  recorded,
  rulesOut,
  signsOut,
  theReset,
  thingsOfDeeds,
  waysIn,
} from "../catalog/account-deeds.ts";
import { invitingAccounts } from "./inviting.ts";
import { type Registering, registeringOf } from "./registering.ts";

type Action = ViewOf<typeof brief.action>;
type Requirement = ViewOf<typeof brief.requirement>;
type AccountRule = ViewOf<typeof security.accountRule>;

/** What has to be read to know which deeds of accounts are asked for. */
export const accountReads = {
  actions: optional(brief.action),
  actors: optional(brief.actor),
  requirements: optional(brief.requirement),
  accountRules: optional(security.accountRule),
  identity: optional(security.identity),
} as const;

/** A deed that is asked for, with what asks for it and the actions that it carries out. */
export interface Asked {
  readonly requirements: readonly Ref<"brief/requirement">[];
  readonly actions: readonly Ref<"brief/action">[];
  /** The stated limit of what is sent for it. */
  readonly rules: readonly AccountRule[];
}

export interface AccountPlan {
  readonly deeds: ReadonlyMap<AccountDeed, Asked>;
  /** Names of those by whose accounts people sign in, each with what asks for it. */
  readonly providers: ReadonlyMap<string, readonly Ref<"brief/requirement">[]>;
  /** Actions that operations of accounts carry out. */
  readonly taken: ReadonlySet<string>;
  /** What registering answers. */
  readonly registering: Registering;
  /** What ends the lock of an account with a new password. */
  readonly unlocks: readonly Ref<"brief/requirement">[];
}

const nothing: AccountPlan = {
  deeds: new Map(),
  providers: new Map(),
  taken: new Set(),
  registering: registeringOf([], false),
  unlocks: [],
};

const limits: Readonly<Record<AccountDeed, readonly AccountRule["data"]["kind"][]>> = {
  "sign-in": ["failed-attempts", "lockout"],
  "sign-out": [],
  register: ["password-length", "password-characters", "email-domains"],
  "verify-email": ["verification-link"],
  "resend-verification": ["verification-link"],
  "request-password-reset": ["reset-link"],
  "confirm-password-reset": ["reset-link"],
  "accept-invitation": ["invitation"],
};

/** Which deeds of accounts the text asks for, where the product itself signs people in. */
export function accountPlan(facts: {
  readonly actions: readonly Action[];
  readonly requirements: readonly Requirement[];
  readonly accountRules: readonly AccountRule[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly actors?: readonly ViewOf<typeof brief.actor>[];
  readonly convention?: ViewOf<typeof api.convention>;
}): AccountPlan {
  const { actions, requirements, accountRules, identity } = facts;
  if (identity?.data.owner !== "system") {
    const first = firstSignInOf(actions, facts.actors ?? [], identity);
    // Who makes the account in signing in needs no other operation for it: elsewhere there is none.
    const isThere = facts.convention?.data.style === "rest" && identity?.data.provider;
    return { ...nothing, taken: new Set(isThere ? first?.taken : []) };
  }
  const said = requirements.filter(
    ({ data }) => data.priority !== "wont" && data.kind !== "criterion",
  );
  const texts = new Map<string, string>(said.map(({ ref, data }) => [ref, data.text]));
  const deeds = new Map<AccountDeed, Asked>();
  for (const deed of deedNames) {
    const asking = said.filter(({ data }) => asksFor(deed, data.text));
    const denied = requirements.some(({ data }) =>
      sentencesOf(data.text).some((each) => isRuledOut(deed, each)),
    );
    const rules = accountRules.filter(({ data }) => limits[deed].includes(data.kind));
    const told = asking.filter(({ data }) => data.kind !== "premise");
    // What is taken for granted alone asks for nothing, but a stated limit of what is sent does.
    const isAsked = told.length > 0 || (rules.length > 0 && askedByLimits.has(deed));
    if (!everyAccount.has(deed) && (!isAsked || denied)) continue;
    // Who makes an account for himself already does it by what makes the thing.
    if (deed === "register" && actions.some(makesAccount)) continue;
    const cited = told.length > 0 ? told : asking;
    deeds.set(deed, { requirements: cited.map(({ ref }) => ref), actions: [], rules });
  }
  const registering = registeringOf(requirements, deeds.has("verify-email"));
  const taken = new Set<string>();
  for (const action of actions) {
    const deed = deedOf(action, texts);
    const asked = deed && deeds.get(deed);
    if (!deed || !asked) continue;
    taken.add(action.ref);
    deeds.set(deed, { ...asked, actions: [...asked.actions, action.ref] });
  }
  // Who is invited to an account has none to sign in with before.
  const inviting = invitingAccounts(actions).map(({ ref }) => ref);
  if (inviting.length > 0) {
    const invited = deeds.get("accept-invitation") ?? { requirements: [], actions: [], rules: [] };
    deeds.set("accept-invitation", {
      ...invited,
      actions: [...new Set([...invited.actions, ...inviting])],
    });
  }
  return { deeds, providers: providersOf(said), taken, registering, unlocks: unlocksOf(said) };
}

/** Deeds for which something is sent, so that its limit shows that it is. */
const askedByLimits: ReadonlySet<AccountDeed> = new Set([
  "verify-email",
  "request-password-reset",
  "confirm-password-reset",
  "accept-invitation",
]);

function makesAccount({ data: { effect, open, concept } }: Action): boolean {
  return effect === "create" && open === true && thingOfDeed(concept) === undefined;
}

function thingOfDeed(concept: string): AccountDeed | undefined {
  const thing = concept.slice("brief/concept#".length);
  return thingsOfDeeds.find(([pattern]) => pattern.test(thing))?.[1];
}

const deedNames: readonly AccountDeed[] = [
  "sign-in",
  "sign-out",
  "register",
  "verify-email",
  "resend-verification",
  "request-password-reset",
  "confirm-password-reset",
  "accept-invitation",
];

function asksFor(deed: AccountDeed, text: string): boolean {
  return sentencesOf(text).some((whole) => {
    // Where somebody ends up who has signed out says nothing of signing in.
    const each = signsOut.test(whole) ? whole.replace(endsUpAt, " ") : whole;
    const { asks, unless, surely } = accountDeeds[deed];
    if (rulesOut.test(each)) return false;
    return surely?.test(each) === true || (asks.test(each) && unless?.test(each) !== true);
  });
}

function isRuledOut(deed: AccountDeed, sentence: string): boolean {
  return (
    !everyAccount.has(deed) && accountDeeds[deed].asks.test(sentence) && rulesOut.test(sentence)
  );
}

/** Where a new password ends the lock of an account. */
function unlocksOf(said: readonly Requirement[]): readonly Ref<"brief/requirement">[] {
  return said
    .filter(({ data }) =>
      sentencesOf(data.text).some(
        (each) =>
          clearsLock.test(each) &&
          /\block/i.test(each) &&
          (newPassword.test(each) || (theReset.test(each) && newPassword.test(data.text))) &&
          !isRecorded(each),
      ),
    )
    .map(({ ref }) => ref);
}

/** What is written down or sent about a lock does not end it; that its end is written down too does. */
function isRecorded(sentence: string): boolean {
  const at = recorded.exec(sentence)?.index;
  return at !== undefined && !endsNow.test(sentence.slice(0, at));
}

/** A question and its answer are one: what is asked about is what the answer rules out. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!])\s/);
}

/** The deed of an account that an action is, in other words. */
function deedOf(
  { data: { verb, concept, effect, requirements, open, automatic } }: Action,
  texts: ReadonlyMap<string, string>,
): AccountDeed | undefined {
  if (automatic !== undefined) return undefined;
  const thing = concept.slice("brief/concept#".length);
  const own = requirements.flatMap((ref) => texts.get(ref) ?? []);
  const all = (deed: AccountDeed) => own.length > 0 && own.every((text) => asksFor(deed, text));
  if (thing === "user" || thing === "account") {
    if (open === true) return deedsOnAccounts.get(verb);
    if (effect === "update")
      return all("confirm-password-reset") ? "confirm-password-reset" : undefined;
    const deed = deedsOnAccounts.get(verb);
    return deed && all(deed) ? deed : undefined;
  }
  if (/(?:^|-)session$/.test(thing) && endingSessions.has(verb)) {
    return all("sign-out") ? "sign-out" : undefined;
  }
  if (verb === "accept" && open === true && /(?:^|-)invit/.test(thing)) return "accept-invitation";
  if (effect !== "create" || open !== true) return undefined;
  return thingOfDeed(concept);
}

function providersOf(
  said: readonly Requirement[],
): ReadonlyMap<string, readonly Ref<"brief/requirement">[]> {
  const found = new Map<string, readonly Ref<"brief/requirement">[]>();
  for (const { ref, data } of said) {
    if (data.kind === "premise") continue;
    const text = sentencesOf(data.text)
      .filter((each) => !rulesOut.test(each))
      .join(" ");
    const named = waysIn.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([, several = ""]) => several.toLowerCase()),
    );
    for (const name of providerNames) {
      if (!named.some((each) => each.includes(name.toLowerCase()))) continue;
      const known = found.get(name) ?? [];
      if (!known.includes(ref)) found.set(name, [...known, ref]);
    }
  }
  return found;
}
