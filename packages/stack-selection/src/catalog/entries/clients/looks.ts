import type { Entry } from "../../schema.ts";
import { partsOf } from "./family.ts";

const script = ["typescript", "javascript"];
const anyWeb = { form: "library", languages: script, comparedWhen: "web-client" } as const;

/** How screens are styled. */
export const styling: readonly Entry[] = [
  {
    key: "tailwind-css",
    name: "Tailwind CSS",
    aliases: ["Tailwind", "TailwindCSS"],
    topics: ["styling"],
    what: "utility classes",
    licence: "MIT",
    since: 2017,
    used: { downloads: 218_991_143 },
    ...anyWeb,
  },
  {
    key: "css-modules",
    name: "CSS Modules",
    topics: ["styling"],
    what: "styles with names of their own per file",
    since: 2015,
    ...anyWeb,
  },
  {
    key: "vanilla-extract",
    name: "vanilla-extract",
    topics: ["styling"],
    what: "typed style sheets",
    licence: "MIT",
    since: 2021,
    used: { downloads: 5_836_756 },
    ...anyWeb,
  },
  {
    key: "panda-css",
    name: "Panda CSS",
    topics: ["styling"],
    what: "typed styles made at build time",
    licence: "MIT",
    since: 2023,
    used: { downloads: 939_175 },
    ...anyWeb,
  },
  ...partsOf("react", "styling", [
    [
      "emotion",
      "Emotion",
      "styles beside components",
      {
        exact: true,
        aliases: ["Emotion CSS"],
        since: 2017,
        ended: "no line after 11.14 of 2025-01, registry read 2026-11-30",
        used: { downloads: 53_373_545 },
      },
    ],
  ]),
  ...partsOf("vue", "styling", [
    ["vue-scoped-styles", "Scoped styles of Vue", "styles of one component", { since: 2014 }],
  ]),
  ...partsOf("angular", "styling", [
    ["angular-styles", "Component styles of Angular", "styles of one component", { since: 2016 }],
  ]),
  ...partsOf("svelte", "styling", [
    ["svelte-styles", "Scoped styles of Svelte", "styles of one component", { since: 2016 }],
  ]),
  ...partsOf("react-native", "styling", [
    [
      "nativewind",
      "NativeWind",
      "utility classes in React Native",
      { since: 2022, used: { downloads: 2_661_962 } },
    ],
    [
      "unistyles",
      "Unistyles",
      "themed style sheets in React Native",
      { aliases: ["react-native-unistyles"], since: 2023, used: { downloads: 367_214 } },
    ],
    [
      "react-native-stylesheet",
      "StyleSheet of React Native",
      "style objects of React Native",
      { since: 2015 },
    ],
  ]),
  {
    key: "framework-theme",
    name: "The framework's own theme",
    exact: true,
    topics: ["styling"],
    form: "library",
    what: "one theme for all that the framework draws",
    since: 2018,
    languages: ["dart", "swift", "kotlin"],
    requires: [["flutter", "swiftui", "jetpack-compose"]],
  },
];

/** Ready parts of screens that are compared; more of them, and those only named, in `component-libraries.ts`. */
export const screenParts: readonly Entry[] = [
  ...partsOf("react", "component-library", [
    [
      "mui",
      "Material UI",
      "React components in Material Design",
      {
        aliases: ["MUI"],
        since: 2014,
        comparedBeside: ["emotion"],
        used: { downloads: 32_029_755 },
      },
    ],
    [
      "ant-design",
      "Ant Design",
      "React components for business applications",
      {
        aliases: ["AntD", "antd"],
        since: 2015,
        comparedBeside: ["css-modules"],
        used: { downloads: 10_336_272 },
      },
    ],
    [
      "mantine",
      "Mantine",
      "React components and hooks",
      { exact: true, since: 2021, comparedBeside: ["css-modules"], used: { downloads: 5_758_710 } },
    ],
    [
      "chakra-ui",
      "Chakra UI",
      "React components by style properties",
      {
        aliases: ["Chakra"],
        exact: true,
        since: 2019,
        comparedBeside: ["emotion"],
        used: { downloads: 5_265_616 },
      },
    ],
    [
      "shadcn-ui",
      "shadcn/ui",
      "React components copied into the code",
      {
        aliases: ["shadcn", "shadcn-ui", "ShadCN"],
        since: 2023,
        used: { downloads: 5_605_702 },
        pairs: ["tailwind-css"],
        requires: [["tailwind-css"]],
      },
    ],
    [
      "react-aria",
      "React Aria",
      "accessible behaviour of React components",
      {
        aliases: ["React Aria Components"],
        licence: "Apache-2.0",
        since: 2020,
        comparedBeside: ["tailwind-css", "css-modules", "vanilla-extract", "panda-css"],
        used: { downloads: 5_486_526 },
      },
    ],
  ]),
  ...partsOf("vue", "component-library", [
    [
      "vuetify",
      "Vuetify",
      "Vue components in Material Design",
      { since: 2016, comparedBeside: ["vue-scoped-styles"], used: { downloads: 3_727_356 } },
    ],
    [
      "primevue",
      "PrimeVue",
      "Vue components",
      {
        licence: "proprietary",
        since: 2018,
        comparedBeside: ["vue-scoped-styles", "css-modules", "tailwind-css"],
        used: { downloads: 2_217_126 },
      },
    ],
    [
      "quasar",
      "Quasar",
      "Vue components and builds for several platforms",
      {
        exact: true,
        aliases: ["Quasar Framework"],
        since: 2016,
        comparedBeside: ["vue-scoped-styles"],
        used: { downloads: 940_010 },
      },
    ],
  ]),
  ...partsOf("angular", "component-library", [
    [
      "angular-material",
      "Angular Material",
      "Angular components in Material Design",
      {
        since: 2016,
        comparedBeside: ["angular-styles", "tailwind-css"],
        used: { downloads: 9_419_533 },
      },
    ],
    [
      "primeng",
      "PrimeNG",
      "Angular components",
      {
        licence: "proprietary",
        since: 2016,
        comparedBeside: ["angular-styles", "tailwind-css"],
        used: { downloads: 2_808_579 },
      },
    ],
  ]),
  ...partsOf("svelte", "component-library", [
    [
      "bits-ui",
      "Bits UI",
      "unstyled Svelte components",
      { since: 2023, used: { downloads: 1_507_608 } },
    ],
    [
      "skeleton-ui",
      "Skeleton UI",
      "Svelte components on Tailwind CSS",
      { since: 2022, used: { downloads: 151_388 }, requires: [["tailwind-css"]] },
    ],
  ]),
  ...partsOf("react-native", "app-components", [
    [
      "react-native-paper",
      "React Native Paper",
      "Material Design in React Native",
      { since: 2016, used: { downloads: 1_507_929 } },
    ],
    [
      "gluestack",
      "gluestack-ui",
      "components in React Native",
      { aliases: ["gluestack"], since: 2023, used: { downloads: 119_248 } },
    ],
  ]),
  ...partsOf(
    "react-anywhere",
    ["app-components", "component-library"],
    [
      [
        "tamagui",
        "Tamagui",
        "components for React and React Native",
        { since: 2021, used: { downloads: 468_392 } },
      ],
    ],
  ),
  {
    key: "framework-parts",
    name: "The framework's own parts",
    exact: true,
    topics: ["app-components"],
    form: "library",
    what: "inputs, lists and dialogues that come with the framework",
    since: 2018,
    requires: [["flutter", "swiftui", "jetpack-compose"]],
    languages: ["dart", "swift", "kotlin"],
  },
];
