import { type FigureInput, figureOf, type ViewOf } from "@planc/core";
import type { api, brief, Figure } from "@planc/core/ir";
import type { Creation } from "./creations.ts";

/** Shares of the operations that create the records which the domain counts: their rate is known. */
export function createdShares(about: {
  readonly creations: readonly Creation[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly average: FigureInput;
  readonly users: FigureInput | undefined;
}): ReadonlyMap<string, Figure> {
  const { creations, operations, actions, average, users } = about;
  const shares = new Map<string, Figure>();
  for (const { concept, per, records, batch } of creations) {
    if (per === "user" && users === undefined) continue;
    const creating = new Set<string>(
      actions
        .filter((each) => each.data.effect === "create" && each.data.concept === concept)
        .map((each) => each.ref),
    );
    const operation = operations.find(
      (each) =>
        each.data.effect === "create" && each.data.realises.some((ref) => creating.has(ref)),
    );
    if (operation === undefined || shares.has(operation.ref)) continue;
    const formula = `${per === "user" ? "users * " : ""}records${batch ? " / perRequest" : ""} / day / average`;
    shares.set(
      operation.ref,
      figureOf(formula, "ratio", {
        ...(per === "user" && users ? { users: likely(users) } : {}),
        records: likely(records),
        ...(batch ? { perRequest: likely(batch.size) } : {}),
        day: { value: 86_400, unit: "count" },
        average: likely(average),
      }),
    );
  }
  return shares;
}

/** Ranges stay with the loads: shares have to add up. */
function likely({ value, unit, ref }: FigureInput): FigureInput {
  return { value, unit, ...(ref ? { ref } : {}) };
}
