import type { Ref, ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { addressRows, summing, telling, tellsPeople, untold } from "../catalog/told-words.ts";
import { fieldsOf } from "../operation/lookups.ts";
import { accountId } from "../steps/sessions.ts";
import type { EventModel } from "./event-model.ts";

type Event = ViewOf<typeof architecture.event>;
type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

/** What consumers of an event need of it besides which thing it is about. */
export interface Needs {
  /** Fields of the thing itself. */
  readonly fields: readonly Field[];
  /** What the thing was made from, where a consumer keeps that. */
  readonly source: Entity | undefined;
  /** Rows that are part of the thing, with the fields of them that a consumer keeps or counts by. */
  readonly lines: readonly { readonly of: Entity; readonly fields: readonly Field[] }[];
  /** Fields of the thing that the change followed from, which its own event told. */
  readonly passed: readonly { readonly of: Entity; readonly fields: readonly Field[] }[];
  /** Consumers that write to people, and that nothing tells an address. */
  readonly unaddressed: readonly Ref<"architecture/component">[];
}

const account = `data/entity#${accountId}`;
const largestTold = 200;

/** Columns that consumers write, rows that they find and messages that they send: each from the event, if not their own. */
export function needsOf(event: Event, model: EventModel): Needs {
  const { actions, fields: all, events } = model;
  const about = model.entities.find(({ data: each }) => each.concept === event.data.concept);
  const none: Needs = { fields: [], source: undefined, lines: [], passed: [], unaddressed: [] };
  const remote = (event.data.effects ?? []).filter(({ by }) => !readsItself(by, model));
  if (about === undefined || remote.length === 0) return none;
  const own = fieldsOf(all, about.ref);
  const done = model.action.get(event.data.action ?? "")?.data;
  const needed = new Set<Field>();
  const lines = new Map<Entity, Set<Field>>();
  const passed = new Map<Entity, readonly Field[]>();
  const unaddressed = new Set<Ref<"architecture/component">>();
  let source: Entity | undefined;
  const from = model.entities.find(
    ({ data: each }) => done?.from !== undefined && each.concept === done.from,
  );
  for (const { by, does, changes } of remote) {
    const known = model.knownTo(by);
    const kept = model.keptBy(by);
    const matching = own.filter(({ data: { references } }) => isIn(known, references?.entity));
    for (const each of matching) needed.add(each);
    if (from && kept.includes(from)) source = from;
    const follows = matching.some(({ data: { references } }) =>
      kept.some(({ ref }) => ref === references?.entity && has(ref, "money", all)),
    );
    if (changes && (follows || summing.test(does)))
      for (const each of own) if (isAmount(each)) needed.add(each);
    const finds = kept.some(({ ref }) =>
      fieldsOf(all, ref).some(({ data: each }) => each.references?.entity === about.ref),
    );
    // What keeps rows of the thing finds them by its id; who makes them has to be told of what.
    if (changes && done && (done.effect === "create" || !finds))
      for (const part of model.partsOf(about.ref)) addLine(part, about, known, lines, all);
    if (!tellsPeople.test(does)) continue;
    const addresses = own.filter(({ data: each }) => each.type === "email");
    const people = own.filter(({ data: { references } }) => references?.entity === account);
    for (const each of [...addresses, ...people, ...own.filter(isTold)]) needed.add(each);
    const isReached =
      addresses.length > 0 || kept.some(({ data: { name } }) => addressRows.test(name));
    if (!isReached && !asksForPeople(by, model)) unaddressed.add(by);
    const cause = model.action.get(done?.sets?.after ?? "");
    const behind = model.entities.find(
      ({ data: each }) => cause !== undefined && each.concept === cause.data.concept,
    );
    if (behind && behind !== about) passed.set(behind, carried(behind, all));
  }
  // Another event of the plan tells of it further: it has to come here first.
  const onwards = actions.some(
    ({ ref, data: { sets, concept } }) =>
      sets?.after === event.data.action &&
      concept !== event.data.concept &&
      events.some(
        ({ data: next }) =>
          next.action === ref && (next.effects ?? []).some(({ does }) => tellsPeople.test(does)),
      ),
  );
  if (onwards) for (const each of carried(about, all)) needed.add(each);
  return {
    fields: own.filter((each) => needed.has(each)),
    source,
    lines: [...lines].map(([of, some]) => ({ of, fields: [...some] })),
    passed: [...passed]
      .filter(([, some]) => some.length > 0)
      .map(([of, fields]) => ({ of, fields })),
    unaddressed: [...unaddressed],
  };
}

/** A worker beside the program reads the rows themselves by the id that it is given. */
function readsItself(by: string, { component }: EventModel): boolean {
  return component.get(by)?.data.kind === "worker";
}

function addLine(
  part: Entity,
  whole: Entity,
  known: ReadonlySet<string>,
  lines: Map<Entity, Set<Field>>,
  all: readonly Field[],
): void {
  const own = fieldsOf(all, part.ref);
  const shared = own.filter(
    ({ data: { references } }) =>
      references?.entity !== account &&
      references?.entity !== whole.ref &&
      isIn(known, references?.entity),
  );
  if (shared.length === 0) return;
  const counted = own.filter(
    ({ data: { type, generated } }) => !generated && (type === "integer" || type === "decimal"),
  );
  lines.set(part, new Set([...(lines.get(part) ?? []), ...shared, ...counted]));
}

function asksForPeople(by: string, { entity, components, asks, keptBy }: EventModel): boolean {
  if (!entity.has(account)) return false;
  return components.some(
    ({ ref }) =>
      keptBy(ref).some((each) => each.ref === account) && (ref === by || asks.has(`${by} ${ref}`)),
  );
}

/** Short texts and times of the thing, as far as they are meant for people. */
function carried(entity: Entity, all: readonly Field[]): readonly Field[] {
  return fieldsOf(all, entity.ref).filter(
    ({ data: each }) =>
      each.type === "text" &&
      !each.generated &&
      !each.unique &&
      !each.references &&
      (each.maxLength ?? 0) > 0 &&
      (each.maxLength ?? 0) <= largestTold &&
      !untold.test(each.name),
  );
}

/** By what people know the thing, and what it costs them. */
function isTold({ data: each }: Field): boolean {
  if (each.references || untold.test(each.name)) return false;
  const names =
    each.type === "text" && telling.test(each.name) && (each.maxLength ?? 0) <= largestTold;
  return names || each.sum !== undefined || each.type === "currency";
}

/** What it comes to, and not what of that was given back since. */
function isAmount({ data: { type, generated, notOver } }: Field): boolean {
  return (type === "money" && !generated && !notOver) || type === "currency";
}

function has(entity: string, type: "money", all: readonly Field[]): boolean {
  return fieldsOf(all, entity).some(({ data: each }) => each.type === type);
}

function isIn(known: ReadonlySet<string>, entity: string | undefined): boolean {
  return entity !== undefined && known.has(entity);
}
