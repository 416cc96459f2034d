import { beginningOf, type DataOf, isEnd, participleOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { birth, wellAfter, withMaking } from "../catalog/example-parts.ts";
import { words } from "../naming.ts";
import type { Deed } from "./deeds.ts";

type Schema = DataOf<typeof api.schema>;
type Property = Schema["properties"][number];
export type Example = Readonly<Record<string, unknown>>;

/**
 * The example of one that is as it was made, or as a deed has just left it: it is in the state of
 * that, has no time of what has not happened yet, and its times follow one another.
 */
export function settledTimes(schema: Schema, example: Example, deed?: Deed): Example {
  const isRead = schema.purpose === "resource";
  const state = schema.properties.find(isState);
  const done = deed && participleOf(deed.verb);
  const wanted = [deed?.state && saidOf(deed.state), done];
  const reached = wanted
    .flatMap((name) => state?.values?.find((each) => saidOf(each) === name) ?? [])
    .at(0);
  const now = reached ?? state?.values?.[0];
  const past = [now, ...(deed?.passed ?? [])].flatMap((each) => (each ? saidOf(each) : []));
  const last = [done, reached && saidOf(reached)].flatMap((each) => each || []);
  const others = new Set(state?.values?.filter((each) => each !== now).map(saidOf));
  const timed = new Map(
    schema.properties
      .filter(isTime)
      .map((each) => [each.name, { ...each, said: saidOf(each.name) }]),
  );
  const isTold = Object.values(example).includes("system");
  const alike = Map.groupBy(timed.values(), ({ type }) => type);
  return Object.fromEntries(
    Object.entries(example).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (isRead && state?.name === key && reached !== undefined) return [[key, reached]];
      // What people say tells nothing of the product's own.
      if (isRead && !isTold && ofSystem.test(saidOf(key))) return [[key, null]];
      const time = timed.get(key);
      if (time === undefined) return [[key, value]];
      const { said, type, readOnly, nullable, required } = time;
      const [first = ""] = said.split(" ");
      const isLast = last.some((each) => isTimeOf(said, each));
      const isThere =
        isLast ||
        past.some((each) => isTimeOf(said, each)) ||
        (withMaking.test(said) && !others.has(first));
      if (isRead && readOnly && (nullable || !required) && !isThere)
        return nullable ? [[key, null]] : [];
      const isNow = isLast || (deed !== undefined && first === "updated");
      const besides = (alike.get(type) ?? []).map((each) => each.said);
      return [[key, timeOf(said, type === "date", isNow, besides)]];
    }),
  );
}

const ofSystem = /^(?:system event|event subject(?: (?:id|name))?)$/;

/** Whether a name is that of when something became so: `approved at`, `approval date` and `send date` of `approved` and `sent`. */
function isTimeOf(name: string, participle: string): boolean {
  const [first = ""] = name.split(" ");
  const [state = ""] = participle.split(" ");
  return name.startsWith(`${participle} `) || first === state || isNounOf(first, state);
}

/** `approval` of `approved`, `send` of `sent`, `delivery` of `delivered`; a stem of one or two letters is of any word. */
function isNounOf(word: string, participle: string): boolean {
  if (participleOf(word) === participle) return true;
  const stem = participle.replace(/e?d$/, "").replace(/([^aeiou])\1$/, "$1");
  const ending = word.startsWith(stem) && stem.length > 2 ? word.slice(stem.length) : undefined;
  return ending !== undefined && nounEndings.has(ending);
}

const nounEndings: ReadonlySet<string> = new Set([
  "",
  "e",
  "al",
  "ation",
  "ion",
  "ition",
  "ment",
  "ing",
  "y",
  "ery",
  "ance",
  "ence",
  "ure",
  "ture",
]);

function isTime({ type, list, example }: Property): boolean {
  return (type === "date" || type === "timestamp") && !list && example === undefined;
}

/** The property whose values are the states that a thing goes through. */
function isState({ name, values, readOnly, list }: Property): boolean {
  return !list && readOnly && values !== undefined && /(?:stage|state|status)$/i.test(name);
}

function saidOf(name: string): string {
  return words(name).join(" ");
}

function timeOf(name: string, isDate: boolean, isNow: boolean, others: readonly string[]): string {
  if (birth.test(name)) return isDate ? "1990-05-17" : "1990-05-17T00:00:00Z";
  if (wellAfter.test(name)) return isDate ? "2030-01-22" : "2030-01-22T09:30:00Z";
  // What is over has begun before, where its name says no more than that: "checkout" without "checkin" begins.
  const ends =
    beginningOf(name, others) !== undefined || (isEnd(name) && !/\bout\b|checkout/.test(name));
  if (ends) return isDate ? "2030-01-16" : "2030-01-15T10:30:00Z";
  if (isNow && !isDate) return "2030-01-15T10:30:00Z";
  return isDate ? "2030-01-15" : "2030-01-15T09:30:00Z";
}
