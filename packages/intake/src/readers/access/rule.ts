import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import type { WordRange } from "../notebook.ts";

type Read = DataOf<typeof reading.access>;

/** Who may, who alone may or who must not, as words say it. */
export interface Rule extends Omit<Read, "statement"> {
  /** The words that say so. */
  readonly range: WordRange;
}
