import type { Unit } from "@planc/core/ir";

/** Prices of one service, by what is counted: what the price is of, dollars, and the unit where it has one. */
export interface PriceList {
  readonly technology: string;
  readonly service: string;
  /** What tells whose price it is, where the key names a way of building that several providers have. */
  readonly beside?: readonly string[];
  readonly region?: string;
  readonly source: string;
  readonly read: string;
  /** `high`: the list itself, or read from it by machine. `medium`: as two others repeat it. `low`: one, or old. */
  readonly confidence: "high" | "medium" | "low";
  readonly prices: Readonly<
    Record<string, readonly [of: string, usd: number, unit?: Extract<Unit, `USD${string}`>]>
  >;
}
