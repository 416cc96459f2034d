import type { CircumstanceName, NumberFactName } from "@planc/core/ir";

/** A number of the brief that is another one. */
export interface ChangedNumber<Of extends NumberFactName = NumberFactName> {
  readonly measure: Of;
  readonly value: number;
}

/** Something that is asked of the product, or no longer is. */
export interface ChangedCircumstance {
  readonly circumstance: CircumstanceName;
  readonly holds: boolean;
}

/** A fact of the brief that decisions are taken anew for. */
export type Change = ChangedNumber | ChangedCircumstance;
