import type { KnownNames } from "./known-names.ts";

/** A number of things that a record gives. */
export interface Count {
  readonly count: number;
  /** What is counted, told apart from others of its kind: `services of the text`. */
  readonly of: string;
  readonly index: number;
  readonly text: string;
}

/** A count that does not hold, with what speaks against it. */
export interface WrongCount extends Count {
  readonly instead: string;
}

const counting =
  /(?<![\w.,:-])(\d{1,3}) (services of the text|services that the product is divided into|kinds of job|(?:[a-z]+ ){0,3}?[a-z]{3,}s)(?: \(([^()]+)\))?(?![\w-])/g;

function countsOf(line: string): readonly (Count & { readonly names?: string })[] {
  return [...line.matchAll(counting)].map(
    ({ 0: text, 1: digits = "", 2: of = "", 3: names, index }) => ({
      count: Number(digits),
      of,
      index,
      text,
      ...(names === undefined ? {} : { names }),
    }),
  );
}

/** Counts of a line that their own list or the plan contradicts. */
export function wrongCounts(line: string, known: KnownNames): readonly WrongCount[] {
  return [
    ...countsOf(line).flatMap((each): readonly WrongCount[] => {
      const listed = each.names === undefined ? undefined : lengthOf(each.names);
      if (listed !== undefined && listed !== each.count) {
        return [{ ...each, instead: `its own list has ${listed}` }];
      }
      const most = totals[each.of]?.(known) ?? 0;
      return most > 0 && each.count > most ? [{ ...each, instead: `the plan has ${most}` }] : [];
    }),
    ...tablesOfParts(line, known),
    ...programs(line, known),
  ];
}

const totals: Readonly<Record<string, (known: KnownNames) => number>> = {
  operations: ({ operations }) => operations.size,
  events: ({ events }) => events.size,
  flows: ({ flows }) => flows.size,
  tables: ({ tablesOf }) => [...tablesOf.values()].reduce((sum, each) => sum + each, 0),
};

/** `Orders service 10 tables` */
function tablesOfParts(line: string, { tablesOf }: KnownNames): readonly WrongCount[] {
  return [...line.matchAll(/([A-Z][a-z-]+(?: [a-z-]+){1,3}) (\d+) tables?\b/g)].flatMap(
    ({ 0: text, 1: of = "", 2: digits = "", index }) => {
      const has = tablesOf.get(of);
      const count = Number(digits);
      return has === undefined || has === count
        ? []
        : [{ count, of, index, text, instead: `the plan gives it ${has}` }];
    },
  );
}

/** `Deployed: 5 programs` */
function programs(line: string, { programs }: KnownNames): readonly WrongCount[] {
  return [...line.matchAll(/\b[Dd]eployed: (\d+) programs\b/g)].flatMap(
    ({ 0: text, 1: digits = "", index }) =>
      programs === Number(digits)
        ? []
        : [
            {
              count: Number(digits),
              of: "programs",
              index,
              text,
              instead: `the plan has ${programs}`,
            },
          ],
  );
}

/** How many `“A”, “B” and 3 more` are; undefined where it is no such list. */
function lengthOf(names: string): number | undefined {
  const more = /^(.+) and (\d+) more$/.exec(names);
  const parts = (more?.[1] ?? names).split(more ? ", " : /, | and /);
  const isList = parts.every((part) => /^(?:“[^“”]+”|[A-Za-z][\w. -]*)$/.test(part));
  // Without a rest it may as well explain as list, unless each is a name.
  const isNames = more !== null || (parts.length > 1 && parts.every((part) => named.test(part)));
  return isList && isNames ? parts.length + Number(more?.[2] ?? 0) : undefined;
}

const named = /^(?:“[^“”]+”|[A-Z][a-z-]+(?: [a-z-]+)?|[a-z]+(?:[A-Z][a-z]+)+|[a-z]+_[a-z_.]+)$/;

/** What each record counts alike, whatever it is about. */
const sameEverywhere: ReadonlySet<string> = new Set([
  "services of the text",
  "services that the product is divided into",
]);

export function countedAlike(line: string): readonly Count[] {
  return countsOf(line).filter(({ of }) => sameEverywhere.has(of));
}
