import { join } from "@planc/core";
import { nameId } from "../words/name-id.ts";
import { spacedName } from "../words/split-name.ts";
import { conceptKey, type Naming } from "./naming.ts";
import type { Readings } from "./readings.ts";

type Read = Readings["attributes"][number];

export interface PropertyName {
  readonly concept: string;
  readonly name: string;
}

/** The id of an attribute in any spelling: `startDateTime`, `start_datetime`, "start date and time". */
export function attributeId({ concept, name }: PropertyName, naming: Naming): string {
  const owner = naming(concept);
  return join(owner, nameId(wordsOf(name, owner).join(" ")));
}

/** The words of a name, without the name of the thing itself in front: the "title" of "event title". */
function wordsOf(name: string, owner: string): readonly string[] {
  const words = spacedName(name)
    .toLowerCase()
    .replace(/\bdate-?time\b/g, "date time")
    .replace(/\bdate (?:and|&) time\b/g, "date time")
    .split(/[\s/-]+/)
    .filter((word) => word !== "");
  const own = owner.split("-");
  const isOwn = words.length > own.length && own.every((word, i) => words[i] === word);
  const rest = isOwn ? words.slice(own.length) : words;
  return rest.length > 0 ? rest : [name];
}

/**
 * Gives each attribute as read the id that it has among those of its concept. What a section lists has
 * ids of its own; elsewhere a text may name the same with fewer words or more: "value" for "monetary value".
 * What could be several of them has no id.
 */
export function attributeIds(
  attributes: readonly Read[],
  { naming, listed }: { readonly naming: Naming; readonly listed: (read: Read) => boolean },
): (read: Read) => string | undefined {
  const ids = new Map<Read, string>(
    attributes.map((read) => [read, attributeId(read.data, naming)]),
  );
  const sure = new Map<string, Map<string, readonly string[]>>();
  for (const read of attributes) {
    const id = ids.get(read);
    if (!listed(read) || id === undefined) continue;
    const owner = naming(read.data.concept);
    const own = sure.get(owner) ?? new Map<string, readonly string[]>();
    own.set(id, wordsOf(read.data.name, owner));
    sure.set(owner, own);
  }
  for (const read of attributes) {
    const owner = naming(read.data.concept);
    const own = sure.get(owner);
    const id = ids.get(read);
    if (listed(read) || !own || id === undefined || own.has(id)) continue;
    const words = wordsOf(read.data.name, owner);
    // Whether a phone is shown is no other name of the phone.
    if (read.data.type === "boolean" && whether.test(words[0] ?? "")) continue;
    const same = [...own].slice(0, mostCompared).filter(([, others]) => isSame(words, others));
    const [first] = same;
    // "date" beside a start and an end date is the start; beside others it is either of them.
    const start = same.length < 2 ? first : same.find(([, [front]]) => isStart(front));
    if (start) ids.set(read, start[0]);
    else if (first) ids.delete(read);
  }
  return (read) => ids.get(read);
}

const whether = /^(?:allow|can|enable|has|hide|is|show)$/;

/** Things with more attributes are no longer compared name by name. */
const mostCompared = 200;

function isStart(word: string | undefined): boolean {
  return word === "start" || word === "begin" || word === "from";
}

/** One of two names is the other with modifiers in front; "date" and "time" are of "date/time". */
function isSame(words: readonly string[], others: readonly string[]): boolean {
  const [less, more] = [words, others].map(plain).sort((a, b) => a.length - b.length);
  if (!less || !more) return false;
  if (!less.every((word) => more.includes(word))) return false;
  if (less.length === 2 && less[0] === "date" && less[1] === "time") return more.at(-1) === "time";
  if (more.length === 2 && more[0] === "date" && more[1] === "time") return true;
  return less.at(-1) === more.at(-1);
}

/** A "phone number" is a phone. */
function plain(words: readonly string[]): readonly string[] {
  const isNumber = /^(?:phone|telephone|fax|mobile)$/.test(words.at(-2) ?? "");
  return isNumber && words.at(-1) === "number" ? words.slice(0, -1) : words;
}

/** "a task has a project" says what a task refers to, where projects are things of their own. */
export function isReference(
  { name, concept, values }: Read["data"],
  find: (name: string) => string | undefined,
): boolean {
  if (values !== undefined) return false;
  const other = find(name);
  return other !== undefined && other !== find(concept) && other.endsWith(`#${conceptKey(name)}`);
}
