import { type Counted, countedParts, numberWords } from "../../catalog/counted-parts.ts";
import { type Judgement, listed } from "../gate.ts";
import type { Facts } from "../plan-facts.ts";

interface Limit {
  readonly part: Counted;
  readonly most: number;
  readonly exactly: boolean;
}

const amount = "\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten";
const ceilings = "at most|no more than|not more than|up to|a maximum of|maximum|max\\.?";
const sole =
  "only one|exactly one|only a single|exactly a single|a single|one single|single|just one";

/** "At most 3 deployable units", "no more than two languages", "a single database". */
const limits = countedParts.map((part) => ({
  part,
  before: new RegExp(
    `\\b(?:(${ceilings}) (${amount})|(fewer than|less than) (${amount})|(?:exactly|only) (${amount})|(${sole})) (?:different |separate |distinct |new )?(?:${part.noun})\\b`,
    "i",
  ),
  /** "The number of services MUST NOT exceed 3." */
  behind: new RegExp(
    `\\b(?:number|count) of (?:${part.noun})\\b.{0,30}?(?:not exceed|at most|no more than|limited to|stay below|be below) (${amount})\\b`,
    "i",
  ),
}));

/** Bounds of how much the plan is made of, against what it is made of. */
export function judgeCount(text: string, facts: Facts): Judgement | undefined {
  const limit = limitOf(text);
  if (!limit) return undefined;
  const found = namesOf(limit.part, facts, /\bper feature\b|\beach feature\b/i.test(text));
  if (!found || facts.components.length === 0) {
    return { verdict: "not judged", because: `the plan holds no ${limit.part.name}` };
  }
  const { names, evidence } = found;
  const what = names.length === 0 ? "none" : `${names.length}: ${listed(names)}`;
  const because = `${limit.part.name} of the plan, ${what}`;
  const met = names.length <= limit.most && !(limit.exactly && names.length < limit.most);
  return { verdict: met ? "met" : "not met", because, ...(evidence ? { evidence } : {}) };
}

function limitOf(text: string): Limit | undefined {
  const own = text.slice(0, 1000);
  for (const { part, before, behind } of limits) {
    const match = before.exec(own);
    const said = match?.[2] ?? match?.[4] ?? match?.[5] ?? match?.[6];
    if (match && said !== undefined) {
      const number = match[6] === undefined ? numberOf(said) : 1;
      const most = match[4] === undefined ? number : number - 1;
      return { part, most, exactly: match[5] !== undefined && /exactly/i.test(match[0]) };
    }
    const other = behind.exec(own)?.[1];
    if (other !== undefined) return { part, most: numberOf(other), exactly: false };
  }
  return undefined;
}

function numberOf(word: string): number {
  return numberWords[word.toLowerCase()] ?? Number(word);
}

function namesOf({ kinds, topics }: Counted, facts: Facts, perFeature: boolean) {
  if (topics) {
    const chosen = facts.choices.filter(({ data }) => topics.test(data.topic.split("#")[1] ?? ""));
    const names = [...new Set(chosen.map(({ data }) => data.name))].sort();
    return { names, evidence: undefined };
  }
  const own = facts.components.filter(
    ({ data }) =>
      kinds?.includes(data.kind) === true &&
      data.inside === undefined &&
      !(perFeature && data.lifecycle === "existing"),
  );
  const [first] = own;
  const evidence = first ? { ref: first.ref, label: first.data.name } : undefined;
  return { names: own.map(({ data }) => data.name).sort(), evidence };
}
