import { stem } from "./stem.ts";
import { wordsOf } from "./words-of.ts";

/** What may be left out of a name in one kind of names, without its becoming another. */
export interface NameRule {
  /** Words that say nothing in this kind of names. */
  readonly weak: ReadonlySet<string>;
  /** Words of the thing that the name belongs to: `team name` of a team is its `name`. */
  readonly owner?: readonly string[];
  /** Whether one word is enough: `coordinator` for `team coordinator`. */
  readonly byHead?: boolean;
}

const fillers: ReadonlySet<string> = new Set(
  "a an the of and or for in to with from by at on its their".split(" "),
);

/** Spellings and words that mean the same in names. */
const same: Readonly<Record<string, string>> = {
  identifier: "id",
  timestamp: "time",
  datetime: "time",
  date: "time",
  state: "status",
  count: "number",
  admin: "administrator",
  org: "organization",
  organisation: "organization",
  config: "configuration",
  expr: "expression",
  info: "information",
  max: "maximum",
  min: "minimum",
  kind: "type",
  qty: "quantity",
  desc: "description",
};

/**
 * How alike two names are: 1 the same words, less the more had to be forgiven, 0 different. What is
 * forgiven: another form of the verb (`created at`, `creation date`), words that say nothing, the name
 * of the owner, and one modifier more where two words agree and the last of them is the same.
 */
export function sameness(a: string, b: string, rule: NameRule): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  if (left.join("") === right.join("")) return 1;
  const [one, two] = [meant(left), meant(right)];
  if (sameSet(one, two)) return 0.95;
  const [plain, other] = [strong(one, rule), strong(two, rule)];
  if (sameSet(plain, other)) return 0.9;
  return Math.max(contained(plain, other, rule), contained(one, two, rule));
}

/** Whether one name is the other with a modifier more. */
function contained(one: readonly string[], other: readonly string[], rule: NameRule): number {
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  if (less.at(-1) !== more.at(-1) || !less.every((word) => more.includes(word))) return 0;
  if (less.length >= 2) return 0.7;
  return rule.byHead ? 0.6 : 0;
}

/** Words by what they mean, the word that the name is about last. */
function meant(words: readonly string[]): readonly string[] {
  const of = words.findIndex((word) => word === "of" || word === "for" || word === "in");
  // `number of items` is an `item number`, `lead time for changes` a `change lead time`.
  const turned = of > 0 ? [...words.slice(of + 1), ...words.slice(0, of)] : words;
  const named = turned.flatMap((word, at) => {
    const before = turned[at - 1] ?? "";
    const last = at === turned.length - 1 && at > 0;
    const participle = /(ed|t)$/u.test(before) && before.length > 3;
    // `created by` is the creator, `created at` the time of creation.
    if (participle && word === "by") return ["er"];
    if (participle && word === "to") return ["ee"];
    if (last && (word === "at" || word === "on")) return ["time"];
    // A verification status says whether it is verified.
    if (last && word === "status" && /(ation|ed)$/u.test(before)) return [];
    return fillers.has(word) ? [] : [same[word] ?? word];
  });
  const known = named.length > 0 ? named : turned;
  return [...new Set(joinAgents(known.map((word) => (word in agents ? word : stem(word)))))];
}

const agents: Readonly<Record<string, true>> = { er: true, ee: true };

function joinAgents(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next !== undefined && next in agents) return [`${word}${next}`];
    return word in agents && at > 0 ? [] : [word];
  });
}

/** Without the words that say nothing here; all of them where nothing would be left. */
function strong(words: readonly string[], { weak, owner = [] }: NameRule): readonly string[] {
  const silent = new Set([...weak].map((word) => stem(same[word] ?? word)));
  const said = words.filter((word) => !silent.has(word));
  const owned = new Set(meant(owner));
  const own = said.filter((word) => !owned.has(word));
  if (own.length > 0) return own;
  return said.length > 0 ? said : words;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}
