import type { DataOf } from "@planc/core";
import { isOnesOwn } from "@planc/core";
import type { client } from "@planc/core/ir";
import { isOfProgram } from "../screens/by-client.ts";
import { inText } from "../screens/words.ts";
import type { Effect } from "./effects.ts";
import {
  aboutOf,
  type Entity,
  type Field,
  type Model,
  type Operation,
  type Screen,
  type Surface,
} from "./model.ts";

export type Optimistic = DataOf<typeof client.mutation>["optimistic"];

interface Given {
  readonly operation: Operation;
  readonly surface: Surface;
  readonly screens: readonly Screen[];
  readonly effects: readonly Effect[];
  /** The change waits on the device for a connection. */
  readonly queued: boolean;
  /** Reads that show it, by name. */
  readonly shownBy: readonly string[];
  /** What the decision on it is called, where a change is to be seen before its answer. */
  readonly decided?: string | undefined;
  readonly model: Model;
}

const after = (because: string): Optimistic => ({ kind: "after-answer", because });
const counted = /\b(?:availab(?:le|ility)|balance|capacity|on hand|remaining|stock)\b/i;

/**
 * At once only where it is likely to be taken, easily taken back, and nothing is shown that the server alone
 * knows: no sum, no stock, no value that may be taken, nothing that others are told of.
 */
export function optimisticOf(given: Given): Optimistic {
  const { operation, model, shownBy } = given;
  const about = aboutOf(operation, model);
  if (operation.data.session || !about) return after("the server decides whether it is let in");
  const moved = movedOnBoard(given, about);
  if (moved) return moved;
  const refusal = refusedBy(given, about);
  if (refusal) return after(refusal);
  const thing = inText(about.data.name);
  if (!given.queued && given.screens.length === 0 && isOfProgram(about))
    return after("the app does it by itself");
  if (given.queued) return onDevice(operation, thing);
  if (shownBy.length === 0) return after("nothing on this surface shows it");
  const open = afterwards(given, about);
  if (open) return after(open);
  const at = shownBy.slice(0, 2).join(", ");
  const before = `the ${thing} as it was`;
  if (operation.data.effect === "create") {
    return {
      kind: "at-once",
      shows: `the ${thing} in ${at}, marked as pending`,
      takenBack: `no new ${thing} in ${at}`,
      because: `${bodyText(operation, model)}, none that may be taken`,
      temporary: temporaryOf(operation, model),
    };
  }
  if (operation.data.effect === "delete") {
    return {
      kind: "at-once",
      shows: `${at} without it`,
      takenBack: `it comes back where it was`,
      because: `${thing} is its owner's alone`,
    };
  }
  return {
    kind: "at-once",
    shows: `${doneText(operation, about, model)} in ${at}`,
    takenBack: before,
    because:
      operation.data.effect === "transition"
        ? `${wayBack(operation, about, model) ?? thing} takes it back`
        : "its author's, and can be changed again",
  };
}

/** What was decided to be seen at once: a card that is moved on a board; a form of the same change still waits. */
function movedOnBoard(
  { operation, screens, decided, model }: Given,
  about: Entity,
): Optimistic | undefined {
  const { effect, request } = operation.data;
  if (decided === undefined || (effect !== "update" && effect !== "transition")) return undefined;
  const board = screens.find(({ data }) => data.columns !== undefined && data.about === about.ref);
  const column = model.fieldOf.get(board?.data.columns?.field ?? "");
  if (board === undefined || column === undefined) return undefined;
  const body = model.schemaOf.get(request ?? "")?.data.properties ?? [];
  if (effect === "update" && !body.some(({ field }) => field === column.ref)) return undefined;
  const thing = inText(about.data.name);
  const forms = screens.filter(({ data }) => data.kind === "form").map(({ data }) => data.name);
  return {
    kind: "at-once",
    shows: `the ${thing} under its new ${column.data.name} on ${board.data.name}, and what the columns add up to`,
    takenBack: `the ${thing} and the columns as they were, with a notice`,
    because: `decided: ${decided}${effect === "update" && forms.length > 0 ? `; on ${forms.join(", ")} after the answer` : ""}`,
    ...(effect === "update" ? { only: [column.ref] } : {}),
  };
}

/** Why the answer has to be waited for, whatever is shown. */
function refusedBy({ operation, effects, model }: Given, about: Entity): string | undefined {
  const body = (model.schemaOf.get(operation.data.request ?? "")?.data.properties ?? []).flatMap(
    ({ field }) => model.fieldOf.get(field ?? "") ?? [],
  );
  const money = [
    ...body,
    ...(movesMoney(operation, model) ? (model.fieldsOf.get(about.ref) ?? []) : []),
  ].find(({ data }) => data.type === "money");
  if (money) return `sum ${money.data.name}`;
  const stock = effects
    .filter(({ relation }) => relation !== "cascade")
    .map(({ entity, relation }) => ({
      entity,
      field: relation === "itself" ? body.find(isCount) : countedIn(entity, model),
    }))
    .find(({ field }) => field !== undefined);
  if (stock?.field) return `count ${stock.field.data.name}`;
  const taken = takenIn(operation, body, about, model);
  if (taken) return `unique ${taken}`;
  return undefined;
}

/** Why it is not shown at once though it could be: it is final, has a form of its own, or the server fills it in. */
function afterwards(given: Given, about: Entity): string | undefined {
  const { operation, effects, screens, model } = given;
  const { effect, file } = operation.data;
  const event = operation.data.realises
    .flatMap((ref) => model.eventsOf.get(ref) ?? [])
    .find(({ data }) => (data.effects ?? []).length > 0);
  if (event) return `sets off “${event.data.name}”`;
  if (file) return "the file is still on its way";
  if (effect === "command") return "a command";
  if (effect === "delete") return isOwners(about, model) ? undefined : finalText(effects);
  if (screens.some(({ data }) => data.kind === "form" || data.kind === "step"))
    return `${screens[0]?.data.name ?? "the form"} stays open`;
  if (effect === "transition" && wayBack(operation, about, model) === undefined)
    return "irreversible";
  const filled = generatedIn(operation, about, model);
  if (effect === "create" && filled.length > 0) return `the server gives ${filled.join(", ")}`;
  if (operation.data.errors.some(({ problem }) => problem === "last-administrator"))
    return "last-administrator";
  return undefined;
}

/** A thing that is one person's alone, or lies in one that is: an item of a cart. */
function isOwners(about: Entity, model: Model): boolean {
  const around = (model.fieldsOf.get(about.ref) ?? []).flatMap(({ data: { references } }) =>
    references?.onDelete === "cascade" ? (model.entityOf.get(references.entity) ?? []) : [],
  );
  return [about, ...around].some(({ data }) => isOnesOwn(data.name));
}

/** What goes with it for good, which people are asked about. */
function finalText(effects: readonly Effect[]): string {
  const gone = effects
    .filter(({ relation, does }) => relation === "cascade" && does === "removes")
    .map(({ entity }) => inText(entity.data.name));
  if (gone.length === 0) return "final";
  const more = gone.length > 3 ? ` and ${gone.length - 3} more` : "";
  return `final, with ${gone.slice(0, 3).join(", ")}${more}`;
}

/** It makes what has a sum, or moves it on while others act upon that. */
const movesMoney = ({ data }: Operation, model: Model): boolean =>
  data.effect === "create" ||
  (data.effect !== "update" &&
    data.realises.some(
      (ref) => model.eventsOf.has(ref) || model.actionOf.get(ref)?.data.critical === true,
    ));

const isCount = ({ data }: Field): boolean => counted.test(data.name);

const countedIn = (entity: Entity, model: Model): Field | undefined =>
  (model.fieldsOf.get(entity.ref) ?? []).find(isCount);

/** A value of the body that has to be the only one, or a thing that is there only once. */
function takenIn(
  { data }: Operation,
  body: readonly Field[],
  about: Entity,
  model: Model,
): string | undefined {
  if (!data.errors.some(({ status, problem }) => status === 409 && problem === "conflict"))
    return undefined;
  const unique = body.find((each) => each.data.unique);
  if (unique) return unique.data.name;
  if (data.effect !== "create") return undefined;
  const said = data.errors.flatMap(({ when }) => when.match(/\bhas the same ([^;.]+)/)?.[1] ?? []);
  return model.uniqueOf.get(about.data.concept ?? "") ?? said[0];
}

/** The operation that undoes a transition: one that leads back to a state that it leaves. */
function wayBack(operation: Operation, about: Entity, model: Model): string | undefined {
  const own = stateOf(operation, model);
  const states = about.data.states ?? [];
  const next = states.find(({ name }) => name === own)?.next ?? [];
  const from = states.filter((each) => own !== undefined && each.next.includes(own));
  const back = next.filter((each) => from.some(({ name }) => name === each));
  return (model.operationsOf.get(operation.data.resource) ?? []).find((each) =>
    back.includes(stateOf(each, model) ?? ""),
  )?.data.operationId;
}

/** The state that an operation leads to. */
export const stateOf = ({ data }: Operation, { actionOf }: Model): string | undefined =>
  data.realises.flatMap((ref) => actionOf.get(ref)?.data.state ?? [])[0];

/** What people see of a new thing that only the server gives: a number, a price, a state of review. */
function generatedIn({ data }: Operation, about: Entity, model: Model): string[] {
  const taken = new Set(
    (model.schemaOf.get(data.request ?? "")?.data.properties ?? []).map(({ field }) => field),
  );
  return (model.fieldsOf.get(about.ref) ?? [])
    .filter(
      (each) =>
        each.data.generated &&
        each.data.required &&
        !taken.has(each.ref) &&
        !/^(?:id|.* at|version|owner|author|creator|sender)$/i.test(each.data.name) &&
        each.data.references === undefined &&
        each.data.default === undefined,
    )
    .map((each) => each.data.name)
    .slice(0, 3);
}

function bodyText({ data }: Operation, { schemaOf }: Model): string {
  const count = schemaOf.get(data.request ?? "")?.data.properties.length ?? 0;
  return count === 1 ? "one value" : `${count} values`;
}

function temporaryOf({ data }: Operation, { schemaOf }: Model): string {
  const ownId = (schemaOf.get(data.request ?? "")?.data.properties ?? []).some(
    ({ name }) => name === "id",
  );
  if (ownId) return "the id that the device makes; the server takes it";
  return data.idempotency === "key"
    ? "its Idempotency-Key, until the answer has the id"
    : "an id of the window, until the answer has the id";
}

function doneText(operation: Operation, about: Entity, model: Model): string {
  const state = stateOf(operation, model);
  return state ? `${inText(about.data.name)} as ${state}` : "the new values";
}

function onDevice(operation: Operation, thing: string): Optimistic {
  const takenBack = `the ${thing} as the server has it`;
  const because = "its rows are on the device, and the change waits there";
  return operation.data.effect === "create"
    ? {
        kind: "at-once",
        shows: `the ${thing}, marked as pending`,
        takenBack,
        because,
        temporary: "the id that the device makes; the server takes it",
      }
    : {
        kind: "at-once",
        shows:
          operation.data.effect === "delete"
            ? `no ${thing}, until the server refuses`
            : `the changed ${thing}, marked as pending`,
        takenBack,
        because,
      };
}
