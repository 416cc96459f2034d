import { byRef, type DataOf, type DraftOf, isEpoch, node, spoken, type ViewOf } from "@planc/core";
import { api, type brief, type data, type security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { pascal, plural, property, withArticle } from "../naming.ts";
import { schemaId } from "../steps/resources.ts";
import { actionsOn, entityBy, fieldsOf, fieldsTo, policiesOn } from "./lookups.ts";
import { writingGroupOf } from "./member-ids.ts";
import { propertyOf } from "./property-of.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Action = ViewOf<typeof brief.action>;
type Operation = DraftOf<typeof api.operation>;
type Property = DataOf<typeof api.schema>["properties"][number];
type Case = Parameters<typeof property>[1];

export interface TurnFacts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly Action[];
}

/** What changes who has the keys of a group: each begins its next epoch, and of two at once one is refused. */
export interface Turn {
  readonly turn: Entity;
  readonly group: Entity;
  readonly epoch: Field;
  /** What it brings to each who comes in by it. */
  readonly parcel?: { readonly entity: Entity; readonly given: readonly Field[] };
  /** Who comes in and goes by it. */
  readonly join: { readonly entity: Entity; readonly member: Field };
}

/** The turn that an entity is, where rooms in which people write have keys of their own. */
export function turnOf(turn: Entity | undefined, facts: TurnFacts): Turn | undefined {
  const own = fieldsOf(facts.fields, turn?.ref);
  const epoch = own.find(({ data: { name, type } }) => type === "integer" && isEpoch(name));
  if (turn === undefined || epoch === undefined) return undefined;
  // What is said in a group names the epoch that it was sealed in, and begins none.
  if (own.some(({ data: { references } }) => references?.entity === turn.ref)) return undefined;
  for (const { data: field } of own) {
    const group = entityBy(facts.entities, field.references?.entity);
    const writing = field.required ? writingGroupOf(group, facts) : undefined;
    const joining = entityBy(facts.entities, writing?.member.data.entity);
    if (group === undefined || writing === undefined || joining === undefined) continue;
    const parcel = parcelOf(turn, facts);
    return {
      turn,
      group,
      epoch,
      ...(parcel ? { parcel } : {}),
      join: { entity: joining, member: writing.member },
    };
  }
  return undefined;
}

function parcelOf(turn: Entity, facts: TurnFacts): Turn["parcel"] {
  for (const { data: field } of fieldsTo(facts.fields, turn.ref)) {
    const entity = entityBy(facts.entities, field.entity);
    if (entity === undefined || field.required !== true) continue;
    const isMade = actionsOn(facts.actions, entity.data.concept).some(
      ({ data }) => data.effect === "create",
    );
    const given = fieldsOf(facts.fields, entity.ref).filter(
      (each) => !each.data.generated && each.data.references?.entity !== turn.ref,
    );
    if (isMade && given.length > 1) return { entity, given };
  }
  return undefined;
}

/** Who comes in by a turn, and who is taken out. */
const addedIds = "added ids";
const removedIds = "removed ids";

const parcelId = (id: string): string => schemaId(`${id}.sent`, "create");

/** What a turn takes beside its own: what it brings, and who comes and goes by it. */
export function turnProperties(
  found: Turn,
  resource: { readonly id: string },
  propertyCase: Case,
): readonly Property[] {
  const list = (name: string, description: string) => ({
    name: property(name, propertyCase),
    list: true,
    required: false,
    nullable: false,
    readOnly: false,
    writeOnly: true,
    description,
  });
  const group = spoken(found.group.data.name);
  const member = (name: string, description: string): Property => ({
    ...list(name, description),
    type: "uuid",
    field: found.join.member.ref,
  });
  return [
    ...(found.parcel
      ? [
          {
            ...list(
              plural(found.parcel.entity.data.name),
              `One for each device that comes in by it.`,
            ),
            type: "list" as const,
            schema: `api/schema#${parcelId(resource.id)}` as const,
          },
        ]
      : []),
    member(addedIds, `Accounts that come into the ${group} by it.`),
    member(removedIds, `Accounts that are taken out of the ${group} by it; nobody's own.`),
  ];
}

/** The body of what a turn brings to each who comes in. */
export function turnSchemas(
  found: Turn | undefined,
  resource: ViewOf<typeof api.resource>,
  propertyCase: Case,
  names: ReadonlyMap<string, string>,
): readonly DraftOf<typeof api.schema>[] {
  if (found?.parcel === undefined) return [];
  const { entity, given } = found.parcel;
  const thing = spoken(entity.data.name);
  return [
    node(
      api.schema,
      parcelId(resource.id),
      {
        name: `${pascal(resource.data.name)}${pascal(entity.data.name)}`,
        purpose: "create",
        entity: entity.ref,
        description: `${withArticle(thing).replace(/^./, (first) => first.toUpperCase())} that is sent with its ${spoken(resource.data.name)}.`,
        properties: given.map((each) => propertyOf(each, false, propertyCase, names)),
      },
      derived("schema-per-resource", [resource.ref, entity.ref, ...given.map(({ ref }) => ref)]),
    ),
  ];
}

/** Operations where what belongs to one change of keys is one request: no part of it is ever there alone. */
export function inTurns(
  operations: readonly Operation[],
  facts: TurnFacts & {
    readonly resources: readonly ViewOf<typeof api.resource>[];
    readonly policies: readonly ViewOf<typeof security.policy>[];
    readonly convention: { readonly data: { readonly propertyCase: Case } };
  },
): readonly Operation[] {
  const turns = facts.entities.flatMap((each) => turnOf(each, facts) ?? []);
  if (turns.length === 0) return operations;
  const resources = byRef(facts.resources);
  const entityOf = ({ data: { resource } }: Operation) => resources.get(resource)?.data.entity;
  const byEntity = new Map<string, Turn>(turns.map((each) => [each.turn.ref, each]));
  const broughtBy = new Map<string, Turn>(
    turns.flatMap((each) => [
      [each.join.entity.ref, each] as const,
      ...(each.parcel ? [[each.parcel.entity.ref, each] as const] : []),
    ]),
  );
  const groups = new Map<string, Turn>(turns.map((each) => [each.group.ref, each]));
  const isMaking = ({ data }: Operation) => data.effect === "create" && data.method === "post";
  const brought = operations.filter(
    (each) => isMaking(each) && broughtBy.has(entityOf(each) ?? ""),
  );
  return operations.flatMap((each) => {
    const entity = entityOf(each) ?? "";
    if (brought.includes(each)) return [];
    const own = byEntity.get(entity);
    // What is said again is sealed again: under an epoch that is over nobody who moved on could open it.
    const isSaying = isMaking(each) || each.data.effect === "update";
    if (!isSaying || (own !== undefined && !isMaking(each))) return [each];
    if (own)
      return [
        taking(
          each,
          own,
          brought.filter((one) => broughtBy.get(entityOf(one) ?? "") === own),
          facts,
        ),
      ];
    const sealed = fieldsOf(facts.fields, entity);
    const said = sealed.some(({ data }) => isEpoch(data.name))
      ? sealed.flatMap(({ data }) => groups.get(data.references?.entity ?? "") ?? [])[0]
      : undefined;
    return [
      said ? { ...each, data: { ...each.data, errors: withStale(each.data.errors, said) } } : each,
    ];
  });
}

function withStale(errors: Operation["data"]["errors"], { group, turn }: Turn) {
  return [
    ...errors,
    {
      status: 409,
      problem: "stale-epoch",
      when: `The epoch is not the one that the ${spoken(group.data.name)} is at by its newest ${spoken(turn.data.name)}: nothing is stored, and the detail has the one that it is at.`,
    },
  ].sort((a, b) => a.status - b.status);
}

function taking(
  each: Operation,
  found: Turn,
  brought: readonly Operation[],
  { policies, convention, ...facts }: Parameters<typeof inTurns>[1],
): Operation {
  const group = spoken(found.group.data.name);
  const joining = policiesOn(policies, found.join.entity.data.concept).filter(({ data }) =>
    data.effects.includes("create"),
  );
  const held = joining.flatMap(({ data }) => data.when ?? []);
  const { access } = each.data;
  const names = [addedIds, removedIds].map((name) => property(name, convention.data.propertyCase));
  const parts = joining.flatMap(({ data: { role, when } }) =>
    when !== undefined && access.kind === "authenticated" && access.roles.includes(role)
      ? [{ names, role, when }]
      : [],
  );
  const kind = writingGroupOf(found.group, facts)?.kind;
  const closed = kind ? ` A ${group} that is ${kind.direct} takes neither.` : "";
  const [may] = held;
  const errors = each.data.errors
    .filter(({ status }) => status !== 409)
    .map((error) =>
      error.status === 403 && may
        ? {
            ...error,
            when: `${error.when} Who comes in or is taken out: for whoever ${may}.${closed}`,
          }
        : error,
    );
  // The sentence about what two have alike says less than the problem that it now is.
  const told = (each.data.description ?? "").replace(/ ?Refused with 409 where [^.]*\./, "").trim();
  const parcels = found.parcel ? `, its ${plural(spoken(found.parcel.entity.data.name))}` : "";
  return {
    ...each,
    data: {
      ...each.data,
      access: access.kind === "authenticated" && parts.length > 0 ? { ...access, parts } : access,
      description: [
        `Stored in one transaction or not at all: the ${spoken(found.turn.data.name)}${parcels}, and who comes into the ${group} or is taken out of it. The first one of an epoch is taken.`,
        told,
      ]
        .filter((line) => line !== "")
        .join(" "),
      realises: [
        ...new Set([...each.data.realises, ...brought.flatMap(({ data }) => data.realises)]),
      ],
      errors: withStale(errors, found),
    },
  };
}
