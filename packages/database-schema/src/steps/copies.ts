import { join, node, optional } from "@planc/core";
import { architecture, data } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { dialectOf, homesOf } from "../layout/store-of.ts";
import { bare } from "../naming/identifier.ts";

/** What no device holds, whoever it belongs to. */
const secret = new Set(["secret-hash", "binary"]);

/** Tables that a device has in its own file of what a server keeps. */
export const copies = step("copies", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    entities: optional(data.entity),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
  },
  writes: { copies: data.copy },
  run: ({ stores, tables, columns, entities, components, connections }) => {
    const homes = new Set<string>(homesOf(stores, components).map(({ ref }) => ref));
    const concepts = new Map<string, string | undefined>(
      entities.map(({ ref, data: { concept } }) => [ref, concept]),
    );
    return {
      copies: stores
        .filter((store) => dialectOf(store) === "sqlite" && !homes.has(store.ref))
        .flatMap((store) => {
          const carried = new Set<string | undefined>(
            connections.flatMap(({ data: { to, carries } }) =>
              to === store.data.component ? carries : [],
            ),
          );
          const taken = new Set<string>();
          return tables.flatMap((table) => {
            const { entity, name: whole } = table.data;
            const concept = entity === undefined ? undefined : concepts.get(entity);
            const name = bare(whole);
            if (concept === undefined || !carried.has(concept) || taken.has(name)) return [];
            const own = table.data.columns.flatMap(
              (ref) => columns.find((c) => c.ref === ref) ?? [],
            );
            // What is emptied as a thing is deleted are words of people: sealed for the server, opened here.
            const left = own.filter(
              ({ data: { logical, clearedAt } }) => secret.has(logical) && !clearedAt,
            );
            const held = own.filter((column) => !left.includes(column));
            if (held.length === 0) return [];
            taken.add(name);
            return [
              node(
                data.copy,
                join(store.id, name),
                {
                  store: store.ref,
                  table: table.ref,
                  name,
                  columns: held.map(({ ref }) => ref),
                  left: left.map(({ ref }) => ref),
                  because: `Read without a connection; ${whole} is what counts.`,
                },
                derived("copy-on-device", [store.ref, table.ref]),
              ),
            ];
          });
        }),
    };
  },
});
