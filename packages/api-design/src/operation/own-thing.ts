import { spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { actingRole } from "../catalog/access-words.ts";
import { accountId } from "../steps/sessions.ts";
import { entityBy, fieldsOf } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

/**
 * Where somebody acts through a thing of his own, as the device that commits: ` One of the caller's own devices; any
 * other is refused with 403.` Whoever could name another's would act in that one's name.
 */
export function ownThingTold(
  { data: { name, references } }: Field,
  { entities, fields }: { readonly entities: readonly Entity[]; readonly fields: readonly Field[] },
): string {
  const target = entityBy(entities, references?.entity);
  if (target === undefined || target.id === accountId || !actingRole.test(name.toLowerCase()))
    return "";
  const isOnes = fieldsOf(fields, target.ref).some(
    ({ data }) =>
      data.references !== undefined &&
      entityBy(entities, data.references.entity)?.id === accountId &&
      data.required &&
      data.references.onDelete === "cascade",
  );
  return isOnes
    ? ` The caller's own ${spoken(target.data.name)}; any other is refused with 403.`
    : "";
}
