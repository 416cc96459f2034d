import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { comparator, figure, label, prose } from "./shapes.ts";

/** What a screen may cost: bytes, requests, time. */
export const budget = many(
  "client/budget",
  z.strictObject({
    surface: ref("client/surface"),
    /** Absent where it holds of the whole surface. */
    screen: ref("client/screen").optional(),
    metric: z.enum([
      "script",
      "style",
      "font",
      "image",
      "requests",
      "lcp",
      "inp",
      "cls",
      "ttfb",
      "start",
      "frame",
      "memory",
      "battery",
      "data",
      "install-size",
    ]),
    comparator,
    value: figure,
    /** How it is measured, and on what: device, network. */
    method: label,
    because: prose,
  }),
  { summary: "performance budgets of screens" },
);

/** How images, videos and parts of the program reach a device. */
export const asset = many(
  "client/asset",
  z.strictObject({
    name: label,
    surface: ref("client/surface"),
    kind: z.enum(["image", "video", "audio", "file", "chunk", "font", "prefetch"]),
    of: z.array(anyRef()).min(1),
    screens: z.array(ref("client/screen")),
    /** Sizes, formats, pieces. */
    forms: z.array(label),
    loads: prose,
    because: prose,
  }),
  { summary: "what is loaded how" },
);
