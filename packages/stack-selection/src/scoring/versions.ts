import type { Catalogue } from "../catalog/catalogue.ts";
import type { Version, VersionList } from "../catalog/schema.ts";
import { catalogueDate } from "../catalog/sources.ts";

/** A version with what is known of its support. */
export interface PickedVersion {
  readonly version: string;
  /** Day on which its facts were checked; absent for one that the text names and no source knows. */
  readonly checked?: string;
  readonly supportedUntil?: string;
}

/**
 * The version to plan with: the one that the text names, else the newest with long-term support on the
 * day, else the newest supported, else the newest. Without an as-of date the day is that of the catalogue.
 */
export function pickVersion(
  catalogue: Pick<Catalogue, "versionsOf" | "registryVersionOf">,
  key: string,
  named?: string | undefined,
  asOf?: string | undefined,
): PickedVersion | undefined {
  const list = catalogue.versionsOf(key);
  if (named !== undefined) {
    const row = list && lineOf(list.versions, named);
    return row && list
      ? { version: named, checked: list.checked, ...support(row) }
      : { version: named };
  }
  if (!list) return catalogue.registryVersionOf(key);
  const day = asOf ?? list.checked;
  // Where the support of all has ended the newest is still what one would start from; a rule tells it.
  const row =
    (asOf === undefined ? lineToday(list) : recommended(list.versions, asOf)) ??
    list.versions.find(({ released }) => released <= day);
  return row && { version: row.version, checked: list.checked, ...support(row) };
}

/** Lines that are released and supported on a day, newest first. */
export function supportedOn(versions: readonly Version[], day: string): readonly Version[] {
  return versions.filter(
    ({ released, supportedUntil }) =>
      released <= day && (supportedUntil === undefined || supportedUntil > day),
  );
}

/** Days of support that a line must have left to be planned with while there is a newer one. */
const enough = 180;

/** The newest line with long-term support that lasts, else the newest supported one. */
export function recommended(versions: readonly Version[], day: string): Version | undefined {
  const supported = supportedOn(versions, day);
  return (
    supported.find(
      ({ longTermFrom, supportedUntil }) =>
        longTermFrom !== undefined &&
        longTermFrom <= day &&
        (supportedUntil === undefined || daysBetween(day, supportedUntil) >= enough),
    ) ?? supported[0]
  );
}

/**
 * The recommended line on the day of the catalogue: a source that was read before says from when a line has
 * long-term support. Where all lines that it knew have ended since, the one of the day on which it was read.
 */
export function lineToday({ versions, checked }: VersionList): Version | undefined {
  const today = dayOf(checked);
  return recommended(versions, today) ?? recommended(versions, checked);
}

/** The day that a list of what is supported is read on: that of the catalogue, where the list is older. */
export function dayOf(checked: string): string {
  return checked > catalogueDate ? checked : catalogueDate;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The release line that a version as written belongs to: `14`, `v14.2`, `0.72+`, `3.x`. */
export function lineOf(versions: readonly Version[], named: string): Version | undefined {
  const plain = named
    .trim()
    .replace(/^v/i, "")
    .replace(/[+~^]|\.x$/g, "");
  return versions.find(
    ({ version }) =>
      version === plain || plain.startsWith(`${version}.`) || version.startsWith(`${plain}.`),
  );
}

function support({ supportedUntil }: Version): { readonly supportedUntil?: string } {
  return supportedUntil ? { supportedUntil } : {};
}
