import { type DataOf, idOf, join } from "@planc/core";
import type { client } from "@planc/core/ir";
import { pixelBytes } from "../catalog/speed-facts.ts";
import type { Ground } from "../native/ground.ts";
import { type Input, input, ranged } from "./figures.ts";
import { frameworkOf, type Place, type ShownFile, saidOf } from "./shown-files.ts";

export type Asset = DataOf<typeof client.asset>;
export interface Named {
  readonly id: string;
  readonly asset: Asset;
}

/** Widths in points, on a phone and on a wide window, with the rule that a page has for it. */
const places: Readonly<
  Record<
    Place,
    { readonly phone: number; readonly wide: number; readonly sizes: string; readonly said: string }
  >
> = {
  mark: { phone: 48, wide: 96, sizes: "(min-width: 64rem) 96px, 48px", said: "mark" },
  card: {
    phone: 180,
    wide: 300,
    sizes: "(min-width: 64rem) 300px, (min-width: 40rem) 33vw, 50vw",
    said: "card",
  },
  bubble: { phone: 260, wide: 360, sizes: "(min-width: 64rem) 360px, 70vw", said: "bubble" },
  "whole-width": {
    phone: 390,
    wide: 640,
    sizes: "(min-width: 64rem) 640px, 100vw",
    said: "whole width",
  },
};

/** Beyond twice as many pixels as points nobody sees a difference in a photograph. */
const mostDensity = 2;

/** Widths that are made: each place at one and two pixels a point; those that lie close to a wider one are left out. */
export function widthsOf(kinds: ReadonlySet<Place>, isWeb: boolean): readonly number[] {
  const wanted = [...kinds].flatMap((each) => {
    const { phone, wide } = places[each];
    return isWeb
      ? [phone, phone * mostDensity, wide, wide * mostDensity]
      : [phone * mostDensity, phone * 3];
  });
  const steps = [...new Set(wanted.map((each) => Math.ceil(each / 40) * 40))].sort((a, b) => a - b);
  return steps.filter((each, at) => {
    const next = steps[at + 1];
    return next === undefined || next / each > 1.25;
  });
}

/** How many are seen before anybody scrolls, on a phone. */
export const seenAtOnce: Readonly<Record<Place, number>> = {
  mark: 8,
  card: 4,
  bubble: 2,
  "whole-width": 1,
};

/** The width that a phone takes of those that are made. */
export const phoneWidth = (place: Place): number =>
  Math.ceil((places[place].phone * mostDensity) / 40) * 40;

const made: Readonly<Record<string, { readonly by: string; readonly word: string }>> = {
  nextjs: { by: "next/image", word: "sizes on <Image>, preload on the first" },
  nuxt: { by: "@nuxt/image", word: "sizes on <NuxtImg>, preload on the first" },
  astro: { by: "astro:assets", word: "widths and sizes on <Image>, priority on the first" },
};

/** Components that hold pictures on phones: a cache on the device, and decoding at the size that is shown. */
const holders: Readonly<Record<string, string>> = {
  expo: "expo-image: cachePolicy memory-disk, recyclingKey its id, allowDownscaling",
  "react-native":
    "expo-image (Expo modules in the bare app): cachePolicy memory-disk, recyclingKey its id",
  flutter: "cached_network_image: memCacheWidth of the place",
  swiftui: "Nuke LazyImage: resize processor of the place, disk cache",
  compose: "Coil AsyncImage: size of the place, disk cache",
};

/** Who makes the forms of pictures here; nobody where they are shown as they were sent. */
export function makerOf(ground: Ground): string | undefined {
  if (ground.chosen("encryption")) return "the sender's device, before it is sealed";
  const forms = ground.chosen("media-forms")?.data;
  if (forms && forms.technology !== "as-uploaded" && forms.technology !== "media-service")
    return forms.name;
  if (forms) return undefined;
  return made[frameworkOf(ground) ?? ""]?.by;
}

/** Pictures as a surface loads them: widths from where they are shown, formats, first and later. */
export function picturesOf(ground: Ground, files: readonly ShownFile[]): readonly Named[] {
  const isWeb = ground.surface.data.kind === "web";
  const framework = frameworkOf(ground) ?? "";
  const said = saidOf(
    ground,
    /\b(?:image compression|lazy[- ]load\w*|thumbnails?|responsive images?)\b/i,
  );
  const sealed = ground.chosen("encryption") !== undefined;
  return files
    .filter(({ holds, shown }) => holds.has("picture") && shown.length > 0)
    .map((file) => {
      const { field, shown, name, placeholder } = file;
      const kinds = new Set(shown.map(({ place }) => place));
      const by = makerOf(ground);
      const formats = sealed
        ? (["image/jpeg"] as const)
        : isWeb
          ? (["image/avif", "image/webp", "image/jpeg"] as const)
          : (["image/webp"] as const);
      const widths = sealed ? [480] : by ? widthsOf(kinds, isWeb) : [];
      const [first] = formats;
      const list = shown.filter(({ place }) => place === "card" || place === "mark");
      const large = shown.filter(({ place }) => place === "whole-width");
      return {
        id: join(ground.surface.id, idOf(field.ref), "image"),
        asset: {
          name,
          surface: ground.surface.ref,
          kind: "image",
          of: [field.ref, ...said],
          screens: shown.map(({ screen }) => screen.ref),
          forms: widths.map((width) => pictureForm(width, kinds, first)),
          formats: by ? [...formats] : [],
          ...(by ? { madeBy: by } : {}),
          ...(isWeb && by
            ? { sizes: places[large.length > 0 ? "whole-width" : ([...kinds][0] ?? "card")].sizes }
            : {}),
          loads: [
            ...(large.length > 0
              ? [
                  `${names(large)}: the first ${isWeb ? (made[framework]?.word ?? "with fetchpriority=high, not lazy") : "at once"}`,
                ]
              : []),
            ...(list.length > 0
              ? [
                  `${names(list)}: ${seenAtOnce[list[0]?.place ?? "card"]} at once, the rest ${isWeb ? "loading=lazy" : "as rows come into view"}`,
                ]
              : []),
            ...(isWeb ? [] : [holders[framework] ?? "decoded at the size that is shown"]),
            ...(placeholder ? [`${placeholder.data.name} until it is there`] : []),
          ].join("; "),
          because: sealed
            ? "the server sees ciphertext: what it cannot read it cannot make smaller"
            : by
              ? `shown as ${[...kinds].map((each) => `${places[each].said} (${places[each].phone}${isWeb ? ` to ${places[each].wide}` : ""} pt)`).join(", ")}, at ${isWeb ? "1 and 2" : "2 and 3"} px a point`
              : "nothing that was decided makes smaller forms of it",
        },
      };
    });
}

const names = (shown: ShownFile["shown"]): string =>
  [...new Set(shown.map(({ screen }) => screen.data.name))].slice(0, 4).join(", ");

type Format = keyof typeof pixelBytes;

function pictureForm(
  width: number,
  kinds: ReadonlySet<Place>,
  format: Format,
): Asset["forms"][number] {
  const square = kinds.has("mark") && kinds.size === 1;
  const height = square ? width : Math.round(width * 0.75);
  return {
    name: `${width} px`,
    width,
    height,
    bytes: pictureBytes(width, height, format),
  };
}

/** What a picture weighs, by its pixels. */
export function pictureBytes(width: number, height: number, format: Format) {
  const of = (name: string, value: number): Input => ({ name, value, unit: "count" });
  return ranged("width * height * pixel / 1000", "kB", [
    of("width", width),
    of("height", height),
    input("pixel", pixelBytes[format]),
  ]);
}
