import { type DataOf, figureOf, givenFigure, type ViewOf } from "@planc/core";
import type { api, architecture, decision, learning, performance } from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import type { Requirement } from "../reading/purposes.ts";
import { bare, clause, outcomeOf, someOf } from "../text.ts";
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
  /** The clause that has somebody wait for a prediction. */
  readonly awaited: Requirement | undefined;
  /** The call that waits for it. */
  readonly call: ViewOf<typeof architecture.connection> | undefined;
}

/** Somebody waits for the prediction itself. */
export const isAwaited = ({ data: { text } }: Requirement): boolean =>
  /\breal[- ]?time\b|\binstant(?:ly)?\b|\bon the fly\b|\bwithin \d+ ?(?:ms|milliseconds?|s|seconds?)\b|\bas (?:they|users?|people) type\b/i.test(
    text,
  );

/** What the text allows of a request, where it speaks of no store or queue. */
export const targetOf = (targets: readonly ViewOf<typeof performance.target>[]) =>
  targets.find(
    ({ data: each }) =>
      each.measure === "response-time" && !/database|quer|cache|event/i.test(each.name),
  );

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
  if (asked.awaited) return online(asked.awaited, asked);
  const flow = predicting ? { flow: predicting.ref } : {};
  if (results) {
    const readers = lookups.map(({ data: each }) => each.operationId);
    return {
      mode: "batch",
      because: `rows of ${bare(results.data.name)} are read${readers.length > 0 ? ` by ${someOf(readers, 2)}` : ""}: no model is waited for`,
      ...(target
        ? {
            budget: givenFigure("target", target.data.value.value, target.data.value.unit, {
              ref: target.ref,
            }),
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

/** In the way of a request: a share of its time is the model's, and the rule answers where that is over. */
function online(
  awaited: Requirement,
  { target, call }: Asked,
): DataOf<typeof learning.model>["serving"] {
  const wait = call?.data.timeout;
  return {
    mode: "online",
    because: outcomeOf(awaited.data),
    ...(target
      ? {
          budget: figureOf("target * modelShare", target.data.value.unit, {
            target: {
              value: target.data.value.value,
              unit: target.data.value.unit,
              ref: target.ref,
            },
            modelShare: assumption("modelShare"),
          }),
          target: target.ref,
        }
      : {}),
    ...(wait && call
      ? { wait: givenFigure("timeout", wait.value, wait.unit, { ref: call.ref }) }
      : {}),
  };
}
