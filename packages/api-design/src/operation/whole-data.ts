import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  asNoun,
  bothWays,
  onesOwn,
  readsBack,
  wholeData,
  wholeness,
  wholeWords,
} from "../catalog/whole-data-words.ts";
import { words } from "../naming.ts";

type Requirement = ViewOf<typeof brief.requirement>;

/** That everything that is kept can be written to a file, and read back. */
export interface WholeData {
  readonly writes: readonly Requirement[];
  readonly readsBack: readonly Requirement[];
  /** Everybody gets what is his. */
  readonly isOwn: boolean;
}

/** "users can export all their data and import it again"; of one kind of thing it is another matter. */
export function wholeDataIn(
  requirements: readonly Requirement[],
  things: readonly string[],
): WholeData | undefined {
  const names = new Set(things.map((name) => words(name).join(" ")));
  const told = requirements.flatMap((requirement) => {
    const { text, priority } = requirement.data;
    if (priority === "wont") return [];
    return text
      .slice(0, 2_000)
      .toLowerCase()
      .split(/(?<=[.;!?])\s+/)
      .filter(
        (sentence) =>
          !/\b(?:must not|no|not|never|without)\s(?:\w{1,20}\s){0,3}export/.test(sentence),
      )
      .map((sentence) => ({ requirement, sentence }));
  });
  const exporting = told.filter(({ sentence }) => exportsAll(sentence, names));
  if (exporting.length === 0) return undefined;
  const nouns = told.filter(({ sentence }) => asNoun.test(sentence));
  const importing = [...exporting, ...told].filter(
    ({ sentence, requirement }) =>
      bothWays.test(sentence) ||
      (readsBack.test(sentence) &&
        !namesThing(readsBack.exec(sentence)?.[1] ?? "", names) &&
        exporting.some((each) => each.requirement === requirement)),
  );
  const once = (list: typeof told) => [...new Set(list.map(({ requirement }) => requirement))];
  const isBack = importing.some((each) => exporting.includes(each) || !nouns.includes(each));
  const both = nouns.filter(({ sentence }) => /import/.test(sentence));
  return {
    writes: once([...exporting, ...nouns]),
    readsBack: isBack ? once([...importing, ...both]) : [],
    isOwn: exporting.every(({ sentence }) => onesOwn.test(sentence)),
  };
}

/** "export and delete their data" does both to the same. */
const beside =
  /^\s{0,3}(?:and|or|\/)\s{0,3}(?:also )?(?:correct|delete|download|erase|remove|see|view)\b/;

/** Between "export" and "data" no word names a thing or a value of it. */
function exportsAll(sentence: string, names: ReadonlySet<string>): boolean {
  return [...sentence.matchAll(/\bexport(?:s|ed|ing)?\b/g)].some(({ 0: verb, index }) => {
    const behind = sentence
      .slice(index + verb.length, index + verb.length + 90)
      .replace(beside, "");
    if (/^[^a-z]{0,3}(?:are|is|of only|only|was|were)\b/.test(behind)) return false;
    const next = behind.match(/[a-z']+/g) ?? [];
    const at = next.findIndex((word) => !wholeWords.has(word) || word === "everything");
    if (at < 0) return false;
    // "all garden data" is the whole where no thing and no value is called so.
    const named = next.slice(at, at + 3).findIndex((word) => wholeData.test(word));
    const of = next.slice(at, at + Math.max(named, 0));
    if (named < 0 || of.some((word) => wholeWords.has(word))) return false;
    if (of.length > 0 && (!wholeness.has(next[at - 1] ?? "") || namesThing(of.join(" "), names)))
      return false;
    const rest = next.slice(at + named + 1);
    // "data of orders" and "data points" are some of it.
    return !(
      /^(?:for|from|of|about)$/.test(rest[0] ?? "") && namesThing(rest.slice(1, 4).join(" "), names)
    );
  });
}

function namesThing(text: string, names: ReadonlySet<string>): boolean {
  const said = words(text);
  return said.some((word, at) =>
    [
      word,
      word.replace(/s$/, ""),
      said
        .slice(at, at + 2)
        .join(" ")
        .replace(/s$/, ""),
    ].some((each) => names.has(each)),
  );
}
