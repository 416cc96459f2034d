import { groupedBy } from "@planc/core";
import { accountId, isOfOneself, onAccount, openAccount, wayIn } from "./account.ts";
import { placeAgainst } from "./against.ts";
import type { ActorRef } from "./audience.ts";
import { placeClasses } from "./classes.ts";
import { readOnce } from "./columns.ts";
import { placeDoor } from "./door.ts";
import {
  call,
  Desk,
  type Draft,
  type Facts,
  isList,
  type Operation,
  type Resource,
  without,
} from "./draft.ts";
import { placeLeads } from "./leads.ts";
import { askedFor, madeFrom, offeredAt, placeCheckout, viewId } from "./ordering.ts";
import { place } from "./place.ts";
import { placeReadMarks } from "./read-marks.ts";
import { placeSealedGroups } from "./sealed-groups.ts";
import { slicesOf } from "./slices.ts";
import { placeStarts } from "./starts.ts";
import { holderOf, isDone, isOwnList, type Shape, shapeKey, shapesOf } from "./views.ts";

/** The screens of a surface, and what of its operations no person looks for. */
export interface Planned {
  readonly drafts: readonly Draft[];
  /** Reads that belong to nothing that people look at. */
  readonly unseen: readonly Operation[];
}

/** The screens on which people call these operations, by what they come for. */
export function screensFor(facts: Facts): Planned {
  const { resources, operations, entities, audience } = facts;
  const desk = new Desk();
  const unseen: Operation[] = [];
  const byResource = groupedBy(operations, ({ data }) => data.resource);
  const byEntity = groupedBy(resources, ({ data }) => data.entity);
  const isAccounts = ({ data }: Resource) =>
    entities.get(data.entity ?? "")?.data.concept === "brief/concept#user";

  for (const resource of resources)
    if (resource.data.entity === undefined)
      for (const operation of byResource.get(resource.ref) ?? [])
        if (isOfOneself({ operation, actors: [] }, false, audience))
          onAccount(desk, { operation, actors: audience.of(operation) });
        else if (isList(operation) || /\bsync\b/.test(operation.data.summary))
          unseen.push(operation);
        else wayIn(desk, operation, audience);

  const things = resources.filter(({ data }) => data.entity !== undefined);
  const slices = slicesOf(things, byResource, audience).map((slice) => {
    const own = isAccounts(slice.resource);
    const rest = slice.calls.filter((each) => {
      const ofOneself = isOfOneself(each, own, audience);
      if (ofOneself) onAccount(desk, each);
      const signUp = own && each.operation.data.effect === "create" && isOpen(each.operation);
      if (signUp) {
        const screen = desk.open("sign-up", () => ({
          name: "Create an account",
          kind: "form",
          entity: entities.get(slice.resource.data.entity ?? ""),
          within: "sign-in",
          from: [slice.resource.ref],
          path: "/sign-up",
        }));
        call(screen, each.operation, "acting", each.actors);
      }
      const session = !signUp && each.operation.data.session !== undefined;
      if (session) wayIn(desk, each.operation, audience);
      return !ofOneself && !signUp && !session;
    });
    return { ...slice, calls: rest };
  });
  const shapes = shapesOf(
    slices.filter(({ calls }) => calls.length > 0),
    facts,
  );
  const talked = new Set<string>();
  const single = new Set<string>();
  for (const { talk, single: isSingle, slice } of shapes.values()) {
    const { parent, entity } = slice.resource.data;
    if (talk && parent !== undefined) talked.add(shapeKey(parent, slice.office));
    if (isSingle && entity !== undefined) single.add(entity);
  }
  const around = { facts, shapes, byEntity, desk, talked, single };
  const accounts = new Set<string>(
    resources.flatMap((resource) => (isAccounts(resource) ? [resource.ref] : [])),
  );
  const made = groupedBy([...shapes.values()], ({ slice }) => slice.resource.data.entity);
  const later: (() => void)[] = [];
  for (const shape of shapes.values()) {
    const mine = accounts.has(shape.slice.resource.data.parent ?? "") && isOwnList(shape, facts);
    const above = holderOf(shape, shapes, facts, byEntity);
    const holder = mine && !above?.single ? undefined : above;
    const atAccount =
      holder === undefined && accounts.has(shape.slice.resource.data.parent ?? "")
        ? mine && isDone(shape, facts)
          ? `/${shape.slice.resource.data.path.split("/").at(-1)}`
          : openAccount(desk)
        : undefined;
    unseen.push(...place(shape, holder, atAccount, around));
    for (const { operation, actors } of shape.slice.calls)
      later.push(() => elsewhere(shape, holder, operation, actors));
  }
  for (const each of later) each();
  openOwnAccount(desk, facts, accounts);
  placeReadMarks(facts, desk);
  placeAgainst(facts, desk);
  placeSealedGroups(facts, desk, facts.behind ?? []);
  placeDoor(desk, facts);
  placeStarts(facts, desk);
  placeClasses(facts, desk);
  readOnce(desk);
  placeLeads(facts, desk);
  nameApart(desk.all);
  return { drafts: desk.all, unseen: [...new Set(unseen)] };

  /** Where an operation is offered beside the screens of its own thing. */
  function elsewhere(
    shape: Shape,
    holder: Shape | undefined,
    operation: Operation,
    actors: readonly ActorRef[],
  ): void {
    if (operation.data.effect !== "create") return;
    if (holder?.single === true) {
      const offered = offeredAt(shape, holder, around);
      const held = desk.find(viewId(holder));
      if (held && offered.length > 0) without(held, operation);
      for (const screen of offered) {
        if (held) screen.leads.push(held.id);
        call(screen, operation, "acting", actors);
        const opened = holder.slice.calls.find((each) => each.operation.data.effect === "create");
        if (opened) call(screen, opened.operation, "by-itself", opened.actors);
      }
    }
    const source = madeFrom(operation, facts);
    if (source === undefined && holder === undefined)
      for (const screen of askedFor(shape, operation, around))
        call(screen, operation, "acting", actors);
    for (const from of source === undefined ? [] : (made.get(source) ?? [])) {
      const screen = desk.find(viewId(from));
      if (screen === undefined) continue;
      if (from.single) placeCheckout(shape, operation, actors, from, screen, around);
      else call(screen, operation, "acting", actors);
    }
  }
}

const isOpen = ({ data }: Operation): boolean => data.access.kind === "public";

/** What is known of oneself where nothing else answers it: the account as others are shown it. */
function openOwnAccount(desk: Desk, facts: Facts, accounts: ReadonlySet<string>): void {
  const account = desk.find(accountId);
  if (
    account === undefined ||
    account.uses.some(
      ({ when, operation }) => when === "opening" && operation.data.effect === "read",
    )
  )
    return;
  const read = facts.operations.find(
    ({ data }) => data.effect === "read" && data.path.endsWith("}") && accounts.has(data.resource),
  );
  if (read) call(account, read, "opening", facts.audience.of(read));
}

/** What both parts of a surface have of a thing is told apart by its name wherever screens are only named. */
function nameApart(drafts: readonly Draft[]): void {
  const front = new Set(drafts.flatMap(({ office, name }) => (office ? [] : [name])));
  for (const draft of drafts)
    if (draft.office && front.has(draft.name)) draft.name = `${draft.name} (office)`;
}
