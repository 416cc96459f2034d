import { byRef, optional } from "@planc/core";
import { api, brief, client } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { refusedAmong } from "./uses-of.ts";

/** What people of a surface may call stands on a screen, or a call says who else makes it. */
export const operationWithoutScreen = rule("operation-without-screen", {
  reads: {
    surfaces: client.surface,
    screens: optional(client.screen),
    calls: optional(client.call),
    operations: optional(api.operation),
    resources: optional(api.resource),
    actors: optional(brief.actor),
  },
  check: ({ surfaces, screens, calls, operations, resources, actors, report }) => {
    const actorOf = byRef(actors);
    const resourceOf = byRef(resources);
    const reached = new Set<string>([
      ...screens.flatMap(({ data }) => data.uses.map(({ operation }) => operation)),
      ...calls.map(({ data }) => data.operation),
    ]);
    const people = [...new Set(surfaces.flatMap(({ data }) => data.actors))];
    const left = new Map<string, string[]>();
    for (const operation of operations) {
      const { webhook, operationId, resource, path } = operation.data;
      if (webhook || reached.has(operation.ref) || people.length === 0) continue;
      if (refusedAmong(operation, people, actorOf).length === people.length) continue;
      // Only systems of others come to a callback.
      if (/^\/(?:webhooks?|callbacks?)\//.test(path)) continue;
      const known = left.get(resource);
      if (known) known.push(operationId);
      else left.set(resource, [operationId]);
    }
    for (const [ref, ids] of left) {
      const resource = resourceOf.get(ref);
      report(
        "operation-without-screen",
        { operations: ids.slice(0, 6).join(", "), resource: resource?.data.name ?? ref },
        resource ? { ref: resource.ref } : {},
      );
    }
  },
});
