import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { nameWords } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";
import type { Readings } from "./readings.ts";

type Attribute = DraftOf<typeof brief.attribute>;
type Quantity = DraftOf<typeof brief.quantity>;
type Limits = Partial<
  Pick<Attribute["data"], "minLength" | "maxLength" | "minimum" | "above" | "maximum">
>;

const characters: ReadonlySet<string> = new Set(["char", "character", "letter", "digit"]);
const numeric: ReadonlySet<string | undefined> = new Set([
  "integer",
  "decimal",
  "percent",
  "money",
  "duration",
]);

/** The attributes with the limits that numbers of the text set them: "the title has at most 200 characters". */
export function withLimits(
  attributes: readonly Attribute[],
  quantities: readonly Quantity[],
  readings: Pick<Readings, "attributes" | "quantities"> & Partial<Pick<Readings, "statements">>,
): readonly Attribute[] {
  const statements = new Map<string, string>(
    [...readings.attributes, ...readings.quantities].map(({ ref, data }) => [ref, data.statement]),
  );
  const saidIn = ({ why }: Attribute | Quantity) =>
    new Set((why.from ?? []).flatMap((ref) => statements.get(ref) ?? []));
  const texts = new Map<string, string>(
    (readings.statements ?? []).map(({ ref, data }) => [ref, data.text]),
  );
  const byName = new Map<string, Attribute[]>();
  for (const each of attributes) {
    const key = nameWords(each.data.name).join(" ");
    const known = byName.get(key);
    if (known) known.push(each);
    else byName.set(key, [each]);
  }
  const limited = new Map<string, Attribute>();
  for (const quantity of quantities) {
    const places = saidIn(quantity);
    const isNear = (each: Attribute) => [...saidIn(each)].some((one) => places.has(one));
    const one =
      attributeOf(quantity, byName, isNear) ??
      ofLength(
        quantity,
        [...places].flatMap((each) => texts.get(each) ?? []),
        attributes,
      );
    for (const found of one ? [one] : attributesIn(quantity, attributes)) {
      const limits = limitsOf(quantity, found);
      if (!limits) continue;
      const known = limited.get(found.id) ?? found;
      limited.set(found.id, {
        ...known,
        data: bounded(known.data, limits),
        why: reasonOf(known.why, quantity.why),
      });
    }
  }
  return attributes.map((each) => limited.get(each.id) ?? each);
}

/**
 * The one attribute that the words of a number name; of several, that of the thing that they name, or the one
 * that the sentence says it of.
 */
function attributeOf(
  { data: { about, kind } }: Quantity,
  byName: ReadonlyMap<string, readonly Attribute[]>,
  isNear: (each: Attribute) => boolean,
): Attribute | undefined {
  if (kind !== "limit" && kind !== "invariant") return undefined;
  const words = nameWords(about).filter((word) => word !== "length");
  for (let from = 0; from < Math.min(words.length, 4); from++) {
    const named = byName.get(words.slice(from).join(" ")) ?? [];
    const owner = words.slice(0, from).join("-");
    const own = named.filter(({ data }) => owner !== "" && data.concept.endsWith(`#${owner}`));
    const near = named.filter(isNear);
    const [first, ...more] = own.length > 0 ? own : near.length > 0 ? near : named;
    if (first) return more.length === 0 ? first : undefined;
  }
  return undefined;
}

const onlyLength = /^(?:an? )?(?:chars?|characters?|length|letters?)$/i;

/** "custom slugs: letters and hyphens, with a length of 3 to 32 characters": the one text field that is named. */
function ofLength(
  { data: { about, unit, comparator } }: Quantity,
  texts: readonly string[],
  attributes: readonly Attribute[],
): Attribute | undefined {
  const bounds = comparator === "range" || comparator === "<=";
  if (!characters.has(unit) || !bounds || !onlyLength.test(about)) return undefined;
  const named = attributes.filter(({ data: { name, type, values } }) => {
    const isText = type === undefined || type === "text" || type === "long-text";
    const pattern = patternOf(nameWords(name));
    return isText && !values && texts.some((text) => pattern.test(text.toLowerCase()));
  });
  return named.length === 1 ? named[0] : undefined;
}

/** What a bound is said of where the number stands beside no name: "price and weight as positive values". */
const ofValues = /^(?:positive |non-?negative |valid |whole )?(?:amounts|numbers?|values?)$/i;

/** The numbers that a sentence names, each by the last word that it alone has, where it bounds "values". */
function attributesIn(
  { data: { about, kind, said } }: Quantity,
  attributes: readonly Attribute[],
): readonly Attribute[] {
  if (kind !== "invariant" || said === undefined || !ofValues.test(about)) return [];
  const named = new Set(nameWords(said));
  const byLast = new Map<string, Attribute[]>();
  for (const each of attributes) {
    const last = nameWords(each.data.name).at(-1) ?? "";
    if (named.has(last)) byLast.set(last, [...(byLast.get(last) ?? []), each]);
  }
  return [...byLast.values()].flatMap((found) => (found.length === 1 ? found : []));
}

/** More than zero says more than not less than zero. */
function bounded({ minimum, ...data }: Attribute["data"], limits: Limits): Attribute["data"] {
  const isAbove = limits.above !== undefined && (minimum ?? 0) <= limits.above;
  return { ...data, ...(minimum === undefined || isAbove ? {} : { minimum }), ...limits };
}

function limitsOf(
  { data: { comparator, value, unit } }: Quantity,
  { data }: Attribute,
): Limits | undefined {
  const [low = 0, high = low] = typeof value === "number" ? [value] : value;
  if (characters.has(unit)) {
    const whole = Number.isInteger(high) && high >= 1;
    const isMost = comparator === "<=" || comparator === "range" || comparator === "=";
    if (!whole || !isMost || data.values !== undefined) return undefined;
    const least = comparator !== "<=" && Number.isInteger(low) && low > 1 ? low : undefined;
    return { ...(least === undefined ? {} : { minLength: least }), maxLength: high };
  }
  if (!numeric.has(data.type) || !(unit === "" || (unit === "%" && data.type === "percent")))
    return undefined;
  switch (comparator) {
    case "<=":
      return { maximum: high };
    case ">":
      return { above: low };
    case ">=":
      return { minimum: low };
    case "range":
      return { minimum: low, maximum: high };
    default:
      return undefined;
  }
}

/** Read from the words of the number as well. */
function reasonOf(why: Attribute["why"], limit: Quantity["why"]): Attribute["why"] {
  const from = limit.from ?? [];
  switch (why.kind) {
    case "carried":
    case "derived":
      return { ...why, from: [...why.from, ...from] };
    default:
      return why;
  }
}
