/** What a figure is, as far as it decides how exactly it is told. */
interface Told {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * The value as prose tells it: two digits where it rests on a range, because more would claim what nobody
 * knows; else three, and whole from a hundred on.
 */
export function toldNumber({ value, low, high }: Told): number {
  if (low !== undefined && high !== undefined && low !== high) return Number(value.toPrecision(2));
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
