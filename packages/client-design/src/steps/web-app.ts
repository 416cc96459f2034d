import { node, optional } from "@planc/core";
import { brief, client } from "@planc/core/ir";
import { asksFor } from "../catalog/native-words.ts";
import { derived, step } from "../kit.ts";
import { installable, webAppOf } from "../speed/web-app.ts";

/** A web client that the text wants installed: what its manifest and its worker say. */
export const webApp = step("web-app", {
  reads: {
    product: brief.product,
    surfaces: client.surface,
    screens: client.screen,
    requirements: optional(brief.requirement),
    mentions: optional(brief.mention),
    routes: optional(client.route),
    states: optional(client.state),
    tokens: optional(client.token),
    languages: optional(client.language),
  },
  writes: { apps: client.webApp },
  run: ({
    product,
    surfaces,
    screens,
    requirements,
    mentions,
    routes,
    states,
    tokens,
    languages,
  }) => {
    const asking = [
      ...requirements.filter(
        ({ data: { text, priority, later } }) =>
          priority !== "wont" && later === undefined && asksFor(installable, text),
      ),
      ...mentions.filter(
        ({ data }) => data.modality !== "avoid" && installable.test(data.technology),
      ),
      ...(asksFor(installable, product.data.summary) ? [product] : []),
    ].map(({ ref }) => ref);
    if (asking.length === 0) return { apps: [] };
    const pathOf = new Map(
      routes.map(({ data }) => [data.screen as string, data.path.replaceAll(/\[(\w+)\]/g, ":$1")]),
    );
    const rendered = new Set<string>(
      routes.flatMap(({ data }) => (data.rendering?.mode === "server" ? [data.screen] : [])),
    );
    return {
      apps: surfaces
        .filter(({ data }) => data.kind === "web")
        .map((surface) => {
          const own = <T extends { readonly data: { readonly surface: string } }>(
            all: readonly T[],
          ) => all.filter(({ data }) => data.surface === surface.ref);
          return node(
            client.webApp,
            surface.id,
            webAppOf({
              surface,
              screens: own(screens),
              pathOf,
              states: own(states),
              tokens,
              languages,
              product: product.data.name,
              rendered: own(screens).some(({ ref }) => rendered.has(ref)),
            }),
            derived("web-app-asked", [surface.ref, ...asking]),
          );
        }),
    };
  },
});
