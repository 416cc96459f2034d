import { join, node } from "@planc/core";
import { cost } from "@planc/core/ir";
import { listPrices } from "../catalog/prices.ts";
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

/** The prices of services, a team's own before those of the lists. */
export function pricesOf(
  technologies: ReadonlySet<string>,
  own: Readonly<Record<string, OwnPrice>>,
) {
  return listPrices
    .filter(
      ({ technology, beside }) =>
        technologies.has(technology) && (!beside || technologies.has(beside)),
    )
    .map(({ usd, beside: _, ...list }) => {
      const id = priceId(list.technology, list.kind);
      const { region: __, ...anywhere } = list;
      const set = own[id];
      return node(
        cost.price,
        id,
        set
          ? {
              ...anywhere,
              price: { value: set.usd, unit: "USD/unit" },
              source: set.source,
              read: set.read,
            }
          : { ...list, price: { value: usd, unit: "USD/unit" } },
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
