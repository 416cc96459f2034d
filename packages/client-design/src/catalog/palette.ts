import type { DataOf } from "@planc/core";
import type { client } from "@planc/core/ir";

export type Tone = DataOf<typeof client.statusLook>["tone"];
export type Theme = "light" | "dark";

/** Neutral ground of both themes: our choice, as nothing of it is anybody's brand. */
export const ground: Readonly<
  Record<Theme, Readonly<Record<"surface" | "raised" | "text" | "muted" | "border", string>>>
> = {
  light: {
    surface: "#ffffff",
    raised: "#f5f6f8",
    text: "#16191f",
    muted: "#565d6b",
    border: "#7b8291",
  },
  dark: {
    surface: "#14171c",
    raised: "#1e232b",
    text: "#f2f4f7",
    muted: "#aab1bf",
    border: "#717a8a",
  },
};

/** Stands in for the colour of a brand that nobody has named. */
export const placeholderAccent = "#2457c5";

/** A colour and a sign for each kind of state; the sign tells it without the colour. */
export const tones: Readonly<Record<Tone, { readonly hue: string; readonly sign: string }>> = {
  neutral: { hue: "#565d6b", sign: "circle" },
  progress: { hue: "#2257a8", sign: "half circle" },
  caution: { hue: "#8a5300", sign: "triangle" },
  positive: { hue: "#1d6b3a", sign: "tick" },
  negative: { hue: "#b3261e", sign: "cross" },
};

/** Of CSS Color 4 those that texts name a brand by. */
export const namedColours: Readonly<Record<string, string>> = {
  teal: "#008080",
  cyan: "#00ffff",
  turquoise: "#40e0d0",
  blue: "#0000ff",
  navy: "#000080",
  indigo: "#4b0082",
  purple: "#800080",
  violet: "#ee82ee",
  magenta: "#ff00ff",
  pink: "#ffc0cb",
  crimson: "#dc143c",
  red: "#ff0000",
  orange: "#ffa500",
  gold: "#ffd700",
  yellow: "#ffff00",
  lime: "#00ff00",
  green: "#008000",
  olive: "#808000",
  maroon: "#800000",
  brown: "#a52a2a",
};
