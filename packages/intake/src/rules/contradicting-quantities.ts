import { optional, type PlanNodeOf } from "@planc/core";
import { brief, reading } from "@planc/core/ir";
import {
  comparableMeasures,
  numberedKinds,
  plainStems,
  unboundRoles,
} from "../catalog/contradiction-words.ts";
import { stopWords } from "../catalog/function-words.ts";
import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import { rule } from "../kit.ts";
import { groupBy } from "../settle/names.ts";
import { inSourceOrder } from "../settle/source-order.ts";
import { capitalise } from "../words/names.ts";
import { plural } from "../words/singular.ts";
import { placeText } from "./place-text.ts";

type Quantity = PlanNodeOf<typeof brief.quantity>;
type Statement = PlanNodeOf<typeof reading.statement>;

/** Two numbers for one measure of the same thing, in one source or in two. */
export const contradictingQuantities = rule("contradicting-quantities", {
  reads: {
    quantities: brief.quantity,
    readings: optional(reading.quantity),
    statements: optional(reading.statement),
  },
  check: ({ quantities, readings, statements, report }) => {
    const statementOf = new Map<string, string>(
      readings.map(({ ref, data }) => [ref, data.statement]),
    );
    const byRef = new Map<string, Statement>(statements.map((each) => [each.ref, each]));
    const said = inSourceOrder(quantities).flatMap((node) => {
      const refs = node.why.kind === "stated" ? (node.why.from ?? []) : [];
      const own = refs.flatMap((ref) => byRef.get(statementOf.get(ref) ?? "") ?? []);
      // A constitution bounds what others say; whether they keep to it is a gate of its own.
      const bound = own.every(
        ({ data }) => !unboundRoles.has(data.role) && data.role !== "principle",
      );
      const amount = baseAmount(node.data);
      return bound && amount !== undefined
        ? [{ node, amount, own, about: aboutOf(node, own) }]
        : [];
    });
    const groups = groupBy(said, ({ node: { data }, amount, about }) =>
      JSON.stringify([
        data.measure,
        about,
        data.percentile ?? 0,
        direction(data.comparator),
        amount.unit,
      ]),
    );
    for (const [first, ...others] of groups.values()) {
      const second = others.find(
        ({ amount, own }) =>
          amount.value !== first.amount.value && !own.some((each) => first.own.includes(each)),
      );
      if (!second) continue;
      report(
        "quantity-contradicted",
        {
          about: nameOf(first.node.data),
          first: shown(first.node.data),
          firstPlace: placeText(first.node.why),
          second: shown(second.node.data),
          secondPlace: placeText(second.node.why),
        },
        { ref: second.node.ref },
      );
    }
  },
});

/**
 * What a number is about, beyond its measure: the words of its statements that say anything else. "99.9 %
 * for search" and "99.99 % for payments" are about two things, and about none of the whole.
 */
function aboutOf({ data }: Quantity, statements: readonly Statement[]): string {
  const texts = statements.length > 0 ? statements.map((each) => each.data.text) : [data.about];
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}[\p{L}\p{N}-]*/gu) ?? []);
  const telling = words
    .filter(
      (word) => !stopWords.has(word) || /^(?:each|every|per|except|during|without)$/.test(word),
    )
    .map((word) => word.slice(0, 5))
    .filter((stem) => !plainStems.has(stem) && stem.length > 1);
  const titles = statements.flatMap((each) => each.data.under);
  return [...new Set([...telling, ...[...texts, ...titles].flatMap(numberedIn)])].sort().join(" ");
}

/** "phase 2", "tier B": which one of several it is. */
function numberedIn(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(numberedKinds)].map(
    ([, kind, which]) => `${kind}#${which}`,
  );
}

/** "at least 10" and "at most 20" go together. */
function direction(comparator: string): string {
  if (comparator.startsWith(">")) return "lower";
  return comparator.startsWith("<") ? "upper" : comparator;
}

/** The number in a base unit, where its measure is one that can be contradicted. */
function baseAmount({ measure, comparator, value, unit }: Quantity["data"]) {
  if (measure === undefined || !comparableMeasures.has(measure)) return undefined;
  if (typeof value !== "number" || comparator === "~" || comparator === "range") return undefined;
  const { factor, base } = sizeOfUnit(unit);
  return { value: value * factor, unit: base === "" ? unit : base };
}

function nameOf({ measure, about }: Quantity["data"]): string {
  return capitalise(measure?.replaceAll("-", " ") ?? about);
}

function shown({ value, unit }: Quantity["data"]): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  const isWord = /^\p{L}{4,}$/u.test(unit);
  return `${number} ${isWord && value !== 1 ? plural(unit) : unit}`.trim();
}
