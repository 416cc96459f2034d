import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";

type Surface = ViewOf<typeof client.surface>["data"];
export type Platform = Surface["platforms"][number];
export type NativePlatform = Exclude<Platform, "terminal">;

/** Names of libraries differ by these; a framework that is none of them has the systems' own means alone. */
export type Family =
  | "react-native"
  | "expo"
  | "flutter"
  | "swiftui"
  | "compose"
  | "capacitor"
  | "maui"
  | "electron"
  | "tauri"
  | "browser";

interface Framework {
  readonly family: Family;
  readonly name: string;
  readonly called: RegExp;
  /** Systems that it runs on; a surface that names others has them by another program. */
  readonly platforms: readonly NativePlatform[];
}

/** The first that fits counts: Expo is React Native too. */
const frameworks: readonly Framework[] = [
  { family: "expo", name: "Expo", called: /\bexpo\b/i, platforms: ["ios", "android"] },
  {
    family: "react-native",
    name: "React Native",
    called: /\breact[- ]native\b/i,
    platforms: ["ios", "android"],
  },
  { family: "flutter", name: "Flutter", called: /\bflutter\b/i, platforms: ["ios", "android"] },
  {
    family: "swiftui",
    name: "SwiftUI",
    called: /\b(?:swift-?ui|uikit|swift)\b/i,
    platforms: ["ios"],
  },
  {
    family: "compose",
    name: "Jetpack Compose",
    called: /\b(?:jetpack[- ]compose|kotlin|android-sdk)\b/i,
    platforms: ["android"],
  },
  {
    family: "capacitor",
    name: "Capacitor",
    called: /\b(?:capacitor|ionic)\b/i,
    platforms: ["ios", "android"],
  },
  { family: "maui", name: ".NET MAUI", called: /\bmaui\b/i, platforms: ["ios", "android"] },
  {
    family: "electron",
    name: "Electron",
    called: /\belectron\b/i,
    platforms: ["windows", "macos", "linux"],
  },
  {
    family: "tauri",
    name: "Tauri",
    called: /\btauri\b/i,
    platforms: ["windows", "macos", "linux"],
  },
];

export interface Host {
  /** Absent where nothing is known of the framework: then the systems' own means are named. */
  readonly family?: Family;
  readonly name: string;
  readonly platforms: readonly NativePlatform[];
}

/** What a surface is built with, and the systems that it then runs on. */
export function hostOf(
  surface: Pick<Surface, "kind" | "platforms">,
  chosen: { readonly technology: string; readonly name: string } | undefined,
): Host {
  if (surface.kind === "web") {
    return { family: "browser", name: "the browser", platforms: ["browser"] };
  }
  const found =
    chosen &&
    frameworks.find(({ called }) => called.test(chosen.technology) || called.test(chosen.name));
  const own = surface.platforms.filter((each) => each !== "terminal");
  if (!found) return { name: chosen?.name ?? "the system", platforms: own };
  const both = own.filter((each) => found.platforms.includes(each));
  return {
    family: found.family,
    name: chosen?.name ?? found.name,
    platforms: both.length > 0 ? both : found.platforms,
  };
}
