import {
  banned,
  conditional,
  conditionFirst,
  exceptThose,
  failing,
  givingRoles,
  handling,
  makingSomebody,
  namingRoleWork,
  notOthers,
  onlyTheyDo,
  refusedAfter,
  scenario,
  willing,
} from "./catalog/role-words.ts";

/** A clause by which somebody gives roles, or by which somebody must not. */
export interface RoleClause {
  readonly isAffirmed: boolean;
  /** The words in which whoever does it stands. */
  readonly who: string;
  /** Whoever it is has been named before: only one can be meant. */
  readonly isPronoun?: true;
}

/** The clauses of a text that are about giving roles. */
export function roleClauses(text: string, roles: readonly string[]): readonly RoleClause[] {
  const [, given, act, outcome] = scenario.exec(text) ?? [];
  if (given !== undefined && act !== undefined && outcome !== undefined)
    return clauseAbout(act, roles).map(({ isAffirmed, who }) => ({
      isAffirmed: isAffirmed && !banned.test(outcome) && !failing.test(outcome),
      ...(/^\s*(?:he|she|they)\b/i.test(who) ? { who: given, isPronoun: true as const } : { who }),
    }));
  const found: RoleClause[] = [];
  for (const clause of text.split(/(?<=[.;!?])\s/).flatMap(clausesOf)) {
    const only = onlyTheyDo.exec(clause)?.[1];
    // "Members cannot assign roles; only an owner can."
    if (only !== undefined && found.at(-1)?.isAffirmed === false)
      found.push({ isAffirmed: true, who: only });
    else found.push(...clauseAbout(clause, roles));
  }
  return found;
}

/** Those of whom a clause says that they do it. */
export function doers<
  Who extends {
    readonly data: { readonly name: string; readonly also?: readonly string[] | undefined };
  },
>({ who, isPronoun }: RoleClause, people: readonly Who[]): readonly Who[] {
  const text = ` ${plain(who)
    .replaceAll(/[^a-z, ]+/g, " ")
    .replaceAll(",", " , ")
    .replaceAll(/\s+/g, " ")} `;
  const all = people.flatMap((each) => {
    const names = [each.data.name, ...(each.data.also ?? [])].map(plain);
    return names
      .flatMap((name) => [` ${name} `, ` ${name}s `])
      .flatMap((name) => placesOf(text, name).map((at) => ({ each, at, end: at + name.length })));
  });
  // A workspace administrator is no mention of administrators.
  const mentions = all
    .filter((one) => !all.some((other) => holds(other, one)))
    .sort((a, b) => a.at - b.at);
  if (isPronoun) {
    const meant = new Set(mentions.map(({ each }) => each));
    return meant.size === 1 ? [...meant] : [];
  }
  const verb = [...text.matchAll(willing)].at(-1)?.index ?? text.length;
  const isStory = text.startsWith(" as a");
  const nearest = mentions.filter(({ end }) => end <= verb + 1).at(-1);
  // "The system must let librarians change them": whoever comes behind the verb, if nobody before.
  const first = isStory || verb === text.length ? mentions[0] : (nearest ?? mentions[0]);
  if (first === undefined) return [];
  const at = mentions.indexOf(first);
  const isChained = (from: number) => {
    const [one, next] = [mentions[from], mentions[from + 1]];
    return (
      one && next && /^(?:[ ,]|\b(?:an?|and|both|or|the)\b)*$/.test(text.slice(one.end, next.at))
    );
  };
  let [low, high] = [at, at];
  while (low > 0 && isChained(low - 1)) low--;
  while (isChained(high)) high++;
  return mentions.slice(low, high + 1).map(({ each }) => each);
}

/** `Super admin` and `super_administrator` are one role. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .replaceAll(/\badministrator(?=s?\b)/g, "admin")
    .trim();
}

interface Span {
  readonly at: number;
  readonly end: number;
}

function holds(outer: Span, inner: Span): boolean {
  return (
    outer.at <= inner.at && outer.end >= inner.end && outer.end - outer.at > inner.end - inner.at
  );
}

function placesOf(text: string, what: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) places.push(at);
  return places;
}

function clausesOf(sentence: string): readonly string[] {
  return sentence
    .replaceAll(notOthers, " ")
    .split(
      /(?:,\s+|\s+)(?:(?:and|but|while|whereas)\s+)?(?=only\b(?! (?:by|for|if|in|on|when)\b))|,?\s+(?:but|whereas)\s+(?!also\b)/i,
    );
}

function clauseAbout(clause: string, roles: readonly string[]): readonly RoleClause[] {
  const [lead = ""] = conditionFirst.exec(clause) ?? [];
  const main = clause.slice(lead.length);
  const found = givingAt(main, roles);
  if (found === undefined) return [];
  const front = main.slice(0, found.at);
  const but = exceptThose.exec(front);
  if (but?.[1] !== undefined) return [{ isAffirmed: true, who: but[1] }];
  const isAffirmed =
    !banned.test(front) && !conditional.test(front) && !refusedAfter.test(main.slice(found.end));
  return [{ isAffirmed, who: found.isNamed && !handling.test(front) ? "" : front }];
}

/** Where in a clause somebody is given a role. */
function givingAt(clause: string, roles: readonly string[]) {
  for (const pattern of [...givingRoles, namingRoleWork]) {
    const found = pattern.exec(clause);
    if (found)
      return {
        at: found.index,
        end: found.index + found[0].length,
        isNamed: pattern === namingRoleWork,
      };
  }
  const made = makingSomebody.exec(clause);
  const becoming = ` ${plain(made?.[1] ?? "")} `;
  return made && roles.some((each) => / (?:an?|as|the|to) $/.test(before(becoming, ` ${each} `)))
    ? { at: made.index, end: made.index + made[0].length, isNamed: false }
    : undefined;
}

/** What stands in front of the last occurrence, with a space behind; nothing where there is none. */
function before(text: string, what: string): string {
  const at = text.lastIndexOf(what);
  return at < 0 ? "" : text.slice(0, at + 1);
}
