import { byRef, optional } from "@planc/core";
import { api, brief, client } from "@planc/core/ir";
import { paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** Every screen with its address, who sees it and what it calls. */
export const screensSection = section("screens", {
  document: "clients.md",
  title: "Screens and Routes",
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    routes: optional(client.route),
    operations: optional(api.operation),
    actors: optional(brief.actor),
  },
  render: ({ surfaces, screens, routes, operations, actors }) => {
    if (screens.length === 0) return undefined;
    const operationOf = byRef(operations);
    const actorOf = byRef(actors);
    const routeOf = new Map(routes.map(({ data }) => [data.screen as string, data]));
    return {
      blocks: surfaces.flatMap((surface) => [
        ...(surfaces.length > 1 ? [paragraph(strong(surface.data.name))] : []),
        table(
          ["Screen", "Route", "Who", "Opens with", "Does"],
          screens
            .filter(({ data }) => data.surface === surface.ref)
            .map((screen) => {
              const called = (opening: boolean) =>
                screen.data.uses
                  .filter(({ when }) => (when === "opening") === opening)
                  .map(({ operation }) => operationOf.get(operation)?.data.operationId ?? operation)
                  .join(", ") || "–";
              const guard = routeOf.get(screen.ref)?.guard;
              return [
                screen.data.name,
                routeOf.get(screen.ref)?.path ?? "–",
                guard?.kind === "open"
                  ? "everyone"
                  : screen.data.actors
                      .map((each) => actorOf.get(each)?.data.name ?? each)
                      .join(", "),
                called(true),
                called(false),
              ];
            }),
        ),
      ]),
    };
  },
});
