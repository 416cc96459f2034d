import { byRef, optional, type ViewOf } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { inOrder } from "../sections/parts.ts";

/** From how many screens on a table of routes is a file as well. */
export const handful = 6;

type StateKind = ViewOf<typeof client.screen>["data"]["states"][number]["kind"];

/** Whoever reads `offline` looks for what works then: there may be nothing. */
function calledState(kind: StateKind): string {
  return kind === "offline" ? "no-connection" : kind;
}

/** Every screen of a surface with its route, for routers, menus and tests to be written from. */
export const routesFile = artifact("routes-file", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    routes: client.route,
    operations: optional(api.operation),
    actors: optional(brief.actor),
    fields: optional(data.field),
  },
  emit: ({ surfaces, screens, routes, operations, actors, fields }) => {
    const routeOf = new Map(routes.map(({ data }) => [data.screen as string, data]));
    const operationOf = byRef(operations);
    const actorOf = byRef(actors);
    const fieldOf = byRef(fields);
    const screenOf = byRef(screens);
    const people = (refs: readonly string[]) =>
      refs.map((each) => actorOf.get(each)?.data.name ?? each);
    const idOf = (ref: string) => operationOf.get(ref)?.data.operationId ?? ref;
    const named = (refs: readonly string[]) =>
      refs.map((each) => fieldOf.get(each)?.data.name ?? each);
    return surfaces.flatMap((surface) => {
      const own = inOrder(screens.filter(({ data }) => data.surface === surface.ref));
      if (own.length < handful) return [];
      const table = own.map(({ ref, data }) => {
        const route = routeOf.get(ref);
        return {
          screen: data.name,
          kind: data.kind,
          ...(data.area ? { area: data.area } : {}),
          ...(data.start ? { first: true } : {}),
          ...(data.panel ? { panel: true } : {}),
          path: route?.path ?? null,
          ...(route?.file ? { file: route.file } : {}),
          ...(route?.rendering ? { rendering: route.rendering.mode } : {}),
          ...(route?.guard.kind === "signed-in"
            ? {
                roles: people(route.guard.roles),
                ...(route.guard.otherwise
                  ? { otherwise: routeOf.get(route.guard.otherwise)?.path ?? null }
                  : {}),
              }
            : { open: true }),
          ...(route?.deepLink ? { deepLink: route.deepLink.from } : {}),
          ...(route?.indexed ? { indexed: route.indexed } : {}),
          parameters: (route?.parameters ?? []).map(({ name }) => name),
          within: data.within ? (screenOf.get(data.within)?.data.name ?? null) : null,
          calls: data.uses.map(({ operation, when, actors: some, offered, confirms }) => ({
            operation: operationOf.get(operation)?.data.operationId ?? operation,
            when,
            ...(some.length > 0 ? { roles: people(some) } : {}),
            ...(offered ? { offered } : {}),
            ...(confirms ? { confirms } : {}),
          })),
          shows: named(data.shows),
          takes: named(data.takes),
          ...(data.columns
            ? { columns: { ...data.columns, field: named([data.columns.field])[0] ?? null } }
            : {}),
          ...(data.inputs
            ? {
                inputs: data.inputs.map(({ operation, choices, ...each }) => ({
                  ...each,
                  operation: idOf(operation),
                  ...(choices ? { choices: idOf(choices) } : {}),
                })),
              }
            : {}),
          ...(data.answers
            ? {
                answers: data.answers.map(({ operation, once, ...each }) => ({
                  ...each,
                  operation: idOf(operation),
                  ...(once
                    ? { once: once.opens ? (routeOf.get(once.opens)?.path ?? true) : true }
                    : {}),
                })),
              }
            : {}),
          states: data.states.map(({ kind, ...state }) => ({ kind: calledState(kind), ...state })),
        };
      });
      return [
        {
          path: `clients/routes-${surface.id}.json`,
          mediaType: "application/json",
          text: `${JSON.stringify({ surface: surface.data.name, screens: table }, undefined, 2)}\n`,
        },
      ];
    });
  },
});
