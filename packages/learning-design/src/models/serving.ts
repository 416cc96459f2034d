import type { DataOf, ViewOf } from "@planc/core";
import type { api, architecture, decision, learning, performance } from "@planc/core/ir";
import { given } from "../figures.ts";
import { bare, clause, someOf } from "../text.ts";
import type { Table } from "./plan-view.ts";
import type { Source } from "./sources.ts";

interface Asked {
  readonly onDevice: boolean;
  readonly practice: ViewOf<typeof decision.practice> | undefined;
  readonly sources: readonly Source[];
  readonly results: Table | undefined;
  readonly lookups: readonly ViewOf<typeof api.operation>[];
  readonly target: ViewOf<typeof performance.target> | undefined;
  readonly predicting: ViewOf<typeof architecture.flow> | undefined;
}

/** Who waits for a prediction, and why nobody does: what is read is a row, and no model. */
export function servingOf(asked: Asked): DataOf<typeof learning.model>["serving"] {
  const { onDevice, practice, sources, results, lookups, target, predicting } = asked;
  if (onDevice)
    return {
      mode: "device",
      because: practice
        ? clause(practice.data.does, 240)
        : "what was opened before is known there, and leaves it nowhere",
    };
  const flow = predicting ? { flow: predicting.ref } : {};
  if (results) {
    const readers = lookups.map(({ data: each }) => each.operationId);
    return {
      mode: "batch",
      because: `rows of ${bare(results.data.name)} are read${readers.length > 0 ? ` by ${someOf(readers, 2)}` : ""}: no model is waited for`,
      ...(target
        ? {
            budget: given("target", target.data.value.value, target.data.value.unit, target.ref),
            target: target.ref,
          }
        : {}),
      ...flow,
    };
  }
  const sums = sources.flatMap(({ rollup }) => rollup?.data.name ?? []);
  return {
    mode: "batch",
    because:
      sums.length > 0
        ? `worked out in the run from ${someOf(sums)}`
        : "nothing in the text changes a prediction while somebody waits",
    ...flow,
  };
}
