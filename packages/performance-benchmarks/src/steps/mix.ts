import { node, optional } from "@planc/core";
import { api, brief, workload } from "@planc/core/ir";
import { figureOf, inputFrom } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";

const readEffects = new Set(["read", "list", "search"]);

/** The share of each operation in the traffic, and its rate at peak. Shares add up to one. */
export const mix = step("mix", {
  reads: {
    loads: optional(workload.load),
    operations: optional(api.operation),
    actions: optional(brief.action),
  },
  writes: { mix: workload.mix },
  run: ({ loads, operations, actions }) => {
    const readShare = loads.find((each) => each.data.measure === "read-share");
    const peak = loads.find((each) => each.data.measure === "peak-request-rate");
    if (readShare === undefined || peak === undefined || operations.length === 0)
      return { mix: [] };
    const critical = new Set<string>(
      actions.filter((each) => each.data.critical).map((each) => each.ref),
    );
    const weightOf = (each: (typeof operations)[number]) =>
      each.data.realises.some((ref) => critical.has(ref)) ? 2 : 1;
    const isRead = (each: (typeof operations)[number]) => readEffects.has(each.data.effect);
    const total = (reads: boolean) =>
      operations
        .filter((each) => isRead(each) === reads)
        .reduce((sum, each) => sum + weightOf(each), 0);
    const [reads, writes] = [total(true), total(false)];
    return {
      mix: operations.map((each) => {
        const read = isRead(each);
        // Where there is only one kind, it takes all of the traffic.
        const only = read ? writes === 0 : reads === 0;
        const formula = only
          ? "weight / weights"
          : read
            ? "readShare * weight / weights"
            : "(1 - readShare) * weight / weights";
        const shareInputs = {
          readShare: inputFrom(readShare),
          weight: { value: weightOf(each), unit: "count" as const },
          weights: { value: read ? reads : writes, unit: "count" as const },
        };
        const { readShare: _, ...weights } = shareInputs;
        const share = figureOf(formula, "ratio", only ? weights : shareInputs);
        return node(
          workload.mix,
          each.id,
          {
            operation: each.ref,
            share,
            rate: figureOf("peak * share", "req/s", {
              peak: inputFrom(peak),
              share: { value: share.value, unit: "ratio" },
            }),
            reads: read,
          },
          derived("mix-by-effect", [each.ref, readShare.ref, peak.ref]),
        );
      }),
    };
  },
});
