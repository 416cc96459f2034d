import { type DataOf, isOnesOwn, type Ref, refOf, type ViewOf } from "@planc/core";
import type { architecture, brief } from "@planc/core/ir";
import { data } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import { spaced, withArticle } from "../naming/identifier.ts";
import { type Laid, type Model, programWriting } from "./model.ts";

type References = NonNullable<DataOf<typeof data.field>["references"]>;
type Across = NonNullable<DataOf<typeof data.column>["across"]>;
type Event = ViewOf<typeof architecture.event>;

/** What tells how a reference between services stays true. */
export interface AcrossFacts {
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly events: readonly Event[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly relations: readonly ViewOf<typeof brief.relation>[];
}

type Facts = AcrossFacts & Pick<Model, "components" | "ownership">;

/** How a reference into what another service keeps stays true, and what a delete there does here. */
export function acrossOf(
  references: References,
  from: Laid,
  to: Laid,
  facts: Facts,
): Across | undefined {
  const [asking, keeping] = [programWriting(from, facts), programWriting(to, facts)];
  if (!asking || !keeping || asking.ref === keeping.ref) return undefined;
  // Functions have a part each without anybody having decided how services keep theirs.
  if (!facts.ownership && asking.data.kind !== "function") return undefined;
  const names: Names = {
    keeping: keeping.data.name,
    target: spaced(to.entity.data.name).toLowerCase(),
  };
  const told = eventsBetween(to, { keeping: keeping.ref, asking: asking.ref }, facts);
  const erased = isErased(to, { keeping: keeping.ref, asking: asking.ref }, facts);
  const upon = told.some((each) => isOf(each, "delete", facts.actions));
  return {
    table: refOf(data.table, to.layout.table),
    keptBy: keeping.ref,
    ...(erased || upon ? { lookedUp: true } : {}),
    inStep: inStep(
      references,
      names,
      told,
      { asking: asking.ref, keeping: keeping.ref, from, to },
      facts,
    ),
    whenDeleted: erased
      ? `${doneWith(references, from)} upon erasure by ${keeping.data.name}.`
      : whenDeleted(references, names, told, to, facts),
  };
}

interface Names {
  readonly keeping: string;
  readonly target: string;
}

/** What the keeper of a thing tells another of it. */
export function eventsBetween(
  to: Laid,
  { keeping, asking }: { readonly keeping: Ref; readonly asking: Ref },
  { events }: Pick<AcrossFacts, "events">,
): readonly Event[] {
  return events.filter(
    ({ data: each }) =>
      each.concept === to.entity.data.concept &&
      each.producer === keeping &&
      each.consumers.some((ref) => ref === asking),
  );
}

function inStep(
  { relation }: References,
  { keeping }: Names,
  told: readonly Event[],
  between: {
    readonly asking: Ref;
    readonly keeping: Ref;
    readonly from: Laid;
    readonly to: Laid;
  },
  { connections, actions, relations }: Facts,
): string {
  const { concept } = between.to.entity.data;
  const isChosen = relations.some(({ ref, data: { chosen } }) => ref === relation && chosen);
  const people = between.from.fields.filter(
    ({ data }) => data.references?.entity === between.to.entity.ref,
  );
  const field = people.find(({ data }) => data.references?.relation === relation);
  const isMade = actions.some(
    ({ data }) => data.effect === "create" && data.concept === between.from.entity.data.concept,
  );
  // Who makes it names somebody where nothing fills it; and of two people that a row names, one at most is who asks.
  const isOther =
    field !== undefined &&
    !field.data.generated &&
    (isMade || people.some(({ data }) => data.generated));
  if (between.to.entity.id === accountId && !isChosen && !isOther) {
    return "Caller's token.";
  }
  const isAsked = connections.some(
    ({ data: each }) =>
      each.from === between.asking &&
      each.to === between.keeping &&
      each.mode === "sync" &&
      each.carries.some((ref) => ref === concept),
  );
  if (isAsked) {
    return `Asks ${keeping}.`;
  }
  const kept = told.filter((each) => !isOf(each, "delete", actions));
  if (kept.length > 0) {
    return `Copied from ${quotedNames(kept)}.`;
  }
  return "Not checked.";
}

function whenDeleted(
  { onDelete }: References,
  { target }: Names,
  told: readonly Event[],
  to: Laid,
  { actions }: Facts,
): string {
  const concept = to.entity.data.concept;
  const isAccount = to.entity.id === accountId;
  const deleting = actions.some(
    ({ data: each }) => each.effect === "delete" && each.concept === concept,
  );
  const upon = told.find((each) => isOf(each, "delete", actions));
  if (!deleting && !isAccount) return `Nothing deletes ${withArticle(target)}.`;
  if (!upon) {
    return "Stays, dangling.";
  }
  const done = {
    cascade: "Deleted",
    "set-null": "Emptied",
    restrict: isAccount ? "Made anonymous" : "Taken out",
  }[onDelete];
  return `${done} upon “${upon.data.name}”.`;
}

/** Whether who keeps accounts has the other one erase what it holds of a person. */
function isErased(
  { entity }: Laid,
  { keeping, asking }: { readonly keeping: Ref; readonly asking: Ref },
  { connections }: AcrossFacts,
): boolean {
  return (
    entity.id === accountId &&
    connections.some(
      ({ data: each }) =>
        each.from === keeping && each.to === asking && each.ofPerson?.includes("erasure") === true,
    )
  );
}

function doneWith({ onDelete }: References, from: Laid): string {
  // Nobody else needs a cart whose owner is gone.
  if (onDelete === "set-null" && isOnesOwn(from.entity.data.name)) return "Deleted";
  return { cascade: "Deleted", "set-null": "Emptied", restrict: "Made anonymous" }[onDelete];
}

function isOf(
  { data: { action } }: Event,
  effect: DataOf<typeof brief.action>["effect"],
  actions: AcrossFacts["actions"],
): boolean {
  return actions.some(({ ref, data: each }) => ref === action && each.effect === effect);
}

function quotedNames(events: readonly Event[]): string {
  const names = events.map(({ data: { name } }) => `“${name}”`);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
