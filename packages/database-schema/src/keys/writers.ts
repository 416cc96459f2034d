import { byRef, type ViewOf } from "@planc/core";
import type { api, architecture, brief, data, security } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;

export interface WriterFacts {
  readonly operations: readonly Operation[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly relations: readonly ViewOf<typeof brief.relation>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

/** What changes rows of a thing, and how it comes to them. */
export interface Writer {
  readonly operationId: string;
  /** Another part keeps what it changes first, and this follows by an event. */
  readonly byEvent: boolean;
}

const looking: ReadonlySet<string> = new Set(["read", "list", "search"]);

/**
 * Looks up what changes a thing: operations on it and on its parts, those after which its state is set, and the
 * deletions that it goes with.
 */
export function writersOf({
  operations,
  resources,
  entities,
  fields,
  actions,
  relations,
  components,
  identity,
}: WriterFacts): (entity: ViewOf<typeof data.entity>) => readonly Writer[] {
  const resource = byRef(resources);
  const changing = operations.filter(({ data: { effect } }) => !looking.has(effect));
  const component = byRef(components);
  // Modules of one program share its transactions.
  const programOf = (ref: string | undefined): string | undefined => {
    const inside = ref === undefined ? undefined : component.get(ref)?.data.inside;
    return inside === undefined ? ref : programOf(inside);
  };
  const entityOf = ({ data }: Operation) => resource.get(data.resource)?.data.entity;
  const onEntity = Map.groupBy(changing, entityOf);
  const byAction = new Map<string, Operation[]>();
  for (const each of changing)
    for (const ref of each.data.realises) {
      const same = byAction.get(ref);
      if (same) same.push(each);
      else byAction.set(ref, [each]);
    }
  const setsOf = Map.groupBy(
    actions.filter(({ data }) => data.sets !== undefined),
    ({ data }) => data.concept,
  );
  const partsOf = Map.groupBy(
    // All that a tenant has is its part, and none of it is shown with the tenant.
    relations.filter(({ data }) => data.owned === true && data.to !== identity?.data.tenancy),
    ({ data }) => data.to,
  );
  const ofConcept = new Map(entities.map((each) => [each.data.concept, each]));
  const above = Map.groupBy(
    fields.filter(({ data }) => data.references?.onDelete === "cascade"),
    ({ data }) => data.entity,
  );
  return (entity) => {
    const own = onEntity.get(entity.ref) ?? [];
    const keeper = programOf(own[0]?.data.component);
    const { concept } = entity.data;
    const parts = (concept === undefined ? [] : (partsOf.get(concept) ?? [])).flatMap(
      // A part that another program keeps is not in what this one shows.
      ({ data: { from } }) =>
        (onEntity.get(ofConcept.get(from)?.ref) ?? []).filter(
          ({ data }) => programOf(data.component) === keeper,
        ),
    );
    const after = (concept === undefined ? [] : (setsOf.get(concept) ?? [])).flatMap(
      ({ data: { sets } }) => byAction.get(sets?.after ?? "") ?? [],
    );
    const wholes = (above.get(entity.ref) ?? []).flatMap(({ data: { references } }) =>
      (onEntity.get(references?.entity) ?? []).filter(({ data }) => data.effect === "delete"),
    );
    const found = new Map<string, Writer>();
    for (const { data } of [...own, ...parts, ...after, ...wholes])
      if (!found.has(data.operationId))
        found.set(data.operationId, {
          operationId: data.operationId,
          byEvent:
            keeper !== undefined &&
            data.component !== undefined &&
            programOf(data.component) !== keeper,
        });
    return [...found.values()];
  };
}
