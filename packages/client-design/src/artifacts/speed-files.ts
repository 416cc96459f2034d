import { jsonText, optional } from "@planc/core";
import { client, decision } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { manifestPath, pagesOf } from "../speed/budget-pages.ts";

/** Frameworks whose build writes pieces of script by the name of what they hold. */
const builds: Readonly<Record<string, string>> = {
  react: "dist/assets/*.js",
  vue: "dist/assets/*.js",
  svelte: "dist/assets/*.js",
  preact: "dist/assets/*.js",
  solid: "dist/assets/*.js",
  nextjs: ".next/static/chunks/**/*.js",
  nuxt: ".output/public/_nuxt/*.js",
  sveltekit: "build/client/_app/immutable/**/*.js",
  angular: "dist/**/browser/*.js",
};

/** Budgets as the tools read them that hold a build to them. */
export const budgetFiles = artifact("budget-files", {
  reads: {
    surfaces: client.surface,
    budgets: client.budget,
    routes: optional(client.route),
    assets: optional(client.asset),
    choices: optional(decision.choice),
  },
  emit: ({ surfaces, budgets, routes, assets, choices }) => {
    const pathOf = new Map(routes.map(({ data }) => [data.screen as string, data]));
    const web = surfaces.filter(({ data }) => data.kind === "web");
    return web.flatMap((surface) => {
      const own = budgets.filter(({ data }) => data.surface === surface.ref);
      const pages = pagesOf(own);
      if (pages.length === 0) return [];
      const folder = web.length > 1 ? `clients/${surface.id}` : "clients";
      const at = (of: (typeof pages)[number]["of"], metric: string) =>
        of.get(metric)?.data.value.value;
      // A laboratory has no session and no ids: pages that are open, and whose address is fixed, are opened there.
      const opened = pages.flatMap(({ screen, of, expected }) => {
        const route = pathOf.get(screen);
        return route?.guard.kind === "open" && !/[:[{]/.test(route.path)
          ? [{ path: route.path, of, expected }]
          : [];
      });
      const cls = own.find(({ data }) => data.metric === "cls")?.data.value.value;
      const weight = (kB: number) => Math.ceil(kB) * 1000;
      const assertMatrix = opened.map(({ path, of }) => ({
        matchingUrlPattern: `^https?://[^/]+${path === "/" ? "/?" : path.replaceAll(/[.*+?^$(){}|\\]/g, "\\$&")}$`,
        assertions: {
          "resource-summary:script:size": [
            "error",
            { maxNumericValue: weight(at(of, "script") ?? 0) },
          ],
          ...(at(of, "image")
            ? {
                "resource-summary:image:size": [
                  "warn",
                  { maxNumericValue: weight(at(of, "image") ?? 0) },
                ],
              }
            : {}),
          "resource-summary:total:count": ["warn", { maxNumericValue: at(of, "requests") ?? 0 }],
          "largest-contentful-paint": ["error", { maxNumericValue: at(of, "lcp") ?? 0 }],
          ...(cls === undefined
            ? {}
            : { "cumulative-layout-shift": ["error", { maxNumericValue: cls }] }),
        },
      }));
      const build =
        builds[choices.find(({ ref }) => ref === surface.data.choice)?.data.technology ?? ""];
      const parts = assets.flatMap(({ data }) =>
        data.surface === surface.ref && data.kind === "chunk"
          ? data.forms.flatMap(({ bytes }) => (bytes ? [bytes.value] : []))
          : [],
      );
      const most =
        Math.ceil((scriptOfAll(pages) + parts.reduce((sum, each) => sum + each, 0)) / 5) * 5;
      return [
        ...(assertMatrix.length > 0
          ? [
              {
                path: `${folder}/lighthouserc.json`,
                mediaType: "application/json",
                text: jsonText({
                  ci: {
                    collect: {
                      url: opened.map(({ path }) => `http://localhost:3000${path}`),
                      numberOfRuns: 3,
                      settings: {
                        formFactor: "mobile",
                        throttlingMethod: "simulate",
                        throttling: { rttMs: 100, throughputKbps: 9000, cpuSlowdownMultiplier: 4 },
                      },
                    },
                    assert: { assertMatrix },
                  },
                }),
              },
            ]
          : []),
        ...(build
          ? [
              {
                path: `${folder}/.size-limit.json`,
                mediaType: "application/json",
                text: jsonText([
                  {
                    name: `Script of ${surface.data.name}: ${pages.length} pages`,
                    path: build,
                    limit: `${most} kB`,
                    gzip: true,
                  },
                ]),
              },
            ]
          : []),
      ];
    });
  },
});

/** All pages together: the framework once, and what each page adds to it. */
function scriptOfAll(pages: ReturnType<typeof pagesOf>): number {
  const once = (of: (typeof pages)[number]["of"]) => {
    const inputs = of.get("script")?.data.value.inputs ?? [];
    const value = (name: string) => inputs.find((each) => each.name === name)?.value ?? 0;
    return (value("framework") + value("cache")) * (value("room") || 1);
  };
  return pages.reduce((sum, { script, of }, at) => sum + script - (at === 0 ? 0 : once(of)), 0);
}

/** What a browser installs a web client by. */
export const manifestFile = artifact("web-manifest", {
  reads: { surfaces: client.surface, apps: client.webApp },
  emit: ({ surfaces, apps }) =>
    apps.map(({ data: app }) => ({
      path: manifestPath(surfaces.length, app.surface.replace(/^.*#/, "")),
      mediaType: "application/manifest+json",
      text: jsonText({
        id: "/",
        name: app.name,
        short_name: app.shortName,
        start_url: app.startUrl,
        scope: "/",
        display: "standalone",
        ...(app.language ? { lang: app.language } : {}),
        ...(app.colors
          ? { theme_color: app.colors.theme, background_color: app.colors.background }
          : {}),
        icons: [
          { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
          { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
          {
            src: "/icons/512-maskable.png",
            sizes: "512x512",
            type: "image/png",
            purpose: "maskable",
          },
        ],
        ...(app.shortcuts.length > 0 ? { shortcuts: app.shortcuts } : {}),
      }),
    })),
});
