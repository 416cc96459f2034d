import type { Ref } from "@planc/core";
import { members } from "../access/members.ts";
import { bare } from "../naming/identifier.ts";
import { type Reference, referencesFrom } from "../volume/references.ts";
import type { SeedTable } from "./seed-rows.ts";

/** Names of the reference to whoever a thing belongs to. */
const belongs = /^(?:owner|creator|author|organi[sz]er|host|captain)(?:_id)?$/;

/**
 * Whoever owns a thing is the first of its members: of a row that takes a person into something that was chosen
 * already, the owner of that; nothing where it is no such row, or the thing has no owner.
 */
export function ownerFor(
  reference: Reference,
  references: readonly Reference[],
  chosen: ReadonlyMap<Ref, string>,
  made: ReadonlyMap<Ref, SeedTable>,
): readonly (readonly [Ref, string])[] | undefined {
  const [column, ...others] = reference.columns;
  const table = column && bare(column.data.table.slice(column.data.table.indexOf("#") + 1));
  if (!column || others.length > 0 || !table || !members.test(table.replaceAll("-", "_"))) return;
  for (const whole of references) {
    if (whole === reference || whole.toSelf || whole.target === reference.target) continue;
    const rows = made.get(whole.target.table.ref)?.rows ?? [];
    const row = rows.find(({ values }) =>
      whole.columns.every((each, at) => {
        const key = whole.keys[at];
        return key && chosen.has(each.ref) && values.get(key.ref) === chosen.get(each.ref);
      }),
    );
    const owner = referencesFrom(whole.target, [reference.target]).find(
      ({ columns: [own] }) => own && belongs.test(own.data.name),
    );
    const value = owner?.columns[0] && row?.values.get(owner.columns[0].ref);
    if (value !== undefined) return [[column.ref, value]];
  }
  return undefined;
}
