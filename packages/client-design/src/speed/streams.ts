import { idOf, join } from "@planc/core";
import { ladder } from "../catalog/speed-facts.ts";
import type { Ground } from "../native/ground.ts";
import { ranged } from "./figures.ts";
import type { Asset, Named } from "./pictures.ts";
import { type ShownFile, saidOf } from "./shown-files.ts";

/** Bit rate of what clients send, as they make it smaller before. */
const uploaded = { name: "uploaded", value: 5, unit: "Mbit/s" } as const;
/** Length of a piece, as the player of phones wants it. */
const piece = 6;
/** Quality beyond which nothing is taken on a line that is paid for by volume. */
const meteredHeight = 432;

const rate = (megabits: number) =>
  ranged("rung", "Mbit/s", [{ name: "rung", value: megabits, unit: "Mbit/s" }]);
const perMinute = (megabits: number) =>
  ranged("rung * length / 8", "MB", [
    { name: "rung", value: megabits, unit: "Mbit/s" },
    { name: "length", value: 60, unit: "s" },
  ]);

/** Qualities of a video: none above what was uploaded. */
export const rungs = ladder.filter(({ megabits }) => megabits <= uploaded.value);

/** Videos as a surface plays them, and other files as it fetches them. */
export function streamsOf(ground: Ground, files: readonly ShownFile[]): readonly Named[] {
  const isWeb = ground.surface.data.kind === "web";
  const forms = ground.chosen("media-forms")?.data;
  const said = saidOf(
    ground,
    /\b(?:adaptive (?:bit ?rate )?stream\w*|progressive download|bandwidth optimi[sz]ation|HLS|DASH)\b/i,
  );
  const sealed = ground.chosen("encryption") !== undefined;
  const encoded =
    !sealed && (forms?.technology === "worker-encodes" || forms?.technology === "media-service");
  return files.flatMap((file) => {
    const { field, shown, name, holds } = file;
    const common = {
      surface: ground.surface.ref,
      of: [field.ref, ...(holds.has("video") ? said : [])],
      screens: shown.map(({ screen }) => screen.ref),
    };
    if (shown.length === 0) return [];
    if (holds.has("video")) {
      const asset: Asset = encoded
        ? {
            ...common,
            name,
            kind: "video",
            forms: [
              ...rungs.map(({ width, height, megabits }) => ({
                name: `${height}p`,
                width,
                height,
                rate: rate(megabits),
                bytes: perMinute(megabits),
              })),
              { name: "poster", width: 960, height: 540 },
            ],
            formats: ["application/vnd.apple.mpegurl", "video/mp4 (CMAF, H.264, AAC)"],
            madeBy: forms?.name ?? "",
            loads: `poster alone until it is tapped; pieces of ${piece} s; begins at 432p, then by what the line carried; on a metered line at most ${meteredHeight}p: ${perMinute(0.73).value} MB a minute; ${isWeb ? "Safari plays the playlist itself, others by hls.js, loaded as it is tapped" : "AVPlayer and Media3 ExoPlayer choose the quality"}`,
            because: `sent at ${uploaded.value} Mbit/s: no quality above it${rungs.at(-1) ? `, the best is ${rungs.at(-1)?.height}p` : ""}`,
          }
        : {
            ...common,
            name,
            kind: "video",
            forms: [],
            formats: ["video/mp4 (H.264, AAC)"],
            loads: `${sealed ? "the whole file, then opened on the device" : "progressive download: its index in front (faststart), read by ranges"}; nothing before it is tapped; on a metered line only when asked`,
            because: sealed
              ? "ciphertext has no qualities"
              : "nothing that was decided makes qualities of it",
          };
      return [{ id: join(ground.surface.id, idOf(field.ref), "video"), asset }];
    }
    if (holds.has("audio") && !holds.has("picture") && !holds.has("file")) {
      return [
        {
          id: join(ground.surface.id, idOf(field.ref), "audio"),
          asset: {
            ...common,
            name,
            kind: "audio",
            forms: [{ name: "64 kbit/s", rate: rate(0.064), bytes: perMinute(0.064) }],
            formats: ["audio/mp4 (AAC)"],
            loads: `${sealed ? "whole" : "by ranges"}, as it is played; the next one of the list with it`,
            because: "speech needs no more than 64 kbit/s",
          },
        },
      ];
    }
    if (holds.has("file")) {
      return [
        {
          id: join(ground.surface.id, idOf(field.ref), "file"),
          asset: {
            ...common,
            name,
            kind: "file",
            forms: [],
            formats: [],
            loads: sealed
              ? "when it is opened: whole, then unsealed on the device"
              : "when it is opened alone; by ranges, so that a break goes on from there",
            because: `${[...new Set(shown.map(({ screen }) => screen.data.name))].slice(0, 3).join(", ")} show its name`,
          },
        },
      ];
    }
    return [];
  });
}
