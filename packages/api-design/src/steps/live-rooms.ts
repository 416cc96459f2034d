import { type DataOf, spoken, type ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { camel } from "../naming.ts";

type Room = DataOf<typeof api.subscription>["rooms"][number];
type Resource = ViewOf<typeof api.resource>;
type Policy = ViewOf<typeof security.policy>;

export interface RoomFacts {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly entities: ReadonlyMap<string, ViewOf<typeof data.entity>>;
  readonly relations: ReadonlyMap<string, ViewOf<typeof brief.relation>>;
  /** Concepts whose rows say who belongs where. */
  readonly memberships: ReadonlySet<string>;
}

/**
 * What clients listen by. Nobody can listen to the id of a thing that is yet to be made, so it is the thing
 * that the permission speaks of (`is a member of the room`), else the one above it, else the listener.
 */
export function roomsOf(
  resource: Resource,
  access: DataOf<typeof api.subscription>["access"],
  facts: RoomFacts,
): readonly Room[] {
  const above = ancestors(resource, facts);
  const [parent] = above;
  if (access.kind === "public") return parent ? [{ ...roomOf(parent), roles: [] }] : [];
  const rooms = new Map<string, Room>();
  const policies = access.policies.flatMap((ref) => facts.policies.get(ref) ?? []);
  const held = policies.map(({ data }) => ({ data, place: placeOf(resource, data, above, facts) }));
  const isOpenToAll = held.every(({ data, place }) => !place && data.condition !== "tenant");
  for (const { data, place } of held) {
    // Where some hear by what is their own, those who see all of it need a place, too.
    const room = place ?? (isOpenToAll ? undefined : wholeOf(data));
    if (!room) continue;
    // Whether one thing may be seen and its neighbour not is asked of each, and not once of the room.
    const only = data.limits?.join(", and ");
    const key = `${room.parameter} ${only ?? ""}`;
    const known = rooms.get(key);
    const letIn = parted(data.when, data.limits);
    const whens = [...new Set([known?.when, letIn].flatMap((each) => each ?? []))];
    rooms.set(key, {
      ...room,
      roles: [...new Set([...(known?.roles ?? []), data.role])],
      ...(whens.length > 0 ? { when: whens.join(", or ").slice(0, 400) } : {}),
      ...(only === undefined ? {} : { only: only.slice(0, 400) }),
    });
  }
  const concept = resource.data.entity && facts.entities.get(resource.data.entity)?.data.concept;
  // Who is taken in listens to no room yet, and who was put out to none any more.
  if (concept && facts.memberships.has(concept) && rooms.size > 0)
    rooms.set("accountId ", {
      parameter: "accountId",
      segment: "accounts",
      roles: [...new Set([...rooms.values()].flatMap(({ roles }) => roles))],
      when: `is that ${spoken(resource.data.name).toLowerCase()}`,
    });
  if (policies.length > 0)
    return [...rooms.values()].toSorted((a, b) => Number(!!a.only) - Number(!!b.only));
  return parent ? [{ ...roomOf(parent), roles: [...access.roles] }] : [];
}

type Place = Omit<Room, "roles" | "when">;

/** The place that a permission speaks of; none where it opens every thing of the kind. */
function placeOf(
  resource: Resource,
  data: Policy["data"],
  above: readonly Resource[],
  facts: RoomFacts,
): Place | undefined {
  const [parent] = above;
  const named = above.find((each) => isNamed(each, data.when));
  const holder =
    data.condition === "own"
      ? (named ?? above.find((each) => isOwner(each, data, facts)))
      : data.condition === "member"
        ? (named ?? (isNamed(resource, data.when) ? resource : parent))
        : parent;
  if (holder && !holder.data.single) return roomOf(holder);
  return data.condition === "own" ? { parameter: "accountId", segment: "accounts" } : undefined;
}

/** All things of a kind: of the tenant, or of everybody in a role. */
function wholeOf({ condition }: Policy["data"]): Place {
  return condition === "tenant"
    ? { parameter: "tenantId", segment: "tenants" }
    : { parameter: "role", segment: "roles" };
}

/** Who is there is told at a place: where everyone may read everything, at the thing itself. */
export function roomsAt(
  resource: Resource,
  access: DataOf<typeof api.subscription>["access"],
  facts: RoomFacts,
): readonly Room[] {
  const rooms = roomsOf(resource, access, facts);
  if (rooms.length > 0 || resource.data.single) return rooms;
  return [{ ...roomOf(resource), roles: access.kind === "public" ? [] : [...access.roles] }];
}

/** The condition without what has to hold of the thing itself. */
function parted(
  when: string | undefined,
  limits: readonly string[] | undefined,
): string | undefined {
  // What a thing shows by itself, whoever owns it, is read and not listened to: a room is entered once.
  const own = when
    ?.split(", or ")
    .filter((each) => !/^its /.test(each))
    .join(", or ");
  const rest = own?.split(", and ").filter((each) => limits?.includes(each) !== true) ?? [];
  const told = rest.join(", and ");
  return told === "" ? undefined : told;
}

function ancestors(resource: Resource, { resources }: RoomFacts): readonly Resource[] {
  const above: Resource[] = [];
  let next = resource.data.parent && resources.get(resource.data.parent);
  while (next && !above.includes(next)) {
    above.push(next);
    next = next.data.parent && resources.get(next.data.parent);
  }
  return above;
}

function isNamed({ data: { name } }: Resource, when: string | undefined): boolean {
  return ` ${when ?? ""} `.replace(/[,.;]/g, " ").includes(` ${spoken(name).toLowerCase()} `);
}

/** The person that a relation of the thing leads to, where the thing lies below that person's address. */
function isOwner({ data }: Resource, policy: Policy["data"], facts: RoomFacts): boolean {
  const concept = data.entity && facts.entities.get(data.entity)?.data.concept;
  return (policy.by ?? []).some((each) => facts.relations.get(each)?.data.to === concept);
}

function roomOf({ ref, data }: Resource): Omit<Room, "roles" | "when"> {
  return {
    parameter: `${camel(data.name)}Id`,
    segment: data.path.slice(data.path.lastIndexOf("/") + 1),
    resource: ref,
  };
}
