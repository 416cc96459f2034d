import { type Blip, blipSchema } from "./blip.ts";
import { plainText } from "./plain-text.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";

export type RadarFormat = "csv" | "json";

export interface RadarProblem {
  /** Of the file, from 1. */
  readonly line: number;
  readonly message: string;
}

export interface Radar {
  readonly blips: readonly Blip[];
  readonly problems: readonly RadarProblem[];
}

/** A point as a file has it, with the line that it begins on. */
export interface Row {
  readonly line: number;
  readonly value: unknown;
}

/** How many points a radar may have. */
const most = 2000;

/**
 * Reads a technology radar as build-your-own radars take it: CSV with a header of `name`, `ring`,
 * `quadrant`, `isNew` and `description`, and maybe `status`; or a JSON list of objects with these keys.
 * Markup of descriptions is taken out.
 */
export function readRadar(text: string, format: RadarFormat): Radar {
  const { rows, problems } = format === "csv" ? readCsv(text) : readJson(text);
  if (rows.length > most) {
    const line = rows[most]?.line ?? 1;
    return { blips: [], problems: [{ line, message: `A radar has at most ${most} points` }] };
  }
  const found = [...problems];
  const blips: Blip[] = [];
  for (const { line, value } of rows) {
    const parsed = blipSchema.safeParse(value);
    if (!parsed.success) {
      const told = parsed.error.issues.map(
        ({ path, message }) => `${path.join(".") || "The point"}: ${message}`,
      );
      found.push({ line, message: [...new Set(told)].join("; ") });
      continue;
    }
    const { description, ...blip } = parsed.data;
    const plain = description === undefined ? "" : plainText(description);
    blips.push({ ...blip, line, ...(plain === "" ? {} : { description: plain }) });
  }
  if (rows.length === 0 && problems.length === 0) {
    found.push({ line: 1, message: "The radar has no points" });
  }
  return { blips, problems: found };
}
