import {
  enemies,
  holdersOfAccounts,
  hostingWords,
  hosts,
  kindsOfTheirOwn,
  personaHeads,
  personaWords,
  programSigns,
  softwareHeads,
  softwareKinds,
} from "../catalog/persona-words.ts";
import { capitalise } from "../words/names.ts";
import { isRoleName } from "../words/role-names.ts";
import { singular } from "../words/singular.ts";
import { groupBy, keyOf } from "./names.ts";
import { orderOf, type Readings } from "./readings.ts";
import { renamePeople } from "./rename-people.ts";

type Told = Pick<Readings, "actors" | "actions" | "access" | "concepts" | "statements">;

/**
 * People by what they are rather than by the moment in which a story meets them: a returning user is a
 * user, and a member browsing events a member. What is software or works against the product is nobody.
 */
export function asPlainPeople<Given extends Told>(given: Given): Given {
  const nobodies = nobodiesIn(given);
  const isNobody = (name: string | undefined) => name !== undefined && nobodies.has(keyOf(name));
  const people = {
    ...given,
    actors: given.actors.filter(({ data }) => !isNobody(data.name)),
    actions: given.actions.flatMap((each) => {
      const { actor, ...data } = each.data;
      if (!isNobody(actor)) return [each];
      return enemies.has(headOf(actor ?? "")) ? [] : [{ ...each, data }];
    }),
    access: given.access.filter(({ data }) => !data.actors.some(isNobody)),
  };
  const keys = new Set(people.actors.map(({ data }) => keyOf(data.name)));
  const account = ownsAccountsAlone(given.statements);
  const same = sameCoordinators(people);
  return renamePeople(people, (name) => {
    const plain = withoutMoment(withoutDoing(name));
    const key = keyOf(plain);
    if (holdersOfAccounts.has(key) || (account && key === "owner")) return "User";
    if (key === "person" && keys.has(key) && keys.has("user")) return "User";
    if (key.endsWith("-user") && keys.has(key.slice(0, -"-user".length))) {
      return plain.slice(0, plain.lastIndexOf(" "));
    }
    return same.get(key) ?? plain;
  });
}

/** Keys of people who run the machine: all that is said of them is about that. */
export function hostsIn({ actors, statements }: Pick<Told, "actors" | "statements">) {
  const texts = textsOf(statements);
  return [...groupBy(actors, ({ data }) => keyOf(data.name))].flatMap(([key, group]) => {
    const all = group.every(({ data }) => hostingWords.test(texts.get(data.statement) ?? ""));
    return hosts.has(key) && all ? [key] : [];
  });
}

/** "community member browsing events", "visitor interested in a class" */
function withoutDoing(name: string): string {
  const words = name.split(" ");
  if (isRoleName(headOf(name))) return name;
  const at = words.findIndex(
    (word, i) =>
      i > 0 &&
      isRoleName(singular((words[i - 1] ?? "").toLowerCase())) &&
      /^(?:[a-z]{2,}ing|interested|who|responsible|with)$/.test(word.toLowerCase()),
  );
  return at > 0 ? words.slice(0, at).join(" ") : name;
}

/** "returning user", "logged-in community member" */
function withoutMoment(name: string): string {
  const words = name.split(" ");
  const [first = "", ...rest] = words;
  const own = first.toLowerCase();
  const isVisitor = headOf(name) === "visitor" && own === "first-time";
  if (rest.length === 0 || !(isVisitor || personaWords.has(own))) return name;
  return personaHeads.has(headOf(name)) ? capitalise(rest.join(" ")) : name;
}

/** Keys of what is named as people are and is nobody. */
function nobodiesIn({ actors, concepts, statements }: Told): ReadonlySet<string> {
  const texts = textsOf(statements);
  const found = new Set<string>();
  const served = concepts.some(({ data }) => keyOf(data.name) === "client");
  for (const [key, group] of groupBy(actors, ({ data }) => keyOf(data.name))) {
    const { name, kind, listed } = group[0].data;
    if (kind !== "person" || listed !== undefined) continue;
    const head = headOf(name);
    const before = name.toLowerCase().split(" ").at(-2) ?? "";
    const signs = programSigns[key];
    const signed = group.filter(({ data }) => signs?.test(texts.get(data.statement) ?? ""));
    const isProgram =
      signed.length * 2 > group.length || (key === "client" && !served && saysPrograms(statements));
    const named = enemies.has(head) || softwareHeads.has(head);
    if (named || isProgram || softwareKinds[head]?.test(before)) found.add(key);
  }
  return found;
}

/** Whether a text that keeps no clients speaks of client programs. */
function saysPrograms(statements: Told["statements"]): boolean {
  return statements.some(({ data }) =>
    /\bclient(?:-side| applications?| apps?| requests?)\b|\b(?:api|web|mobile) clients?\b/i.test(
      data.text,
    ),
  );
}

/** Whether the only owners of a text are those of accounts. */
function ownsAccountsAlone(statements: Told["statements"]): boolean {
  let found = false;
  for (const { data } of statements) {
    for (const [, before = ""] of data.text.matchAll(/([\p{L}-]+) (?:owners?|holders?)\b/giu)) {
      const own = before.toLowerCase();
      if (own === "account") found = true;
      else if (!/^(?:the|an?|its|legitimate|rightful|real)$/.test(own)) return false;
    }
  }
  return found;
}

/**
 * One name for "event coordinator" and "team coordinator" where the text goes on with "the coordinator",
 * and tells them apart nowhere.
 */
function sameCoordinators({ actors, statements }: Told): ReadonlyMap<string, string> {
  const order = orderOf(statements);
  const inOrder = actors
    .filter(({ data }) => data.kind === "person" && data.listed === undefined)
    .toSorted((a, b) => order(a.data.statement) - order(b.data.statement));
  const kinds = groupBy(
    inOrder.filter(({ data }) => data.name.includes(" ")),
    ({ data }) => headOf(data.name),
  );
  const names = new Map<string, string>();
  for (const [head, group] of kinds) {
    const byKey = groupBy(group, ({ data }) => keyOf(data.name));
    if (byKey.size < 2 || kindsOfTheirOwn.has(head)) continue;
    const phrases = [...byKey.values()].map(([{ data }]) => data.name.toLowerCase());
    const told = statements.map(({ data }) => data.text.toLowerCase());
    const together = told.some((text) => phrases.filter((each) => text.includes(each)).length > 1);
    const bare = told.filter((text) => {
      const rest = phrases.reduce((left, phrase) => left.replaceAll(phrase, ""), text);
      return rest.includes(` ${head}`);
    });
    if (together || bare.length < 2) continue;
    const meant = group[0].data.name;
    for (const key of byKey.keys()) names.set(key, meant);
    names.set(head, meant);
  }
  return names;
}

function textsOf(statements: Told["statements"]): ReadonlyMap<string, string> {
  return new Map<string, string>(statements.map(({ ref, data }) => [ref, data.text]));
}

function headOf(name: string): string {
  return singular(name.slice(name.lastIndexOf(" ") + 1).toLowerCase());
}
