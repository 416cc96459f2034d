import { groupedBy, type Ref } from "@planc/core";
import type { Effect } from "./effects.ts";
import {
  aboutOf,
  type Entity,
  isListing,
  itemOf,
  type Model,
  type Operation,
  type ServerState,
  shownBy,
} from "./model.ts";
import type { CachedRead } from "./reads.ts";

type Cause = ServerState["invalidatedBy"][number];

interface Shown {
  readonly read: CachedRead;
  /** Fields of the thing that the read shows. */
  readonly fields: ReadonlySet<string>;
}

/** Reads by the things that they show, so that a change looks at none that it does not touch. */
export type Showing = ReadonlyMap<string, readonly Shown[]>;

export function showingOf(reads: readonly CachedRead[], model: Model): Showing {
  const pairs = reads.flatMap((read) =>
    [...shownBy(read.operation, model)].map(([{ ref }, fields]) => ({ ref, read, fields })),
  );
  return groupedBy(pairs, ({ ref }) => ref);
}

/** What each effect of an operation makes out of date, each read once and by the nearest reason. */
export function madeOutOfDate(
  operation: Operation,
  effects: readonly Effect[],
  showing: Showing,
  model: Model,
): ReadonlyMap<CachedRead, Cause> {
  const causes = new Map<CachedRead, Cause>();
  for (const effect of effects) {
    for (const { read, fields } of showing.get(effect.entity.ref) ?? []) {
      if (!touches(effect, fields)) continue;
      const cause = causeOf(operation, effect, read, model);
      const before = causes.get(read);
      if (!cause || (before && (before.when === "at-once" || cause.when === "later"))) continue;
      causes.set(read, cause);
    }
  }
  return causes;
}

/** Whether something that is shown changes; a field that nobody can tell of counts as shown. */
function touches({ fields }: Effect, shown: ReadonlySet<string>): boolean {
  return fields === undefined || shown.size === 0 || [...fields].some((each) => shown.has(each));
}

function causeOf(
  operation: Operation,
  { entity, does, relation, via, when }: Effect,
  read: CachedRead,
  model: Model,
): Cause | undefined {
  const isAbout = aboutOf(read.operation, model) === entity;
  const lists = isListing(read.operation);
  // A view of one thing does not show another one that is made, and a group's view is the same with one member more.
  if (isAbout && !lists && (does === "makes" || relation === "membership")) return undefined;
  if (!isAbout && does === "makes" && !isPartOf(entity, read, model)) return undefined;
  const own = relation === "itself";
  const link: Cause["relation"] = !isAbout ? "shown-in" : own && lists ? "listed" : relation;
  return {
    by: operation.ref,
    how: howOf({ isAbout, lists, does, own, answers: answersWith(operation, entity.ref, model) }),
    relation: link,
    ...viaOf(via),
    when,
    within: read.path.filter((name) =>
      isKnown(name, { operation, read, own, lists, isAbout }, model),
    ),
  };
}

const viaOf = (via: Ref | undefined) => (via ? { via } : {});

function howOf(facts: {
  isAbout: boolean;
  lists: boolean;
  does: Effect["does"];
  own: boolean;
  answers: boolean;
}): Cause["how"] {
  if (!facts.isAbout || facts.lists) return "refetch";
  if (facts.does === "removes") return "remove";
  return facts.own && facts.answers ? "replace" : "refetch";
}

/** Whether the answer of a change has the thing as a view shows it. */
function answersWith(operation: Operation, entity: string, model: Model): boolean {
  const item = itemOf(operation, model);
  return item?.data.purpose === "resource" && item.data.entity === entity;
}

/** What is made belongs to what the read is about, so that it can show there at once. */
function isPartOf(entity: Entity, { operation }: CachedRead, model: Model): boolean {
  const about = aboutOf(operation, model);
  return (model.fieldsOf.get(entity.ref) ?? []).some(
    ({ data }) => data.references?.entity === about?.ref,
  );
}

interface Link {
  readonly operation: Operation;
  readonly read: CachedRead;
  readonly own: boolean;
  readonly lists: boolean;
  readonly isAbout: boolean;
}

/** A part of a key that the change knows: from its path, its body, its answer, or the copy of what it changes. */
function isKnown(
  name: string,
  { operation, read, own, lists, isAbout }: Link,
  model: Model,
): boolean {
  const { parameters, request } = operation.data;
  if (parameters.some((each) => each.in === "path" && each.name === name)) return true;
  if (!isAbout || !lists || !own) return false;
  const has = (properties: readonly { readonly name: string }[] | undefined) =>
    properties?.some((each) => each.name === name) ?? false;
  return (
    has(model.schemaOf.get(request ?? "")?.data.properties) ||
    has(itemOf(operation, model)?.data.properties) ||
    has(itemOf(read.operation, model)?.data.properties)
  );
}
