import { byRef, optional, type ViewOf } from "@planc/core";
import { api, brief, client, security } from "@planc/core/ir";
import { bullets, codeBlock, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { navigationMap } from "../routes/map.ts";
import { menusOf } from "../routes/menus.ts";
import { capped, partsOf } from "./parts.ts";

const mostRoutes = 40;
/** Beyond this many boxes nobody reads a drawing. */
const mostBoxes = 40;

type Route = ViewOf<typeof client.route>["data"];

/** How people get about: maps, menus, and what addresses open, refuse and are found by. */
export const navigationSection = section("navigation", {
  document: "clients.md",
  title: "Navigation",
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    routes: client.route,
    operations: optional(api.operation),
    actors: optional(brief.actor),
    identity: optional(security.identity),
  },
  render: ({ surfaces, screens, routes, operations, actors, identity }) => {
    if (routes.length === 0) return undefined;
    const actorOf = byRef(actors);
    const screenOf = byRef(screens);
    const routeOf = new Map(routes.map(({ data }) => [data.screen as string, data]));
    return {
      blocks: surfaces.flatMap((surface) => {
        const own = screens.filter(({ data }) => data.surface === surface.ref);
        if (own.length === 0) return [];
        const parts = partsOf(own);
        const drawn = own.length > mostBoxes ? parts : [{ area: undefined, screens: own }];
        const menus = menusOf(surface, own, (ref) => actorOf.get(ref)?.data.name ?? ref);
        const told = own.flatMap((screen) => {
          const route = routeOf.get(screen.ref);
          return route ? [{ name: screen.data.name, route }] : [];
        });
        return [
          ...(surfaces.length > 1 ? [paragraph(strong(surface.data.name))] : []),
          ...drawn.map(({ area, screens: those }) =>
            codeBlock(
              "mermaid",
              navigationMap(
                ["Navigation", surface.data.name, ...(area ? [area] : [])].join(" "),
                those.slice(0, mostBoxes),
              ),
            ),
          ),
          ...(menus.length > 0 ? [table(["Who", menus[0]?.kind ?? "Menu", "First"], menus.map((each) => [each.who, each.entries, each.first]))] : []),
          ...guards(told),
          ...returns(surface),
        ];
      }),
    };

    function guards(told: readonly { readonly name: string; readonly route: Route }[]) {
      const telling = told.filter(
        ({ route }) => route.refused || route.deepLink || route.indexed || route.rendering,
      );
      if (telling.length === 0) return [];
      const has = {
        made: telling.some(({ route }) => route.rendering),
        link: telling.some(({ route }) => route.deepLink),
        found: telling.some(({ route }) => route.indexed),
        refused: telling.some(({ route }) => route.refused),
      };
      const [shown, left] = capped(telling, mostRoutes);
      return [
        table(
          [
            "Screen",
            ...(has.made ? ["Made"] : []),
            ...(has.refused ? ["For others"] : []),
            ...(has.link ? ["Opened by", "Looked at first"] : []),
            ...(has.found ? ["Found by search engines"] : []),
          ],
          shown.map(({ name, route }) => [
            name,
            ...(has.made
              ? [route.rendering ? `${route.rendering.mode}: ${route.rendering.because}` : "–"]
              : []),
            ...(has.refused ? [route.refused ?? "–"] : []),
            ...(has.link ? [route.deepLink?.from ?? "–", route.deepLink?.checks ?? "–"] : []),
            ...(has.found ? [route.indexed ?? (route.guard.kind === "open" ? "noindex" : "–")] : []),
          ]),
        ),
        ...(left > 0 ? [paragraph(`And ${left} more in the file of routes.`)] : []),
      ];
    }

    /** Where who is sent to sign in comes back to. */
    function returns(surface: ViewOf<typeof client.surface>) {
      const guarded = routes.filter(
        ({ data: { guard, screen } }) =>
          guard.kind === "signed-in" &&
          guard.otherwise !== undefined &&
          screenOf.get(screen)?.data.surface === surface.ref,
      );
      const [first] = guarded;
      if (first === undefined || identity?.data.owner === "none") return [];
      const carrier = operations.find(({ data: { parameters } }) =>
        parameters.some(({ name }) => /^(?:return_?to|redirect(?:_?(?:to|uri|url))?)$/i.test(name)),
      );
      const parameter = carrier?.data.parameters.find(({ name }) => /return|redirect/i.test(name));
      return [
        bullets([
          `${guarded.length} guarded routes lead to sign-in and back to where people were going: ${
            carrier
              ? `\`${parameter?.name}\` of ${carrier.data.operationId}`
              : surface.data.kind === "web"
                ? "`?returnTo=`"
                : "the route that was asked for, in memory"
          }, taken only where it is one of the ${routes.filter(({ data }) => screenOf.get(data.screen)?.data.surface === surface.ref).length} routes of this client and begins with one “/”.`,
        ]),
      ];
    }
  },
});
