import { byRef, join, node, optional } from "@planc/core";
import { api, architecture, brief, client, data, security } from "@planc/core/ir";
import { isFeed } from "../feeds.ts";
import { derived, step } from "../kit.ts";
import { audienceOf } from "../screens/audience.ts";
import { whenByClient } from "../screens/by-client.ts";
import { draftsOf, screenData } from "../screens/data.ts";
import { factsOf } from "../screens/facts.ts";
import { screensFor } from "../screens/plan.ts";

/** What people see and do on each surface, with the operations that each screen calls; and what the client calls by itself. */
export const screens = step("screens", {
  reads: {
    surfaces: client.surface,
    operations: optional(api.operation),
    resources: optional(api.resource),
    schemas: optional(api.schema),
    subscriptions: optional(api.subscription),
    convention: optional(api.convention),
    entities: optional(data.entity),
    fields: optional(data.field),
    actions: optional(brief.action),
    actors: optional(brief.actor),
    requirements: optional(brief.requirement),
    policies: optional(security.policy),
    identity: optional(security.identity),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
  },
  writes: { screens: client.screen, calls: client.call },
  run: ({ surfaces, ...read }) => {
    const common = factsOf(read);
    const { operations, entities, resources, actors } = common;
    const resourceOf = byRef(resources);
    const policies = byRef(read.policies);
    const planned = surfaces.map((surface) => {
      const audience = audienceOf({
        surface,
        operations,
        actors,
        actions: common.actions,
        policies,
      });
      const byClient = new Map<(typeof operations)[number], string>();
      const reached = operations.filter((each) => audience.of(each).length > 0);
      for (const each of reached) {
        const entity = entities.get(resourceOf.get(each.data.resource)?.data.entity ?? "");
        const when = whenByClient(each, entity);
        if (when !== undefined) byClient.set(each, when);
      }
      const { drafts, unseen } = screensFor({
        ...common,
        surface,
        audience,
        operations: reached.filter((each) => !byClient.has(each)),
        behind: [...byClient.keys()],
      });
      const shown = new Set(drafts.flatMap(({ uses }) => uses.map(({ operation }) => operation)));
      for (const each of unseen) {
        if (shown.has(each)) continue;
        const entity = entities.get(resourceOf.get(each.data.resource)?.data.entity ?? "");
        byClient.set(
          each,
          entity === undefined || isFeed(each)
            ? "it starts, is connected again, or is told of a change"
            : `one ${entity.data.name.toLowerCase()} that it shows has changed`,
        );
      }
      return { surface, audience, drafts, byClient };
    });
    return {
      screens: planned.flatMap(({ surface, audience, drafts: all }) => {
        const drafts = draftsOf(all, { ...common, surface });
        return all.flatMap((draft) => {
          const made = screenData(draft, {
            ...common,
            surface,
            audience,
            drafts,
            policies,
          });
          return made ? [node(client.screen, join(surface.id, draft.id), made.data, made.why)] : [];
        });
      }),
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
