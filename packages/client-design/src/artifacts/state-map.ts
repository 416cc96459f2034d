import { byRef, optional, type PlanNodeOf } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import type { StateMap } from "../state/map.ts";
import { secondsOf } from "../state/seconds.ts";

/** The state of each surface in full: the tables of the document cut long lists short. */
export const stateMapFile = artifact("state-map", {
  reads: {
    surfaces: client.surface,
    states: client.state,
    caches: optional(client.cache),
    mutations: optional(client.mutation),
    operations: optional(api.operation),
    subscriptions: optional(api.subscription),
    entities: optional(data.entity),
  },
  emit: ({ surfaces, states, caches, mutations, ...named }) => {
    const operationOf = byRef(named.operations);
    const nameOf = (ref: string) => operationOf.get(ref)?.data.operationId ?? ref;
    const subscriptionOf = byRef(named.subscriptions);
    const entityOf = byRef(named.entities);
    const stateOf = byRef(states);
    return surfaces.flatMap((surface) => {
      const mine = <Of extends { readonly data: { readonly surface: string } }>(
        all: readonly Of[],
      ) => all.filter(({ data: { surface: of } }) => of === surface.ref);
      const cache = mine(caches)[0]?.data;
      const own = mine(states);
      if (own.length === 0) return [];
      const map: StateMap = {
        surface: surface.data.name,
        ...(cache
          ? {
              cache: {
                library: cache.name,
                form: cache.form,
                persisted: cache.persisted.kind === "device" ? cache.persisted.where : "no",
              },
            }
          : {}),
        reads: own.flatMap(({ data: each }) =>
          each.kind === "server"
            ? [
                {
                  read: each.name,
                  key: [...each.key],
                  filters: [...each.filters],
                  ...(each.pagedBy ? { pagedBy: each.pagedBy } : {}),
                  shows: each.shows.map((ref) => entityOf.get(ref)?.data.name ?? ref),
                  holds: holdsOf(each.fresh, (ref) => subscriptionOf.get(ref)?.data.name ?? ref),
                  asks: [...each.asks],
                  keptSeconds: secondsOf(each.kept),
                  outOfDateBy: each.invalidatedBy.map(({ by, how, relation, when, within }) => ({
                    change: nameOf(by),
                    how,
                    why: relation,
                    when,
                    within: [...within],
                  })),
                },
              ]
            : [],
        ),
        changes: mine(mutations).map(({ data: each }) => ({
          change: nameOf(each.operation),
          shown: each.optimistic.kind,
          because: each.optimistic.because,
          ...(each.optimistic.kind === "at-once"
            ? {
                shows: each.optimistic.shows,
                takenBack: each.optimistic.takenBack,
                ...(each.optimistic.temporary ? { temporary: each.optimistic.temporary } : {}),
              }
            : {}),
          onceBy: each.repeat.by,
          ...(each.conflict
            ? { conflict: { ...each.conflict, choices: [...each.conflict.choices] } }
            : {}),
          refusals: each.refusals.map((refusal) => ({ ...refusal })),
          later: each.later.map(({ states: own, learns, text }) => ({
            reads: own.flatMap((ref) => stateOf.get(ref)?.data.name ?? []),
            learns,
            how: text,
          })),
          reads: each.changes.flatMap((ref) => stateOf.get(ref)?.data.name ?? []),
          ...(each.nothing ? { nothing: each.nothing } : {}),
          ...(each.offline ? { offline: each.offline.queued ? "queued" : "refused" } : {}),
        })),
        device: own.flatMap(({ data: each }) =>
          each.kind === "server"
            ? []
            : [
                {
                  name: each.name,
                  kind: each.kind,
                  holds: each.holds,
                  where: each.where,
                  until: each.until,
                },
              ],
        ),
      };
      return [
        {
          path: `clients/state-${surface.id}.json`,
          mediaType: "application/json",
          text: `${JSON.stringify(map, null, 2)}\n`,
        },
      ];
    });
  },
});

type Fresh = Extract<PlanNodeOf<typeof client.state>["data"], { kind: "server" }>["fresh"];

function holdsOf(
  fresh: Fresh,
  eventOf: (ref: string) => string,
): StateMap["reads"][number]["holds"] {
  const { because } = fresh;
  switch (fresh.kind) {
    case "time":
      return {
        by: "time",
        seconds: secondsOf(fresh),
        ...(fresh.follows && { follows: fresh.follows }),
        because,
      };
    case "told":
      return { by: "told", event: eventOf(fresh.by), because };
    case "always":
      return { by: "always", seconds: 0, because };
    case "device":
      return { by: "device", because };
  }
}
