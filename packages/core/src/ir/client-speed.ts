import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { comparator, figure, identifier, label, prose } from "./shapes.ts";

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
      "download",
      "render",
      "start",
      "frame",
      "memory",
      "battery",
      "data",
      "install-size",
      "storage",
    ]),
    comparator,
    value: figure,
    /** How it is measured, and on what: device, network. */
    method: label,
    because: prose,
    /** The target of the plan that it takes a share of. */
    target: ref("performance/target").optional(),
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
    /** Sizes and pieces that it comes in; none where it is sent as it is. */
    forms: z.array(
      z.strictObject({
        name: label,
        width: z.int().positive().optional(),
        height: z.int().positive().optional(),
        /** Of a video or a sound. */
        rate: figure.optional(),
        bytes: figure.optional(),
      }),
    ),
    /** Media types, the first that the client reads is taken. */
    formats: z.array(label),
    /** Who makes the forms; absent where it is sent as it is. */
    madeBy: label.optional(),
    /** What stands in the markup of a page: the value of `sizes`. */
    sizes: z.string().min(1).max(300).optional(),
    loads: prose,
    because: prose,
  }),
  { summary: "what is loaded how" },
);

/** A web client that is installed like a program: its manifest, what its worker keeps, how a new release comes. */
export const webApp = many(
  "client/web-app",
  z.strictObject({
    surface: ref("client/surface"),
    name: label,
    shortName: label,
    startUrl: z.string().min(1).max(400),
    language: label.optional(),
    colors: z.strictObject({ theme: label, background: label }).optional(),
    shortcuts: z.array(z.strictObject({ name: label, url: z.string().min(1).max(400) })),
    caches: z
      .array(
        z.strictObject({
          name: identifier,
          /** Paths of the product, or what is kept of it. */
          of: prose,
          reads: z.array(ref("client/state")),
          strategy: z.enum([
            "cache-first",
            "stale-while-revalidate",
            "network-first",
            "network-only",
          ]),
          entries: z.int().positive().optional(),
          because: prose,
        }),
      )
      .min(1),
    offlinePage: prose,
    /** Upon what people are offered to install it. */
    install: prose,
    update: prose,
    limits: z.array(
      z.strictObject({ limit: prose, source: label, checked: z.iso.date().optional() }),
    ),
  }),
  { summary: "web clients that are installed" },
);
