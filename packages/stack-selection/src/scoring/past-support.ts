import type { Catalogue } from "../catalog/catalogue.ts";
import type { Version } from "../catalog/schema.ts";
import { sample } from "../text/words.ts";
import { dayOf, lineOf, supportedOn } from "./versions.ts";

/** Support that has ended, and what is supported instead. */
export interface PastSupport {
  readonly until: string;
  readonly instead: string;
}

/** Whether the support of a version has ended by a day, or by when the catalogue was checked. */
export function pastSupport(
  catalogue: Pick<Catalogue, "versionsOf">,
  technology: string,
  version: string,
  asOf: string | undefined,
): PastSupport | undefined {
  const list = catalogue.versionsOf(technology);
  if (!list) return undefined;
  const day = asOf ?? dayOf(list.checked);
  const oldest = list.versions.at(-1);
  const line =
    lineOf(list.versions, version) ??
    (oldest && isBefore(version, oldest.version) ? oldest : undefined);
  if (!line?.supportedUntil || line.supportedUntil > day) return undefined;
  return {
    until: line.supportedUntil,
    instead: insteadOf(supportedOn(list.versions, day), day, list.checked),
  };
}

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
