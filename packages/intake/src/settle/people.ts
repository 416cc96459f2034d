import { carried, type DraftOf, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { privilegedRoles } from "../catalog/nouns.ts";
import { tiers } from "../catalog/persona-words.ts";
import { callingWords } from "../catalog/system-words.ts";
import type { RoleList } from "./listed-roles.ts";
import { groupBy, keyOf, refsOf } from "./names.ts";
import { proposed, type Readings } from "./readings.ts";

/** Names of people who act without having signed in. */
const visitors = new Set(["anonymous user", "anonymous visitor", "passer-by", "visitor"]);

/** Words by which a guest is somebody without an account, and not one who stays in a hotel. */
const guestWithoutAccount =
  /\bguest[- ](?:checkout|users?|access|mode|sessions?|orders?|carts?)\b|\b(?:check ?out|browse|continue|order|buy|shop|proceed|play|join) as (?:an? )?guests?\b|\bwithout (?:an? |having |any )?(?:account|signing|logging|registering|registration|login)\b|\b(?:unauthenticated|not (?:logged|signed) in)\b/i;

/** Words by which a guest is let in with an account: one of the roles that people are given. */
const guestWithAccount =
  /\bguest (?:roles?|permissions?|onboarding|invit\w+|accounts?)\b|\binvit(?:e|es|ed|ing) [^.;]{0,40}\bguests?\b/i;

/** Names of people who have an account, beside whom a guest has none. */
const holders = new Set(["customer", "member", "registered user", "user", "shopper", "player"]);

/** Whether a guest of the text is somebody without an account. */
export function guestsHaveNone({ actors, statements }: Pick<Readings, "actors" | "statements">) {
  if (statements.some(({ data }) => guestWithAccount.test(data.text))) return false;
  return (
    actors.some(({ data }) => holders.has(keyOf(data.name).replaceAll("-", " "))) ||
    statements.some(({ data }) => guestWithoutAccount.test(data.text))
  );
}

/** Who acts: the people and systems of the text, then those of the domain. */
export function settleActors(
  readings: Readings,
  { roles, isClosed, outside }: RoleList,
  also: ReadonlyMap<string, readonly string[]>,
): readonly DraftOf<typeof brief.actor>[] {
  const said = withoutGeneral(
    withoutRecords(
      groupBy(readings.actors, ({ data }) => keyOf(data.name)),
      readings,
    ),
    roles.has(everybody) || hasUserOfItsOwn(readings),
  );
  const unsaid = [...roles].filter(([key]) => !said.has(key));
  const offered = groupBy(proposed(readings, "actor"), ({ data }) => keyOf(data.name));
  const withoutAccount = guestsHaveNone(readings);
  const isVisitor = (name: string): boolean => isNobodyKnown(name, withoutAccount);
  return [
    ...[...said].map(([key, group]) => {
      const { name, kind } = group[0].data;
      const privileged = group.some(({ data }) => data.privileged === true);
      const anonymous =
        !roles.has(key) && (group.some(({ data }) => data.anonymous === true) || isVisitor(name));
      return node(
        brief.actor,
        key,
        {
          name,
          kind,
          ...(privileged ? { privileged } : {}),
          ...(anonymous ? { anonymous } : {}),
          ...(also.has(key) ? { also: [...(also.get(key) ?? [])].sort() } : {}),
          ...(outside.has(key) ? { outside: true } : {}),
        },
        carried(...refsOf(group)),
      );
    }),
    ...unsaid.map(([key, { name, ref }]) =>
      node(
        brief.actor,
        key,
        {
          name,
          kind: "person",
          ...(privilegedRoles.has(key.slice(key.lastIndexOf("-") + 1)) ? { privileged: true } : {}),
        },
        carried(ref),
      ),
    ),
    ...[...offered]
      .filter(([key, [{ data }]]) => {
        const stands = said.has(key) || roles.has(key);
        return !stands && !(isClosed && data.actor === "person" && data.anonymous !== true);
      })
      .map(([key, [{ ref, data }]]) =>
        node(
          brief.actor,
          key,
          {
            name: data.name,
            kind: data.actor,
            ...(data.privileged === undefined ? {} : { privileged: data.privileged }),
            ...(data.anonymous === undefined ? {} : { anonymous: data.anonymous }),
          },
          carried(ref),
        ),
      ),
  ];
}

/** Whether a name is of people who act without an account. */
export function isNobodyKnown(name: string, guestsHaveNone: boolean): boolean {
  return visitors.has(name.toLowerCase()) || (name.toLowerCase() === "guest" && guestsHaveNone);
}

/** A table of permissions has "User" as one of its roles. */
function hasUserOfItsOwn({ access, statements }: Readings): boolean {
  const cells = new Set<string>(
    statements.filter(({ data }) => data.kind === "cell").map(({ ref }) => ref),
  );
  return access.some(
    ({ data }) =>
      cells.has(data.statement) && data.actors.some((name) => keyOf(name) === everybody),
  );
}

/**
 * Without people of whom the product keeps records, where others act and they never do: "given a client
 * exists, when a partner system updates it".
 */
function withoutRecords<Group extends readonly [Readings["actors"][number], ...unknown[]]>(
  said: ReadonlyMap<string, Group>,
  { actors, actions, access, concepts, statements }: Readings,
): ReadonlyMap<string, Group> {
  const kept = new Set(
    concepts.filter(({ data }) => data.declared).map(({ data }) => keyOf(data.name)),
  );
  // "Clients can share an address" says what may be the same of them.
  const isKept = (name: string) => [...kept].some((key) => keyOf(name).startsWith(key));
  const acting = new Set([
    ...actions.flatMap(({ data }) =>
      data.actor === undefined || !isKept(data.concept) ? [] : [keyOf(data.actor)],
    ),
    ...access.flatMap(({ data }) => data.actors.map(keyOf)),
  ]);
  const calls = [...said.values()].some(
    ([{ data }]) =>
      data.kind === "system" && callingWords.has(data.name.split(" ")[0]?.toLowerCase() ?? ""),
  );
  if (!calls) return said;
  const stories = new Set<string>(
    statements.filter(({ data }) => data.role === "story").map(({ ref }) => ref),
  );
  const telling = new Set(
    actors
      .filter(({ data }) => stories.has(data.statement) && data.kind === "person")
      .map(({ data }) => keyOf(data.name)),
  );
  return new Map(
    [...said].filter(([key]) => !kept.has(key) || acting.has(key) || telling.has(key)),
  );
}

/** Everybody who works with the product, where the text does not tell them apart. */
export const everybody = "user";

/**
 * Without "user" where the text names who uses the product, and without a bare "coordinator" beside the
 * "team coordinator" and "event coordinator" that are meant by it.
 */
function withoutGeneral<Group extends readonly [Readings["actors"][number], ...unknown[]]>(
  said: ReadonlyMap<string, Group>,
  isRole: boolean,
): ReadonlyMap<string, Group> {
  const people = [...said].filter(([, [first]]) => first.data.kind === "person");
  const named = people.filter(
    ([key, [first]]) =>
      key !== everybody && !mayBeVisitor(first.data.name) && !isTier(first.data.name),
  );
  return new Map(
    [...said].filter(([key]) => {
      if (key === everybody) return isRole || named.length === 0;
      return !named.some(([other]) => other.endsWith(`-${key}`));
    }),
  );
}

/** "Premium user": a user, with something more. */
export function isTier(name: string): boolean {
  const [first = "", head = "", ...rest] = name.toLowerCase().split(/[ -]/);
  return rest.length === 0 && head === everybody && tiers.has(first);
}

function mayBeVisitor(name: string): boolean {
  return visitors.has(name.toLowerCase()) || name.toLowerCase() === "guest";
}
