import { byRef, carried, join, node, optional, type ViewOf } from "@planc/core";
import { api, brief, client, data, decision } from "@planc/core/ir";
import { withTokens } from "../catalog/autocomplete.ts";
import { hostOf } from "../catalog/frameworks.ts";
import { accessOf } from "../design/access.ts";
import { conformanceOf, saidOfAccess } from "../design/conformance.ts";
import { draggedBy } from "../design/dragged.ts";
import { askedBefore, ownScreens } from "../design/own-data.ts";
import { assumed, derived, step } from "../kit.ts";
import { chosenFor } from "../offline/devices.ts";

/** The level of each surface, and what each of its screens has to meet. */
export const designAccess = step("design-access", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    journeys: optional(client.journey),
    mutations: optional(client.mutation),
    operations: optional(api.operation),
    resources: optional(api.resource),
    subscriptions: optional(api.subscription),
    entities: optional(data.entity),
    fields: optional(data.field),
    requirements: optional(brief.requirement),
    regimes: optional(brief.regime),
    qualities: optional(brief.quality),
    choices: optional(decision.choice),
  },
  writes: { conformances: client.conformance, accesses: client.access },
  run: ({ surfaces: all, screens, journeys, mutations, choices, ...read }) => {
    const surfaces = all.filter(
      ({ ref, data: { kind } }) =>
        kind !== "terminal" && screens.some(({ data: { surface } }) => surface === ref),
    );
    const said = saidOfAccess(read);
    const screenOf = byRef(screens);
    const fieldOf = byRef(read.fields);
    const entityOf = byRef(read.entities);
    const atOnce = new Map<string, ViewOf<typeof client.mutation>[]>();
    for (const each of mutations)
      if (each.data.optimistic.kind === "at-once")
        for (const ref of each.data.screens) {
          const known = atOnce.get(ref);
          if (known) known.push(each);
          else atOnce.set(ref, [each]);
        }
    const shared = {
      screenOf,
      fieldOf,
      entityOf,
      atOnce,
      operationOf: byRef(read.operations),
      resourceOf: byRef(read.resources),
      subscriptionOf: byRef(read.subscriptions),
      askedBefore: askedBefore(journeys, screenOf, fieldOf),
      own: ownScreens(screens, entityOf),
      dragged: draggedBy(read.requirements)?.ref,
      charts: chosenFor(choices)("charts") !== undefined,
    };
    const level = said.level?.level ?? "AA";
    const webs = new Set<string>(
      surfaces.flatMap(({ ref, data: { kind } }) => (kind === "mobile" ? [] : [ref])),
    );
    const choiceOf = byRef(choices);
    const tokened = new Set<string>(
      surfaces.flatMap(({ ref, data }) => {
        const { family } = hostOf(data, choiceOf.get(data.choice ?? "")?.data);
        return webs.has(ref) || (family && withTokens.has(family)) ? [ref] : [];
      }),
    );
    const known = new Set<string>(surfaces.map(({ ref }) => ref));
    return {
      conformances: surfaces.map((surface) => {
        const conformance = conformanceOf(surface, said, choices);
        const [law] = said.by.values();
        return node(
          client.conformance,
          surface.id,
          conformance,
          said.level
            ? carried(said.level.by)
            : law
              ? derived("level-of-law", [...said.by.values()])
              : assumed(
                  "usual-level",
                  "no level is named; AA is the one that laws and tenders ask for",
                  [surface.ref, ...(said.asked ? [said.asked.ref] : [])],
                ),
        );
      }),
      accesses: screens.flatMap((screen) => {
        if (!known.has(screen.data.surface)) return [];
        const access = accessOf(screen, {
          ...shared,
          level,
          isWeb: webs.has(screen.data.surface),
          takesTokens: tokened.has(screen.data.surface),
        });
        return [
          node(
            client.access,
            join(screen.id),
            access,
            derived("access-of-screen", [
              screen.ref,
              ...access.criteria
                .flatMap(({ from }) => from)
                .filter((ref, at, refs) => ref !== screen.ref && refs.indexOf(ref) === at)
                .slice(0, 12),
            ]),
          ),
        ];
      }),
    };
  },
});
