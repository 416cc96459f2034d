import type { Ref } from "@planc/core";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { boundOf } from "../scoring/languages.ts";
import type { StackVariable } from "../solve/stack-problem.ts";
import { listed, sample } from "../text/words.ts";

interface Sides {
  readonly one: string;
  readonly other: string;
  readonly because: string;
  readonly ref: Ref;
}

/** Needs that exclude each other as two sides: what the text names first, then what is left for the rest. */
export function sidesOf(facts: Facts, conflict: readonly StackVariable[]): Sides {
  const named = conflict.filter(({ fixed }) => fixed !== undefined);
  const open = conflict.filter(({ fixed }) => fixed === undefined);
  const between = named.length >= 2 ? open : [];
  const [first, ...others] = named.length >= 2 ? named : [...named, ...open];
  const titles = between.map(({ topic }) => facts.catalogue.titleOf(topic).toLowerCase());
  const reasons = conflict.flatMap((each) => languagesOf(facts, each));
  return {
    one: first ? side(facts, first) : "one need",
    other: listed(others.map((each) => side(facts, each))) || "the constraints on it",
    because:
      reasons.length > 0
        ? `${reasons.join(", ")}; each need is filled by itself`
        : titles.length > 0
          ? `no ${listed(titles, "or")} works with both, so each need is filled by itself`
          : "they do not work together, so each need is filled by itself",
    ref:
      (first && wantedFor(facts, first.topic).find(({ key }) => key === first.fixed)?.refs[0]) ??
      facts.product,
  };
}

/** What in the text leaves no other language for a part. */
function boundBy(facts: Facts, { topic, part }: StackVariable) {
  return topic === "language" ? boundOf(facts, part).because[0] : undefined;
}

function languagesOf(facts: Facts, variable: StackVariable): readonly string[] {
  const option = variable.options.find(({ key }) => key === variable.fixed);
  const cause = boundBy(facts, variable) ?? {
    name: option?.name,
    languages: option?.entry?.languages ?? [],
  };
  if (cause.name === undefined || cause.languages.length === 0) return [];
  const names = cause.languages.map((each) => facts.catalogue.nameOf(each));
  // A language that is named itself says no more than that.
  return names.includes(cause.name)
    ? [`the text names ${cause.name}`]
    : [`${cause.name} is used from ${listed(names, "or")}`];
}

function side(facts: Facts, variable: StackVariable): string {
  const { topic, fixed, options } = variable;
  const name = options.find(({ key }) => key === fixed)?.name ?? boundBy(facts, variable)?.name;
  return name === undefined
    ? `what is left for ${facts.catalogue.titleOf(topic).toLowerCase()} (${sample(options.map((each) => each.name))})`
    : `“${name}”`;
}
