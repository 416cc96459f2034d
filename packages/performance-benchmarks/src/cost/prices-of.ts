import { join, node } from "@planc/core";
import { cost, type Unit } from "@planc/core/ir";
import { type ListPrice, listPrices } from "../catalog/prices.ts";
import { assumed } from "../kit.ts";

/** A price of one's own, by the address of the one that it takes the place of. */
export interface OwnPrice {
  readonly usd: number;
  readonly source: string;
  readonly read: string;
}

/** The id of a price: `aws-lambda.requests`. */
export const priceId = (technology: string, kind: string): string => join(technology, kind);

/** Every id that there is a price under. */
export const priceIds: ReadonlySet<string> = new Set(
  listPrices.map(({ technology, kind }) => priceId(technology, kind)),
);

/** What anything may be given a price of that no list has: the month of it, or machines by what they have. */
const ownKinds: Readonly<Record<string, readonly [of: string, unit: Unit]>> = {
  month: ["a month of it", "USD/month"],
  "vcpu-hour": ["an hour of a vCPU", "USD/h"],
  "memory-hour": ["an hour of a GB of memory", "USD/GB-h"],
  "egress-data": ["a GB to the internet", "USD/GB"],
};

/** The prices of services, a team's own before those of the lists. */
export function pricesOf(
  technologies: ReadonlyMap<string, string>,
  own: Readonly<Record<string, OwnPrice>>,
) {
  const listed = listPrices.filter(
    ({ technology, beside }) =>
      technologies.has(technology) && (!beside || beside.some((each) => technologies.has(each))),
  );
  return [...listed, ...added(technologies, own)].map(({ usd, unit, beside: _, ...list }) => {
    const id = priceId(list.technology, list.kind);
    const { region: __, confidence: ___, ...anywhere } = list;
    const set = own[id];
    return node(
      cost.price,
      id,
      set
        ? { ...anywhere, price: { value: set.usd, unit }, source: set.source, read: set.read }
        : { ...list, price: { value: usd, unit } },
      set
        ? assumed("price-of-list", `Set in the configuration: ${set.source}, ${set.read}.`, [])
        : assumed(
            "price-of-list",
            `List price${list.region ? ` of ${list.region}` : ""}, read ${list.read}; yours may be another by region, contract or free amount.`,
            [],
          ),
    );
  });
}

/** The technology that a price of one's own is of, where no list has that price and one may be given. */
export function pricedByOneself(id: string): { technology: string; kind: string } | undefined {
  const [technology = "", kind = "", ...more] = id.split(".");
  const isOne = more.length === 0 && technology !== "" && ownKinds[kind] && !priceIds.has(id);
  return isOne ? { technology, kind } : undefined;
}

function added(
  technologies: ReadonlyMap<string, string>,
  own: Readonly<Record<string, OwnPrice>>,
): readonly ListPrice[] {
  return Object.entries(own).flatMap(([id, { usd, source, read }]) => {
    const of = pricedByOneself(id);
    const service = of && technologies.get(of.technology);
    const kind = of && ownKinds[of.kind];
    if (!of || !kind || service === undefined) return [];
    const [what, unit] = kind;
    return [{ ...of, service, of: what, unit, usd, source, read, confidence: "high" as const }];
  });
}
