import type { ActorRef } from "./audience.ts";
import type { Desk, Draft, Facts, Operation } from "./draft.ts";
import { call, isList, isRead } from "./draft.ts";
import { type ByEntity, near, type Shape, type Shapes } from "./views.ts";
import { titled } from "./words.ts";

const money = /\b(?:charge|checkout session|deposit|payment(?: intent| session)?)$/i;

/** What is made out of something that people put together first, as an order from a cart. */
export function madeFrom(operation: Operation, { actions, entities }: Facts): string | undefined {
  if (operation.data.effect !== "create") return undefined;
  const concepts = operation.data.realises.flatMap((ref) => actions.get(ref)?.data.from ?? []);
  if (concepts.length === 0) return undefined;
  for (const { ref, data } of entities.values())
    if (data.concept !== undefined && concepts.includes(data.concept)) return ref;
  return undefined;
}

/** It tells what something comes to before it is made. */
export const isQuote = (operation: Operation, { actions }: Pick<Facts, "actions">): boolean =>
  isRead(operation) &&
  /\.quote$/.test(operation.data.response ?? "") &&
  [...actions.values()].some(
    ({ data: { agrees, concept, from } }) =>
      from !== undefined && operation.data.realises.includes(agrees ?? concept),
  );

export const isPayment = (name: string): boolean => money.test(name);

export interface Around {
  readonly facts: Facts;
  readonly shapes: Shapes;
  readonly byEntity: ByEntity;
  readonly desk: Desk;
  /** Keys of what people talk in. */
  readonly talked: ReadonlySet<string>;
  /** Entities of which each person has one, as a cart. */
  readonly single: ReadonlySet<string>;
}

/**
 * What is made from a cart is made on a checkout that shows the cart once more; where money is asked for besides,
 * people come back to a confirmation that waits for the outcome.
 */
export function placeCheckout(
  shape: Shape,
  operation: Operation,
  actors: readonly ActorRef[],
  source: Shape,
  cart: Draft,
  { facts, shapes, desk }: Around,
): void {
  const entity = facts.entities.get(shape.slice.resource.data.entity ?? "");
  const paying = paymentsOf(entity?.ref, shape, shapes, facts, actors);
  const checkout = desk.open("checkout", () => ({
    name: "Checkout",
    kind: "step",
    entity,
    within: cart.id,
    from: [shape.slice.resource.ref, source.slice.resource.ref],
    path: "/checkout",
  }));
  for (const use of cart.uses)
    if (use.when === "opening") call(checkout, use.operation, "opening", actors);
  call(checkout, operation, "acting", actors);
  for (const payment of paying) {
    const making = payment.slice.calls.find(({ operation }) => operation.data.effect === "create");
    if (making) call(checkout, making.operation, "acting", making.actors);
  }
  const read = shape.slice.calls.find(({ operation: each }) => each === shape.read);
  if (read === undefined) return;
  const name = titled(entity?.data.name ?? shape.slice.resource.data.name);
  const done = desk.open(`${shape.slice.resource.id}.confirmation`, () => ({
    name: `${name} confirmation`,
    kind: "step",
    entity,
    within: checkout.id,
    from: [shape.slice.resource.ref],
    path: `${plain(read.operation.data.path)}/confirmation`,
  }));
  done.leads.push(viewId(shape));
  call(done, read.operation, "opening", read.actors);
  const view = desk.find(viewId(shape));
  for (const payment of paying)
    for (const each of payment.slice.calls) {
      if (isList(each.operation) || isRead(each.operation))
        call(done, each.operation, "by-itself", each.actors);
      // What was left open is gone on with where the thing itself is looked at.
      if (view && isRead(each.operation)) call(view, each.operation, "acting", each.actors);
    }
}

/** Payments of what was made, by those who make it. */
function paymentsOf(
  entity: string | undefined,
  shape: Shape,
  shapes: Shapes,
  { entities, fieldsOf }: Facts,
  actors: readonly ActorRef[],
): readonly Shape[] {
  return [...shapes.values()].filter(({ slice }) => {
    const own = entities.get(slice.resource.data.entity ?? "");
    return (
      own !== undefined &&
      slice.office === shape.slice.office &&
      isPayment(own.data.name) &&
      (fieldsOf.get(own.ref) ?? []).some(({ data }) => data.references?.entity === entity) &&
      slice.calls.some(
        (each) =>
          each.operation.data.effect === "create" &&
          each.actors.some((actor) => actors.includes(actor)),
      )
    );
  });
}

/** Screens of the one thing that something new is for: a seat is booked where it is looked at. */
export function askedFor(shape: Shape, operation: Operation, around: Around): readonly Draft[] {
  const { facts, shapes, byEntity, desk } = around;
  const taken = new Set(
    (facts.schemas.get(operation.data.request ?? "")?.data.properties ?? []).flatMap(
      ({ field }) => field ?? [],
    ),
  );
  const fields = facts.fieldsOf.get(shape.slice.resource.data.entity ?? "") ?? [];
  return fields.flatMap(({ ref, data }) => {
    const to = data.references?.entity;
    if (to === undefined || !data.required || !taken.has(ref)) return [];
    // Everything is for an account, or of a tenant.
    if (to === "data/entity#user" || to === facts.tenancy) return [];
    return near(byEntity.get(to) ?? [], shape.slice.office, shapes).flatMap((each) =>
      each === shape || each.single ? [] : (desk.find(viewId(each)) ?? []),
    );
  });
}

/** Screens of the things that a new item refers to: it is put into the cart where the product is looked at. */
export function offeredAt(
  shape: Shape,
  holder: Shape,
  { facts, shapes, byEntity, desk }: Around,
): readonly Draft[] {
  const fields = facts.fieldsOf.get(shape.slice.resource.data.entity ?? "") ?? [];
  const held = holder.slice.resource.data.entity;
  return fields.flatMap(({ data }) => {
    const to = data.references?.entity;
    if (to === undefined || to === held) return [];
    return near(byEntity.get(to) ?? [], shape.slice.office, shapes).flatMap((each) => {
      const view = desk.find(viewId(each));
      const above = facts.resources.find(({ ref }) => ref === each.slice.resource.data.parent);
      const over = above && desk.find(`${each.key}${above.id}.view`);
      return [...(view ? [view] : []), ...(over ? [over] : [])];
    });
  });
}

export const viewId = ({ key, slice }: Shape): string => `${key}${slice.resource.id}.view`;

export const plain = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");
