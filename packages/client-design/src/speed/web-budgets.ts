import { join } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import {
  frameworkScripts,
  line,
  otherFramework,
  ownCode,
  webVitals,
} from "../catalog/speed-facts.ts";
import type { Screen } from "../native/ground.ts";
import {
  type BudgetFacts,
  isRendered,
  type NamedBudget,
  pageTarget,
  serverTime,
} from "./budget-facts.ts";
import { type Input, input, ranged } from "./figures.ts";
import { phoneWidth, pictureBytes, seenAtOnce } from "./pictures.ts";

const lab = "Lighthouse CI, phone, 100 ms, 9 Mbit/s, 4 × slower processor";
const field = "p75, web-vitals";
const style = { name: "style", value: 20, unit: "kB", low: 10, high: 40 } as const;
const font = { name: "font", value: 40, unit: "kB", low: 0, high: 80 } as const;
const edge = { name: "edge", value: 50, unit: "ms", low: 20, high: 150 } as const;
const room = { name: "room", value: 1.2, unit: "ratio" } as const;
const count = (name: string, value: number): Input => ({ name, value, unit: "count" });
const as = (name: string, { value, unit, low, high }: Figure): Input => ({
  name,
  value,
  unit,
  low,
  high,
});

/** Bytes, requests and times of each page. */
export function webBudgets(facts: BudgetFacts): readonly NamedBudget[] {
  const { surface, screens } = facts;
  const on = (screen: Screen) => pageBudgets(facts, screen);
  const server = serverTime(facts);
  const all = (metric: "inp" | "cls", because: string): NamedBudget => ({
    id: join(surface.id, metric),
    budget: {
      surface: surface.ref,
      metric,
      comparator: "<=",
      value: ranged("good", webVitals[metric].unit, [input("good", webVitals[metric])]),
      method: field,
      because,
    },
  });
  const plain = (metric: "style" | "font", of: typeof style | typeof font): NamedBudget => ({
    id: join(surface.id, metric),
    budget: {
      surface: surface.ref,
      metric,
      comparator: "<=",
      value: ranged(metric, "kB", [of]),
      method: "Lighthouse CI",
      because: `assumed for ${screens.length} screens, before the first build`,
    },
  });
  const acting = screens.filter(({ data }) => data.uses.some(({ when }) => when === "acting"));
  return [
    all(
      "inp",
      server && server.value > webVitals.inp.value
        ? `${counted(acting.length, "wait", "waits")} ${server.value} ms`
        : counted(acting.length, "act", "acts"),
    ),
    all(
      "cls",
      `${counted(screens.filter(({ data }) => data.states.some(({ kind }) => kind === "loading")).length, "load late", "loads late")}${facts.assets.some(({ data }) => data.kind === "image") ? `; ${facts.assets.flatMap(({ data }) => (data.kind === "image" ? [data.name.toLowerCase()] : [])).join(", ")}: width and height in the markup` : ""}`,
    ),
    plain("style", style),
    plain("font", font),
    ...screens.flatMap(on),
  ];
}

function pageBudgets(facts: BudgetFacts, screen: Screen): readonly NamedBudget[] {
  const { surface } = facts;
  const rendered = isRendered(facts, screen);
  const page = pageTarget(facts);
  const server = serverTime(facts);
  const asked = facts.asked.get(screen.ref) ?? 0;
  const script = scriptOf(facts, screen);
  const image = imageOf(facts, screen);
  const mode = facts.routeOf.get(screen.ref)?.data.rendering?.mode;
  const answers: Input[] = server
    ? [{ name: "server", value: server.value, unit: "ms", ref: server.ref }]
    : [];
  // A name is looked up, a connection made and sealed, and the page asked for.
  const made = rendered && mode !== "static" && server !== undefined;
  const ttfb = ranged(made ? "4 * roundTrip + server" : "4 * roundTrip + edge", "ms", [
    input("roundTrip", line.roundTrip),
    ...(made ? answers : [edge]),
  ]);
  const waits = !rendered && asked > 0 && server !== undefined;
  const bytes = [
    style,
    ...(rendered ? [] : [as("script", script)]),
    ...(image ? [as("image", image)] : []),
  ];
  const download = ranged(
    `(${bytes.map(({ name }) => name).join(" + ")}) * 8 / bandwidth${waits ? " + roundTrip + server" : ""}`,
    "ms",
    [
      ...bytes,
      input("bandwidth", line.bandwidth),
      ...(waits ? [input("roundTrip", line.roundTrip), ...answers] : []),
    ],
  );
  const render = ranged(rendered ? "paint" : "script / kilobyte * perKilobyte + paint", "ms", [
    ...(rendered
      ? []
      : [
          as("script", script),
          { name: "kilobyte", value: 1, unit: "kB" } as const,
          input("perKilobyte", line.perKilobyte),
        ]),
    input("paint", line.paint),
  ]);
  const expected = ranged("ttfb + download + render", "ms", [
    as("ttfb", ttfb),
    as("download", download),
    as("render", render),
  ]);
  const most = page?.shown ?? webVitals.lcp.value;
  const budget = (
    metric: NamedBudget["budget"]["metric"],
    value: Figure,
    because: string,
    method = lab,
  ): NamedBudget => ({
    id: join(screen.id, metric),
    budget: {
      surface: surface.ref,
      screen: screen.ref,
      metric,
      comparator: "<=",
      value,
      method,
      because,
      ...(page &&
      (metric === "lcp" || metric === "ttfb" || metric === "download" || metric === "render")
        ? { target: page.target.ref }
        : {}),
    },
  });
  const requests = ranged(
    `document + scripts + styles + fonts${image ? " + pictures" : ""}${rendered ? "" : " + reads"}`,
    "count",
    [
      count("document", 1),
      count("scripts", 3),
      count("styles", 1),
      count("fonts", 2),
      ...(image ? [count("pictures", pictured(facts, screen)?.seen ?? 0)] : []),
      ...(rendered ? [] : [count("reads", asked)]),
    ],
  );
  return [
    budget(
      "script",
      script,
      `${screen.data.shows.length + screen.data.takes.length} fields, ${screen.data.uses.length} operations`,
    ),
    ...(image ? [budget("image", image, "what a phone sees before it scrolls")] : []),
    budget(
      "requests",
      requests,
      rendered ? "the page brings its answers" : `${asked} reads after the script`,
    ),
    budget("ttfb", ttfb, made ? "made upon each request" : "the same file for all"),
    budget(
      "download",
      download,
      rendered ? "until the largest thing is there" : "script first, then its reads",
    ),
    budget(
      "render",
      render,
      rendered ? "the page shows without its script" : "nothing is shown before the script ran",
    ),
    budget(
      "lcp",
      ranged("shown", "ms", [
        { name: "shown", value: most, unit: "ms", ...(page ? { ref: page.target.ref } : {}) },
      ]),
      `expected ${Math.round(expected.value)} ms (${Math.round(expected.low ?? expected.value)} to ${Math.round(expected.high ?? expected.value)})`,
      field,
    ),
  ];
}

/** Script of the framework with what the screen itself is made of, and some room. */
function scriptOf({ framework, chosen }: BudgetFacts, screen: Screen): Figure {
  const base =
    frameworkScripts.find(({ keys }) => keys.includes(framework ?? ""))?.fact ?? otherFramework;
  const query = chosen("server-state")?.data.technology === "tanstack-query";
  return ranged(
    `(framework${query ? " + cache" : ""} + screen + fields * field + operations * operation) * room`,
    "kB",
    [
      input("framework", base),
      ...(query ? [{ name: "cache", value: 10.5, unit: "kB" } as const] : []),
      input("screen", ownCode.screen),
      count("fields", screen.data.shows.length + screen.data.takes.length),
      input("field", ownCode.field),
      count("operations", screen.data.uses.length),
      input("operation", ownCode.operation),
      room,
    ],
  );
}

function pictured({ assetsOf }: BudgetFacts, screen: Screen) {
  const picture = (assetsOf.get(screen.ref) ?? []).find(({ data }) => data.kind === "image");
  if (!picture) return undefined;
  const place = screen.data.kind === "detail" ? "whole-width" : "card";
  return { picture, place, seen: seenAtOnce[place] } as const;
}

function imageOf(facts: BudgetFacts, screen: Screen): Figure | undefined {
  const found = pictured(facts, screen);
  if (!found) return undefined;
  const width = phoneWidth(found.place);
  const form =
    found.picture.data.forms.find((each) => (each.width ?? 0) >= width)?.bytes ??
    found.picture.data.forms.at(-1)?.bytes;
  // As it was uploaded: a phone's picture, made smaller by whoever sent it.
  const one = form ?? pictureBytes(2048, 1536, "image/jpeg");
  return ranged("seen * picture", "kB", [count("seen", found.seen), as("picture", one)]);
}

const counted = (count: number, many: string, one: string): string =>
  count === 1 ? `1 screen ${one}` : `${count} screens ${many}`;
