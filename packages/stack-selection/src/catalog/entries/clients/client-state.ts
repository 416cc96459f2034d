import type { Entry } from "../../schema.ts";
import { partsOf } from "./family.ts";

/** What keeps in a client what is only its own, and what frameworks have for it themselves. */
export const clientState: readonly Entry[] = [
  ...partsOf("react-anywhere", "client-state", [
    [
      "zustand",
      "Zustand",
      "store with hooks for React",
      { since: 2019, used: { downloads: 92_592_241 } },
    ],
    [
      "redux-toolkit",
      "Redux Toolkit",
      "store with reducers",
      { aliases: ["Redux", "RTK"], since: 2019, used: { downloads: 48_493_618 } },
    ],
    ["jotai", "Jotai", "atomic state for React", { since: 2020, used: { downloads: 11_765_749 } }],
    ["mobx", "MobX", "observable state", { since: 2015, used: { downloads: 11_961_970 } }],
    [
      "react-context",
      "React Context",
      "state shared by React components",
      {
        aliases: ["React Context API", "Context API"],
        since: 2018,
      },
    ],
  ]),
  ...partsOf("vue", "client-state", [
    ["pinia", "Pinia", "store for Vue", { since: 2019, used: { downloads: 12_406_816 } }],
    ["vue-composables", "Composables of Vue", "state shared by functions of Vue", { since: 2020 }],
  ]),
  ...partsOf("angular", "client-state", [
    [
      "ngrx",
      "NgRx SignalStore",
      "store for Angular",
      { aliases: ["NgRx", "NgRx Signals"], since: 2016, used: { downloads: 3_987_154 } },
    ],
    [
      "angular-signals",
      "Services with signals (Angular)",
      "state in services of Angular",
      { aliases: ["Angular Signals"], since: 2023 },
    ],
  ]),
  ...partsOf("svelte", "client-state", [
    [
      "svelte-runes",
      "Runes of Svelte",
      "state in modules of Svelte",
      { aliases: ["Svelte runes"], since: 2024 },
    ],
  ]),
  ...partsOf(
    "flutter",
    ["client-state", "server-state"],
    [["riverpod", "Riverpod", "state in Flutter", { since: 2020 }]],
  ),
  ...partsOf("flutter", "client-state", [
    ["bloc", "BLoC", "state in Flutter", { exact: true, aliases: ["flutter_bloc"], since: 2018 }],
    [
      "change-notifier",
      "ChangeNotifier of Flutter",
      "state that widgets listen to",
      { licence: "BSD-3-Clause", since: 2018 },
    ],
  ]),
  ...partsOf("swiftui", "client-state", [
    [
      "swiftui-observation",
      "Observation (Swift)",
      "state that views of SwiftUI observe",
      { aliases: ["SwiftUI Observation"], licence: "Apache-2.0", since: 2023 },
    ],
    [
      "composable-architecture",
      "The Composable Architecture",
      "store with reducers for SwiftUI",
      { exact: true, aliases: ["swift-composable-architecture"], since: 2020 },
    ],
  ]),
  ...partsOf("compose", "client-state", [
    [
      "viewmodel-stateflow",
      "ViewModel with StateFlow",
      "state beside screens of Compose",
      { aliases: ["StateFlow", "Jetpack ViewModel"], licence: "Apache-2.0", since: 2020 },
    ],
    [
      "orbit-mvi",
      "Orbit MVI",
      "store with intents for Kotlin",
      { licence: "Apache-2.0", since: 2020 },
    ],
  ]),
];
