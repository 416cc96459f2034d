import { groupedBy, join, node, optional } from "@planc/core";
import { api, brief, client, decision } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { effectsOf } from "../state/effects.ts";
import { laterOf } from "../state/later.ts";
import {
  aboutOf,
  isReading,
  type Model,
  modelOf,
  type Operation,
  type Screen,
} from "../state/model.ts";
import { modelReads } from "../state/model-reads.ts";
import { type Optimistic, optimisticOf } from "../state/optimistic.ts";
import { mayBeRefused } from "../state/refusing.ts";
import { conflictOf, refusalsOf, repeatOf } from "../state/repeats.ts";

/** Every change that a surface asks for: what is shown when, what it makes out of date, and what becomes of a refusal. */
export const mutations = step("mutations", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    states: client.state,
    calls: optional(client.call),
    offlines: optional(client.offline),
    problems: optional(api.problem),
    uniquenesses: optional(brief.uniqueness),
    choices: optional(decision.choice),
    ...modelReads,
  },
  writes: { mutations: client.mutation },
  run: ({
    surfaces,
    screens,
    states,
    calls,
    offlines,
    problems,
    uniquenesses,
    choices,
    ...read
  }) => {
    const model = modelOf({ ...read, uniquenesses });
    const decided = choices.find(({ data }) => data.topic === "decision/topic#shown-at-once")?.data
      .name;
    const problemOf = new Map(problems.map(({ data }) => [data.key, data]));
    const screensOf = groupedBy(screens, ({ data }) => data.surface);
    const statesOf = groupedBy(states, ({ data }) => data.surface);
    return {
      mutations: surfaces.flatMap((surface) => {
        const own = screensOf.get(surface.ref) ?? [];
        const server = (statesOf.get(surface.ref) ?? []).flatMap(({ ref, data }) =>
          data.kind === "server" ? [{ ref, data }] : [],
        );
        const changed = groupedBy(
          server.flatMap((state) => state.data.invalidatedBy.map(({ by }) => ({ by, state }))),
          ({ by }) => by,
        );
        const held = offlines.filter(({ data }) => data.surface === surface.ref);
        const queued = new Set<string>(
          held.flatMap(({ data }) => data.writes.map((each) => each.operation)),
        );
        const refused = new Map<string, string>(
          held.flatMap(({ data }) =>
            data.refused.map(({ operation, because }) => [operation, because] as const),
          ),
        );
        const asked = askedBy(
          own,
          calls
            .filter(({ data }) => data.surface === surface.ref)
            .map(({ data }) => data.operation),
          model,
        );
        return [...asked].map(([operation, at]) => {
          const reads = (changed.get(operation.ref) ?? []).map(({ state }) => state);
          const isQueued =
            held.length > 0 ? queued.has(operation.ref) : isOnDevice(operation, surface, model);
          const because = refused.get(operation.ref);
          const offline =
            because !== undefined
              ? { queued: false, because }
              : isQueued
                ? { queued: true, because: "its rows are on the device" }
                : undefined;
          const optimistic = optimisticOf({
            operation,
            surface,
            screens: at,
            effects: effectsOf(operation, model),
            queued: isQueued && because === undefined,
            shownBy: reads.map(({ data }) => data.name),
            decided,
            model,
          });
          const conflict = conflictOf(operation, model, isMove(optimistic));
          return node(
            client.mutation,
            join(surface.id, operation.id),
            {
              operation: operation.ref,
              surface: surface.ref,
              screens: at.map(({ ref }) => ref),
              optimistic,
              changes: reads.map(({ ref }) => ref),
              ...(reads.length === 0 ? { nothing: nothingOf(operation, at, model) } : {}),
              repeat: repeatOf(operation, at, model),
              later: laterOf(operation.ref, reads, model),
              ...(conflict ? { conflict } : {}),
              refusals: refusalsOf(operation, problemOf, model),
              ...(offline ? { offline } : {}),
            },
            derived("change-of-surface", [
              operation.ref,
              ...at.map(({ ref }) => ref),
              ...reads.map(({ ref }) => ref),
            ]),
          );
        });
      }),
    };
  },
});

/** Changes that screens offer or that the client asks for by itself, each with its screens. */
function askedBy<
  Of extends { readonly data: { readonly uses: readonly { readonly operation: string }[] } },
>(
  screens: readonly Of[],
  calls: readonly string[],
  { operationOf }: Model,
): ReadonlyMap<Operation, readonly Of[]> {
  const asked = new Map<Operation, Of[]>();
  const add = (ref: string, screen?: Of) => {
    const operation = operationOf.get(ref);
    if (!operation || isReading(operation)) return;
    const at = asked.get(operation) ?? [];
    if (screen && !at.includes(screen)) at.push(screen);
    asked.set(operation, at);
  };
  for (const screen of screens)
    for (const { operation } of screen.data.uses) add(operation, screen);
  for (const operation of calls) add(operation);
  return asked;
}

/** Its things lie on the device, and the device can make or change them there. */
function isOnDevice(
  operation: Operation,
  surface: { readonly data: { readonly component: string } },
  model: Model,
): boolean {
  const about = aboutOf(operation, model);
  const { effect, idempotency } = operation.data;
  const takesAlong = effectsOf(operation, model).some(
    ({ relation, does }) => relation === "cascade" && does === "removes",
  );
  return (
    // What goes on with a thing of one's own is only refused where it was done already.
    (effect === "transition"
      ? idempotency === "key"
      : idempotency !== "none" && !mayBeRefused(operation)) &&
    !takesAlong &&
    about !== undefined &&
    ["create", "update", "delete", "transition"].includes(effect) &&
    model.copiesOf.get(surface.data.component)?.has(about.ref) === true
  );
}

const isMove = (optimistic: Optimistic): boolean =>
  optimistic.kind === "at-once" && optimistic.only !== undefined;

/** Why nothing that is cached shows what a change changes. */
function nothingOf(operation: Operation, screens: readonly Screen[], model: Model): string {
  const { session, operationId } = operation.data;
  if (session === "begins") return "the cache is empty before it";
  if (session === "ends") return "the whole cache goes";
  if (session === "renews") return "only the token is another";
  const told = screens
    .flatMap(({ data }) => data.answers ?? [])
    .find((each) => each.once !== undefined && each.operation === operation.ref);
  if (told) return `its ${told.property} is told once, and kept in no cache`;
  const about = aboutOf(operation, model);
  return about
    ? `no screen shows what ${operationId} changes of ${about.data.name.toLowerCase()}`
    : `${operationId} changes nothing that is read`;
}
