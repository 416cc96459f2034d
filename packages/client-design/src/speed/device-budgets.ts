import { join } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import type { Platform } from "../catalog/frameworks.ts";
import { mobileBases, otherMobile, radio } from "../catalog/speed-facts.ts";
import type { BudgetFacts, NamedBudget } from "./budget-facts.ts";
import { serverTime } from "./budget-facts.ts";
import { type Input, input, ranged } from "./figures.ts";

const hours: Readonly<Record<string, number>> = { min: 1 / 60, h: 1, day: 24, s: 1 / 3600 };
const assumed = (
  name: string,
  value: number,
  unit: Figure["unit"],
  low: number,
  high: number,
): Input => ({
  name,
  value,
  unit,
  low,
  high,
});
const count = (name: string, value: number): Input => ({ name, value, unit: "count" });

/** By what each system is measured, and by what both are. */
const methods = {
  start: ["XCTApplicationLaunchMetric", "Macrobenchmark StartupTimingMetric"],
  frame: ["XCTOSSignpostMetric.scrollDecelerationMetric", "Macrobenchmark FrameTimingMetric"],
  memory: ["XCTMemoryMetric", "Macrobenchmark MemoryUsageMetric"],
  battery: ["MetricKit MXAppRunTimeMetric", "Battery Historian"],
  data: ["Instruments Network", "Network Inspector"],
  "install-size": ["App Store Connect, thinned", "bundletool get-size"],
  render: ["XCTOSSignpostMetric", "Macrobenchmark TraceSectionMetric"],
} as const;
type Metric = keyof typeof methods;

function methodOf(metric: Metric, platforms: readonly Platform[]): string {
  const [apple, google] = methods[metric];
  const own = [
    ...(platforms.includes("ios") ? [apple] : []),
    ...(platforms.includes("android") ? [google] : []),
  ];
  return own.length > 0 ? own.join("; ") : "measured in the release build";
}

/** Start, frames, memory, data, battery and size of an app. */
export function deviceBudgets(facts: BudgetFacts): readonly NamedBudget[] {
  const { surface, screens, chosen, framework, loads, tasks } = facts;
  const isPhone = surface.data.kind === "mobile";
  const known = mobileBases[framework ?? ""];
  const base = known ?? otherMobile;
  const budget = (metric: Metric, value: Figure, because: string): NamedBudget => ({
    id: join(surface.id, metric),
    budget: {
      surface: surface.ref,
      metric,
      comparator: "<=",
      value,
      method: methodOf(metric, surface.data.platforms),
      because,
    },
  });
  const store = chosen("offline-store");
  const start =
    screens.find(({ data }) => data.start) ?? screens.find(({ data }) => data.kind === "list");
  const server = serverTime(facts);
  const pictures = facts.assets.filter(({ data }) => data.kind === "image");
  const heaviest = largest(facts);
  const actions = loads.get("actions-per-user-day");
  const gathered = tasks.filter(({ data }) => data.every !== undefined);
  const wakings = gathered.reduce(
    (sum, { data }) =>
      sum + (data.every ? 24 / (data.every.value * (hours[data.every.unit] ?? 24)) : 0),
    0,
  );
  const local = [...facts.screens].filter(({ ref }) => (facts.asked.get(ref) ?? 0) === 0);
  return [
    budget(
      "start",
      ranged(`framework${store ? " + store" : ""} + query + paint`, "ms", [
        assumed("framework", base.start, "ms", base.start * 0.6, base.start * 2),
        ...(store ? [assumed("store", 80, "ms", 40, 200)] : []),
        assumed("query", 50, "ms", 20, 150),
        assumed("paint", 100, "ms", 50, 200),
      ]),
      `cold, to ${start?.data.name ?? "the first screen"}${store ? ` from ${store.data.name}` : ""}; no request before it`,
    ),
    budget(
      "frame",
      ranged("second / frames", "ms", [
        { name: "second", value: 1000, unit: "ms" },
        { name: "frames", value: 60, unit: "count", high: 60, low: 120 },
      ]),
      `scrolling ${
        screens
          .filter(({ data }) => data.pages === "scrolled")
          .map(({ data }) => data.name)
          .slice(0, 3)
          .join(", ") ||
        (start?.data.name ?? "lists")
      }: 99 of 100 frames; 8.3 ms at 120 Hz`,
    ),
    budget(
      "render",
      ranged(
        server && local.length < screens.length
          ? "tap + roundTrip + server + paint"
          : "tap + query + paint",
        "ms",
        server && local.length < screens.length
          ? [
              assumed("tap", 50, "ms", 20, 100),
              assumed("roundTrip", 100, "ms", 40, 150),
              { name: "server", value: server.value, unit: "ms", ref: server.ref },
              assumed("paint", 100, "ms", 50, 200),
            ]
          : [
              assumed("tap", 50, "ms", 20, 100),
              assumed("query", 50, "ms", 20, 150),
              assumed("paint", 100, "ms", 50, 200),
            ],
      ),
      local.length === 0
        ? `tap to content, all ${screens.length} screens from the network`
        : `tap to content; ${local.length} of ${screens.length} screens ask nothing of the network as they open`,
    ),
    ...(heaviest
      ? [
          budget(
            "memory",
            ranged("program + seen * width * height * pixel / 1000000", "MB", [
              assumed("program", isPhone ? 120 : 200, "MB", 80, 300),
              count("seen", heaviest.seen),
              count("width", heaviest.width),
              count("height", heaviest.height),
              { name: "pixel", value: 4, unit: "B" },
            ]),
            `${heaviest.name}: ${heaviest.seen} pictures decoded at ${heaviest.width} px, three screenfuls`,
          ),
        ]
      : []),
    ...(isPhone && actions
      ? [
          budget(
            "data",
            ranged(
              `actions * days * answer / 1000${pictures.length > 0 ? " + pictures * picture / 1000" : ""}`,
              "MB",
              [
                {
                  name: "actions",
                  value: actions.data.figure.value,
                  unit: "actions/user/day",
                  low: actions.data.figure.low,
                  high: actions.data.figure.high,
                  ref: actions.ref,
                },
                { name: "days", value: 1, unit: "day" },
                assumed("answer", 4, "kB", 1, 20),
                ...(pictures.length > 0
                  ? [
                      assumed("pictures", 20, "count", 4, 100),
                      assumed(
                        "picture",
                        pictureOf(facts),
                        "kB",
                        pictureOf(facts) / 2,
                        pictureOf(facts) * 2,
                      ),
                    ]
                  : []),
              ],
            ),
            facts.assets.some(({ data }) => data.kind === "video")
              ? "a day without videos; each minute of those at 432p 5.5 MB more"
              : "a day on a metered line",
          ),
        ]
      : []),
    ...(isPhone && wakings > 0
      ? [
          budget(
            "battery",
            ranged("wakings * joules / battery * 100", "percent", [
              count("wakings", Number(wakings.toPrecision(4))),
              input("joules", radio.wake),
              input("battery", radio.battery),
            ]),
            `a day: ${gathered.map(({ data }) => `${data.name.toLowerCase()} each ${data.every?.value} ${data.every?.unit}`).join(", ")}, each on a waking of its own`,
          ),
        ]
      : []),
    budget(
      "install-size",
      ranged("framework + screens * screen", "MB", [
        assumed("framework", base.install, "MB", base.install * 0.7, base.install * 1.6),
        count("screens", screens.length),
        assumed("screen", 0.1, "MB", 0.05, 0.3),
      ]),
      `${screens.length} screens on ${known ? (facts.frameworkName ?? "") : "its framework"}, for one kind of processor`,
    ),
  ];
}

function pictureOf({ assets }: BudgetFacts): number {
  return (
    assets.flatMap(({ data }) => (data.kind === "image" ? data.forms : []))[0]?.bytes?.value ?? 600
  );
}

/** The list of pictures that takes most memory: three screenfuls are kept decoded. */
function largest({ assets, screens }: BudgetFacts) {
  const all = assets.flatMap(({ data }) => {
    const form = data.kind === "image" ? data.forms[0] : undefined;
    const screen = screens.find(({ ref }) => data.screens.includes(ref));
    return form?.width && form.height && screen
      ? [{ name: screen.data.name, seen: 24, width: form.width, height: form.height }]
      : [];
  });
  return all.sort((a, b) => b.width * b.height - a.width * a.height)[0];
}
