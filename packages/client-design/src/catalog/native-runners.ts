import type { Family, NativePlatform } from "./frameworks.ts";

/** What a task needs of the system beneath it. */
export type Work = "periodic" | "once" | "transfer" | "location" | "health" | "motion";

export interface Runner {
  readonly name: string;
  /** Under which BGTaskScheduler knows it where the library registers one name for all. */
  readonly identifier?: string;
}

const ownModule: Runner = { name: "own native module" };
const isSystem: ReadonlySet<Family> = new Set<Family>(["swiftui", "compose"]);

/**
 * What of a framework runs such work, from the documentation of the libraries (not read again for this:
 * as known in November 2026). What no library named here does is to be written by whoever builds the app.
 */
const runners: Readonly<
  Partial<
    Record<Family, Readonly<Partial<Record<"ios" | "android", Partial<Record<Work, Runner>>>>>>
  >
> = {
  "react-native": {
    ios: {
      periodic: { name: "react-native-background-fetch", identifier: "com.transistorsoft.fetch" },
      health: { name: "@kingstinct/react-native-healthkit" },
    },
    android: { periodic: { name: "react-native-background-fetch" } },
  },
  expo: {
    ios: {
      periodic: {
        name: "expo-background-task",
        identifier: "com.expo.modules.backgroundtask.processing",
      },
      health: { name: "@kingstinct/react-native-healthkit" },
      location: { name: "expo-location" },
    },
    android: {
      periodic: { name: "expo-background-task" },
      location: { name: "expo-location" },
    },
  },
  flutter: {
    ios: { periodic: { name: "workmanager" }, location: { name: "geolocator" } },
    android: {
      periodic: { name: "workmanager" },
      once: { name: "workmanager" },
      location: { name: "geolocator" },
    },
  },
  capacitor: {
    ios: { periodic: { name: "@capacitor/background-runner" } },
    android: { periodic: { name: "@capacitor/background-runner" } },
  },
};

/** Who runs it: a library of the framework, nobody to name where the system is programmed directly, else a module of one's own. */
export function runnerOf(
  family: Family | undefined,
  platform: NativePlatform,
  work: Work,
): Runner | undefined {
  if (family === undefined || isSystem.has(family)) return undefined;
  if (platform !== "ios" && platform !== "android") return undefined;
  return runners[family]?.[platform]?.[work] ?? ownModule;
}
