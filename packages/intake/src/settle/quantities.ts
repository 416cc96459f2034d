import { carried, type DataOf, type DraftOf, join, node, type Ref } from "@planc/core";
import { brief, shapes } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Readings } from "./readings.ts";
import { type UnitedQuantities, uniteQuantities } from "./unite-quantities.ts";

type Quantity = DataOf<typeof brief.quantity>;
type Read = Readings["quantities"][number];
type Measure = NonNullable<Quantity["measure"]>;

export interface QuantityPlaces {
  readonly findConcept: (name: string) => Ref<"brief/concept"> | undefined;
  readonly requirementsOf: (statement: string) => readonly DraftOf<typeof brief.requirement>[];
}

/** The numbers of the text, by what they measure; alone of their measure, it is their id. */
export function settleQuantities(
  readings: Readings,
  places: QuantityPlaces,
): {
  readonly drafts: readonly DraftOf<typeof brief.quantity>[];
  readonly overridden: UnitedQuantities["overridden"];
} {
  const names = new Map<string, string>(
    readings.principles.flatMap(({ data }) =>
      data.statements.map((ref) => [ref, data.name] as const),
    ),
  );
  const { groups: same, overridden } = uniteQuantities(readings);
  const byMeasure = groupBy(same, ([{ data }]) => nameOf(data));
  const drafts = [...byMeasure].flatMap(([name, groups]) => {
    const byAbout = groupBy(groups, ([{ data }]) => aboutOf(data));
    return [...byAbout].flatMap(([about, equals]) => {
      const stem = groups.length === 1 || name === about ? name : join(name, about);
      const byFacts = groupBy(equals, ([{ data }]) => factsOf(data));
      return [...byFacts].map(([facts, [first, ...more]]) => {
        const id = byFacts.size === 1 ? stem : join(stem, nameId(facts));
        const group = [first[0], ...first.slice(1), ...more.flat()] as const;
        return node(brief.quantity, id, dataOf(group, places, names), carried(...refsOf(group)));
      });
    });
  });
  return { drafts, overridden };
}

function nameOf({ measure, about }: Read["data"]): string {
  return measure === undefined || measure === "other" ? nameId(about) : nameId(measure);
}

function aboutOf({ about }: Read["data"]): string {
  return nameId(about);
}

function factsOf({ value, unit, comparator, percentile, kind }: Read["data"]): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  const words = {
    "<": "under",
    "<=": "at most",
    ">": "over",
    ">=": "at least",
    "~": "about",
    "=": "",
    range: "",
  };
  return [
    words[comparator],
    number,
    unit,
    kind,
    percentile === undefined ? "" : `p${percentile}`,
  ].join(" ");
}

function dataOf(
  group: readonly [Read, ...Read[]],
  { findConcept, requirementsOf }: QuantityPlaces,
  principles: ReadonlyMap<string, string>,
): Quantity {
  const { about, measure, kind, comparator, value, unit, percentile, statement } = group[0].data;
  const number = typeof value === "number" ? String(value) : String(value[0]);
  const plain = (text: string) => text.replaceAll(",", "");
  const requirements = requirementsOf(statement);
  const requirement =
    requirements.find(({ data }) => plain(data.text).includes(number)) ?? requirements[0];
  const key = requirement?.data.key ?? principles.get(statement);
  const words = about.split(" ");
  const subject =
    words.map((_, i) => findConcept(words.slice(i).join(" "))).find(Boolean) ??
    words.map((word) => findConcept(word)).find(Boolean);
  return {
    about,
    kind,
    comparator,
    value: typeof value === "number" ? value : pairOf(value),
    unit,
    ...(isMeasure(measure) ? { measure } : {}),
    ...(percentile === undefined ? {} : { percentile }),
    ...(key === undefined ? {} : { key }),
    ...(subject ? { subject } : {}),
  };
}

function pairOf(value: readonly number[]): [number, number] {
  return [value[0] ?? 0, value[1] ?? 0];
}

function isMeasure(measure: string | undefined): measure is Measure {
  return shapes.quantityMeasure.safeParse(measure).success;
}
