import { thresholds } from "../../catalog/thresholds.ts";
import { number } from "../../text/words.ts";
import type { Drawn } from "../drawn.ts";

/** The jobs that programs take at the planned peak, and at the top of the range that the requests have. */
export function jobRange({ capacities }: Drawn, takers: readonly string[]) {
  const demand = capacities.find(({ data }) => takers.includes(data.component))?.data.demand;
  if (!demand) return undefined;
  const widest = Math.max(
    1,
    ...capacities.map(({ data }) => (data.demand.high ?? 0) / (data.demand.value || 1)),
  );
  return { peak: demand.value, top: demand.high ?? demand.value * widest };
}

/** That the range ends above what a table takes, which the planned peak alone does not show. */
export function outgrown(drawn: Drawn, takers: readonly string[]): string | undefined {
  const range = jobRange(drawn, takers);
  const { value: limit } = thresholds["table-jobs"];
  return range && range.peak <= limit && range.top > limit
    ? `${number(range.peak)} jobs a second are planned at the peak, and ${number(range.top)} where the requests are as many as their range allows: above ${number(limit)} a table is too slow, and queues of a broker are due.`
    : undefined;
}
