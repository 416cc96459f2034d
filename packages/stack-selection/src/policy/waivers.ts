import { catalogueOf, sorted } from "./catalogue-of.ts";
import { layerOf } from "./origins.ts";
import type { StackOptions } from "./stack-options.ts";

/** Leave to use what a policy refuses, for a time. */
export interface Waiver {
  readonly name: string;
  /** Key of the technology in the catalogue. */
  readonly key: string;
  readonly technology: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: string;
  readonly layer: string;
}

/** The waivers of the options, by name. */
export function waiversOf(options: StackOptions): readonly Waiver[] {
  const catalogue = catalogueOf(options);
  return sorted(options.waivers).flatMap(([name, { technology, owner, reason, until }]) => {
    const entry = catalogue.entryNamed(technology);
    const layer = layerOf(options.origins, "waivers", name);
    return entry
      ? [{ name, key: entry.key, technology: entry.name, owner, reason, until, layer }]
      : [];
  });
}

/** Where no date is given nothing has run out. */
export function isInForce({ until }: Waiver, asOf: string | undefined): boolean {
  return asOf === undefined || asOf <= until;
}
