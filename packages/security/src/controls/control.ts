import type { Ref } from "@planc/core";
import type { Model } from "../model.ts";

/** Where a control stands in this plan and what it does there. */
export interface Place {
  readonly at: readonly Ref[];
  readonly what: string;
  /** Of that, what only this plan says, in few words. */
  readonly setting?: string;
  /** What the plan has that needs it, beside `at`. */
  readonly because?: readonly Ref[];
}

/** A control: nothing where the plan has nothing that it would protect. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly verification: string;
  /** The same in few words. */
  readonly check: string;
  readonly place: (model: Model) => Place | undefined;
}
