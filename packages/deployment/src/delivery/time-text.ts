const inMinutes: Readonly<Record<string, number | undefined>> = {
  ms: 1 / 60_000,
  s: 1 / 60,
  min: 1,
  h: 60,
  day: 1440,
};

/** How long something takes in minutes; nothing for what is no time. */
export const minutesOf = ({ value, unit }: { readonly value: number; readonly unit: string }) =>
  value * (inMinutes[unit] ?? Number.NaN);

/** `45 s`, `36 min`, `5.3 h`, `nothing`. */
export function timeText(amount: { readonly value: number; readonly unit: string }): string {
  const minutes = minutesOf(amount);
  if (minutes === 0) return "nothing";
  if (minutes < 1) return `${rounded(minutes * 60)} s`;
  if (minutes < 100) return `${rounded(minutes)} min`;
  return minutes < 2880 ? `${rounded(minutes / 60)} h` : `${rounded(minutes / 1440)} days`;
}

const rounded = (value: number): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 1 : 0 });
