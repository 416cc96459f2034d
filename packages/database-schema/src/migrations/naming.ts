import { slug } from "@planc/core";
import type { Change } from "./statement.ts";

/** At most two names; more would be no name. */
const most = 2;
const longest = 60;

/** `add-clients-and-time-entries`: what a migration is about, for its file. */
export function migrationName(changes: readonly Change[]): string {
  const tables = (what: Change["what"]): readonly string[] =>
    changes.flatMap((each) => (each.kind === "table" && each.what === what ? [each.name] : []));
  const whole = new Set([...tables("added"), ...tables("removed")]);
  const changed = [
    ...new Set(
      changes.flatMap(({ table }) => (table !== undefined && !whole.has(table) ? [table] : [])),
    ),
  ];
  const parts = [
    ...said("add", tables("added")),
    ...said("drop", tables("removed")),
    ...said("rename", tables("renamed")),
  ];
  if (parts.length === 0) parts.push(...said("change", changed));
  const name = slug(parts.join("-") || "change-schema");
  return name.length <= longest ? name : name.slice(0, longest).replace(/-+[^-]*$/, "");
}

function said(verb: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, most).map((name) => name.replaceAll(/[._]/g, "-"));
  const more = names.length - shown.length;
  return [`${verb}-${shown.join("-and-")}${more > 0 ? `-and-${more}-more` : ""}`];
}

/** `0007-add-invoices` */
export function fileTitle({
  number,
  name,
}: {
  readonly number: number;
  readonly name: string;
}): string {
  return `${String(number).padStart(4, "0")}-${name}`;
}

/** The key under which the number of a migration is kept from run to run. */
export function numberKey(folder: string, name: string): string {
  return `migration:${folder}/${name}`;
}
