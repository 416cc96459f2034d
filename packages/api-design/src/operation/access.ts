import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, brief, security } from "@planc/core/ir";
import type { Effect } from "./form.ts";
import { guestCookie } from "./guests.ts";
import { policiesOn } from "./lookups.ts";

/** The thing of which everybody who signs in has one. */
export const userConcept = "brief/concept#user";

type Policy = ViewOf<typeof security.policy>;
type Access = DataOf<typeof api.operation>["access"];

/** Who may call an operation: the holders of the policies that allow its effect on its concept. */
export function accessOf(about: {
  readonly effect: Effect;
  readonly concept: Ref<"brief/concept"> | undefined;
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  /** Nobody asked for it by name: it is there because what is written has to be readable. */
  readonly implied: boolean;
}): Access {
  const { effect, concept, actions, policies, identity, actors, implied } = about;
  if (identity === undefined) {
    return { kind: "public", because: "Nothing that is planned has anyone sign in." };
  }
  if (identity.data.owner === "none") {
    return { kind: "public", because: "The input says that nobody signs in." };
  }
  if (!implied && actions.some((each) => each.data.open === true)) {
    return { kind: "public", because: "This comes before anybody can sign in." };
  }
  const anonymous = new Set<string>(
    actors.filter((each) => each.data.anonymous === true).map((each) => each.ref),
  );
  const onConcept = policiesOn(policies, concept);
  const behind = new Set<string>(actions.map((each) => each.ref));
  const allowing = implied
    ? readersOf(onConcept, effect, anonymous)
    : holdersOf(onConcept, effect, behind, anonymous);
  const roles =
    allowing.length > 0
      ? allowing.map((each) => each.data.role)
      : actions
          .flatMap((each) => each.data.actors)
          .filter((role) => !implied || !anonymous.has(role));
  // Accounts are made without one, and nothing else happens to them so.
  const shut = concept === userConcept && effect !== "create";
  const visitor = shut
    ? undefined
    : actors.find((each) => anonymous.has(each.ref) && roles.includes(each.ref));
  if (visitor !== undefined) {
    const held = allowing.filter(({ data }) => data.role === visitor.ref);
    const isOwn = held.length > 0 && held.every(({ data }) => data.condition === "own");
    const isOfWhole = held.every(({ data }) => data.when?.startsWith("owns the ") === true);
    if (isOwn && (effect !== "create" || isOfWhole)) {
      return {
        kind: "public",
        because: `${visitor.data.name} does this without having signed in: the cookie ${guestCookie}, set when it was made, shows whose it is, and the id alone opens nothing.`,
        guest: "shown",
        policies: allowing.map((each) => each.ref),
      };
    }
    const [when, ...others] = [
      ...new Set(
        allowing.flatMap(({ data }) =>
          data.role === visitor.ref && data.condition === "state" ? (data.when ?? []) : [],
        ),
      ),
    ];
    const where = when !== undefined && others.length === 0 ? `, where ${when}` : "";
    const told = signedInTold(
      effect,
      onConcept.filter(({ data }) => !anonymous.has(data.role)),
      { visitors: held, allowing, actors },
    );
    return {
      kind: "public",
      because: `${visitor.data.name} does this without having signed in${where}.${told ? ` ${told}` : ""}`,
      ...(told ? { signedIn: "optional" as const } : {}),
      ...(told && allowing.length > 0 ? { policies: allowing.map((each) => each.ref) } : {}),
    };
  }
  const known = allowing.filter((each) => !shut || !anonymous.has(each.data.role));
  return {
    kind: "authenticated",
    roles: [...new Set(roles)].filter((each) => !shut || !anonymous.has(each)).sort(),
    policies: known.map((each) => each.ref),
  };
}

/** What is otherwise for who is signed in, where an operation is open: they see more, or own what they make. */
function signedInTold(
  effect: Effect,
  theirs: readonly Policy[],
  {
    visitors,
    allowing,
    actors,
  }: {
    readonly visitors: readonly Policy[];
    readonly allowing: readonly Policy[];
    readonly actors: readonly ViewOf<typeof brief.actor>[];
  },
): string | undefined {
  if (effect === "create")
    return theirs.some(({ data }) => data.condition === "own")
      ? "Made by somebody who is signed in, it is theirs."
      : undefined;
  const open = new Set(visitors.map(({ data }) => data.when));
  const more = theirs.filter((each) => allowing.includes(each) && !open.has(each.data.when));
  if (visitors.length === 0 || open.has(undefined) || more.length === 0) return undefined;
  const names = new Map<string, string>(actors.map(({ ref, data }) => [ref, data.name]));
  const told = more.map(({ data: { role, when } }) => {
    const name = names.get(role) ?? role;
    return when === undefined ? `${name} (each)` : `${name} (${when})`;
  });
  return `Signed in, more is shown to ${[...new Set(told)].sort().join("; ")}.`;
}

/** What moves a thing on is allowed action by action, what reads or edits it by the effect as well. */
function holdersOf(
  policies: readonly ViewOf<typeof security.policy>[],
  effect: Effect,
  behind: ReadonlySet<string>,
  anonymous: ReadonlySet<string>,
): readonly ViewOf<typeof security.policy>[] {
  const meant = policies.filter((each) => each.data.actions.some((action) => behind.has(action)));
  if (meant.length > 0 && (effect === "transition" || effect === "command")) return meant;
  // A visitor who may write one entry may not for that import a file of them, which curators do.
  const isOfOthers = (role: string) =>
    effect === "create" && meant.length > 0 && anonymous.has(role);
  return policies.filter(
    (each) =>
      meant.includes(each) || (each.data.effects.includes(effect) && !isOfOthers(each.data.role)),
  );
}

/**
 * Who may read what was written, where nobody asked for it: those who may read it in another way, else
 * those who may change it. To have created something, as a visitor registers, is not enough.
 */
function readersOf(
  policies: readonly ViewOf<typeof security.policy>[],
  effect: Effect,
  anonymous: ReadonlySet<string>,
): readonly ViewOf<typeof security.policy>[] {
  const shown = policies.filter((each) => each.data.effects.includes(effect));
  if (shown.some((each) => anonymous.has(each.data.role))) return shown;
  const known = policies.filter((each) => !anonymous.has(each.data.role));
  const may = (wanted: readonly Effect[]) =>
    known.filter((each) => each.data.effects.some((one) => wanted.includes(one)));
  const ranked = [
    may([effect]),
    may(["read", "list", "search"]),
    may(["update", "delete", "transition", "command"]),
    known,
  ];
  return ranked.find((each) => each.length > 0) ?? [];
}

/** A link leads on whoever follows it, unless the text names who. */
function openLink(
  { redirects }: { readonly redirects?: true },
  behind: readonly ViewOf<typeof brief.action>[],
): Access | undefined {
  if (!redirects || behind.some((each) => each.data.actors.length > 0)) return undefined;
  return { kind: "public", because: "Whoever has the link may follow it." };
}

/** Whoever gives roles looks up whom: that much of accounts is for them, whoever else may. */
function withGivers(
  access: Access,
  effect: Effect,
  { data: { givers } }: ViewOf<typeof security.roleGiving>,
  /** The text asks for looking, so that nobody in it is everybody. */
  isAsked: boolean,
): Access {
  if (access.kind === "public" || !reading.has(effect)) return access;
  if (isAsked && access.roles.length === 0 && access.policies.length === 0) return access;
  return { ...access, roles: [...new Set([...access.roles, ...givers])].sort() };
}

/** Who may call it in the end: who the text says, who gives roles, or whoever has a link that is open. */
export function accessFor(
  form: { readonly effect: Effect; readonly redirects?: true },
  givers: ViewOf<typeof security.roleGiving> | undefined,
  about: Omit<Parameters<typeof accessOf>[0], "effect">,
): Access {
  const behind = about.actions;
  const allowed = accessOf({ ...about, effect: form.effect });
  const may = givers ? withGivers(allowed, form.effect, givers, behind.length > 0) : allowed;
  return openLink(form, behind) ?? may;
}

/** Effects that only look. */
export const reading: ReadonlySet<Effect> = new Set(["read", "list", "search"]);
