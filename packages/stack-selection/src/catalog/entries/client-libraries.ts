import type { Entry } from "../schema.ts";
import { type NamedRow, onRequest } from "./on-request.ts";

const script = { languages: ["typescript", "javascript"] };
const react = {
  requires: [["react", "nextjs", "remix", "gatsby", "preact", "react-native", "expo"]],
  ...script,
};
const vue = { requires: [["vue", "nuxt"]], ...script };
const dart = { requires: [["flutter"]], languages: ["dart"] };
const swift = { languages: ["swift"] };
const android = { languages: ["kotlin", "java"] };

/** How much of the web is rendered before it arrives, and what components there are. */
const frameworkFits = (
  ready: number,
  rendering: number,
  templates: [number, string] = [0, "components or pages of its own kind"],
): NonNullable<Entry["fits"]> => ({
  "component-ecosystem": [ready, ready >= 0.6 ? "many ready components" : "few ready components"],
  "server-rendering": [rendering, rendering >= 0.5 ? "built in" : "not its way"],
  "mobile-sharing": [0.1, "no native counterpart in common use"],
  "server-templates": templates,
  "form-helpers": templates[0] > 0 ? [0.7, "those of the server"] : [0.3, "chosen apart"],
});

const asServed: [number, string] = [1, "templates of the server, updated in parts"];
const besideServed: [number, string] = [0.8, "scripts beside templates of the server"];

/** Of stores on devices the ones whose file can be opened by a key alone. */
const encrypting: Readonly<Record<string, [number, string]>> = {
  mmkv: [0.9, "by a key that the app gives"],
  room: [0.9, "over a build of SQLite that encrypts"],
  hive: [0.9, "boxes under a key"],
  powersync: [0.9, "over a build of SQLite that encrypts"],
};

/** What clients are made of besides their framework and components. */
export const clientLibraries: readonly Entry[] = [
  ...onRequest("web-framework", "framework", [
    [
      "remix",
      "Remix",
      "React framework with rendering on the server",
      {
        exact: true,
        aliases: ["Remix.run"],
        licence: "MIT",
        since: 2021,
        over: ["react"],
        fits: frameworkFits(1, 1),
        ...script,
      },
    ],
    [
      "astro",
      "Astro",
      "framework for pages of content",
      {
        exact: true,
        aliases: ["Astro.js"],
        licence: "MIT",
        since: 2021,
        fits: frameworkFits(0.7, 1),
        ...script,
      },
    ],
    [
      "gatsby",
      "Gatsby",
      "React framework for static pages",
      {
        exact: true,
        licence: "MIT",
        since: 2015,
        over: ["react"],
        fits: frameworkFits(1, 0.8),
        ...script,
      },
    ],
    [
      "tanstack-start",
      "TanStack Start",
      "React framework with rendering on the server",
      { licence: "MIT", over: ["react"], fits: frameworkFits(1, 1), ...script },
    ],
    [
      "solid",
      "SolidJS",
      "component library with fine-grained reactivity",
      {
        aliases: ["Solid.js", "SolidStart"],
        licence: "MIT",
        since: 2018,
        fits: frameworkFits(0.4, 0.6),
        ...script,
      },
    ],
    [
      "qwik",
      "Qwik",
      "framework that resumes pages",
      { exact: true, licence: "MIT", since: 2022, fits: frameworkFits(0.3, 1), ...script },
    ],
    [
      "preact",
      "Preact",
      "small component library with React's interface",
      { licence: "MIT", since: 2015, fits: frameworkFits(0.8, 0.4), ...script },
    ],
    [
      "ember",
      "Ember.js",
      "framework for web clients",
      {
        aliases: ["EmberJS"],
        licence: "MIT",
        since: 2011,
        fits: frameworkFits(0.5, 0.3),
        ...script,
      },
    ],
    [
      "lit",
      "Lit",
      "library for web components",
      {
        exact: true,
        licence: "BSD-3-Clause",
        since: 2019,
        fits: frameworkFits(0.5, 0.3),
        ...script,
      },
    ],
    [
      "alpine-js",
      "Alpine.js",
      "behaviour in markup",
      {
        aliases: ["AlpineJS"],
        licence: "MIT",
        since: 2019,
        fits: frameworkFits(0.3, 0.2, besideServed),
        ...script,
      },
    ],
    [
      "htmx",
      "htmx",
      "pages of the server, updated in parts",
      { licence: "0BSD", since: 2020, fits: frameworkFits(0.3, 1, asServed) },
    ],
    [
      "jquery",
      "jQuery",
      "library for documents and events",
      { licence: "MIT", since: 2006, fits: frameworkFits(0.5, 0.1, besideServed), ...script },
    ],
    [
      "blazor",
      "Blazor",
      "web client in C#",
      {
        exact: true,
        aliases: ["Blazor WebAssembly", "Blazor Server"],
        licence: "MIT",
        since: 2020,
        languages: ["csharp"],
        fits: frameworkFits(0.6, 0.8),
      },
    ],
    [
      "livewire",
      "Livewire",
      "pages of a Laravel server, updated in parts",
      {
        exact: true,
        aliases: ["Laravel Livewire"],
        licence: "MIT",
        since: 2019,
        languages: ["php"],
        fits: frameworkFits(0.5, 1, asServed),
      },
    ],
    [
      "hotwire",
      "Hotwire",
      "pages of the server, updated in parts",
      {
        exact: true,
        aliases: ["Turbo and Stimulus"],
        licence: "MIT",
        since: 2020,
        fits: frameworkFits(0.3, 1, asServed),
      },
    ],
    [
      "phoenix-liveview",
      "Phoenix LiveView",
      "pages of a Phoenix server, updated in parts",
      {
        aliases: ["LiveView"],
        licence: "MIT",
        since: 2019,
        languages: ["elixir"],
        fits: frameworkFits(0.4, 1, asServed),
      },
    ],
    [
      "streamlit",
      "Streamlit",
      "data applications in Python",
      { licence: "Apache-2.0", since: 2019, languages: ["python"], fits: frameworkFits(0.6, 1) },
    ],
    [
      "gradio",
      "Gradio",
      "demonstrations of models in Python",
      { licence: "Apache-2.0", since: 2019, languages: ["python"], fits: frameworkFits(0.5, 1) },
    ],
  ]),
  ...onRequest("styling", "library", [
    [
      "styled-components",
      "styled-components",
      "styles beside React components",
      {
        licence: "MIT",
        since: 2016,
        ended: "in maintenance since 2025-03, by its authors",
        ...script,
      },
    ],
    [
      "sass",
      "Sass",
      "style sheets with variables and functions",
      { exact: true, aliases: ["SCSS"], licence: "MIT", since: 2006 },
    ],
    [
      "less-css",
      "Less CSS",
      "style sheets with variables",
      { aliases: ["Less.js"], licence: "Apache-2.0", since: 2009 },
    ],
    [
      "bootstrap",
      "Bootstrap",
      "component styles",
      { exact: true, licence: "MIT", since: 2011, ...script },
    ],
    ["bulma", "Bulma", "component styles", { exact: true, licence: "MIT", since: 2016 }],
    ["unocss", "UnoCSS", "utility classes", { licence: "MIT", since: 2021 }],
  ]),
  ...onRequest("client-state", "library", [
    ["xstate", "XState", "state machines", { licence: "MIT", since: 2017, ...script }],
    [
      "vuex",
      "Vuex",
      "store for Vue",
      { licence: "MIT", since: 2015, ended: "Pinia took its place in 2022", ...vue },
    ],
    [
      "recoil",
      "Recoil",
      "atomic state for React",
      {
        exact: true,
        licence: "MIT",
        since: 2020,
        ended: "its repository is archived since 2025-01",
        ...react,
      },
    ],
    ["valtio", "Valtio", "observable state", { licence: "MIT", ...script }],
    ["rxjs", "RxJS", "streams of events", { licence: "Apache-2.0", since: 2012, ...script }],
    [
      "immer",
      "Immer",
      "changes on copies",
      { exact: true, licence: "MIT", since: 2018, ...script },
    ],
    ["getx", "GetX", "state and navigation in Flutter", { licence: "MIT", ...dart }],
  ]),
  ...onRequest("forms", "library", [
    [
      "formik",
      "Formik",
      "forms in React",
      {
        licence: "Apache-2.0",
        since: 2017,
        ended: "no line after 2.4 of 2023-05-27, read 2026-11-29",
        ...react,
      },
    ],
    ["survey-js", "SurveyJS", "forms from definitions", { licence: "MIT", ...script }],
  ]),
  ...onRequest("charts", "library", [
    ["recharts", "Recharts", "charts in React", { licence: "MIT", since: 2016, ...react }],
    [
      "chart-js",
      "Chart.js",
      "charts on a canvas",
      { aliases: ["ChartJS"], licence: "MIT", since: 2013, ...script },
    ],
    [
      "d3",
      "D3.js",
      "drawings from data",
      { aliases: ["D3"], exact: true, licence: "ISC", since: 2011, ...script },
    ],
    [
      "echarts",
      "Apache ECharts",
      "charts on a canvas",
      { aliases: ["ECharts"], licence: "Apache-2.0", since: 2013, ...script },
    ],
    ["highcharts", "Highcharts", "charts", { licence: "proprietary", since: 2009, ...script }],
    ["apexcharts", "ApexCharts", "charts", { ...script }],
    [
      "plotly",
      "Plotly",
      "charts",
      { exact: true, aliases: ["Plotly.js"], licence: "MIT", since: 2012 },
    ],
    ["nivo", "Nivo", "charts in React", { exact: true, licence: "MIT", ...react }],
    ["victory", "Victory charts", "charts in React", { licence: "MIT", ...react }],
    ["visx", "visx", "drawings from data in React", { licence: "MIT", ...react }],
    [
      "vega",
      "Vega-Lite",
      "charts from descriptions",
      { aliases: ["Vega"], exact: true, licence: "BSD-3-Clause", ...script },
    ],
    [
      "three-js",
      "Three.js",
      "3D scenes in the browser",
      { aliases: ["ThreeJS", "React Three Fiber"], licence: "MIT", since: 2010, ...script },
    ],
    ["react-flow", "React Flow", "diagrams that people edit", { licence: "MIT", ...react }],
    ["matplotlib", "Matplotlib", "charts in Python", { since: 2003, languages: ["python"] }],
  ]),
  ...onRequest("maps", "library", [
    [
      "leaflet",
      "Leaflet",
      "maps in the browser",
      {
        exact: true,
        aliases: ["Leaflet.js", "React Leaflet"],
        licence: "BSD-2-Clause",
        since: 2011,
        ...script,
      },
    ],
    [
      "mapbox-gl",
      "Mapbox GL",
      "maps drawn from vectors",
      { aliases: ["Mapbox GL JS"], licence: "proprietary", since: 2014, account: true, ...script },
    ],
    [
      "maplibre",
      "MapLibre",
      "maps drawn from vectors",
      {
        aliases: ["MapLibre GL", "MapLibre GL JS"],
        licence: "BSD-3-Clause",
        since: 2020,
        ...script,
      },
    ],
    [
      "openlayers",
      "OpenLayers",
      "maps in the browser",
      { licence: "BSD-2-Clause", since: 2006, ...script },
    ],
    ["deck-gl", "deck.gl", "large data on maps", { licence: "MIT", since: 2016, ...script }],
  ]),
  ...onRequest("text-editor", "library", [
    ["tiptap", "Tiptap", "rich text", { licence: "MIT", since: 2018, ...script }],
    ["prosemirror", "ProseMirror", "rich text", { licence: "MIT", since: 2015, ...script }],
    ["lexical", "Lexical", "rich text", { exact: true, licence: "MIT", since: 2022, ...script }],
    [
      "quill",
      "Quill",
      "rich text",
      { exact: true, aliases: ["Quill.js"], licence: "BSD-3-Clause", since: 2012, ...script },
    ],
    ["ckeditor", "CKEditor", "rich text", { licence: "GPL-2.0-or-later", since: 2003, ...script }],
    ["tinymce", "TinyMCE", "rich text", { since: 2004, ...script }],
    ["slate-js", "Slate.js", "rich text in React", { licence: "MIT", ...react }],
    ["monaco", "Monaco Editor", "code", { licence: "MIT", since: 2016, ...script }],
    ["codemirror", "CodeMirror", "code", { licence: "MIT", since: 2007, ...script }],
    ["fullcalendar", "FullCalendar", "calendar", { licence: "MIT", since: 2009, ...script }],
  ]),
  ...onRequest("animation", "library", [
    [
      "framer-motion",
      "Motion for React",
      "movement in React",
      { aliases: ["Framer Motion"], licence: "MIT", since: 2019, ...react },
    ],
    ["gsap", "GSAP", "movement in time lines", { since: 2008, ...script }],
    ["lottie", "Lottie", "vector animations", { exact: true, licence: "MIT" }],
    [
      "reanimated",
      "React Native Reanimated",
      "movement in React Native",
      {
        aliases: ["Reanimated"],
        exact: true,
        licence: "MIT",
        requires: [["react-native", "expo"]],
        ...script,
      },
    ],
  ]),
  ...onRequest("offline-store", "library", deviceStores(), {
    fits: {
      "device-queries": [0.6, "by key or by predicate"],
      "encrypted-file": [0.2, "nothing of its own"],
      "sync-protocol": [0.2, "to be written"],
      "conflict-handling": [0, "to be written"],
    },
  }).map((entry) => {
    const own = encrypting[entry.key];
    return own ? { ...entry, fits: { ...entry.fits, "encrypted-file": own } } : entry;
  }),
  ...onRequest("native-modules", "library", [
    [
      "expo-secure-store",
      "Expo SecureStore",
      "secrets in the keychain of the device",
      {
        aliases: ["SecureStore", "expo-secure-store"],
        licence: "MIT",
        requires: [["expo", "react-native"]],
        ...script,
      },
    ],
    [
      "healthkit",
      "HealthKit",
      "health data of iOS",
      { aliases: ["Apple HealthKit", "Apple Health"] },
    ],
    ["health-connect", "Health Connect", "health data of Android"],
    ["google-fit", "Google Fit", "activity data of Android"],
    ["arkit", "ARKit", "augmented reality of iOS"],
    ["arcore", "ARCore", "augmented reality of Android"],
  ]),
];

function deviceStores(): readonly NamedRow[] {
  return [
    [
      "async-storage",
      "AsyncStorage",
      "values by key in React Native",
      { licence: "MIT", requires: [["react-native", "expo"]], ...script },
    ],
    ["mmkv", "MMKV", "values by key on the device", { licence: "BSD-3-Clause" }],
    ["local-storage", "localStorage", "values by key in the browser", { aliases: ["Web Storage"] }],
    [
      "dexie",
      "Dexie.js",
      "database in the browser, on IndexedDB",
      { aliases: ["Dexie"], exact: true, licence: "Apache-2.0", ...script },
    ],
    [
      "pouchdb",
      "PouchDB",
      "documents in the browser, synchronised with CouchDB",
      { licence: "Apache-2.0", since: 2012, ...script },
    ],
    ["core-data", "Core Data", "objects on Apple devices", { exact: true, since: 2005, ...swift }],
    ["swiftdata", "SwiftData", "objects on Apple devices", { since: 2023, ...swift }],
    [
      "room",
      "Android Room",
      "SQLite on Android",
      {
        aliases: ["Room database", "Room persistence library", "Jetpack Room"],
        licence: "Apache-2.0",
        since: 2017,
        ...android,
      },
    ],
    [
      "hive",
      "Hive database",
      "boxes of values in Dart",
      { aliases: ["Hive CE", "Hive DB"], licence: "Apache-2.0", ...dart },
    ],
    ["isar", "Isar", "database in Dart", { exact: true, licence: "Apache-2.0", ...dart }],
    ["objectbox", "ObjectBox", "objects on the device", { licence: "Apache-2.0" }],
    ["powersync", "PowerSync", "SQLite on the device, synchronised", { account: true }],
  ];
}
