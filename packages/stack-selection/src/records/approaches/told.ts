import type { Confirmed } from "../drawn.ts";
import type { Line } from "../line.ts";

/** What a way of building makes of this plan, in the names of what it shapes. */
export interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  /** What is to be done about the negative, where the plan does not do it already. */
  readonly mitigation: readonly Line[];
  readonly confirmation?: Line;
}

/** Nothing where the plan drew nothing that it shapes. */
export type Teller = (choice: Confirmed) => Told | undefined;
