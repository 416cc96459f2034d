import { byRef, join, lookup, node, optional, slug } from "@planc/core";
import { architecture, client, data, decision } from "@planc/core/ir";
import { hostOf } from "../catalog/frameworks.ts";
import { partsFor } from "../catalog/library-parts.ts";
import { shownPartsOf } from "../catalog/shown-parts.ts";
import { elementsOf } from "../design/elements.ts";
import { derived, step } from "../kit.ts";

/** Components that the screens of each surface are made of. */
export const designElements = step("design-elements", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    journeys: optional(client.journey),
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    pipelines: optional(architecture.mediaPipeline),
  },
  writes: { elements: client.element },
  run: ({ surfaces, screens, journeys, entities, fields, choices, pipelines }) => {
    const holds = new Map(
      pipelines.map(({ data: { field, holds: kinds } }) => [field as string, kinds]),
    );
    const choiceOf = byRef(choices);
    const elements = surfaces.flatMap((surface) => {
      if (surface.data.kind === "terminal") return [];
      const stands = partsFor(surface, choices);
      const framework = choiceOf.get(surface.data.choice ?? "")?.data;
      return elementsOf({
        screens: screensOf(screens, surface.ref),
        journeys: journeysOf(journeys, surface.ref),
        entities,
        fields,
        parts: stands?.parts ?? {},
        isWeb: surface.data.kind === "web",
        drawnBy: shownPartsOf(hostOf(surface.data, framework).family),
        holds,
      }).map(({ from, screens: on, ...element }) =>
        node(
          client.element,
          join(surface.id, slug(element.name)),
          { ...element, surface: surface.ref, screens: on, shared: on.length > 1 },
          derived("element-of-screens", [...from, ...on.slice(0, 12)]),
        ),
      );
    });
    return { elements };
  },
});

const screensOf = lookup(
  ({ data }: { readonly data: { readonly surface: string } }) => data.surface,
);
const journeysOf = screensOf;
