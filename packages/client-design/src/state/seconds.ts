export const secondsOf = ({ value, unit }: { readonly value: number; readonly unit: string }) =>
  unit === "h" ? value * 3600 : unit === "min" ? value * 60 : value;

/** In the unit that people would say it in. */
export function amountOf(seconds: number): { value: number; unit: "s" | "min" | "h" } {
  if (seconds >= 3600 && seconds % 3600 === 0) return { value: seconds / 3600, unit: "h" };
  if (seconds >= 60 && seconds % 60 === 0) return { value: seconds / 60, unit: "min" };
  return { value: seconds, unit: "s" };
}
