import type { Figure } from "@planc/core/ir";

type Unit = Figure["unit"];

/** A number that ages, with where it was read or how it was measured. */
export interface Fact {
  readonly value: number;
  readonly unit: Unit;
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
  /** Day on which it was measured or read; absent where it is from memory. */
  readonly checked?: string;
}

const measured = "bundled with esbuild 2026-11, minified, gzip -9";
const bundled = (bytes: number): Fact => ({
  value: Math.round(bytes / 100) / 10,
  unit: "kB",
  source: measured,
  checked: "2026-11-30",
});
const remembered = (value: number, low: number, high: number, source: string): Fact => ({
  value,
  unit: "kB",
  low,
  high,
  source,
});

/** Script that a page of a framework runs before a line of the product's own, with its router. */
export const frameworkScripts: readonly {
  readonly keys: readonly string[];
  readonly fact: Fact;
}[] = [
  // 68.8 kB react-dom, 32.3 kB react-router.
  { keys: ["react", "vite"], fact: bundled(68_829 + 32_344) },
  {
    keys: ["nextjs"],
    fact: remembered(115, 100, 140, "https://nextjs.org/docs/app/guides/production-checklist"),
  },
  { keys: ["react-router", "remix"], fact: remembered(105, 95, 125, "https://reactrouter.com") },
  { keys: ["vue"], fact: bundled(22_205 + 9_000) },
  { keys: ["nuxt"], fact: remembered(65, 50, 85, "https://nuxt.com/docs") },
  { keys: ["preact"], fact: bundled(4_640) },
  { keys: ["solid", "solidjs", "solid-start"], fact: bundled(4_439) },
  { keys: ["svelte"], fact: remembered(12, 8, 20, "https://svelte.dev/docs") },
  { keys: ["sveltekit"], fact: remembered(30, 22, 45, "https://svelte.dev/docs/kit") },
  { keys: ["angular"], fact: remembered(75, 60, 100, "https://angular.dev/tools/cli/build") },
  { keys: ["astro"], fact: remembered(2, 0, 10, "https://docs.astro.build") },
  { keys: ["htmx"], fact: remembered(16, 14, 18, "https://htmx.org/docs") },
  {
    keys: ["blazor", "blazor-webassembly"],
    fact: remembered(
      1_800,
      1_400,
      2_500,
      "https://learn.microsoft.com/aspnet/core/blazor/performance",
    ),
  },
  {
    keys: ["flutter", "flutter-web"],
    fact: remembered(1_900, 1_500, 2_600, "https://docs.flutter.dev/platform-integration/web"),
  },
];

/** Templates that a server fills run no framework in the browser. */
export const otherFramework: Fact = remembered(30, 0, 100, "no framework of the register");

/** Heavy parts, which only screens load that need them. */
export const heavyParts = {
  chart: { name: "charts", example: "Chart.js 4.6", fact: bundled(57_390) },
  map: { name: "map", example: "Leaflet 1.9", fact: bundled(43_348) },
  "vector-map": { name: "map", example: "MapLibre GL 6.17", fact: bundled(287_722) },
  editor: { name: "editor", example: "Tiptap 3.35", fact: bundled(124_674) },
  player: { name: "player of playlists", example: "hls.js 1.7 light", fact: bundled(117_455) },
  calendar: { name: "calendar", example: "FullCalendar 6.1", fact: bundled(58_193) },
} as const;

/** What a screen's own code weighs, by what is on it: an assumption until the first build is measured. */
export const ownCode = {
  screen: { value: 4, unit: "kB", low: 2, high: 8 },
  field: { value: 0.25, unit: "kB", low: 0.1, high: 0.5 },
  operation: { value: 0.5, unit: "kB", low: 0.2, high: 1 },
} as const;

/** Line and device at the 75th percentile, which field data of pages is judged at. */
export const line = {
  roundTrip: {
    value: 100,
    unit: "ms",
    low: 40,
    high: 150,
    source: "https://infrequently.org/2024/01/performance-inequality-gap-2024/",
  },
  bandwidth: {
    value: 9,
    unit: "Mbit/s",
    low: 1.6,
    high: 25,
    source: "https://infrequently.org/2024/01/performance-inequality-gap-2024/",
  },
  /** Of a phone of the middle: to parse and run what was loaded. */
  perKilobyte: {
    value: 1,
    unit: "ms",
    low: 0.5,
    high: 3,
    source: "https://v8.dev/blog/cost-of-javascript-2019",
  },
  paint: { value: 100, unit: "ms", low: 50, high: 250, source: "assumed" },
} as const satisfies Readonly<Record<string, Fact>>;

/** Times beyond which a page counts as not good any more. */
export const webVitals = {
  lcp: { value: 2_500, unit: "ms", source: "https://web.dev/articles/lcp" },
  inp: { value: 200, unit: "ms", source: "https://web.dev/articles/inp" },
  cls: { value: 0.1, unit: "ratio", source: "https://web.dev/articles/cls" },
  ttfb: { value: 800, unit: "ms", source: "https://web.dev/articles/ttfb" },
} as const satisfies Readonly<Record<string, Fact>>;

/** Bytes of a pixel at the quality at which people see no difference in a photograph. */
export const pixelBytes = {
  "image/avif": {
    value: 0.08,
    unit: "B",
    low: 0.04,
    high: 0.15,
    source: "https://jakearchibald.com/2020/avif-has-landed/",
  },
  "image/webp": {
    value: 0.13,
    unit: "B",
    low: 0.08,
    high: 0.22,
    source: "https://developers.google.com/speed/webp/docs/webp_study",
  },
  "image/jpeg": {
    value: 0.2,
    unit: "B",
    low: 0.1,
    high: 0.35,
    source: "as the client makes what it sends",
  },
} as const satisfies Readonly<Record<string, Fact>>;

/** H.264 at 16:9, from which each title takes what lies below what is uploaded. */
export const ladder: readonly {
  readonly width: number;
  readonly height: number;
  readonly megabits: number;
}[] = [
  { width: 416, height: 234, megabits: 0.145 },
  { width: 640, height: 360, megabits: 0.365 },
  { width: 768, height: 432, megabits: 0.73 },
  { width: 960, height: 540, megabits: 2 },
  { width: 1280, height: 720, megabits: 3 },
  { width: 1920, height: 1080, megabits: 6 },
];
export const ladderSource =
  "https://developer.apple.com/documentation/http-live-streaming/hls-authoring-specification-for-apple-devices";

/** What a phone's client starts with, and takes on it, before a line of the product's own. */
export const mobileBases: Readonly<
  Record<string, { readonly start: number; readonly install: number; readonly source: string }>
> = {
  "react-native": {
    start: 450,
    install: 12,
    source: "https://reactnative.dev/docs/optimizing-javascript-loading",
  },
  expo: { start: 500, install: 16, source: "https://docs.expo.dev/distribution/app-size/" },
  flutter: { start: 350, install: 9, source: "https://docs.flutter.dev/perf/app-size" },
  swiftui: {
    start: 150,
    install: 3,
    source: "https://developer.apple.com/documentation/xcode/reducing-your-app-s-launch-time",
  },
  compose: {
    start: 250,
    install: 4,
    source: "https://developer.android.com/topic/performance/vitals/launch-time",
  },
  capacitor: { start: 600, install: 6, source: "https://capacitorjs.com/docs" },
  maui: {
    start: 700,
    install: 18,
    source: "https://learn.microsoft.com/dotnet/maui/deployment/performance",
  },
};
export const otherMobile = { start: 500, install: 12, source: "no framework of the register" };

/** A waking of the radio from idle, with the time it stays on; and what a battery of today holds. */
export const radio = {
  wake: {
    value: 12,
    unit: "count",
    low: 5,
    high: 15,
    source: "J a waking on LTE: Huang et al., MobiSys 2012",
  },
  battery: {
    value: 55_000,
    unit: "count",
    low: 40_000,
    high: 70_000,
    source: "J: 4,000 mAh at 3.85 V",
  },
} as const satisfies Readonly<Record<string, Fact>>;
