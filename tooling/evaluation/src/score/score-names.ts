import { assign } from "../names/assign.ts";
import { type NameRule, sameness } from "../names/sameness.ts";
import { withoutBrackets } from "../names/words-of.ts";
import type { Tally } from "../tally.ts";

export interface ReadName {
  readonly name: string;
  /** What else it may be called. */
  readonly also?: string | undefined;
}

/** Plain lists of names. What a label puts in brackets or behind a slash is another name of it. */
export function scoreNames(
  labels: readonly string[],
  reads: readonly ReadName[],
  rule: NameRule,
): Tally {
  const likeness = (label: string, { name, also }: ReadName): number =>
    Math.max(
      ...namesIn(label).map((each) => sameness(each, name, rule)),
      ...(also === undefined ? [] : namesIn(label).map((each) => 0.5 * sameness(each, also, rule))),
    );
  const { pairs, missed, left } = assign(labels, reads, likeness);
  const more = (read: ReadName): boolean =>
    labels.some((label) => alternatives(label).some((each) => sameness(each, read.name, rule) > 0));
  return {
    found: pairs.map(([label]) => label),
    missed,
    wrong: left.filter((read) => !more(read)).map(({ name }) => name),
  };
}

function namesIn(label: string): readonly string[] {
  return [label, withoutBrackets(label), ...alternatives(label)].filter((each) => each !== "");
}

/** `SendGrid/Twilio`, `crawlers (WhatsApp, Facebook)`: several names of which each is right. */
function alternatives(label: string): readonly string[] {
  const inBrackets = /\(([^()]*,[^()]*)\)/u.exec(label)?.[1] ?? "";
  const sides = withoutBrackets(label).split("/");
  return [...(sides.length > 1 ? sides : []), ...inBrackets.split(",")]
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
