import { join, lookup, node, optional, slug } from "@planc/core";
import { client, data, decision } from "@planc/core/ir";
import { partsFor } from "../catalog/library-parts.ts";
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
  },
  writes: { elements: client.element },
  run: ({ surfaces, screens, journeys, entities, fields, choices }) => ({
    elements: surfaces.flatMap((surface) => {
      if (surface.data.kind === "terminal") return [];
      const stands = partsFor(surface, choices);
      return elementsOf({
        screens: screensOf(screens, surface.ref),
        journeys: journeysOf(journeys, surface.ref),
        entities,
        fields,
        parts: stands?.parts ?? {},
        isWeb: surface.data.kind === "web",
      }).map(({ from, screens: on, ...element }) =>
        node(
          client.element,
          join(surface.id, slug(element.name)),
          { ...element, surface: surface.ref, screens: on, shared: on.length > 1 },
          derived("element-of-screens", [...from, ...on.slice(0, 12)]),
        ),
      );
    }),
  }),
});

const screensOf = lookup(
  ({ data }: { readonly data: { readonly surface: string } }) => data.surface,
);
const journeysOf = screensOf;
