import { byRef, type ViewOf } from "@planc/core";
import type { api, architecture, brief, data, security } from "@planc/core/ir";
import type { Facts, Field, Operation } from "./draft.ts";
import { type FieldFacts, nameKey } from "./fields.ts";
import { goingWith, type OfferFacts, puttingBack } from "./offers.ts";

/** What the step reads, as the plan has it. */
interface Read {
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly schemas: readonly ViewOf<typeof api.schema>[];
  readonly subscriptions: readonly ViewOf<typeof api.subscription>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly convention: ViewOf<typeof api.convention> | undefined;
}

/** All of it, ready to be looked up; the same for each surface. */
export type Common = Omit<Facts, "surface" | "audience"> &
  Omit<FieldFacts, "audience"> &
  Omit<OfferFacts, "policies"> & {
    readonly resourceOf: ReadonlyMap<string, Facts["resources"][number]>;
    readonly subscriptions: Read["subscriptions"];
    readonly components: Read["components"];
    readonly connections: Read["connections"];
    readonly identity: Read["identity"];
  };

export function factsOf(read: Read): Common {
  const { operations, resources, subscriptions, requirements, components, connections } = read;
  const entities = byRef(read.entities);
  const resourceOf = byRef(resources);
  const fieldsOf = new Map<string, Field[]>();
  for (const field of read.fields) {
    const known = fieldsOf.get(field.data.entity);
    if (known) known.push(field);
    else fieldsOf.set(field.data.entity, [field]);
  }
  const readsOf = new Map<string, Operation[]>();
  for (const operation of operations) {
    const { effect, resource, path } = operation.data;
    // What answers of oneself tells nothing of others.
    if (/^\/me(?:\/|$)/.test(path)) continue;
    const entity = resourceOf.get(resource)?.data.entity;
    if (entity === undefined || (effect !== "read" && effect !== "list" && effect !== "search"))
      continue;
    const known = readsOf.get(entity);
    if (known) known.push(operation);
    else readsOf.set(entity, [operation]);
  }
  const goesWith = goingWith(read.fields, entities);
  return {
    operations,
    resources,
    resourceOf,
    subscriptions,
    components,
    connections,
    identity: read.identity,
    entities,
    fieldsOf,
    givenLater: givenLaterIn(read),
    isJoined: read.convention?.data.style === "graphql",
    entityNamed: new Map(read.entities.map(({ ref, data }) => [nameKey(data.name), ref])),
    readsOf,
    fields: byRef(read.fields),
    schemas: byRef(read.schemas),
    actions: byRef(read.actions),
    actors: byRef(read.actors),
    requirements: requirements.filter(
      ({ data }) => data.priority !== "wont" && data.later === undefined,
    ),
    tenancy: read.entities.find(
      ({ data: { concept } }) => concept !== undefined && concept === read.identity?.data.tenancy,
    )?.ref,
    entityOf: ({ data }) => entities.get(resourceOf.get(data.resource)?.data.entity ?? ""),
    goesWith,
    putBack: puttingBack(goesWith, entities),
  };
}

/** What a thing is given as it moves on, such as a total at its end, by what it is a thing of. */
function givenLaterIn({ operations, schemas }: Read): ReadonlySet<string> {
  const moving = new Set<string>(
    operations.flatMap(({ data }) => (data.effect === "transition" ? (data.request ?? []) : [])),
  );
  return new Set(
    schemas.flatMap(({ ref, data }) =>
      moving.has(ref) ? data.properties.flatMap(({ field }) => field ?? []) : [],
    ),
  );
}
