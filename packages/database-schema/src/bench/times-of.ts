/** Mean and percentiles of times in milliseconds, in as many digits as a clock of microseconds tells. */
export function timesOf(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const sum = sorted.reduce((all, each) => all + each, 0);
  return {
    count: sorted.length,
    mean: round(sorted.length === 0 ? 0 : sum / sorted.length),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

const round = (value: number): number => Number(value.toFixed(3));
