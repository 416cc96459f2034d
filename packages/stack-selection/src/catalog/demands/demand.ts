import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { ConditionId } from "../../facts/condition.ts";

export type Demand = DataOf<typeof decision.demand>;

type Without<D, K extends PropertyKey> = D extends unknown ? Omit<D, K> : never;

/** What a choice asks of the rest of the plan, of any choice for a need or of one technology. */
export type Ask = Without<Demand, "choice"> & {
  /** Asked only where this is so about the product. */
  readonly when?: ConditionId;
  /** Asked only where this is not so. */
  readonly unless?: readonly ConditionId[];
};
