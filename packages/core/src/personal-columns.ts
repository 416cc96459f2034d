import type { data, security } from "./ir/index.ts";
import { byTarget, type ViewOf } from "./node.ts";
import type { Ref } from "./ref.ts";

const figures: ReadonlySet<string> = new Set(["integer", "decimal", "money", "boolean", "enum"]);

/** Columns by which a provider of accounts knows somebody: no attribute of the text, and personal all the same. */
export const knownByProvider = /(?:^|_)(?:issuer|subject|external_id)$/;

/** The columns of each table that tell of a person, by the attributes that they come from. */
export function personalColumns(
  columns: readonly ViewOf<typeof data.column>[],
  marks: readonly ViewOf<typeof security.classification>[],
): ReadonlyMap<Ref, readonly string[]> {
  const classes = byTarget(marks);
  const found = new Map<Ref, string[]>();
  for (const { data } of columns) {
    // What was paid and counted stays: it tells of nobody once names and addresses are gone.
    if (data.attribute === undefined || figures.has(data.logical)) continue;
    if (!classes.get(data.attribute)?.personal) continue;
    found.set(data.table, [...(found.get(data.table) ?? []), data.name]);
  }
  return found;
}
