import type { DataOf, Measured } from "@planc/core";
import type { host } from "@planc/core/ir";
import { UsageError } from "./exit-codes.ts";
import { readIfThere, replaceFile } from "./replace-file.ts";
import { readMeasurements } from "./sources/read-measurements.ts";

type Measurement = DataOf<typeof host.measurement>;

/**
 * Adds what probes measured to a list of measurements, for the next compile. What was measured in the same way before
 * gives way; whatever else the list has stays.
 * @throws UsageError where the file is there and is no such list.
 */
export async function writeMeasurements(
  path: string,
  measured: readonly Measured[],
  now: Date,
  merge: Merge = inPlaceOfSame,
): Promise<readonly Measurement[]> {
  const text = (await readIfThere(path)) ?? "[]";
  const { measurements, findings } = readMeasurements(text, path);
  if (findings.length > 0) {
    throw new UsageError(
      findings.map(({ message }) => message).join(" "),
      "Mend the list, or name another file.",
    );
  }
  const entries = measured.map(({ about, value, unit, on }) => ({
    about,
    value,
    unit,
    date: now.toISOString().slice(0, 10),
    place: on,
  }));
  const { kept, added } = merge(
    measurements.map(({ data }) => data),
    entries,
  );
  await replaceFile(path, `${JSON.stringify({ measurements: [...kept, ...added] }, null, 2)}\n`);
  return added;
}

/** What stays of a list, and what is added to it. */
export type Merge = (
  before: readonly Measurement[],
  entries: readonly Measurement[],
) => { readonly kept: readonly Measurement[]; readonly added: readonly Measurement[] };

/** What was measured of the same thing in the same place gives way. */
const inPlaceOfSame: Merge = (before, entries) => ({
  kept: before.filter(
    ({ about, place }) => !entries.some((each) => each.about === about && each.place === place),
  ),
  added: entries,
});
