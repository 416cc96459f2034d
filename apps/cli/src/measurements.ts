import type { Measured } from "@planc/core";
import { UsageError } from "./exit-codes.ts";
import { readIfThere, replaceFile } from "./replace-file.ts";
import { readMeasurements } from "./sources/read-measurements.ts";

/**
 * Adds what probes measured to a list of measurements, for the next compile. What was measured in the same way before
 * gives way; whatever else the list has stays.
 * @throws UsageError where the file is there and is no such list.
 */
export async function writeMeasurements(
  path: string,
  measured: readonly Measured[],
  now: Date,
): Promise<void> {
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
  const isAgain = (about: string, place: string): boolean =>
    entries.some((each) => each.about === about && each.place === place);
  const kept = measurements
    .map(({ data }) => data)
    .filter((each) => !isAgain(each.about, each.place));
  await replaceFile(path, `${JSON.stringify({ measurements: [...kept, ...entries] }, null, 2)}\n`);
}
