import { byRef, node, optional, type ViewOf } from "@planc/core";
import { architecture, brief, client, decision } from "@planc/core/ir";
import { hostOf } from "../catalog/frameworks.ts";
import { derived, step } from "../kit.ts";

type Surface = ViewOf<typeof client.surface>["data"];

const kinds: Readonly<Record<string, Surface["kind"]>> = {
  "web-client": "web",
  "mobile-client": "mobile",
  "desktop-client": "desktop",
};

const platforms: Readonly<Record<Surface["kind"], Surface["platforms"]>> = {
  web: ["browser"],
  mobile: ["ios", "android"],
  desktop: ["windows", "macos", "linux"],
  terminal: ["terminal"],
};

/** Clients of the architecture that people use; without one there is nothing else in this area. */
export const surfaces = step("surfaces", {
  reads: {
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    actors: optional(brief.actor),
    choices: optional(decision.choice),
  },
  writes: { surfaces: client.surface },
  run: ({ components, connections, actors, choices }) => {
    const choiceOf = byRef(choices);
    return {
      surfaces: components.flatMap((component) => {
        const kind = kinds[component.data.kind];
        if (kind === undefined) return [];
        const users = new Set<string>(
          connections.flatMap(({ data }) => (data.to === component.ref ? [data.from] : [])),
        );
        const people = components.filter(
          ({ ref, data }) => data.kind === "person" && users.has(ref),
        );
        const own = actors.filter(({ id }) => people.some((person) => person.id === id));
        // A framework of one system makes no app of another.
        const host = hostOf(
          { kind, platforms: [...platforms[kind]] },
          choiceOf.get(component.data.choice ?? "")?.data,
        );
        return [
          node(
            client.surface,
            component.id,
            {
              name: component.data.name,
              kind,
              component: component.ref,
              ...(component.data.choice ? { choice: component.data.choice } : {}),
              platforms: [...host.platforms],
              actors: own.map(({ ref }) => ref),
            },
            derived("surface-of-client", [component.ref, ...own.map(({ ref }) => ref)]),
          ),
        ];
      }),
    };
  },
});
