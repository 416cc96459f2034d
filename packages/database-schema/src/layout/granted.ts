import type { ViewOf } from "@planc/core";
import type { architecture, data, decision } from "@planc/core/ir";
import type { GrantedProgram } from "../postgresql/schemas.ts";
import { programOf } from "./owners.ts";
import { isApart, roleName } from "./schemas.ts";

type Component = ViewOf<typeof architecture.component>;

/**
 * Programs that reach tables which others write, where each service has a schema: a worker that changes how far
 * something is, or learns from what is kept.
 */
export function grantedOf(
  tables: readonly ViewOf<typeof data.table>[],
  components: readonly Component[],
  connections: readonly ViewOf<typeof architecture.connection>[],
  ownership: ViewOf<typeof decision.dataOwnership> | undefined,
  entities: readonly ViewOf<typeof data.entity>[],
  store: Component["ref"],
): readonly GrantedProgram[] {
  if (!isApart(ownership)) return [];
  const concepts = new Map<string, string | undefined>(
    entities.map(({ ref, data: { concept } }) => [ref, concept]),
  );
  const writerOf = (owner: Component["ref"] | undefined) =>
    programOf(
      components.find(({ ref }) => ref === owner),
      components,
    )?.ref;
  return components
    .filter(({ data: { kind } }) => kind === "worker" || kind === "scheduler")
    .flatMap((program) => {
      const own = connections.filter(
        ({ data: { from, to } }) => from === program.ref && to === store,
      );
      const carried = new Set<string>(own.flatMap(({ data: { carries } }) => carries));
      const changed = new Set<string>(own.flatMap(({ data: { writes } }) => writes ?? []));
      const removed = new Set<string>(own.flatMap(({ data: { removes } }) => removes ?? []));
      const others = tables.filter(
        ({ data: { owner, name } }) => writerOf(owner) !== program.ref && name.includes("."),
      );
      const named = (wanted: ReadonlySet<string>) =>
        others
          .filter(({ data: { entity } }) => wanted.has(concepts.get(entity ?? "") ?? ""))
          .map(({ data: { name } }) => name)
          .sort();
      const changes = named(changed);
      // What devices hold a copy of is told to them by whoever changes it.
      const told = others
        .map(({ data: { name } }) => name)
        .filter((name) => /[.]sync_(?:changes|positions)$/.test(name))
        .filter((name) => changes.some((each) => schemaOf(each) === schemaOf(name)));
      const writes = [...changes, ...told].sort();
      const reads = named(carried).filter((each) => !writes.includes(each));
      const removes = named(removed);
      const claims = own.some(({ data: { purpose } }) => /^claims jobs from a table/.test(purpose))
        ? others
            .map(({ data: { name } }) => name)
            .filter((name) => /[.](?:jobs|outbox_events)$/.test(name))
            .sort()
        : [];
      return reads.length + writes.length + claims.length > 0
        ? [{ role: roleName(program), program: program.data.name, reads, writes, removes, claims }]
        : [];
    })
    .sort((a, b) => (a.role < b.role ? -1 : 1));
}

const schemaOf = (table: string): string => table.slice(0, table.indexOf("."));
