import { byRef, join, node, optional, refOf, type ViewOf } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { whenByClient } from "../screens/by-client.ts";
import { shownFields, takenFields } from "../screens/fields.ts";
import { type Draft, screensFor } from "../screens/plan.ts";
import { callersOf } from "../screens/reached.ts";
import { statesOf } from "../screens/states.ts";

type Surface = ViewOf<typeof client.surface>;

/** What people see and do on each surface, with the operations that each screen calls; and what the client calls by itself. */
export const screens = step("screens", {
  reads: {
    surfaces: client.surface,
    operations: api.operation,
    resources: api.resource,
    schemas: optional(api.schema),
    subscriptions: optional(api.subscription),
    entities: optional(data.entity),
    actions: optional(brief.action),
  },
  writes: { screens: client.screen, calls: client.call },
  run: ({ surfaces, operations, resources, schemas, subscriptions, entities, actions }) => {
    const entityOf = byRef(entities);
    const actionOf = byRef(actions);
    const schemaOf = byRef(schemas);
    const resourceOf = byRef(resources);
    const planned = surfaces.map((surface) => {
      const reached = operations.filter((each) => callersOf(surface, each).length > 0);
      const byClient = new Map(
        reached.flatMap((each) => {
          const entity = entityOf.get(resourceOf.get(each.data.resource)?.data.entity ?? "");
          const when = whenByClient(each, entity);
          return when === undefined ? [] : [[each, when] as const];
        }),
      );
      const shown = screensFor({
        resources,
        operations: reached.filter((each) => !byClient.has(each)),
        entities: entityOf,
        actions: actionOf,
        schemas: schemaOf,
      });
      return { surface, byClient, shown };
    });
    return {
      screens: planned.flatMap(({ surface, shown }) =>
        shown.map((draft) =>
          screenOf(surface, draft, { shown, actionOf, schemaOf, subscriptions }),
        ),
      ),
      calls: planned.flatMap(({ surface, byClient }) =>
        [...byClient].map(([operation, when]) =>
          node(
            client.call,
            join(surface.id, operation.id),
            {
              operation: operation.ref,
              surface: surface.ref,
              by: { kind: "client", when },
              from: [operation.ref],
            },
            derived("call-without-screen", [surface.ref, operation.ref]),
          ),
        ),
      ),
    };
  },
});

interface Around {
  readonly shown: readonly Draft[];
  readonly actionOf: ReadonlyMap<string, ViewOf<typeof brief.action>>;
  readonly schemaOf: ReadonlyMap<string, ViewOf<typeof api.schema>>;
  readonly subscriptions: readonly ViewOf<typeof api.subscription>[];
}

function screenOf(
  surface: Surface,
  draft: Draft,
  { shown, actionOf, schemaOf, subscriptions }: Around,
) {
  const idOfScreen = (id: string) => join(surface.id, id);
  const refOfScreen = (id: string) => refOf(client.screen, idOfScreen(id));
  const actors = surface.data.actors.filter((actor) =>
    draft.uses.some(({ operation }) => callersOf(surface, operation).includes(actor)),
  );
  const resources = new Set<string>(draft.uses.map(({ operation }) => operation.data.resource));
  const inner = shown.filter(({ within }) => within === draft.id);
  const by =
    draft.kind === "account"
      ? "screen-of-account"
      : draft.kind === "sign-in"
        ? "screen-of-sign-in"
        : "screen-of-resource";
  return node(
    client.screen,
    idOfScreen(draft.id),
    {
      name: draft.name,
      surface: surface.ref,
      kind: draft.kind,
      ...(draft.entity ? { about: draft.entity.ref } : {}),
      ...(draft.within && shown.some(({ id }) => id === draft.within)
        ? { within: refOfScreen(draft.within) }
        : {}),
      actors,
      actions: [
        ...new Set(
          draft.uses.flatMap(({ operation }) =>
            operation.data.realises.flatMap((ref) => actionOf.get(ref)?.ref ?? []),
          ),
        ),
      ],
      uses: draft.uses.map(({ operation, when }) => {
        const callers = callersOf(surface, operation);
        return {
          operation: operation.ref,
          when,
          actors: callers.length === actors.length ? [] : [...callers],
        };
      }),
      hears: subscriptions
        .filter(({ data: { resource } }) => resource !== undefined && resources.has(resource))
        .map(({ ref }) => ref),
      shows: shownFields(draft.uses, schemaOf),
      takes: takenFields(draft.uses, schemaOf),
      states: statesOf(draft),
      leads: inner.map(({ id, name }) => ({ to: refOfScreen(id), by: name })),
      lifecycle: "new",
    },
    derived(by, [surface.ref, ...draft.from, ...draft.uses.map(({ operation }) => operation.ref)]),
  );
}
