import { optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import type { Version } from "../catalog/schema.ts";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { lineOf, supportedOn } from "../scoring/versions.ts";
import { sample } from "../text/words.ts";

/** A chosen version whose support has ended by the date of the plan, or by when the catalogue was checked. */
export const versionPastSupport = rule("version-past-support", {
  reads: {
    choices: decision.choice,
    asOf: optional(host.asOf),
  },
  check: ({ choices, asOf, options, report }) => {
    const catalogue = catalogueOf(options);
    for (const { ref, data } of choices) {
      const { version, technology, name } = data;
      const list = catalogue.versionsOf(technology);
      if (!version || !list) continue;
      const day = asOf?.data.date ?? list.checked;
      const oldest = list.versions.at(-1);
      const line =
        lineOf(list.versions, version) ??
        (oldest && isBefore(version, oldest.version) ? oldest : undefined);
      if (!line?.supportedUntil || line.supportedUntil > day) continue;
      report(
        "version-past-support",
        {
          technology: name,
          version,
          until: line.supportedUntil,
          instead: insteadOf(supportedOn(list.versions, day), day, list.checked),
        },
        { ref },
      );
    }
  },
});

/** What is supported on the day, newest first, as far as the catalogue knows. */
function insteadOf(lines: readonly Version[], day: string, checked: string): string {
  return lines.length > 0
    ? `supported on ${day}: ${sample(lines.map(({ version }) => version))}`
    : `what is supported on ${day} was not known on ${checked}, when the catalogue was checked`;
}

/** Whether a version as written is older than a release line, by its numbers. */
export function isBefore(named: string, line: string): boolean {
  const parts = (text: string): number[] => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  const [a, b] = [parts(named), parts(line)];
  if (a.length === 0) return false;
  for (let at = 0; at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
