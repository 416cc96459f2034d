import type { DataOf, DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  between,
  byDefault,
  comesUp,
  comesUpWith,
  isComeUpWith,
  isMaybe,
  maybeWith,
  onceMade,
  onlyThen,
  opposites,
  startsAs,
  staysSo,
  unlessGiven,
} from "../catalog/field-sayings.ts";
import { nameWords } from "../words/split-name.ts";
import { fieldPlaces, type Place } from "./field-places.ts";
import { groupBy } from "./names.ts";
import type { Readings } from "./readings.ts";

type Attribute = DraftOf<typeof brief.attribute>;
type Concept = DraftOf<typeof brief.concept>;
type Facts = Partial<
  Pick<DataOf<typeof brief.attribute>, "fixed" | "generated" | "default" | "required" | "unique">
>;

interface Saying {
  readonly of: string;
  readonly facts: Facts;
  readonly statement: Ref<"reading/statement">;
}

const unsaid: ReadonlySet<string | undefined> = new Set([
  "metadata",
  "story-reason",
  "asked",
  "open-question",
  "out-of-scope",
  "struck-out",
  "principle",
]);
const cue =
  /default|optional|generat|assign|issues|immutable|unchang|append-only|write-once|never change|permanent|not be |never be |'t be |left (?:blank|empty|out)|omitted|possibly|automatically/i;

/** What sentences say of attributes: that they stay, come from the system, start as something, may be missing. */
export function withSaid(
  attributes: readonly Attribute[],
  concepts: readonly Concept[],
  { statements }: Pick<Readings, "statements">,
): readonly Attribute[] {
  const places = fieldPlaces(attributes, concepts);
  const spoken = statements.filter(
    ({ data }) => data.kind !== "heading" && !unsaid.has(data.role) && cue.test(data.text),
  );
  const sayings = spoken.flatMap(({ ref, data: { text, lead, under } }) =>
    sentencesOf(text).flatMap((sentence) =>
      sayingsOf(sentence, (name) => places(sentence, [lead ?? "", ...under], name)).map((each) => ({
        ...each,
        statement: ref,
      })),
    ),
  );
  if (sayings.length === 0) return attributes;
  const byAttribute = groupBy(sayings, ({ of }) => of);
  const all = statements.map(({ data }) => data.text.toLowerCase());
  return attributes.map((attribute) => {
    const own = byAttribute.get(attribute.id);
    return own === undefined ? attribute : told(attribute, own, all);
  });
}

function told(attribute: Attribute, sayings: readonly Saying[], all: readonly string[]): Attribute {
  const said: Facts = Object.assign({}, ...sayings.map(({ facts }) => facts));
  const name = nameWords(attribute.data.name).join(" ");
  // "a custom slug" elsewhere: people may give one of their own.
  const isOwn =
    said.generated === "always" &&
    all.some((text) => text.includes(`custom ${name}`) || text.includes(`own ${name}`));
  const data = {
    ...said,
    ...(isOwn ? { generated: "if-missing" as const } : {}),
    ...attribute.data,
  };
  return {
    ...attribute,
    data,
    why: because(
      attribute.why,
      sayings.map(({ statement }) => statement),
    ),
  };
}

function because(
  why: Attribute["why"],
  from: readonly Ref<"reading/statement">[],
): Attribute["why"] {
  switch (why.kind) {
    case "carried":
    case "derived":
      return { ...why, from: [...why.from, ...new Set(from)] };
    default:
      return why;
  }
}

/** In small letters; a semicolon ends one as well. */
export function sentencesOf(text: string): readonly string[] {
  return text.toLowerCase().split(/(?<=[.;!?])\s+/);
}

type Find = (name: string | undefined) => readonly Place[];

function sayingsOf(
  sentence: string,
  find: Find,
): readonly { readonly of: string; readonly facts: Facts }[] {
  if (!cue.test(sentence)) return [];
  const places = find(undefined);
  return [
    ...fixedIn(sentence, places),
    ...generatedIn(sentence, places, find),
    ...defaultsIn(sentence, places),
    ...optionalIn(sentence, places),
  ];
}

/** Words of what something is done to, up to the next preposition. */
const objectAt =
  /^(?:\s{1,2}(?!(?:and|at|by|for|from|in|of|on|or|that|to|using|when|where|which|with)\b)[a-z-]{1,30},?){1,6}/;
/** "of a coupon", "for each coupon". */
const ofThing =
  /^\s(?:of|for) (?:an?|the|each|every|its)\s[a-z-]{1,30}(?:\s(?!is\b|are\b|must\b)[a-z-]{1,30})?(?=\s)/;

/** How far in front of a saying its subject may stand, in characters. */
const reach = 70;

function before(places: readonly Place[], at: number, far = reach): Place | undefined {
  return places.filter(({ to, isNamed }) => isNamed && to <= at && at - to <= far).at(-1);
}

function behind(sentence: string, places: readonly Place[], at: number): Place | undefined {
  return places.find(({ from }) => from >= at && between.test(sentence.slice(at, from)));
}

/** Whether what is said holds from the beginning and for everybody. */
export function holdsAlways(sentence: string, at: number, to: number): boolean {
  const rest = sentence.slice(to).replace(/^\s{0,2}\([^()]{0,80}\)/, "");
  const isDenied = /\b(?:not|no longer|isn't|aren't)\s{1,2}$/.test(
    sentence.slice(Math.max(0, at - 12), at),
  );
  const front = /\b(?:afterwards?|after|then|once|when|until|while|if|unless|during)\b.*$/.exec(
    sentence.slice(0, at),
  );
  if (front && (/^afterwards?\b/.test(front[0]) || !onceMade.test(front[0]))) return false;
  return !isDenied && (onceMade.test(rest) || !onlyThen.test(rest));
}

function fixedIn(sentence: string, places: readonly Place[]) {
  return [...sentence.matchAll(staysSo)].flatMap((found) => {
    const to = found.index + found[0].length;
    if (!holdsAlways(sentence, found.index, to)) return [];
    const subject = before(places, found.index) ?? behind(sentence, places, to);
    // "a submitted order's total": what is so only since then.
    if (subject === undefined || isLate(sentence, subject.from)) return [];
    return [{ of: subject.id, facts: { fixed: true } as const }];
  });
}

/** The word in front says that something had happened to it. */
export function isLate(sentence: string, at: number): boolean {
  return /\b(?!unified\b|embed\b)[a-z]{3,}ed\s{1,2}$/.test(
    sentence.slice(Math.max(0, at - 24), at),
  );
}

function generatedIn(sentence: string, places: readonly Place[], find: Find) {
  const generated = unlessGiven.test(sentence) ? ("if-missing" as const) : ("always" as const);
  const isUnique = (from: number, to: number) =>
    /\bunique\b/.test(sentence.slice(from, to)) ? { unique: true } : {};
  const active = [...sentence.matchAll(comesUpWith)].flatMap((found) => {
    const at = found.index + found[0].length;
    const object = objectAt.exec(sentence.slice(at))?.[0] ?? "";
    const head = object.split(/[\s,]+/).find((word) => comesUp.has(nameWords(word)[0] ?? ""));
    const named =
      behind(sentence, places, at) ??
      (head === undefined ? undefined : find(nameWords(head)[0]).at(0));
    if (named === undefined) return [];
    const end = head === undefined ? named.to : at + object.length;
    return [{ of: named.id, facts: { generated, ...isUnique(at, end) } }];
  });
  const passive = [...sentence.matchAll(isComeUpWith)].flatMap((found) => {
    const subject = before(places, found.index);
    return subject && sentence.slice(subject.to, found.index).replace(ofThing, "").trim() === ""
      ? [{ of: subject.id, facts: { generated } }]
      : [];
  });
  return [...active, ...passive];
}

function defaultsIn(sentence: string, places: readonly Place[]) {
  const forward = [...sentence.matchAll(startsAs)].map((found) => ({
    at: found.index,
    said: wordsFrom(sentence.slice(found.index + found[0].length), 4),
    isBehind: true,
  }));
  const backward = [...sentence.matchAll(byDefault)].flatMap((found) => [
    {
      at: found.index,
      said: sentence
        .slice(0, found.index)
        .split(/[^a-z0-9_-]+/)
        .filter(Boolean)
        .slice(-1),
      isBehind: false,
    },
  ]);
  return [...forward, ...backward].flatMap(({ at, said, isBehind }) => {
    const [value, word] = valueAmong(places, said) ?? [];
    if (value !== undefined && word !== undefined)
      return [{ of: value.id, facts: { default: word } }];
    const number = isBehind ? /^\d{1,9}(?:\.\d{1,4})?$/.exec(said[0] ?? "")?.[0] : undefined;
    const subject = before(places, at);
    if (number === undefined || subject === undefined || !subject.isNumber) return [];
    return [{ of: subject.id, facts: { default: number } }];
  });
}

function wordsFrom(text: string, most: number): readonly string[] {
  return text
    .slice(0, 80)
    .split(/[^a-z0-9_.-]+/)
    .filter(Boolean)
    .slice(0, most)
    .map((word) => word.replace(/\.$/, ""));
}

/** The one attribute that has one of the words as a value, or says of itself that it is so. */
function valueAmong(
  places: readonly Place[],
  said: readonly string[],
): readonly [Place, string] | undefined {
  for (const word of said) {
    const having = places.filter(({ values }) => values.includes(word));
    const flags = places.filter(
      ({ flag }) => flag !== undefined && (flag === word || flag === opposites.get(word)),
    );
    const [one, ...others] = new Map([...having, ...flags].map((each) => [each.id, each])).values();
    if (one === undefined) continue;
    if (others.length > 0) return undefined;
    return [one, one.values.includes(word) ? word : String(one.flag === word)];
  }
  return undefined;
}

function optionalIn(sentence: string, places: readonly Place[]) {
  const facts = { required: false } as const;
  const behindIt = [...sentence.matchAll(maybeWith)].flatMap((found) => {
    const object = behind(sentence, places, found.index + found[0].length);
    return object?.isNamed ? [{ of: object.id, facts }] : [];
  });
  const inFront = places.flatMap(({ id, to, isNamed }) =>
    isNamed && isMaybe.test(sentence.slice(to).replace(ofThing, "")) ? [{ of: id, facts }] : [],
  );
  return [...behindIt, ...inFront];
}
