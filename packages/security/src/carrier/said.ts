import {
  carrierWords,
  negatedVerb,
  notAlone,
  otherwiseNegated,
  refusedBy,
  ruledOutAfter,
  turn,
} from "../catalog/carriers.ts";

type Word = keyof typeof carrierWords;

/** Whether a sentence wants something, refuses it, or says something else of it. */
export type Said = "wanted" | "refused" | "neither";

/** What a sentence says of each word of sign-in that it has. */
export type Sayings = ReadonlyMap<Word, Said>;

/** The sentences of a text in small letters; a question says nothing. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‑‐]/g, "-")
    .replace(/[`*_"“”]/g, " ")
    .replace(/\bhttp[ -]?only\b/g, "httponly")
    .split(/(?<=[.;!?])\s|\n/)
    .map((each) => each.replace(/\s+/g, " ").trim())
    .filter((each) => each !== "" && !each.endsWith("?"));
}

export function sayingsOf(sentence: string): Sayings {
  const found = new Map<Word, Said>();
  for (const word of words) {
    const said = [...sentence.matchAll(carrierWords[word])].map((each) =>
      saidOf(sentence, word, each.index, each[0].length),
    );
    if (said.length === 0) continue;
    found.set(word, said.find((each) => each !== "neither") ?? "neither");
  }
  return found;
}

const words: readonly Word[] = [
  "cookie",
  "jwt",
  "token",
  "refresh",
  "session",
  "sessionId",
  "serverSession",
  "cachedSession",
  "sessionSignIn",
  "bearer",
  "key",
];

function saidOf(sentence: string, word: Word, at: number, length: number): Said {
  const before = sentence.slice(0, at);
  if (refusedBy.test(before)) return "refused";
  const [last] = [...before.matchAll(turn)].slice(-1);
  const clause = last === undefined ? before : before.slice(last.index + last[0].length);
  if (notAlone.test(clause)) return "neither";
  const verb = word === "cookie" ? negatedVerb.place : negatedVerb.way;
  if (verb.test(clause)) return "refused";
  if (ruledOutAfter.test(sentence.slice(at + length))) return "refused";
  // "must not log session cookies"
  return otherwiseNegated.test(clause) ? "neither" : "wanted";
}
