import { lookup, spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { fieldsOf } from "../operation/lookups.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

const entitiesByRef = lookup(({ ref }: Entity) => ref);

/** What the server reads of an entity whatever is sealed: who, where, when, of what kind, how large. */
export function seenOf(
  entity: Entity,
  fields: readonly Field[],
  sealed: ReadonlySet<string>,
  entities: readonly Entity[],
): { readonly fields: string[]; readonly tells: string } | undefined {
  const told = new Map<string, string[]>();
  for (const { ref, data } of fieldsOf(fields, entity.ref)) {
    if (sealed.has(ref) || data.name === "id" || data.type === "secret-hash") continue;
    const kind = kindOf(data, entities);
    if (kind) told.set(kind, [...(told.get(kind) ?? []), data.name]);
  }
  const names = [...told.values()].flat();
  return names.length > 0
    ? { fields: names.slice(0, 12), tells: [...told.keys()].join(", ").slice(0, 200) }
    : undefined;
}

function kindOf(data: Field["data"], entities: readonly Entity[]): string | undefined {
  if (data.references) {
    const to = entitiesByRef(entities, data.references.entity)[0];
    const name = to ? spoken(to.data.name) : "";
    return /user|account|member|person/.test(name) ? "who" : `which ${name}`;
  }
  if (data.type === "timestamp" || data.type === "date") return "when";
  if (/^(?:size|width|height|length|duration)$/.test(data.name)) return "how large";
  if (data.values) return "of what kind";
  return undefined;
}
