import { roles } from "../catalog/nouns.ts";
import { isTrailing } from "../catalog/trailing-words.ts";
import { spacedName } from "../words/split-name.ts";
import { keyOf } from "./names.ts";
import { proposed, type Readings } from "./readings.ts";

/** The id that a concept's name leads to. */
export type Naming = (name: string) => string;

type Named = Pick<Readings, "proposals" | "matches" | "concepts" | "attributes">;

/**
 * Any spelling of a name leads to the same id, and so do the other names that a text declares. Names of
 * people's roles mean their accounts, where the domain keeps accounts and neither the domain nor the text
 * a thing of that name: "invite team members" is about users, "a member has a card number" about members.
 */
export function namingOf(readings: Named): Naming {
  const offered = new Set(proposed(readings, "concept").map(({ data }) => conceptKey(data.name)));
  const { known, aliases } = withAccounts(declaredNames(readings), readings);
  const accounts = offered.has("user");
  const described = new Set([
    ...readings.attributes.map(({ data }) => conceptKey(data.concept)),
    ...readings.concepts
      .filter(({ data }) => data.role ?? data.states ?? data.description)
      .map(({ data }) => conceptKey(data.name)),
  ]);
  const named = (key: string): string => {
    const own = aliases.get(key) ?? key;
    if (known.has(own)) return own;
    if (accounts && !offered.has(own) && !described.has(own)) {
      const head = own.slice(own.lastIndexOf("-") + 1);
      if (roles.has(head) && !known.has(head)) return "user";
    }
    return own;
  };
  const found = new Map<string, string>();
  return (name) => {
    const key = conceptKey(name);
    const before = found.get(key);
    if (before !== undefined) return before;
    const own = named(key);
    const meant =
      known.size === 0 || known.has(own) || offered.has(own) ? own : within(own, known, aliases);
    found.set(key, meant);
    return meant;
  };
}

/** The key of a name in any spelling: `DiceRoll`, `dice_rolls` and "dice roll" have one. */
export function conceptKey(name: string): string {
  return keyOf(spacedName(name) || name);
}

interface Declared {
  readonly known: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, string>;
}

/** What sections declare, and what is evident beside it: no other name stands for a thing of its own. */
function declaredNames({ concepts }: Named): Declared {
  const declared = concepts.filter(({ data }) => data.declared === true);
  if (declared.length === 0) return { known: new Set(), aliases: new Map() };
  const known = new Set(
    concepts.filter(({ data }) => data.passing !== true).map(({ data }) => conceptKey(data.name)),
  );
  const aliases = new Map<string, string>();
  for (const { data } of declared) {
    for (const alias of data.aliases ?? []) {
      const key = conceptKey(alias);
      if (!known.has(key) && !aliases.has(key)) aliases.set(key, conceptKey(data.name));
    }
  }
  return { known, aliases };
}

const accountNames = ["user-account", "app-user", "account", "member", "person"] as const;
/** Names that mean who signs in, whatever is said of them. */
const surelyAccounts: ReadonlySet<string> = new Set(["user-account", "app-user"]);
const credential = /\b(?:password|credentials?|login|username|user name|e-?mail)\b/i;

/**
 * Whoever signs in has the key `user`, as in every domain, whatever the text calls its accounts: the
 * `User account` of a section, or a `Member` who has a password or an e-mail address.
 */
function withAccounts({ known, aliases }: Declared, { attributes }: Named): Declared {
  if (known.has("user")) return { known, aliases };
  const name = accountNames.find(
    (each) =>
      known.has(each) &&
      (surelyAccounts.has(each) ||
        attributes.some(
          ({ data }) => conceptKey(data.concept) === each && credential.test(data.name),
        )),
  );
  if (name === undefined) {
    const account = accountNames.find((each) => known.has(each));
    return account === undefined
      ? { known, aliases }
      : { known, aliases: new Map([...aliases, ["user", account]]) };
  }
  return {
    known: new Set([...known, "user"].filter((each) => each !== name)),
    aliases: new Map([
      ...[...aliases].map(([from, to]) => [from, to === name ? "user" : to] as const),
      [name, "user"],
    ]),
  };
}

/** "archived announcement" and "announcement card" are about announcements. */
function within(
  key: string,
  known: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
): string {
  const words = key.split("-");
  const find = (part: readonly string[]): string | undefined => {
    const name = conceptKey(part.join(" "));
    const own = aliases.get(name) ?? name;
    return known.has(own) ? own : undefined;
  };
  for (let from = 1; from < words.length; from++) {
    const found = find(words.slice(from));
    if (found !== undefined) return found;
  }
  for (let to = words.length - 1; to >= 1; to--) {
    if (!words.slice(to).every(isTrailing)) break;
    const found = find(words.slice(0, to));
    if (found !== undefined) return found;
  }
  return key;
}
