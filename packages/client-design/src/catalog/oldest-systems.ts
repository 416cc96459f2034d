import type { Family } from "./frameworks.ts";
import type { Kind } from "./native-libraries.ts";

interface Oldest {
  readonly ios?: string;
  /** The level of the interface. */
  readonly android?: number;
  readonly source: string;
}

/** Releases of Android by the level of their interface. */
export const androidReleases: Readonly<Record<number, string>> = {
  21: "5.0",
  23: "6.0",
  24: "7.0",
  26: "8.0",
  28: "9",
  29: "10",
  30: "11",
  31: "12",
  33: "13",
  34: "14",
  35: "15",
};

/** What each framework asks at least: from knowledge of November 2026, the pages named were not read for it. */
export const oldestOf: Readonly<Partial<Record<Family, Oldest>>> = {
  "react-native": {
    ios: "15.1",
    android: 24,
    source: "https://reactnative.dev/docs/environment-setup",
  },
  expo: { ios: "15.1", android: 24, source: "https://docs.expo.dev/versions/latest" },
  flutter: {
    ios: "13.0",
    android: 24,
    source: "https://docs.flutter.dev/reference/supported-platforms",
  },
  swiftui: { ios: "16.0", source: "https://developer.apple.com/documentation/swiftui" },
  compose: {
    android: 23,
    source: "https://developer.android.com/jetpack/androidx/releases/compose",
  },
  capacitor: {
    ios: "15.0",
    android: 24,
    source: "https://capacitorjs.com/docs/main/reference/support-policy",
  },
  maui: {
    ios: "15.0",
    android: 24,
    source: "https://learn.microsoft.com/dotnet/maui/supported-platforms",
  },
};

/** Parts that ask for more than a framework does. */
export const oldestOfPart: Readonly<Partial<Record<Kind, Oldest & { readonly name: string }>>> = {
  health: {
    name: "Health Connect",
    android: 26,
    source: "https://developer.android.com/jetpack/androidx/releases/health-connect",
  },
};

export const oldestOfStore: Readonly<Record<string, Oldest>> = {
  swiftdata: { ios: "17.0", source: "https://developer.apple.com/documentation/swiftdata" },
};
