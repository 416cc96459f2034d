import type { DataOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { isStale } from "../screens/stale.ts";
import { inText, oneOf } from "../screens/words.ts";
import { aboutOf, type Entity, type Model, type Operation, type Screen } from "./model.ts";
import { stateOf } from "./optimistic.ts";
import { whenOf } from "./refusing.ts";

type Mutation = DataOf<typeof client.mutation>;

/** How a second press, and a retry after an answer that never came, are kept from being a second change. */
export function repeatOf(
  operation: Operation,
  screens: readonly Screen[],
  model: Model,
): Mutation["repeat"] {
  const { idempotency, effect, errors } = operation.data;
  const screen = screens[0]?.data.name;
  const body = model.schemaOf.get(operation.data.request ?? "")?.data.properties ?? [];
  if (idempotency === "key") {
    const made = screen ?? "the queue";
    return { by: "key", text: `key of ${made}` };
  }
  if (idempotency === "natural") {
    return effect === "create" && body.some(({ name }) => name === "id")
      ? { by: "own-id", text: "id of the device" }
      : { by: "nature", text: "the same again changes nothing" };
  }
  const state = stateOf(operation, model);
  if (effect === "transition" && state)
    return { by: "state", text: `${model.isGraph ? "conflict" : "409"} as it is ${state}` };
  const about = aboutOf(operation, model);
  if (errors.some(({ status }) => status === 409) && effect === "create" && about) {
    return { by: "uniqueness", text: `button off; then look for ${oneOf(about.data.name)}` };
  }
  return { by: "none", text: "button off" };
}

/** What two who change the same are shown. */
export function conflictOf(
  operation: Operation,
  model: Model,
  /** A card that is moved is shown at once, beside forms of the same change. */
  moved = false,
): Mutation["conflict"] {
  const about = aboutOf(operation, model);
  if (!about) return undefined;
  const thing = inText(about.data.name);
  const statuses = operation.data.errors.map(({ status }) => status);
  if (operation.data.errors.some(isStale)) {
    return operation.data.effect === "delete"
      ? {
          by: "version",
          shows: `the ${thing} as it is by now`,
          choices: ["delete it all the same", "keep it"],
        }
      : {
          by: "version",
          shows: `${moved ? `moved: the ${thing} where it stands now; in a form: ` : ""}each field of the ${thing} that both changed, both values beside each other`,
          choices: ["keep mine", "take theirs", "choose by field"],
        };
  }
  if (operation.data.effect === "transition" && statuses.includes(409)) {
    const from = leavesFrom(operation, about, model);
    const text = from.length > 0 ? `no longer ${from.join(" or ")}` : `${thing} moved on`;
    return {
      by: "state",
      shows: text,
      choices: [],
    };
  }
  const wins = model.exchangeOf.get(operation.ref)?.lastWins;
  return wins
    ? { by: "last-wins", shows: `the ${thing} of the last one who saved`, choices: [] }
    : undefined;
}

/** The states that a transition begins in. */
function leavesFrom(operation: Operation, about: Entity, model: Model): string[] {
  const to = stateOf(operation, model);
  return (about.data.states ?? [])
    .filter(({ next }) => to !== undefined && next.includes(to))
    .map(({ name }) => name);
}

/** Refusals that people can do something about; of those that every operation has the contract tells once. */
export function refusalsOf(
  operation: Operation,
  problems: ReadonlyMap<string, { readonly client: string; readonly retry: string }>,
  model: Model,
): Mutation["refusals"] {
  const seen = new Set<string>();
  return operation.data.errors.flatMap(({ status, problem, when }) => {
    if (!shown.has(status) || seen.has(problem)) return [];
    seen.add(problem);
    const said = whenOf({ status, problem, when });
    const state =
      status === 409 && problem === "conflict" && operation.data.effect === "transition";
    if (state || isStale({ status, when }) || said === undefined) return [];
    return [
      {
        status,
        problem,
        shows: firstOf(said),
        does: doesAbout({ status, problem, said }, problems.get(problem)?.retry, operation, model),
      },
    ];
  });
}

const shown: ReadonlySet<number> = new Set([402, 409, 410, 413, 415, 422, 423, 503]);
function doesAbout(
  {
    status,
    problem,
    said,
  }: { readonly status: number; readonly problem: string; readonly said: string },
  retry: string | undefined,
  operation: Operation,
  model: Model,
): string {
  const body = model.schemaOf.get(operation.data.request ?? "")?.data.properties ?? [];
  const unique = body.find(({ field }) => model.fieldOf.get(field ?? "")?.data.unique);
  if (problem === "conflict" && unique) return `another ${unique.name}, at its field`;
  if (status === 503 || retry === "after-wait") return "what was typed stays; again in a while";
  if (status === 410) return "a new link is asked for";
  if (retry === "never") return "back to the list";
  const about = aboutOf(operation, model);
  // A state that is over, or what lies in something else, is not mended by another value here.
  if (
    problem === "parent-state" ||
    /\b(?:any more|no longer|is (?:not|archived))\b/i.test(firstOf(said))
  )
    return "not offered any longer; what it is about, read anew";
  if (/\bhas nothing in it\b/i.test(said)) return "back to what it is made from";
  const same = said.match(/\bhas the same ([^;.]+)/)?.[1];
  if (same !== undefined && about) {
    const change = counted(operation, about, body, model);
    return change ?? `the ${inText(about.data.name)} that has it, to be opened`;
  }
  return body.length > 0 ? "changes it and sends again" : "the reason alone";
}

/** Of what is there already more is wanted: its number is raised instead. */
function counted(
  operation: Operation,
  about: Entity,
  body: readonly { readonly name: string; readonly type: string }[],
  model: Model,
): string | undefined {
  const number = body.find(({ name, type }) => type === "integer" && /quantity|count/i.test(name));
  const change = (model.operationsOf.get(operation.data.resource) ?? []).find(
    ({ data }) => data.effect === "update",
  );
  return operation.data.effect === "create" && number && change
    ? `raises ${number.name} of the ${inText(about.data.name)} that is there by ${change.data.operationId}`
    : undefined;
}

/** The first sentence of when it happens, as the contract has it. */
function firstOf(when: string): string {
  const first = when.split(/(?<=\.)\s/)[0] ?? when;
  return first.replace(/\.$/, "").slice(0, 200);
}
