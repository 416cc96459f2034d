import { needs, oneIsEnough } from "../catalog/needs.ts";
import type { Term } from "../terms/term.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Word } from "../words/word.ts";
import type { Sentence } from "./sentence.ts";

const topics = phraseSet(needs);

/**
 * The names that stand beside one with nothing but a joint between: "Mailgun/Postmark", "MariaDB or MySQL",
 * "Fly, Render, or similar", "a queue (NATS, RabbitMQ)".
 */
export function alternativesTo({ words }: Sentence, at: number): readonly Alternative[] {
  const before = beside(words, at, -1);
  const behind = beside(words, at, 1);
  const all = [
    ...before.names.map((each) => ({ ...each, isFirst: true })),
    ...behind.names.map((each) => ({ ...each, isFirst: false })),
  ];
  const isChoice =
    all.some(({ joint }) => joint === "or") || words[behind.end]?.lower === "or" || behind.isOpen;
  const isBracket = words[before.end]?.text === "(" && words[behind.end]?.text === ")";
  return all.flatMap(({ joint, ...each }): readonly Alternative[] => {
    if (joint === "/") return [{ ...each, joint }];
    if (isChoice) return [{ ...each, joint: "or" }];
    return isBracket ? [{ ...each, joint: "(" }] : [];
  });
}

export interface Alternative {
  readonly term: Term;
  /** It is named in front of the other. */
  readonly isFirst: boolean;
  readonly joint: "or" | "/" | "(";
}

interface Beside {
  readonly names: readonly { readonly term: Term; readonly joint: "or" | "/" | "," }[];
  /** The word behind the last of them, going away from the first. */
  readonly end: number;
  /** "or similar" follows. */
  readonly isOpen: boolean;
}

function beside(words: readonly Word[], from: number, step: 1 | -1): Beside {
  const names: Beside["names"][number][] = [];
  let at = from + step;
  for (;;) {
    const mark = words[at]?.lower;
    const next = words[at + step]?.lower;
    const isDouble = step === 1 ? mark === "," && next === "or" : mark === "or" && next === ",";
    const joint =
      isDouble || mark === "or" ? "or" : mark === "/" || mark === "," ? mark : undefined;
    const behind = at + (isDouble ? 2 : 1) * step;
    const term = joint === undefined ? undefined : words[behind]?.term?.terms[0];
    if (joint === undefined || term === undefined) {
      return { names, end: at, isOpen: isDouble };
    }
    names.push({ term, joint });
    at = behind + step;
  }
}

/**
 * Whether one will do instead of the other. Of outside services that people choose among, such as ways to
 * pay, and of names with a slash, both may be meant.
 */
export function isInstead({ data, id }: Term, { term: other, joint }: Alternative): boolean {
  if (id === other.id || data.kind !== "product" || other.data.kind !== "product") return false;
  if (data.topic === undefined || data.topic !== other.data.topic) return false;
  if (oneIsEnough.has(data.topic)) return joint !== "/";
  return joint === "or" && data.external === undefined;
}

/**
 * "an e-mail service (Mailgun/Twilio)": of two names for one part, the one that is known for something else
 * is only the maker of the other.
 */
export function isOtherTrade(
  { words }: Sentence,
  at: number,
  others: readonly Alternative[],
): boolean {
  const own = words[at]?.term?.terms[0].data.topic;
  if (own === undefined || others.length === 0) return false;
  const said = topicsBefore(words, at);
  return (
    !said.has(own) &&
    others.some(({ term }) => term.data.topic !== undefined && said.has(term.data.topic))
  );
}

/** Topics that the six words in front of a list of names speak of. */
function topicsBefore(words: readonly Word[], at: number): ReadonlySet<string> {
  let first = at;
  while (first > 0 && /^(?:or|\/|\()$/.test(words[first - 1]?.lower ?? "")) {
    first -= words[first - 1]?.text === "(" ? 1 : 2;
  }
  const near = words.slice(Math.max(0, first - 6), Math.max(0, first));
  return new Set(topics.all(near).map(({ meaning }) => meaning));
}
