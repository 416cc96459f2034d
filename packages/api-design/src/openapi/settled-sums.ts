import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { stockParts, sumParts } from "../catalog/example-parts.ts";
import { words } from "../naming.ts";
import type { Example } from "./settled-times.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Part = keyof typeof sumParts;

/** The example with sums that are those of their parts, where the limits of each let it be so. */
export function settledSums(properties: readonly Property[], example: Example): Example {
  const named = properties.map((property) => ({
    property,
    name: words(property.name).join(" "),
  }));
  const own = (part: Part) => named.filter(({ name }) => sumParts[part].test(name));
  const numberOf = (part: Part): number | undefined => {
    const [found] = own(part);
    const value = found && example[found.property.name];
    return value === undefined || value === null ? undefined : Number(value);
  };
  const set = new Map<string, unknown>();
  // What stands there in the end is what counts: a part whose limits refuse the value keeps its own.
  const give = (part: Part, value: number): number => {
    const found = own(part).filter(({ property }) => example[property.name] !== undefined);
    return found.reduce((sum, { property }) => {
      const fitting = fitted(property, round(value));
      if (fitting !== undefined) set.set(property.name, fitting);
      return sum + Number(fitting ?? example[property.name] ?? 0);
    }, 0);
  };
  const [price, quantity] = [numberOf("price"), numberOf("quantity")];
  if (price !== undefined && quantity !== undefined) give("lineTotal", price * quantity);
  else {
    const lines = linesOf(example);
    const sum = lines?.sum ?? numberOf("subtotal");
    if (sum !== undefined && own("total").length > 0) {
      give("subtotal", sum);
      const less = give("discount", round(sum * 0.1));
      const tax = give("tax", round(((sum - less) * (lines?.taxRate ?? 20)) / 100));
      const total = round(sum - less + tax + give("shipping", 5) + give("fee", 1));
      // A total that may not be so has parts that say no more than each by itself.
      if (give("total", total) !== round(total * own("total").length)) set.clear();
    }
  }
  if (!Object.values(example).includes("refunded")) give("refunded", 0);
  for (const [name, value] of stockOf(named, example)) set.set(name, value);
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key, set.get(key) ?? value]),
  );
}

/** What the lines of a document come to, and the tax on them. */
function linesOf(example: Example) {
  for (const value of Object.values(example)) {
    if (!Array.isArray(value)) continue;
    const [first]: readonly unknown[] = value;
    if (typeof first !== "object" || first === null) continue;
    const parts = new Map(Object.entries(first).map(([key, each]) => [words(key).join(" "), each]));
    const of = (part: Part): number | undefined => {
      const key = [...parts.keys()].find((name) => sumParts[part].test(name));
      return key === undefined ? undefined : Number(parts.get(key));
    };
    const [price, quantity] = [of("price"), of("quantity")];
    const sum = of("lineTotal") ?? (price && quantity && round(price * quantity));
    if (sum) return { sum, taxRate: of("taxRate") };
  }
  return undefined;
}

interface Named {
  readonly property: Property;
  readonly name: string;
}

/** Two or more parts of a stock belong together; one alone is any number. */
function stockOf(
  named: readonly Named[],
  example: Example,
): readonly (readonly [string, number])[] {
  const found = named.flatMap(({ property, name }) => {
    const part = stockParts.find(([pattern]) => pattern.test(name));
    const isNumber = typeof example[property.name] === "number";
    return part && isNumber && fitted(property, part[1]) !== undefined
      ? [[property.name, part[1]] as const]
      : [];
  });
  return found.length > 1 ? found : [];
}

/** The number as the property has it; nothing where it may not have that. */
function fitted(
  { type, values, minimum, above, maximum, example }: Property,
  value: number,
): string | number | undefined {
  const isWithin =
    value >= (minimum ?? value) &&
    value <= (maximum ?? value) &&
    (above === undefined || value > above) &&
    values === undefined &&
    example === undefined;
  if (!isWithin) return undefined;
  if (type === "money") return value < 0 ? undefined : value.toFixed(2);
  if (type === "decimal") return value;
  return type === "integer" && Number.isInteger(value) ? value : undefined;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
