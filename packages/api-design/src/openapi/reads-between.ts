import { spoken, type ViewOf } from "@planc/core";
import type { api, architecture, data } from "@planc/core/ir";
import { entityBy, entityFor, fieldsTo } from "../operation/lookups.ts";
import type { AskedOfPerson, ReadBetween } from "./internal-contract.ts";

interface Given {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
}

/** Operations that services call of each other, as the connections between them are drawn. */
export function readsBetween(given: Given): readonly ReadBetween[] {
  const { components, connections, entities, fields, resources, operations } = given;
  const service = new Map<string, Given["components"][number]>(
    components.flatMap((each) => (each.data.kind === "service" ? [[each.ref, each] as const] : [])),
  );
  const conceptOf = new Map<string, Given["entities"][number]>(
    resources.flatMap(({ ref, data: { entity } }) => {
      const found = entityBy(entities, entity);
      return found ? [[ref, found] as const] : [];
    }),
  );
  const offered = new Map<string, Given["operations"][number][]>();
  for (const each of operations) {
    const { component, effect, path } = each.data;
    if (component === undefined || effect !== "read" || !path.includes("{")) continue;
    offered.set(component, [...(offered.get(component) ?? []), each]);
  }
  const reads = new Map<string, ReadBetween>();
  for (const { data: call } of connections) {
    const [by, of] = [service.get(call.from), service.get(call.to)];
    if (!by || !of || call.mode !== "sync" || !call.remote || call.ofPerson) continue;
    for (const { ref, data: operation } of offered.get(of.ref) ?? []) {
      const entity = conceptOf.get(operation.resource);
      if (!entity || !call.carries.some((each) => each === entity.data.concept)) continue;
      const known = reads.get(ref);
      reads.set(ref, {
        by: [...(known?.by ?? []), by],
        of,
        operationId: operation.operationId,
        path: operation.path,
        thing: spoken(entity.data.name),
        parts: fieldsTo(fields, entity.ref).flatMap(({ data: each }) => {
          const part = entityBy(entities, each.entity);
          const isPart = each.required && each.references?.onDelete === "cascade";
          return part && isPart && part.data.aggregate === entity.ref
            ? [spoken(part.data.name)]
            : [];
        }),
        authentication: call.authentication,
      });
    }
  }
  return [...reads.values()];
}

/** Services that are asked for what they hold of a person, or have to erase it. */
export function askedOfPeople({
  components,
  connections,
  entities,
}: Pick<Given, "components" | "connections" | "entities">): readonly AskedOfPerson[] {
  const component = new Map<string, Given["components"][number]>(
    components.map((each) => [each.ref, each]),
  );
  return connections.flatMap(({ data: { from, to, ofPerson, authentication } }) => {
    const [by, of] = [component.get(from), component.get(to)];
    if (!by || !of || !ofPerson || of.data.kind !== "service") return [];
    const keeps = of.data.owns.flatMap((each) => entityFor(entities, each)?.data.name ?? []);
    return [{ by, of, kinds: ofPerson, authentication, keeps }];
  });
}
