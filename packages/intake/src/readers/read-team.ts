import { builderNouns, teamMembers } from "../catalog/people.ts";
import { numberWords } from "../catalog/units.ts";
import { toLabel } from "../words/names.ts";
import type { Word } from "../words/word.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { type Sentence, use } from "./sentence.ts";

/** Reads who builds the product: "our team of four developers who know Go"; the words that say it. */
export function readTeam(sentence: Sentence, notes: Notebook): WordRange | undefined {
  const described = describedIn(sentence.words) ?? builtBy(sentence);
  const owner = described ?? ownerIn(sentence);
  if (!owner) return undefined;
  const count = described ?? countedFrom(sentence.words, owner);
  // "We know Go" is as much a wish; of builders it is what they can.
  const named = owner.last === 0 || namesBuilders(sentence.words.slice(owner.first, owner.last));
  const isOfTeam = count !== undefined || named;
  const skills = isOfTeam ? skillsFrom(sentence.words, count?.last ?? owner.last) : undefined;
  if (!count && !skills) return undefined;
  const range = {
    first: owner.first,
    last: Math.max(count?.last ?? 0, skills?.range.last ?? 0),
  };
  notes.teams.put(
    sentence,
    ["team"],
    {
      statement: sentence.ref,
      skills: [...(skills?.names ?? [])],
      ...(count ? { size: count.size } : {}),
    },
    range,
  );
  use(sentence, range.first, range.last);
  return range;
}

/** What is left of a sentence when the words about the team are taken as read. */
export function withoutTeam(sentence: Sentence, { first, last }: WordRange): Sentence {
  const words = sentence.words.map((word, at): Word => {
    if (at < first || at >= last) return word;
    return {
      start: word.start,
      end: word.end,
      text: "",
      lower: "",
      kind: "mark",
      tag: "X",
      lemma: "",
    };
  });
  const phrases = sentence.phrases.filter((each) => each.last <= first || each.first >= last);
  return { ...sentence, words, phrases };
}

/** Whether nothing was understood of a sentence but what it says of the team. */
export function saysTeamAlone({ words, used }: Sentence): boolean {
  return used.size > 0 && [...used].every((at) => words[at]?.text === "");
}

/** "a one-person MVP", "a solo developer": how many build it, in front of what they are or build. */
function describedIn(words: readonly Word[]): Count | undefined {
  for (let at = 0; at < words.length; at++) {
    const behind = words[at + 1]?.lemma ?? "";
    if (loneWords.has(words[at]?.lower ?? "") && builderNouns.has(behind))
      return { size: 1, first: at, last: at + 2 };
    const joined = /^(\p{L}+|\d{1,3})-(\p{L}+)$/u.exec(words[at]?.lower ?? "");
    const [, number = "", noun = ""] = joined ?? [];
    const size = sizeOf(Number(number) || numberWords[number]);
    if (size !== undefined && isBuilder(noun, true) && builtNouns.has(behind))
      return { size, first: at, last: at + 1 };
  }
  return undefined;
}

/** "MVP by one developer for a club", "built by two engineers": of the product, where the text begins. */
function builtBy({ words, order }: Sentence): Count | undefined {
  if (order > 1) return undefined;
  const by = words.findIndex(({ lower }) => lower === "by");
  const before = words[by - 1];
  const isOfProduct = builtNouns.has(before?.lemma ?? "") || buildingVerbs.has(before?.lemma ?? "");
  const counted = words[by + 1];
  const size = sizeOf(counted?.quantity ? countOf(counted) : numberWords[counted?.lower ?? ""]);
  const isLone = loneWords.has(counted?.lower ?? "");
  if (by < 1 || !isOfProduct || (size === undefined && !isLone)) return undefined;
  let last = by + 2;
  while (last < by + 5 && inName(words[last]?.tag ?? "X")) last++;
  const head = words[last - 1]?.lemma ?? "";
  return builderNouns.has(head) || teamMembers.has(head)
    ? { size: size ?? 1, first: by, last }
    : undefined;
}

const loneWords: ReadonlySet<string> = new Set(["solo", "lone"]);

/** What people in such a number build, and the words for themselves. */
const builtNouns: ReadonlySet<string> = new Set(
  "mvp project startup start-up shop studio company business product app application prototype side-project".split(
    " ",
  ),
);

/** "our team", "we", "Team:", "A team of": those who speak, rather than people in the product. */
function ownerIn({ words, under }: Sentence): WordRange | undefined {
  const at = words.findIndex(({ lower }) => lower === "we" || lower === "our");
  if (at !== -1) {
    if (words[at]?.lower === "we") return { first: at, last: at + 1 };
    const head = words.findIndex(({ tag, kind }, i) => i > at && (kind === "mark" || !inName(tag)));
    const last = head === -1 ? words.length : head;
    const name = words[last - 1]?.lemma ?? "";
    return name === "team" || builderNouns.has(name) ? { first: at, last } : undefined;
  }
  const opens = /^(?:a|an|the)$/.test(words[0]?.lower ?? "") ? 1 : 0;
  const team = words.findIndex(({ lower }) => lower === "team");
  if (team >= opens && team <= opens + 2) {
    const next = words[team + 1];
    const named = opens === 0 && team === 0 && next?.text === ":";
    const counted = next?.lower === "of" && team <= opens + 1;
    const knows = words[0]?.lower === "the" && skillWords.test(next?.lower ?? "");
    if (named || counted || knows) return { first: 0, last: team + 1 };
  }
  const headed = /^(?:our |the )?(?:development |engineering |project )?team(?: size)?$/i.test(
    under.at(-1) ?? "",
  );
  return headed || opensWithBuilders(words) ? { first: 0, last: 0 } : undefined;
}

/** "Two developers who know Go", "One developer builds and runs it." */
function opensWithBuilders(words: readonly Word[]): boolean {
  const first = words[0];
  if (!first || sizeOf(first.quantity ? countOf(first) : numberWords[first.lower]) === undefined)
    return false;
  const head = words.findIndex(({ lemma }, at) => at > 0 && at < 4 && builderNouns.has(lemma));
  if (head === -1 || words.slice(1, head).some(({ tag }) => !inName(tag))) return false;
  const next = words[head + 1];
  if (!next || /^[.;!,]$/.test(next.text)) return true;
  const known = next.lower === "who" ? words[head + 2] : next;
  return skillWords.test(known?.lower ?? "") || buildingVerbs.has(known?.lemma ?? "");
}

const buildingVerbs: ReadonlySet<string> = new Set(
  "build maintain develop implement deliver run operate".split(" "),
);

function namesBuilders(words: readonly Word[]): boolean {
  return words.some(({ lemma }) => lemma === "team" || builderNouns.has(lemma));
}

function inName(tag: Word["tag"]): boolean {
  return tag === "NOUN" || tag === "ADJ" || tag === "PROPN" || tag === "NUM";
}

const mostPeople = 1000;
/** Between those who build and how many they are. */
const nearest = 6;

interface Count extends WordRange {
  readonly size: number;
}

function countedFrom(words: readonly Word[], owner: WordRange): Count | undefined {
  // "our five-person team" counts within the name of the owner.
  for (let at = owner.first; at < Math.min(words.length, owner.last + nearest); at++) {
    const word = words[at];
    if (!word || (word.tag === "VERB" && word.lemma !== "consist") || isModal(word)) {
      return undefined;
    }
    const joined = /^(\p{L}+|\d{1,3})-(\p{L}+)$/u.exec(word.lower);
    const own = joined ? { number: joined[1] ?? "", noun: joined[2] ?? "" } : undefined;
    if (own && isBuilder(own.noun, true) && words[at + 1]?.lemma === "team") {
      const size = sizeOf(Number(own.number) || numberWords[own.number]);
      return size === undefined ? undefined : { size, first: at, last: at + 2 };
    }
    const size = sizeOf(word.quantity ? countOf(word) : numberWords[word.lower]);
    if (size === undefined) continue;
    let last = at + 1;
    while (last < words.length && last < at + 5 && inName(words[last]?.tag ?? "X")) last++;
    const ofTeam = words.slice(owner.first, at).some(({ lemma }) => lemma === "team");
    const head = words[last - 1]?.lemma ?? "";
    return isBuilder(head, ofTeam || owner.last === 0) ? { size, first: at, last } : undefined;
  }
  return undefined;
}

function isModal({ lower }: Word): boolean {
  return /^(?:must|shall|should|can|could|may|will)$/.test(lower);
}

function countOf({ quantity }: Word): number | undefined {
  const value = quantity?.dimension === "count" ? quantity.value : undefined;
  return typeof value === "number" ? value : undefined;
}

function sizeOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value > 0 && value <= mostPeople
    ? value
    : undefined;
}

function isBuilder(noun: string, ofTeam: boolean): boolean {
  return builderNouns.has(noun) || (ofTeam && teamMembers.has(noun));
}

const skillWords =
  /^(?:know|knows|knowing|experienced|experience|familiar|skilled|skills|fluent|background|expertise)$/;

/** "who know Go and Vue": the names up to the next verb. */
function skillsFrom(
  words: readonly Word[],
  from: number,
): { readonly names: readonly string[]; readonly range: WordRange } | undefined {
  const at = words.findIndex(
    ({ lower }, i) => i >= from && i < from + 12 && skillWords.test(lower),
  );
  if (at === -1 || words.slice(from, at).some(isModal)) return undefined;
  const names: string[] = [];
  let last = at + 1;
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i];
    const ends = word?.tag === "AUX" || /^(?:but|so|and then|[.;!?])$/.test(word?.lower ?? "");
    if (!word || ends || (word.tag === "VERB" && !word.term)) break;
    if (word.term?.terms[0].data.kind !== "product") continue;
    names.push(toLabel(word.term.terms[0].data.name));
    last = i + 1;
  }
  return names.length === 0
    ? undefined
    : { names: [...new Set(names)], range: { first: at, last } };
}
