import { listedNouns } from "../../catalog/element-words.ts";
import { noNameWord } from "../../catalog/telling-words.ts";
import { nameWords } from "../../words/split-name.ts";
import { type TextSpan, trimSpan } from "../text-span.ts";
import { isStanding } from "./read-states.ts";
import { readValues } from "./read-values.ts";

/** A sentence that closes the list of what something can be: "The grade is good, fair or neglected". */
export interface StatedValues {
  /** What can be one of the values: a property, or a thing itself. */
  readonly name: TextSpan;
  /** The thing whose property it is, where the sentence says so: "the status of a bill". */
  readonly owner?: TextSpan;
  readonly values: readonly string[];
  /** All of them say how something stands. */
  readonly standing: boolean;
  readonly span: TextSpan;
}

const word = String.raw`[\p{L}][\p{L}\p{N}_-]{0,30}`;
const name = `${word}(?: ${word}){0,2}?`;
const being = `(?:(?:is|are) (?:always )?(?:one of(?: the following)?|either|any of|limited to)|(?:can|may|must|should|will)(?: only)? be(?: one of| either)?|(?:is|are)(?: always)?|takes one of the values|has (?:one of )?the (?:values|statuses|states))`;
const stating = new RegExp(
  `(?:^|[.;:,]\\s|\\s(?:and|where|while|whose|that)\\s|\\s(?=the |its |their |an? |each |every ))(?:(an?|the|its|their|each|every|all)\\s)?(?:(${name})['’]s\\s(${name})|(${name})(?:\\sof\\s(?:an?|the|each|every|all)\\s(${name}))?)\\s(${being}):?\\s(?=\\S)`,
  "giu",
);

/** No sentence says more of them. */
const mostFound = 6;

/** Finds what a text says the values of something are. */
export function statedValues(text: string, span: TextSpan): readonly StatedValues[] {
  const found: StatedValues[] = [];
  for (const match of text.slice(span.from, span.to).matchAll(stating)) {
    if (found.length >= mostFound) break;
    const own = valuesOf(text, span, match);
    if (own) found.push(own);
  }
  return found;
}

function valuesOf(text: string, span: TextSpan, match: RegExpExecArray): StatedValues | undefined {
  const [whole, , possessor, possessed, plain, owner, verb = ""] = match;
  const start = span.from + match.index;
  const from = start + whole.length;
  const written = possessed ?? plain ?? "";
  if (written.split(/\s/).some((each) => noNameWord.has(each.toLowerCase()))) return undefined;
  const rest = text.slice(from, Math.min(span.to, from + 400));
  const stop =
    /[.;()]|\s[–—-]\s|,?\s(?:when|if|depending|unless|while|where|because|so that|which|that|by|in|at|for|from|until|before|after|with|on|to)\s/.exec(
      rest,
    )?.index ?? rest.length;
  const list = trimSpan(text, { from, to: from + stop });
  const own = text.slice(list.from, list.to);
  const introduced = /one of|either|any of|limited|values|statuses|states/i.test(verb);
  if (!/\sor\s|\s\/\s|\p{L}\/\p{L}|\s\|\s/u.test(own) && !introduced) return undefined;
  const values = readValues(text, list, introduced);
  if (!values?.every((value) => isPlainValue(value, introduced))) return undefined;
  const head = nameWords(written).at(-1) ?? "";
  const standing = values.filter(isStanding).length * 3 >= values.length * 2;
  const told = introduced || listedNouns.has(head) || values.length > 2;
  if (!told) return undefined;
  const at =
    start +
    whole.indexOf(
      written,
      possessor === undefined ? 0 : whole.indexOf(possessor) + possessor.length,
    );
  const ownerName = possessor ?? owner;
  const ownerAt =
    ownerName === undefined
      ? -1
      : start + (possessor === undefined ? whole.lastIndexOf(ownerName) : whole.indexOf(ownerName));
  return {
    name: { from: at, to: at + written.length },
    ...(ownerName === undefined
      ? {}
      : { owner: { from: ownerAt, to: ownerAt + ownerName.length } }),
    values,
    standing,
    span: { from: at, to: list.to },
  };
}

const predicates: ReadonlySet<string> = new Set(
  "able allowed required possible optional mandatory visible editable unique accessible responsible not more less at no equal positive negative empty a an the created by".split(
    " ",
  ),
);

/** What is done to things, rather than how they stand. */
const doings: ReadonlySet<string> = new Set(
  "created edited updated viewed added removed modified filtered sorted searched exported imported shared used called displayed shown uploaded downloaded notified informed redirected logged saved stored changed selected clicked".split(
    " ",
  ),
);

/** A word or three that name a value, and say nothing of what is done. */
function isPlainValue(value: string, introduced: boolean): boolean {
  const words = value.toLowerCase().split(/\s+/);
  return (
    words.length <= 3 &&
    !predicates.has(words[0] ?? "") &&
    (introduced || !words.some((word) => doings.has(word)))
  );
}
