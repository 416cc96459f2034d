import type { FigureInput, ViewOf } from "@planc/core";
import type { brief, Unit } from "@planc/core/ir";
import { instanceUnits } from "../catalog/instance-words.ts";
import { anyone } from "../catalog/people-words.ts";
import { largest } from "./periods.ts";

type Quantity = ViewOf<typeof brief.quantity>;

/** A number of the whole product that is worked out from one that is given for each of several. */
export interface Spread {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, FigureInput>>;
  readonly count: Quantity;
}

/** Measures that count people, from those who are there at once on. */
const people: readonly string[] = ["concurrent-users", "daily-active-users", "users"];

/** How many of what a number is given for: those by that name, else people where it is anyone. */
export function countOf(
  quantities: readonly Quantity[],
  per: string | undefined,
): Quantity | undefined {
  if (per === undefined) return undefined;
  const counts = quantities.filter(
    ({ data }) => !data.unit.includes("/") && data.unit !== "%" && largest(data.value) >= 1,
  );
  const named = counts.filter(
    ({ data }) => data.unit === per && data.per !== per && data.kind !== "human-target",
  );
  const [most] = byRank(named);
  if (most !== undefined || !anyone.has(per)) return most;
  return byRank(counts.filter(({ data }) => people.includes(data.measure ?? "")))[0];
}

/** Those who are there at once before all who are known; of several the most. */
function byRank(counts: readonly Quantity[]): readonly Quantity[] {
  const rank = ({ data }: Quantity) => {
    const at = people.indexOf(data.measure ?? "");
    return at === -1 ? people.length : at;
  };
  return counts.toSorted(
    (a, b) => rank(a) - rank(b) || largest(b.data.value) - largest(a.data.value),
  );
}

/** `usersPerTenant * tenants`, `ratePerDevice * devices` */
export function spreadOver(
  {
    quantity,
    each,
    unit,
  }: { readonly quantity: Quantity; readonly each: number; readonly unit: Unit },
  count: Quantity,
): Spread {
  const per = camel(quantity.data.per ?? "part");
  const counted = quantity.data.unit.includes("/") ? "rate" : pluralOf(camel(quantity.data.unit));
  const own = `${counted}Per${per.charAt(0).toUpperCase()}${per.slice(1)}`;
  const parts = pluralOf(per);
  return {
    formula: `${own} * ${parts}`,
    inputs: {
      [own]: { value: each, unit, ref: quantity.ref },
      [parts]: { value: largest(count.data.value), unit: "count", ref: count.ref },
    },
    count,
  };
}

/** A number of one copy of what runs is of the product, too, where nothing says how many there are. */
export function isOfCopy(per: string): boolean {
  return instanceUnits.has(per) || per === "worker" || per === "machine" || per === "host";
}

/** Names in formulas are of Latin letters and digits. */
function camel(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  return /^[a-z]/.test(joined) ? joined : "part";
}

function pluralOf(name: string): string {
  if (name === "person") return "people";
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
