import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** What a surface asks of the device beneath it. */
export const capability = many(
  "client/capability",
  z.strictObject({
    name: label,
    kind: z.enum([
      "camera",
      "media-library",
      "microphone",
      "files",
      "secure-storage",
      "biometrics",
      "push",
      "local-notification",
      "background-work",
      "location",
      "motion",
      "health",
      "deep-link",
      "network-state",
      "calls",
      "contacts",
      "calendar",
      "bluetooth",
      "nfc",
      "clipboard",
      "share",
      "install",
      "screen-wake",
    ]),
    surface: ref("client/surface"),
    /** What of this product needs it. */
    for: z.array(anyRef()).min(1),
    screens: z.array(ref("client/screen")),
    library: z
      .strictObject({ name: label, version: label.optional(), checked: label.optional() })
      .optional(),
    declarations: z.array(
      z.strictObject({
        platform: z.enum(["ios", "android", "browser", "windows", "macos", "linux"]),
        file: label,
        key: identifier,
        /** The reason that people read, or the value. */
        value: prose.optional(),
      }),
    ),
    /** When people are asked, and what they read before; absent where no permission is needed. */
    asked: prose.optional(),
    /** What holds of it here: sizes, intervals, life cycle; each with the number's reason. */
    rules: z.array(z.strictObject({ rule: label, value: prose, because: prose })),
    /** What the platforms allow at most, with source and date. */
    limits: z.array(
      z.strictObject({
        platform: z.enum(["ios", "android", "browser", "windows", "macos", "linux"]),
        limit: prose,
        source: label,
        checked: label,
      }),
    ),
    /** What people can do where it is missing or refused. */
    fallback: prose,
  }),
  { summary: "native capabilities" },
);
