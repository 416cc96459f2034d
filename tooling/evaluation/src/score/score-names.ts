import { assign } from "../names/assign.ts";
import { alternatives, namesIn } from "../names/names-in.ts";
import { type NameRule, sameness } from "../names/sameness.ts";
import { withoutBrackets } from "../names/words-of.ts";
import type { Tally } from "../tally.ts";

export interface ReadName {
  readonly name: string;
  /** What else it may be called. */
  readonly also?: string | undefined;
  /** Other names of the same, each of which may be labelled. */
  readonly others?: readonly string[] | undefined;
}

/**
 * Plain lists of names. What a label puts in brackets or behind a slash is another name of it.
 * @param elsewhere Names labelled in another list, that are no false finds here.
 */
export function scoreNames(
  labels: readonly string[],
  reads: readonly ReadName[],
  { elsewhere = [], ...rule }: NameRule & { readonly elsewhere?: readonly string[] },
): Tally {
  const likeness = (label: string, { name, also }: ReadName): number =>
    Math.max(
      ...namesIn(label).map((each) => sameness(each, name, rule)),
      ...(also === undefined || !isKind(label)
        ? []
        : namesIn(label).map((each) => 0.5 * sameness(each, also, rule))),
    );
  const { pairs, missed, left } = assign(labels, reads, likeness);
  const others = [...labels.flatMap(alternatives), ...elsewhere.flatMap(namesIn)];
  const more = (read: ReadName): boolean =>
    others.some((each) =>
      [read.name, ...(read.others ?? [])].some((name) => sameness(each, name, rule) > 0),
    );
  // Two labels for people whom the text calls both: they were read as one.
  const called = missed.filter((label) =>
    reads.some((read) =>
      (read.others ?? []).some((name) =>
        namesIn(label).some((each) => sameness(each, name, rule) > 0),
      ),
    ),
  );
  return {
    found: [...pairs.map(([label]) => label), ...called],
    missed: missed.filter((label) => !called.includes(label)),
    wrong: left.filter((read) => !more(read)).map(({ name }) => name),
  };
}

/** "e-mail service" is met by any of that kind, "PayPal (payment gateway)" by PayPal alone. */
function isKind(label: string): boolean {
  return /\b(?:service|provider|gateway|system|platform|api|server|store|stores|register|registry|network|storage|authentication|model)s?$/iu.test(
    withoutBrackets(label).trim(),
  );
}
