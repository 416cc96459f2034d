import { countedInto, isMembership, namePattern, type Ref } from "@planc/core";
import {
  aboutOf,
  type Entity,
  itemOf,
  type Model,
  type Operation,
  type ServerState,
} from "./model.ts";

type Cause = ServerState["invalidatedBy"][number];

/** What a change does to the things of one kind. */
export interface Effect {
  readonly entity: Entity;
  readonly does: "makes" | "changes" | "removes";
  readonly relation: Cause["relation"];
  readonly via?: Ref;
  readonly when: Cause["when"];
  /** Fields that it changes, where that is known. */
  readonly fields?: ReadonlySet<string>;
}

/** Everything that is different once an operation was done, the thing that it is about first. */
export function effectsOf(operation: Operation, model: Model): readonly Effect[] {
  const about = operation.data.session ? undefined : aboutOf(operation, model);
  const fields = about ? fieldsChanged(operation, about, model) : undefined;
  const own: Effect[] = about
    ? [
        {
          entity: about,
          does: doneBy(operation),
          relation: "itself",
          when: "at-once",
          ...(fields ? { fields } : {}),
        },
      ]
    : [];
  const all = [
    ...own,
    ...own.flatMap((effect) => cascadeOf(effect, model)),
    ...own.flatMap((effect) => membershipOf(effect, model)),
    ...own.flatMap((effect) => countsOf(effect, model)),
    ...own.flatMap((effect) => recordsOf(effect, model)),
    ...ofActions(operation, about, model),
  ];
  const first = new Map<string, Effect>();
  for (const effect of all) {
    const key = `${effect.entity.ref} ${effect.does}`;
    if (!first.has(key)) first.set(key, effect);
  }
  return [...first.values()];
}

function doneBy({ data }: Operation): Effect["does"] {
  return data.effect === "create" ? "makes" : data.effect === "delete" ? "removes" : "changes";
}

/** What a change says that it changes: what its body has, the state that it leads to, the file that it is about. */
function fieldsChanged(
  { data }: Operation,
  about: Entity,
  model: Model,
): ReadonlySet<string> | undefined {
  if (data.effect === "create" || data.effect === "delete") return undefined;
  // A command that takes nothing and answers with something else hands that out, and leaves the thing as it is.
  const answer = itemOf({ data }, model);
  if (data.effect === "command" && !data.request && answer && answer.data.entity !== about.ref)
    return new Set();
  const own = model.fieldsOf.get(about.ref) ?? [];
  const body = model.schemaOf.get(data.request ?? "")?.data.properties ?? [];
  const named = body.flatMap(
    ({ field, name }) =>
      field ?? own.find((each) => plain(each.data.name) === plain(name))?.ref ?? [],
  );
  const states = new Set(about.data.states?.map(({ name }) => name));
  const moved =
    data.effect === "transition"
      ? own.filter(({ data: { values } }) => values?.some((each) => states.has(each)))
      : [];
  const files = own.filter(({ ref }) => data.realises.some((each) => each === ref));
  const known = [...named, ...moved.map(({ ref }) => ref), ...files.map(({ ref }) => ref)];
  return known.length > 0 || body.length > 0 ? new Set(known) : undefined;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");

/** What goes with a thing that is deleted, and what names it and no longer does. */
function cascadeOf({ entity, does }: Effect, model: Model): Effect[] {
  if (does !== "removes") return [];
  const gone = [entity];
  const effects: Effect[] = [];
  const seen = new Set<string>([entity.ref]);
  for (const each of gone) {
    for (const field of model.referring.get(each.ref) ?? []) {
      const child = model.entityOf.get(field.data.entity);
      const onDelete = field.data.references?.onDelete;
      if (!child || onDelete === "restrict" || seen.has(child.ref)) continue;
      const isGone = onDelete === "cascade";
      effects.push({
        entity: child,
        does: isGone ? "removes" : "changes",
        relation: "cascade",
        via: field.ref,
        ...(isGone ? {} : { fields: new Set<string>([field.ref]) }),
        when: sameKeeper(child, entity, model) ? "at-once" : "later",
      });
      if (!isGone) continue;
      seen.add(child.ref);
      gone.push(child);
    }
  }
  return effects;
}

/** Who comes into a group or leaves it sees other groups than before. */
function membershipOf({ entity, does }: Effect, model: Model): Effect[] {
  if (!isMembership(entity.data.name) || does === "changes") return [];
  return (model.fieldsOf.get(entity.ref) ?? []).flatMap((field): Effect[] => {
    const group = model.entityOf.get(field.data.references?.entity ?? "");
    const name = group?.data.name.toLowerCase();
    return group && name && entity.data.name.toLowerCase().startsWith(name)
      ? [
          {
            entity: group,
            does: "changes",
            relation: "membership",
            via: field.ref,
            when: "at-once",
          },
        ]
      : [];
  });
}

/** A number of the thing that it refers to is moved with it. */
function countsOf({ entity, does }: Effect, model: Model): Effect[] {
  if (does !== "makes") return [];
  const named = (each: Entity) => ({
    name: each.data.name,
    attributes: (model.fieldsOf.get(each.ref) ?? []).map(({ data }) => data.name),
  });
  return (model.fieldsOf.get(entity.ref) ?? []).flatMap((field): Effect[] => {
    const other = model.entityOf.get(field.data.references?.entity ?? "");
    return other && countedInto(named(entity), named(other))
      ? [{ entity: other, does: "changes", relation: "counted", via: field.ref, when: "at-once" }]
      : [];
  });
}

const record =
  /\b(?:activity|audit|change|history|log|revision|version)(?: (?:entry|event|item|record))?$/i;

/** What is written down of a thing each time that it is changed, and that nobody makes otherwise. */
function recordsOf({ entity, does, fields }: Effect, model: Model): Effect[] {
  if (does === "removes" || fields?.size === 0) return [];
  return (model.referring.get(entity.ref) ?? []).flatMap((field): Effect[] => {
    const kept = model.entityOf.get(field.data.entity);
    return kept && record.test(kept.data.name) && !model.made.has(kept.ref)
      ? [{ entity: kept, does: "makes", relation: "together", via: field.ref, when: "at-once" }]
      : [];
  });
}

/** What one transaction changes as well, and what parts of the product do about it afterwards. */
function ofActions(operation: Operation, about: Entity | undefined, model: Model): Effect[] {
  const realised = [...new Set<string>(operation.data.realises)];
  const entityOf = (concept: string | undefined) => model.entityOfConcept.get(concept ?? "");
  const changed = (
    entity: Entity | undefined,
    relation: Effect["relation"],
    via: Ref,
    when: Effect["when"],
  ): Effect[] =>
    entity && entity !== about ? [{ entity, does: "changes", relation, via, when }] : [];

  const together = realised
    .flatMap((ref) => model.flowsOf.get(ref) ?? [])
    .flatMap((flow) =>
      flow.data.steps.flatMap(({ covers = [] }) =>
        covers.flatMap((concept) => changed(entityOf(concept), "together", flow.ref, "at-once")),
      ),
    );
  const ownActions = realised.flatMap((ref) => model.actionOf.get(ref) ?? []);
  const used = ownActions.flatMap((action) => [
    ...(action.data.empties
      ? changed(entityOf(action.data.from), "together", action.ref, "at-once")
      : []),
    ...changed(entityOf(action.data.usesUp?.concept), "together", action.ref, "at-once"),
    ...changed(entityOf(action.data.onto?.concept), "together", action.ref, "at-once"),
  ]);
  const duties = realised
    .flatMap((ref) => model.dutiesAfter.get(ref) ?? [])
    .flatMap((duty) => {
      const entity = entityOf(model.actionOf.get(duty.data.action)?.data.concept);
      const isOne = entity && about ? sameKeeper(entity, about, model) : false;
      return changed(
        entity,
        isOne ? "together" : "consequence",
        duty.ref,
        isOne ? "at-once" : "later",
      );
    });
  const events = realised
    .flatMap((ref) => model.eventsOf.get(ref) ?? [])
    .flatMap((event) =>
      (event.data.effects ?? []).flatMap(({ by, does, changes }) =>
        changes
          ? namedIn(does, by, model).flatMap((entity) =>
              changed(entity, "consequence", event.ref, "later"),
            )
          : [],
      ),
    );
  return [...together, ...used, ...duties, ...events];
}

const named = (text: string, name: string): boolean => namePattern(name).test(text);

/** Things of a component that a sentence of what it does names. */
function namedIn(does: string, by: string, model: Model): readonly Entity[] {
  const owned = (model.componentOf.get(by)?.data.owns ?? []).flatMap(
    (concept) => model.entityOfConcept.get(concept) ?? [],
  );
  return owned.filter(({ data }) => named(does, data.name));
}

/** Whether the same components keep both, so that one transaction can hold them. */
function sameKeeper(one: Entity, other: Entity, { keepersOf }: Model): boolean {
  return keepersOf.get(one.data.concept ?? "") === keepersOf.get(other.data.concept ?? "");
}
