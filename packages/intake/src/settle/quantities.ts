import { carried, type DataOf, type DraftOf, node, type Ref } from "@planc/core";
import { brief, shapes } from "@planc/core/ir";
import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import { groupBy, refsOf } from "./names.ts";
import { quantityIds, quantityKey } from "./quantity-ids.ts";
import type { Readings } from "./readings.ts";
import { type UnitedQuantities, uniteQuantities } from "./unite-quantities.ts";

type Quantity = DataOf<typeof brief.quantity>;
type Read = Readings["quantities"][number];
type Measure = NonNullable<Quantity["measure"]>;

export interface QuantityPlaces {
  readonly findConcept: (name: string) => Ref<"brief/concept"> | undefined;
  /** Whether the product keeps what the concept stands for. */
  readonly isStored: (concept: Ref<"brief/concept">) => boolean;
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
  const { groups, overridden } = uniteQuantities({
    ...readings,
    quantities: withoutNames(readings).map((read) => keptOrPassing(read, places)),
  });
  const replaced = new Set(overridden.map(({ old }) => old));
  const same = groupBy(groups, ([{ data }]) => quantityKey(data));
  const ids = quantityIds([...same.values()].map(([[{ data }]]) => data));
  const drafts = [...same].map(([key, [first, ...more]]) => {
    const group = [first[0], ...first.slice(1), ...more.flat()] as const;
    const data = dataOf(group, places, { names, replaced });
    return node(brief.quantity, ids.get(key) ?? key, data, carried(...refsOf(group)));
  });
  return { drafts, overridden };
}

/** Of a product called "42 Learning Space" the number is a name, before whatever thing it stands. */
function withoutNames({ products, quantities }: Readings): readonly Read[] {
  const title = products.find(({ data }) => data.title)?.data.name ?? "";
  const [, named] = /^(\d{1,6}) \p{Lu}/u.exec(title) ?? [];
  if (named === undefined) return quantities;
  return quantities.filter(
    ({ data: { measure, value } }) =>
      value !== Number(named) || (measure !== "other" && measure !== "users"),
  );
}

/** Hours or minutes are a period only of what the product stores; else they are how long something takes. */
function keptOrPassing(read: Read, { findConcept, isStored }: QuantityPlaces): Read {
  const { measure, value, unit, about } = read.data;
  if (measure !== "retention") return read;
  const most = (typeof value === "number" ? value : pairOf(value)[1]) * sizeOfUnit(unit).factor;
  if (most >= sizeOfUnit("day").factor) return read;
  const subject = subjectOf(about, findConcept);
  if (subject && isStored(subject)) return read;
  return { ...read, data: { ...read.data, measure: "duration" } };
}

function dataOf(
  group: readonly [Read, ...Read[]],
  { findConcept, requirementsOf }: QuantityPlaces,
  {
    names,
    replaced,
  }: { readonly names: ReadonlyMap<string, string>; readonly replaced: ReadonlySet<Read> },
): Quantity {
  const { measure, kind, comparator, value, unit, percentile, statement, test } = group[0].data;
  // "to meet the target" names it worse than another sentence does.
  const { about } = (group.find(({ data }) => !vague.test(data.about)) ?? group[0]).data;
  const { said } = group[0].data;
  const per = group.find(({ data }) => data.per !== undefined)?.data.per;
  const number = typeof value === "number" ? String(value) : String(value[0]);
  const plain = (text: string) => text.replaceAll(",", "");
  const requirementOf = (own: string, said: string) => {
    const requirements = requirementsOf(own);
    return requirements.find(({ data }) => plain(data.text).includes(said)) ?? requirements[0];
  };
  // What answers a requirement belongs to that requirement.
  const [old] = group.filter((read) => replaced.has(read));
  const requirement =
    (old && requirementOf(old.data.statement, String(old.data.value))) ??
    requirementOf(statement, number);
  const key = requirement?.data.key ?? names.get(statement);
  const subject = subjectOf(about, findConcept);
  return {
    about,
    ...(said === undefined ? {} : { said }),
    kind,
    comparator,
    value: typeof value === "number" ? value : pairOf(value),
    unit,
    ...(isMeasure(measure) ? { measure } : {}),
    ...(percentile === undefined ? {} : { percentile }),
    ...(per === undefined ? {} : { per }),
    ...(key === undefined ? {} : { key }),
    ...(subject ? { subject } : {}),
    ...(test === undefined ? {} : { test }),
  };
}

function subjectOf(
  about: string,
  findConcept: QuantityPlaces["findConcept"],
): Ref<"brief/concept"> | undefined {
  const words = about.split(" ");
  return (
    words.map((_, i) => findConcept(words.slice(i).join(" "))).find(Boolean) ??
    words.map((word) => findConcept(word)).find(Boolean)
  );
}

const vague = /^(?:targets?|success criteria|goals?)$/i;

function pairOf(value: readonly number[]): [number, number] {
  return [value[0] ?? 0, value[1] ?? 0];
}

function isMeasure(measure: string | undefined): measure is Measure {
  return shapes.quantityMeasure.safeParse(measure).success;
}
