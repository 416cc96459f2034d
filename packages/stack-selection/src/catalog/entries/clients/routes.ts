import type { Entry } from "../../schema.ts";
import { partsOf } from "./family.ts";

/** Addresses of screens in browsers, and ways between screens of apps. */
export const clientRoutes: readonly Entry[] = [
  ...partsOf(
    "react-alone",
    ["routing", "navigation"],
    [
      [
        "react-router",
        "React Router",
        "routing in React",
        {
          aliases: ["React Router DOM"],
          since: 2014,
          used: { downloads: 116_907_872 },
          requires: [],
        },
      ],
    ],
  ).map(({ requires, ...entry }) => ({
    ...entry,
    requires: (requires ?? []).map((group) => [...group, "react-native", "expo"]),
  })),
  ...partsOf("react-alone", "routing", [
    [
      "tanstack-router",
      "TanStack Router",
      "typed routing in React",
      { since: 2023, used: { downloads: 8_964_598 } },
    ],
  ]),
  ...partsOf("vue", "routing", [
    [
      "vue-router",
      "Vue Router",
      "routing in Vue",
      { since: 2014, used: { downloads: 21_431_077 } },
    ],
  ]),
  {
    key: "framework-router",
    name: "The framework's own router",
    exact: true,
    topics: ["routing"],
    form: "library",
    what: "routes that come with the framework",
    licence: "MIT",
    since: 2016,
    languages: ["typescript", "javascript"],
    requires: [["nextjs", "nuxt", "angular", "svelte", "sveltekit"]],
  },
  ...partsOf("react-native", "navigation", [
    [
      "react-navigation",
      "React Navigation",
      "navigation in React Native",
      { since: 2017, used: { downloads: 13_633_707 } },
    ],
    [
      "expo-router",
      "Expo Router",
      "routes from files in React Native",
      { aliases: ["expo-router"], since: 2022, used: { downloads: 6_791_485 } },
    ],
  ]),
  ...partsOf("flutter", "navigation", [
    [
      "go-router",
      "go_router",
      "routing in Flutter",
      { aliases: ["GoRouter"], licence: "BSD-3-Clause", since: 2021 },
    ],
    ["auto-route", "auto_route", "routing in Flutter, made from annotations", { since: 2020 }],
  ]),
  ...partsOf("swiftui", "navigation", [
    [
      "navigation-stack",
      "NavigationStack of SwiftUI",
      "navigation by values of a path",
      { aliases: ["NavigationStack"], licence: "proprietary", since: 2022 },
    ],
  ]),
  ...partsOf("compose", "navigation", [
    [
      "navigation-compose",
      "Navigation Compose",
      "navigation in Compose",
      {
        aliases: ["Jetpack Navigation", "Navigation Component"],
        licence: "Apache-2.0",
        since: 2021,
      },
    ],
  ]),
];
