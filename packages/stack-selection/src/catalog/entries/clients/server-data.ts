import type { Entry } from "../../schema.ts";
import { partsOf } from "./family.ts";

const graph: Pick<Entry, "requires" | "comparedWhen"> = {
  requires: [["graphql"]],
  comparedWhen: "graphql",
};

/** What keeps in a client what the server has answered. */
export const serverData: readonly Entry[] = [
  {
    key: "tanstack-query",
    name: "TanStack Query",
    aliases: ["React Query", "Vue Query", "TanStack React Query"],
    topics: ["server-state"],
    form: "library",
    what: "cache of server data in the client",
    licence: "MIT",
    since: 2019,
    used: { downloads: 91_637_955 },
    languages: ["typescript", "javascript"],
    requires: [
      [
        "react",
        "nextjs",
        "remix",
        "gatsby",
        "preact",
        "tanstack-start",
        "react-native",
        "expo",
        "vue",
        "nuxt",
        "svelte",
        "sveltekit",
        "solid",
        "angular",
        "lit",
      ],
    ],
  },
  ...partsOf("react-anywhere", "server-state", [
    [
      "rtk-query",
      "RTK Query",
      "cache of server data in Redux",
      { since: 2021, used: { downloads: 48_493_618 }, requires: [["redux-toolkit"]] },
    ],
    [
      "swr",
      "SWR",
      "cache of server data in the client",
      { since: 2019, used: { downloads: 33_629_514 } },
    ],
    [
      "urql",
      "urql",
      "GraphQL client with a cache in parts",
      { since: 2018, used: { downloads: 2_650_098 }, ...graph },
    ],
    [
      "relay",
      "React Relay",
      "GraphQL client with a compiler",
      {
        aliases: ["Relay Modern"],
        since: 2015,
        used: { downloads: 1_814_204 },
        ...graph,
      },
    ],
  ]),
  {
    key: "apollo-client",
    name: "Apollo Client",
    aliases: ["Apollo"],
    topics: ["server-state"],
    form: "library",
    what: "GraphQL cache",
    licence: "MIT",
    since: 2016,
    used: { downloads: 23_207_758 },
    languages: ["typescript", "javascript"],
    requires: [
      [
        "react",
        "nextjs",
        "remix",
        "gatsby",
        "preact",
        "tanstack-start",
        "react-native",
        "expo",
        "vue",
        "nuxt",
        "angular",
        "svelte",
        "sveltekit",
      ],
      ["graphql"],
    ],
    comparedWhen: "graphql",
  },
  ...partsOf("react-alone", "server-state", [
    [
      "react-router-loaders",
      "Loaders of React Router",
      "data loaded with the route",
      {
        since: 2022,
        requires: [["react-router"]],
      },
    ],
  ]),
  ...partsOf("vue", "server-state", [
    [
      "pinia-colada",
      "Pinia Colada",
      "cache of server data beside Pinia",
      { since: 2024, used: { downloads: 185_201 }, requires: [["pinia"]] },
    ],
  ]),
  ...partsOf("nextjs", "server-state", [
    [
      "nextjs-data",
      "Server components of Next.js",
      "data read where the page is made",
      { since: 2023 },
    ],
  ]),
  ...partsOf("nuxt", "server-state", [
    ["nuxt-data", "useAsyncData of Nuxt", "data loaded with the page", { since: 2022 }],
  ]),
  ...partsOf("sveltekit", "server-state", [
    [
      "sveltekit-load",
      "load of SvelteKit",
      "data loaded with the page",
      { since: 2022, aliases: ["SvelteKit load functions"] },
    ],
  ]),
  ...partsOf("angular", "server-state", [
    [
      "angular-resource",
      "httpResource of Angular",
      "requests as signals",
      { since: 2025, aliases: ["httpResource", "Angular resource"] },
    ],
  ]),
  ...partsOf("flutter", "server-state", [
    [
      "dart-repository",
      "Repository with streams (Dart)",
      "rows held by a class of the app",
      { since: 2018 },
    ],
    [
      "graphql-flutter",
      "graphql_flutter",
      "GraphQL client with a cache",
      { since: 2018, ...graph },
    ],
  ]),
  ...partsOf("swiftui", "server-state", [
    [
      "swift-repository",
      "Repository actor over URLSession",
      "rows held by an actor of the app",
      { since: 2021 },
    ],
    ["apollo-ios", "Apollo iOS", "GraphQL client with a cache", { since: 2017, ...graph }],
  ]),
  ...partsOf("compose", "server-state", [
    [
      "kotlin-repository",
      "Repository with Flow (Kotlin)",
      "rows held by a class of the app",
      { since: 2020, licence: "Apache-2.0" },
    ],
    ["apollo-kotlin", "Apollo Kotlin", "GraphQL client with a cache", { since: 2017, ...graph }],
  ]),
];
