interface Amount {
  readonly value: number;
  readonly unit: string;
}

const inMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000 };

/** The same time, whatever its unit. */
export function isSame(
  quantity: { readonly value: unknown; readonly unit: string },
  target: Amount,
): boolean {
  const stated =
    typeof quantity.value === "number"
      ? quantity.value * (inMs[quantity.unit] ?? Number.NaN)
      : Number.NaN;
  return stated === target.value * (inMs[target.unit] ?? 0);
}
