import { join, slug } from "@planc/core";
import { heavyParts } from "../catalog/speed-facts.ts";
import type { AnyRef, Ground, Screen } from "../native/ground.ts";
import { input, ranged } from "./figures.ts";
import type { Named } from "./pictures.ts";
import { frameworkOf, saidOf } from "./shown-files.ts";

/** How a framework cuts its script by routes. */
const cuts: Readonly<Record<string, string>> = {
  react: "lazy()",
  nextjs: "by page; next/dynamic below it",
  "react-router": "by route module",
  remix: "by route module",
  vue: "() => import()",
  nuxt: "by page; Lazy components below it",
  angular: "loadComponent, loadChildren",
  svelte: "import()",
  sveltekit: "by page",
  solid: "lazy()",
  preact: "lazy()",
};

/** Whether pages of a surface are made of script that is cut into pieces. */
export const isCut = (ground: Ground): boolean =>
  ground.surface.data.kind === "web" && cuts[frameworkOf(ground) ?? ""] !== undefined;

export interface Heavy {
  readonly part: keyof typeof heavyParts;
  readonly screens: readonly Screen[];
  readonly of: readonly AnyRef[];
}

/** Heavy parts by the screens that need them: by their kind, or since the text says so. */
export function heavyOf(ground: Ground, videos: readonly Screen[]): readonly Heavy[] {
  const kind = (...kinds: readonly Screen["data"]["kind"][]) =>
    ground.screens.filter(({ data }) => kinds.includes(data.kind));
  const charts = saidOf(ground, /\b(?:charts?|graphs?|dashboards? with|visuali[sz]\w+)\b/i);
  const editors = saidOf(ground, /\b(?:rich[- ]text|WYSIWYG|markdown editor|formatted text)\b/i);
  const written = ground.screens.filter(({ data }) =>
    data.controls?.some(({ by }) => by === "text-area"),
  );
  const dashboards = kind("dashboard");
  const found: readonly Heavy[] = [
    {
      part: "chart",
      screens: dashboards.length > 0 ? dashboards : [],
      of: [...charts, ...dashboards.map(({ ref }) => ref)],
    },
    { part: "map", screens: kind("map"), of: kind("map").map(({ ref }) => ref) },
    { part: "calendar", screens: kind("calendar"), of: kind("calendar").map(({ ref }) => ref) },
    { part: "editor", screens: editors.length > 0 ? written : [], of: editors },
    { part: "player", screens: videos, of: videos.map(({ ref }) => ref) },
  ];
  return found.filter(({ screens }) => screens.length > 0);
}

/** Pieces of a program that screens load: areas apart, heavy parts with the screen that needs them. */
export function chunksOf(
  ground: Ground,
  heavy: readonly Heavy[],
  payments: readonly { readonly name: string; readonly screen: Screen; readonly of: AnyRef }[],
): readonly Named[] {
  if (!isCut(ground)) return [];
  const by = cuts[frameworkOf(ground) ?? ""] ?? "";
  const surface = ground.surface.ref;
  const areas = new Map<string, Screen[]>();
  for (const screen of ground.screens) {
    const { area } = screen.data;
    if (area === undefined) continue;
    const known = areas.get(area);
    if (known) known.push(screen);
    else areas.set(area, [screen]);
  }
  const parts: Named[] =
    areas.size < 2
      ? []
      : [...areas].map(([area, screens]) => ({
          id: join(ground.surface.id, "area", slug(area)),
          asset: {
            name: area,
            surface,
            kind: "chunk",
            of: screens.map(({ ref }) => ref),
            screens: screens.map(({ ref }) => ref),
            forms: [],
            formats: [],
            loads: `with the first of its ${screens.length} screens: ${by}`,
            because: othersOf(ground, screens),
          },
        }));
  const single: readonly Named[] =
    areas.size < 2 && ground.screens.length > 1
      ? [
          {
            id: join(ground.surface.id, "screens"),
            asset: {
              name: "Screens",
              surface,
              kind: "chunk",
              of: [surface],
              screens: [],
              forms: [],
              formats: [],
              loads: `${ground.screens.length} pieces: ${by}`,
              because: `${ground.screens.find(({ data }) => data.start)?.data.name ?? "one"} needs 1 of ${ground.screens.length}`,
            },
          },
        ]
      : [];
  const weighty = heavy.map(({ part, screens, of }): Named => {
    const { name, example, fact } = heavyParts[part];
    return {
      id: join(ground.surface.id, "part", part),
      asset: {
        name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        surface,
        kind: "chunk",
        of: [...of],
        screens: screens.map(({ ref }) => ref),
        forms: [{ name: example, bytes: ranged("library", "kB", [input("library", fact)]) }],
        formats: [],
        loads:
          part === "player"
            ? "as a video is tapped; not in Safari"
            : "after the frame of the screen is shown",
        because: `${screens.length} of ${ground.screens.length} screens need it`,
      },
    };
  });
  const money = payments.map(
    ({ name, screen, of }): Named => ({
      id: join(ground.surface.id, "payment", slug(name)),
      asset: {
        name: `Script of ${name}`,
        surface,
        kind: "chunk",
        of: [of],
        screens: [screen.ref],
        forms: [],
        formats: [],
        loads: `from ${name}'s own address as ${screen.data.name} opens, and on no other screen`,
        because: `not in the bundle, so that what handles cards stays with ${name}`,
      },
    }),
  );
  return [...parts, ...single, ...weighty, ...money];
}

function othersOf(ground: Ground, own: readonly Screen[]): string {
  const inside = new Set(own.flatMap(({ data }) => data.actors));
  const outside = ground.surface.data.actors.filter((each) => !inside.has(each));
  return outside.length > 0
    ? `not for ${outside.map((each) => each.replace(/^.*#/, "")).join(", ")}`
    : `without ${[...new Set(ground.screens.flatMap(({ data }) => (data.area !== undefined && data.area !== own[0]?.data.area ? [data.area] : [])))].join(", ")}`;
}
