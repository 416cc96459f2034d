import { node } from "@planc/core";
import { client } from "@planc/core/ir";
import { derived } from "../kit.ts";
import type { Keeping } from "./caches.ts";
import type { Model, Surface } from "./model.ts";

/** What keeps the copies of a surface, in the words of what was chosen for it. */
export function cacheOf(surface: Surface, { name, choice, library, store }: Keeping, model: Model) {
  const copies = [...(model.copiesOf.get(surface.data.component)?.values() ?? [])];
  const [copy] = copies;
  const kept = model.stores.find(({ ref }) => ref === copy?.data.store);
  return node(
    client.cache,
    surface.id,
    {
      surface: surface.ref,
      name,
      ...(choice ? { choice: choice.ref } : {}),
      form: copy ? "device" : (library?.form ?? "keyed"),
      terms: Object.entries(library?.terms ?? {}).map(([of, term]) => ({ of, term })),
      ...(library?.source && library.checked
        ? { source: library.source, checked: library.checked }
        : {}),
      store: { name: store.name, ...(store.choice ? { choice: store.choice.ref } : {}) },
      persisted: kept
        ? {
            kind: "device",
            where: kept.data.engine,
            version: `the version of its schema: ${copies.length} tables are filled anew where a migration fails`,
          }
        : { kind: "none", because: personalIn(model) },
    },
    derived("cache-of-surface", [
      surface.ref,
      ...(choice ? [choice.ref] : []),
      ...(store.choice && store.choice !== choice ? [store.choice.ref] : []),
      ...copies.map(({ ref }) => ref),
    ]),
  );
}

/** Why a copy does not outlive the program: nobody asks for it offline, and these would lie on the device. */
function personalIn({ fields, classOf }: Model): string {
  const names = new Set(
    fields.flatMap(({ data }) => (classOf.get(data.attribute ?? "")?.personal ? [data.name] : [])),
  );
  const all = [...names];
  return all.length === 0
    ? "not asked for offline"
    : `not asked for offline, and ${all.slice(0, 3).join(", ")}${all.length > 3 ? ` and ${all.length - 3} more` : ""} would lie on the device`;
}
