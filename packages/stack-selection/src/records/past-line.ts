import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { pastSupport } from "../scoring/past-support.ts";

/** What it means that a provider has no line that its makers still mend; what is run by oneself is told of with its version. */
export function pastLineOf(
  {
    data: { technology, version, name, consequences },
  }: Pick<PlanNodeOf<typeof decision.choice>, "data">,
  catalogue: Catalogue,
  offering: string | undefined,
): {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
} {
  const ended =
    offering === undefined || version === undefined || technology === undefined
      ? undefined
      : pastSupport(catalogue, technology, version, undefined);
  // The choice itself may say so, with what is to be asked.
  const isTold = consequences.negative.some((each) => ended && each.includes(ended.until));
  if (!ended || isTold) return { positive: [], negative: [], mitigation: [] };
  return {
    positive: [],
    negative: [
      `${name} ${version} gets no fixes of its makers since ${ended.until} (${ended.instead}).`,
    ],
    mitigation: [
      `Open: until when ${offering} mends that line by itself, and from when on it has the next one; that is asked before the first release.`,
    ],
  };
}
