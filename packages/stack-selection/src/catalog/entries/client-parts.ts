import type { Entry } from "../schema.ts";
import type { TopicKey } from "../topic-keys.ts";

const scripts = ["typescript", "javascript"];

/** Parts of clients. They fill a need only where the text names one, so nothing compares them. */
export const clientParts: readonly Entry[] = [
  part(
    "styling",
    "tailwind-css",
    "Tailwind CSS",
    ["Tailwind", "TailwindCSS"],
    "utility classes",
    2017,
  ),
  part("styling", "bootstrap", "Bootstrap", [], "component styles", 2011, undefined, true),
  part("client-state", "zustand", "Zustand", [], "store with hooks for React", 2019),
  part(
    "client-state",
    "redux-toolkit",
    "Redux Toolkit",
    ["Redux", "RTK"],
    "store with reducers",
    2019,
  ),
  part("client-state", "mobx", "MobX", [], "observable state", 2015),
  part("client-state", "jotai", "Jotai", [], "atomic state for React", 2020),
  part("client-state", "pinia", "Pinia", [], "store for Vue", 2019),
  part(
    "server-state",
    "tanstack-query",
    "TanStack Query",
    ["React Query"],
    "cache of server data in the client",
    2019,
  ),
  part("server-state", "rtk-query", "RTK Query", [], "cache of server data in Redux", 2021, [
    "redux-toolkit",
  ]),
  part("server-state", "swr", "SWR", [], "cache of server data in the client", 2019),
  part("server-state", "apollo-client", "Apollo Client", ["Apollo"], "GraphQL cache", 2016),
  part(
    "navigation",
    "react-navigation",
    "React Navigation",
    [],
    "navigation in React Native",
    2017,
    ["react-native", "expo"],
  ),
  part("navigation", "react-router", "React Router", [], "routing in React", 2014, [
    "react",
    "react-native",
  ]),
  part(
    "native-modules",
    "react-native-keychain",
    "react-native-keychain",
    [],
    "secrets in the keychain of the device",
    2015,
    ["react-native", "expo"],
  ),
  part(
    "native-modules",
    "react-native-biometrics",
    "react-native-biometrics",
    [],
    "keys behind Face ID, Touch ID and fingerprint",
    2018,
    ["react-native", "expo"],
  ),
  part(
    "native-modules",
    "react-native-image-picker",
    "react-native-image-picker",
    [],
    "photos and videos from camera and library",
    2015,
    ["react-native", "expo"],
  ),
];

function part(
  topic: TopicKey,
  key: string,
  name: string,
  aliases: string[],
  what: string,
  since: number,
  oneOf?: string[],
  exact?: true,
): Entry {
  return {
    key,
    name,
    aliases,
    ...(exact ? { exact } : {}),
    topics: [topic],
    form: "library",
    what,
    licence: "MIT",
    since,
    languages: scripts,
    ...(oneOf ? { requires: [oneOf] } : {}),
  };
}
