import { byRef, optional, type ViewOf } from "@planc/core";
import { api, brief, client, security } from "@planc/core/ir";
import { bullets, codeBlock, fileLink, paragraph, strong, table } from "@planc/core/markdown";
import { handful } from "../artifacts/routes-file.ts";
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
      blocks: surfaces.flatMap((surface, at) => {
        const own = screens.filter(({ data }) => data.surface === surface.ref);
        const isDrawn = surfaces
          .slice(0, at)
          .some(
            (each) =>
              leadsIn(screens.filter(({ data }) => data.surface === each.ref)) === leadsIn(own),
          );
        if (own.length === 0) return [];
        const parts = partsOf(own);
        const drawn = isDrawn
          ? []
          : own.length > mostBoxes
            ? parts
            : [{ area: undefined, screens: own }];
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
                (ref) => actorOf.get(ref)?.data.name ?? ref,
              ),
            ),
          ),
          ...(menus.length > 0
            ? [
                table(
                  ["Who", menus[0]?.kind ?? "Menu", "First"],
                  menus.map((each) => [each.who, each.entries, each.first]),
                ),
              ]
            : []),
          ...guards(told),
          ...(own.length >= handful
            ? [paragraph("As a file: ", fileLink(`clients/routes-${surface.id}.json`), ".")]
            : []),
          ...returns(surface),
        ];
      }),
    };

    function guards(told: readonly { readonly name: string; readonly route: Route }[]) {
      const found = told.flatMap(({ name, route }) =>
        route.indexed ? [[name, route.indexed] as const] : [],
      );
      const linked = told.flatMap(({ name, route: { deepLink } }) =>
        deepLink ? [[name, deepLink.from, deepLink.checks ?? "–"] as const] : [],
      );
      return [
        ...grouped(["Page is made", "Because of", "Screens"], told, ({ rendering }) =>
          rendering ? [rendering.mode, rendering.because] : undefined,
        ),
        ...grouped(["For who may not", "Screens"], told, ({ refused }) =>
          refused ? [refused] : undefined,
        ),
        ...(linked.length > 0
          ? [table(["Screen", "Opened by", "Looked at first"], linked.slice(0, mostRoutes))]
          : []),
        ...(found.length > 0
          ? [table(["Screen", "Found by search engines with"], found.slice(0, mostRoutes))]
          : []),
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
              ? `${parameter?.name} of ${carrier.data.operationId}`
              : surface.data.kind === "web"
                ? "?returnTo="
                : "the route that was asked for, in memory"
          }, taken only where it is one of the ${routes.filter(({ data }) => screenOf.get(data.screen)?.data.surface === surface.ref).length} routes of this client and begins with one “/”.`,
        ]),
      ];
    }
  },
});

/** Routes of which the same holds, in one line. */
function grouped(
  head: readonly string[],
  told: readonly { readonly name: string; readonly route: Route }[],
  keyOf: (route: Route) => readonly string[] | undefined,
) {
  const groups = new Map<string, { readonly key: readonly string[]; readonly names: string[] }>();
  for (const { name, route } of told) {
    const key = keyOf(route);
    if (key === undefined) continue;
    const text = key.join("\n");
    const known = groups.get(text);
    if (known) known.names.push(name);
    else groups.set(text, { key, names: [name] });
  }
  if (groups.size === 0) return [];
  return [
    table(
      head,
      [...groups.values()].map(({ key, names }) => {
        const [shown, left] = capped([...new Set(names)], 14);
        return [...key, `${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`];
      }),
    ),
  ];
}

const leadsIn = (screens: readonly ViewOf<typeof client.screen>[]): string =>
  JSON.stringify(screens.map(({ data }) => [data.name, data.leads.map(({ by }) => by)]));
