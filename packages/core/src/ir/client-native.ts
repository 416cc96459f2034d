import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, identifier, label, prose } from "./shapes.ts";

const platform = z.enum(["ios", "android", "browser", "windows", "macos", "linux"]);

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
    /** What of the chosen framework reaches it; absent where nothing maintained does. */
    library: z
      .strictObject({
        name: label,
        version: label.optional(),
        /** Day on which the version was looked up; absent for what comes with the system. */
        checked: z.iso.date().optional(),
        /** What else is needed beside it: another one for the second system. */
        beside: label.optional(),
      })
      .optional(),
    declarations: z.array(
      z.strictObject({
        platform,
        file: label,
        kind: z.enum([
          /** A text that people read as they are asked. */
          "reason",
          "permission",
          "feature",
          "entitlement",
          "mode",
          "service",
          "query",
          "header",
          "value",
        ]),
        key: identifier,
        /** The reason that people read, or the value. */
        value: prose.optional(),
      }),
    ),
    /** When people are asked, and what they read before; absent where no permission is needed. */
    asked: prose.optional(),
    /** What holds of it here: sizes, intervals, life cycle; each with the number's reason. */
    rules: z.array(
      z.strictObject({
        rule: label,
        value: prose,
        because: prose,
        /** The same in a few words, for a table. */
        inShort: label.optional(),
        /** It would stand in any plan with this capability: documents leave it to the register. */
        usual: z.literal(true).optional(),
      }),
    ),
    /** What the platforms allow at most, with source and date. */
    limits: z.array(
      z.strictObject({
        platform,
        limit: prose,
        source: label,
        /** Day on which the page was read; absent where it was not. */
        checked: z.iso.date().optional(),
      }),
    ),
    /** What people can do where it is missing or refused. */
    fallback: prose,
    /** How one sees on a device that it holds. */
    tests: z.array(z.strictObject({ given: prose, expects: prose })),
  }),
  { summary: "native capabilities" },
);

/** What comes to a device though nobody looks at the app: by which channel, and what it opens. */
export const notification = many(
  "client/notification",
  z.strictObject({
    name: label,
    surface: ref("client/surface"),
    /** The event, or the run of the server, that sets it off. */
    upon: z.union([ref("architecture/event"), ref("architecture/flow")]),
    /** Under which people switch it off: a channel of Android, a category of iOS. */
    channel: z.strictObject({ id: identifier, name: label }),
    /** Whether it may sound. */
    level: z.enum(["passive", "active", "time-sensitive"]),
    opens: ref("client/screen").optional(),
    /** The address that it carries. */
    link: label.optional(),
    carries: prose,
    /** By which later ones take the place of earlier ones, or stand under one heading. */
    gathers: label.optional(),
    because: prose,
  }),
  { summary: "notifications" },
);

/** What a client does while nobody looks at it. */
export const backgroundTask = many(
  "client/background-task",
  z.strictObject({
    name: label,
    surface: ref("client/surface"),
    for: z.array(anyRef()).min(1),
    operations: z.array(ref("api/operation")),
    /** By which the server knows who calls; absent where nothing is called. */
    token: label.optional(),
    /** Secrets of the key store that it opens, each there while the device is as it may be found. */
    opens: z.array(label),
    means: z.array(
      z.strictObject({
        platform,
        by: label,
        /** Under which the system knows it. */
        key: identifier.optional(),
        /** The library of the framework that runs it, or a module of one's own. */
        runs: label.optional(),
        most: prose,
      }),
    ),
    /** How often it is asked for at most; the system decides. */
    every: z.strictObject({ ...amount.shape, because: prose }).optional(),
    /** Charging, an unmetered line, a battery that is not low. */
    waits: z.array(label),
    backOff: label.optional(),
    /** What becomes of it where the system does not run it. */
    otherwise: prose,
    /** The same in a few words, for a table. */
    inShort: label,
  }),
  { summary: "work in the background of devices" },
);

/** The oldest release of a system that a surface runs on: what its framework, or one of its parts, asks at least. */
export const oldestSystem = many(
  "client/oldest-system",
  z.strictObject({
    surface: ref("client/surface"),
    platform,
    version: label,
    /** The level of the interface by which Android counts. */
    api: z.number().int().optional(),
    /** What asks for it: the text, the framework, a part. */
    by: label,
    source: label.optional(),
    /** Day on which the source was read; absent where it is from knowledge. */
    checked: z.iso.date().optional(),
  }),
  { summary: "oldest systems of surfaces" },
);

/** What the stores ask of the data that an app takes from a device. */
export const collectedData = many(
  "client/collected-data",
  z.strictObject({
    surface: ref("client/surface"),
    /** As Apple and Google Play name it. */
    apple: identifier,
    play: label,
    /** None: the id of the account, under which rows of its own are kept. */
    of: z.array(ref("brief/attribute")),
    linked: z.boolean(),
    purposes: z.array(z.enum(["functionality", "personalisation"])).min(1),
    /** Operations by which people have it deleted. */
    deletedBy: z.array(ref("api/operation")),
  }),
  { summary: "what stores are told of collected data" },
);
