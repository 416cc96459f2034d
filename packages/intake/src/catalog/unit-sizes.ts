import { wordTable } from "@planc/core";

/** How large a unit is, in the unit that all of its kind are compared in. */
export interface UnitSize {
  readonly factor: number;
  readonly base: "ms" | "B" | "%" | "";
}

/** Units of time and size by their symbol, and those that are compared as they are. */
const unitSizes = wordTable<UnitSize>({
  ms: { factor: 1, base: "ms" },
  s: { factor: 1e3, base: "ms" },
  min: { factor: 6e4, base: "ms" },
  h: { factor: 36e5, base: "ms" },
  day: { factor: 864e5, base: "ms" },
  week: { factor: 7 * 864e5, base: "ms" },
  month: { factor: 30 * 864e5, base: "ms" },
  year: { factor: 365 * 864e5, base: "ms" },
  B: { factor: 1, base: "B" },
  kB: { factor: 1e3, base: "B" },
  MB: { factor: 1e6, base: "B" },
  GB: { factor: 1e9, base: "B" },
  TB: { factor: 1e12, base: "B" },
  PB: { factor: 1e15, base: "B" },
  "%": { factor: 1, base: "%" },
  percent: { factor: 1, base: "%" },
});

/** What has no size of its own is counted, and compared with what is counted alone. */
export function sizeOfUnit(unit: string): UnitSize {
  return unitSizes[unit] ?? { factor: 1, base: "" };
}
