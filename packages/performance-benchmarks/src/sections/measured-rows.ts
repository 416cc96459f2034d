import type { ViewOf } from "@planc/core";
import type { api, architecture, workload } from "@planc/core/ir";
import { amountText } from "../text.ts";

/**
 * What a store of measured values takes in at peak: rows, of which one request brings many, so that its load
 * is not seen from the requests.
 */
export function measuredRows(
  components: readonly ViewOf<typeof architecture.component>[],
  operations: readonly ViewOf<typeof api.operation>[],
  mix: readonly ViewOf<typeof workload.mix>[],
): readonly string[] {
  const store = components.find(({ data }) => data.kind === "time-series-store");
  if (!store) return [];
  const brought = mix.flatMap(({ data: { operation, rate, share } }) => {
    const rows = share.inputs.find(({ name }) => name === "perRequest");
    const by = operations.find(({ ref }) => ref === operation)?.data.operationId;
    return rows && by ? [{ by, rate, rows }] : [];
  });
  if (brought.length === 0) return [];
  const total = brought.reduce((sum, { rate, rows }) => sum + rate.value * rows.value, 0);
  const parts = brought.map(
    ({ by, rate, rows }) => `${by} ${amountText(rate)} \u00d7 ${amountText(rows)}`,
  );
  return [
    `${store.data.name} takes in ${amountText({ value: Math.round(total), unit: "rows" })} a second at peak (${parts.join(" + ")}): ${store.data.technology ?? "it"} is measured at that rate before the first release.`,
  ];
}
