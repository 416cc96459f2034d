import { spoken, type ViewOf } from "@planc/core";
import type { brief, data, workload } from "@planc/core/ir";
import { pluralOf } from "../naming/identifier.ts";
import type { Rows } from "./ways.ts";

/** How many there are to look through: as the text says of the thing, else what comes in a year. */
export function rowsOf(
  { data: { concept, name } }: ViewOf<typeof data.entity>,
  volume: ViewOf<typeof workload.volume> | undefined,
  quantities: readonly ViewOf<typeof brief.quantity>[],
): Rows | undefined {
  const names = [spoken(name), spoken(pluralOf(name))];
  const stated = quantities.find(
    ({ data: { about, said = "", measure, subject, unit, value, per } }) =>
      (measure === "rows" ||
        (measure === "other" &&
          (/^(?:sku|item|record|row)s?$/i.test(unit) || names.includes(unit.toLowerCase())))) &&
      per === undefined &&
      typeof value === "number" &&
      value >= 100 &&
      (subject === concept ||
        names.some((each) => `${about} ${said}`.toLowerCase().includes(each))),
  );
  if (stated && typeof stated.data.value === "number") {
    return { value: stated.data.value, ref: stated.ref };
  }
  return volume ? { value: volume.data.rows.value, ref: volume.ref } : undefined;
}
