import { isOnesOwn, isSaidInTurn } from "@planc/core";
import { asked, type Facts, isList, isRead, type Operation, type Resource } from "./draft.ts";
import type { Slice } from "./slices.ts";

/** From how many fields on a thing is filled in on a screen of its own. */
export const ownForm = 4;

/** What a slice of a thing is to people: decided once for all of them, as each depends on those around it. */
export interface Shape {
  readonly slice: Slice;
  /** Prefix of the ids of its screens, and the way to them. */
  readonly key: string;
  readonly list: Operation | undefined;
  readonly read: Operation | undefined;
  /** There is one of it for each person. */
  readonly single: boolean;
  /** It is looked at on a screen of its own. */
  readonly viewed: boolean;
  /** What people say one after the other, in what holds it. */
  readonly talk: boolean;
  /** The list or the thing itself is asked for by somebody. */
  readonly listAsked: boolean;
  readonly moved: boolean;
}

export type Shapes = ReadonlyMap<string, Shape>;

export const keyOf = (office: boolean): string => (office ? "office." : "");
export const shapeKey = (resource: string, office: boolean): string =>
  `${keyOf(office)}${resource}`;

const ofTrade = /\b(?:basket|cart|shopping bag)$/i;
const talked = /\b(?:chat|message)s?$/i;

export function shapesOf(slices: readonly Slice[], facts: Facts): Shapes {
  const parents = new Set(
    slices.flatMap(({ resource, office }) =>
      resource.data.parent === undefined ? [] : [shapeKey(resource.data.parent, office)],
    ),
  );
  const shapes = new Map<string, Shape>();
  for (const slice of slices) {
    const { resource, office, calls } = slice;
    const operations = calls.map(({ operation }) => operation);
    const read = operations.find((each) => isRead(each) && isPlainRead(each));
    const name = facts.entities.get(resource.data.entity ?? "")?.data.name ?? resource.data.name;
    const moved = operations.some(({ data }) => data.effect === "transition");
    const commands = operations.filter(({ data }) => data.effect === "command").length;
    const talk =
      resource.data.parent !== undefined && isSaidInTurn(name) && operations.some(isList);
    const wanted = calls.some(({ operation, actors }) =>
      isWanted(operation, actors, facts, "read"),
    );
    const longForm = operations.some(
      (each) => each.data.effect === "update" && asked(each, facts.schemas) >= ownForm,
    );
    shapes.set(shapeKey(resource.ref, office), {
      slice,
      key: keyOf(office),
      list: operations.find(isList),
      read,
      single: resource.data.single === true || (isOnesOwn(name) && ofTrade.test(name)),
      viewed:
        operations.some(isRead) &&
        (wanted ||
          (read !== undefined &&
            !talk &&
            (moved || commands > 1 || longForm || parents.has(shapeKey(resource.ref, office))))),
      talk: talk && talked.test(name),
      listAsked: calls.some(({ operation, actors }) => isWanted(operation, actors, facts, "list")),
      moved,
    });
  }
  return shapes;
}

/** `GET /orders/{orderId}`, and nothing behind it. */
const isPlainRead = ({ data }: Operation): boolean =>
  /\}$/.test(data.path) || !data.path.includes("{");

/** A read that one of these people asks for, and not one that only belongs to a change. */
export function isWanted(
  { data }: Operation,
  actors: readonly string[],
  { actions }: Facts,
  effect: "read" | "list",
): boolean {
  return data.realises.some((ref) => {
    const action = actions.get(ref)?.data;
    if (action === undefined) return false;
    const fits =
      effect === "read"
        ? action.effect === "read"
        : action.effect === "list" || action.effect === "search";
    return (
      fits && (action.actors.length === 0 || action.actors.some((each) => actors.includes(each)))
    );
  });
}

/**
 * What a slice is shown within: its parent by the interface, or the one of each person that it has to belong to,
 * as an item to its cart.
 */
export function holderOf(
  shape: Shape,
  shapes: Shapes,
  facts: Facts,
  byEntity: ByEntity,
): Shape | undefined {
  const { slice } = shape;
  const required = (facts.fieldsOf.get(slice.resource.data.entity ?? "") ?? []).flatMap(
    ({ data }) => (data.required && data.references ? [data.references.entity] : []),
  );
  const single = required
    .flatMap((each) => near(byEntity.get(each) ?? [], slice.office, shapes))
    .find((each) => each.single && each !== shape);
  if (single) return single;
  const { parent } = slice.resource.data;
  if (parent === undefined) return undefined;
  return shapes.get(shapeKey(parent, slice.office)) ?? shapes.get(shapeKey(parent, false));
}

export type ByEntity = ReadonlyMap<string, readonly Resource[]>;

export function near(
  resources: readonly Resource[],
  office: boolean,
  shapes: Shapes,
): readonly Shape[] {
  return resources.flatMap(({ ref }) => shapes.get(shapeKey(ref, office)) ?? []);
}

/** Its list has nothing but what is the caller's. */
export const isOwnList = ({ slice, list }: Shape, { audience }: Facts): boolean =>
  list !== undefined &&
  slice.calls.some(
    ({ operation, actors }) =>
      operation === list &&
      actors.every((actor) => audience.conditionOf(operation, actor) === "own"),
  );

const moments: ReadonlySet<string> = new Set(["date", "timestamp", "duration", "file"]);

/** What people do, and come back for, and no trait of theirs: a workout and no address. */
export const isDone = ({ slice, listAsked }: Shape, { entities, fieldsOf }: Facts): boolean => {
  const entity = entities.get(slice.resource.data.entity ?? "");
  if (entity?.data.states !== undefined) return true;
  return (
    listAsked &&
    (fieldsOf.get(entity?.ref ?? "") ?? []).some(
      ({ data }) => moments.has(data.type) && !data.generated,
    )
  );
};

/** The thing on whose screen a list is shown because nobody asks for it by itself: payments of one's order. */
export function foldedInto(
  shape: Shape,
  shapes: Shapes,
  facts: Facts,
  byEntity: ByEntity,
): Shape | undefined {
  const { slice, list } = shape;
  if (list === undefined || shape.listAsked || shape.single) return undefined;
  if (slice.office && shape.moved) return undefined;
  const owner = ownerOf(shape, shapes, facts, byEntity);
  if (owner) return owner;
  const filtered = new Set(list.data.parameters.flatMap(({ field }) => field ?? []));
  const of = (facts.fieldsOf.get(slice.resource.data.entity ?? "") ?? []).filter(
    ({ ref, data }) => data.references !== undefined && filtered.has(ref),
  );
  return of
    .flatMap(({ data }) =>
      near(byEntity.get(data.references?.entity ?? "") ?? [], slice.office, shapes),
    )
    .find((each) => each !== shape && each.viewed && (slice.office || isOwn(each, facts)));
}

/** What there is only as long as something else is, and nobody lists by itself: steps of a procedure. */
function ownerOf(
  shape: Shape,
  shapes: Shapes,
  facts: Facts,
  byEntity: ByEntity,
): Shape | undefined {
  return (facts.fieldsOf.get(shape.slice.resource.data.entity ?? "") ?? [])
    .filter(
      ({ data }) =>
        data.required &&
        data.references?.onDelete === "cascade" &&
        data.references.entity !== "data/entity#user",
    )
    .flatMap(({ data }) =>
      near(byEntity.get(data.references?.entity ?? "") ?? [], shape.slice.office, shapes),
    )
    .find((each) => each !== shape && each.viewed);
}

const isOwn = ({ slice, read }: Shape, { audience }: Facts): boolean =>
  read !== undefined &&
  slice.calls.some(
    ({ operation, actors }) =>
      operation === read &&
      actors.every((actor) => audience.conditionOf(operation, actor) === "own"),
  );
