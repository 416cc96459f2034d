import type { Ref, ViewOf } from "@planc/core";
import type { architecture, data, decision } from "@planc/core/ir";
import { fit, snake } from "../naming/identifier.ts";
import type { ServiceSchema } from "../postgresql/schemas.ts";
import { programOf } from "./owners.ts";

type Component = ViewOf<typeof architecture.component>;
type Ownership = ViewOf<typeof decision.dataOwnership>;

/** Names of schemas that PostgreSQL has or keeps for itself. */
const kept = /^(?:public|information_schema|pg_.*)$/;

/** The schema of a service: `Orders service` → `orders`. */
export function schemaName({ id }: Pick<Component, "id">): string {
  const name = snake(id).replace(/_service$/, "");
  return fit(kept.test(name) ? `service_${name}` : name);
}

/** The role that a service signs in with. */
export function roleName({ id }: Pick<Component, "id">): string {
  return fit(kept.test(snake(id)) ? `service_${snake(id)}` : snake(id));
}

/**
 * The schema that a table of this owner stands in: each service has one where that was decided, and one that
 * all share has the name that every database starts with.
 */
export function schemaFor(
  owner: Ref | undefined,
  ownership: Ownership | undefined,
  components: readonly Component[],
): string | undefined {
  if (!isApart(ownership)) return undefined;
  const program = programOf(
    components.find(({ ref }) => ref === owner),
    components,
  );
  return program && schemaName(program);
}

/** The schemas that tables stand in, by name, each with the service that writes it. */
export function schemasOf(
  tables: readonly Pick<ViewOf<typeof data.table>, "data">[],
  components: readonly Component[],
  ownership: Ownership | undefined,
): readonly ServiceSchema[] {
  if (!isApart(ownership)) return [];
  const found = new Map<string, ServiceSchema>();
  for (const { data: table } of tables) {
    const program = programOf(
      components.find(({ ref }) => ref === table.owner),
      components,
    );
    const name = program && schemaName(program);
    if (!name || !table.name.startsWith(`${name}.`)) continue;
    found.set(name, { name, role: roleName(program), service: program.data.name });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether each service keeps its tables where no other reaches them. */
export function isApart(ownership: Pick<Ownership, "data"> | undefined): boolean {
  return ownership !== undefined && ownership.data.arrangement !== "shared-schema";
}
