import type { ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { type Sentence, type SentenceTools, takeApart } from "./sentence.ts";

type Statement = ViewOf<typeof reading.statement>;

/** An answer of a clarification: what it says by itself, and what its question makes of it. */
export interface Answer {
  /** All of it, as it is written. */
  readonly whole: Sentence;
  /** What the question asks, as if it were said. */
  readonly asked: Sentence;
  /** The answer alone, without a yes or no in front. */
  readonly said: Sentence;
  /** The subject of the question in front of the answer: “scan files are kept: 24 months”. */
  readonly told: Sentence;
  /** Yes or no, where the question can be answered so. */
  readonly polarity: "yes" | "no" | undefined;
  /** The question asks which of several things it is. */
  readonly chooses: boolean;
  /** What the question counts. */
  readonly counts: string | undefined;
  /** What is asked for is out of scope. */
  readonly declines: boolean;
}

const polar =
  /^\W{0,4}(?:should|shall|may|must|can|could|will|would|do|does|did|is|are|has|have)\b/i;
const permission = /^\W{0,4}(?:may|can|could|must)\b/i;
const agreed = /^\W{0,4}(?:yes|yep|yeah|correct|agreed|confirmed)\b[\s,.;:—–-]{0,4}/i;
const refused =
  /^\W{0,4}(?:no|nope|never|not)\b(?!\s+(?:more|less|later|limit|one|auth|login)\b)[\s,.;:—–-]{0,4}/i;

/** It denies the thing that follows, not what was asked. */
const noSuch = /^\W{0,4}no\s\p{L}/iu;

/** "Out of scope", "deferred to the next release": also where nobody asked for a yes or no. */
const declined =
  /^\W{0,4}(?:out of scope|deferred|postponed|excluded|not (?:needed|required|in scope|for now|now|yet|in (?:the )?(?:mvp|v1))|later\b|(?:in )?(?:phase|version|v) ?[2-9])/i;

/** "Which payment provider do we use": the thing that is chosen, and what stands around it. */
const choice =
  /^(\W{0,4}(?:which|what|whose)\s)((?:(?!is\b|are\b|should\b|do\b|does\b|will\b|must\b|can\b|shall\b|we\b)[\w-]{1,40}\s){1,4})(?=(?:is|are|should|do|does|will|must|can|shall|we)\b)/i;

/** Takes an answer apart with its question. Places stay: what does not count becomes spaces. */
export function takeAnswerApart(statement: Statement, tools: SentenceTools): Answer | undefined {
  const { text, question: length } = statement.data;
  if (length === undefined) return undefined;
  const question = text.slice(0, length);
  const answer = text.slice(length);
  const yes = polar.test(question) ? agreed.exec(answer) : null;
  const no = polar.test(question) ? refused.exec(answer) : null;
  // "No fixed limit": without its first word it would say the contrary.
  const lead = noSuch.test(answer) ? 0 : ((yes ?? no)?.[0].length ?? 0);
  const rest = answer.slice(lead);
  const puts = declined.test(rest);
  const of = (own: string) =>
    takeApart({ ...statement, data: { ...statement.data, text: own } }, tools);
  const blank = (count: number) => " ".repeat(count);
  return {
    whole: of(text),
    asked: of(
      `${question.replace(/\?\s{0,3}$/, (mark) => blank(mark.length))}${blank(answer.length)}`,
    ),
    said: of(`${blank(length + lead)}${rest}`),
    told: of(`${subjectOf(question)}${answer}`),
    polarity: no || (puts && !yes) ? "no" : yes ? "yes" : undefined,
    chooses: choice.test(question),
    counts: countedIn(question),
    declines: puts || (no !== null && !permission.test(question) && !/[\p{L}\p{N}]/u.test(rest)),
  };
}

/** "How many repairs may a boat have": what is counted. */
const counting =
  /^(\W{0,4}how (?:many|much)\s)((?:(?!is\b|are\b|should\b|do\b|does\b|will\b|must\b|can\b|may\b|shall\b|we\b)[\w-]{1,40}\s){1,4})/i;
/** "How long are logs kept": the words that ask. */
const asking = /^\W{0,4}(?:how \w{1,12}|what|when|until when|for how long|by when)(?=\s)/i;

/** The question as what the answer is about, of the same length. */
function subjectOf(question: string): string {
  const blank = (text: string) => " ".repeat(text.length);
  const chosen = choice.exec(question);
  if (chosen) {
    const [, which = "", thing = ""] = chosen;
    return `${blank(which)}${thing}${blank(question.slice(which.length + thing.length))}`;
  }
  const counted = counting.exec(question);
  if (counted) {
    const [, many = "", thing = ""] = counted;
    const rest = question.slice(many.length + thing.length);
    return `${blank(many)}${thing.replace(/\s$/, ":")}${blank(rest)}`;
  }
  return question.replace(asking, blank).replace(/\?\s{0,3}$/, blank);
}

/** The noun that a question counts, with what stands in front of it. */
function countedIn(question: string): string | undefined {
  return counting.exec(question)?.[2]?.trim().toLowerCase();
}
