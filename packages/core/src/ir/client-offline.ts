import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, figure, identifier, label, prose } from "./shapes.ts";

/** What of a concept works without a connection. */
export const offline = many(
  "client/offline",
  z.strictObject({
    surface: ref("client/surface"),
    concept: ref("brief/concept"),
    /** The table of the server that it is a copy of. */
    table: ref("data/table").optional(),
    /** Which of it is on the device. */
    held: z.strictObject({
      kind: z.enum(["all", "own", "recent", "opened"]),
      words: prose,
      /** For how many days back, where it is the newest alone. */
      days: figure.optional(),
    }),
    /** How much that is on one device, after a year. */
    rows: figure.optional(),
    size: figure.optional(),
    readable: z.boolean(),
    /** Columns that no device may hold. */
    left: z.array(ref("data/column")),
    /** Operations that wait in the queue until there is a connection. */
    writes: z.array(
      z.strictObject({
        operation: ref("api/operation"),
        /** Why a repeat does nothing twice. */
        once: z.enum(["device-id", "key", "state", "natural"]),
        /** Fields that it does not take without a connection. */
        without: z.array(ref("data/field")),
      }),
    ),
    /** Operations that are refused without one, and why. */
    refused: z.array(
      z.strictObject({
        operation: ref("api/operation"),
        ground: z.enum(["unique", "stock", "money", "rights", "account", "worked-out", "repeat"]),
        because: prose,
      }),
    ),
    /** Fields whose content is sent apart, after the record. */
    files: z.array(ref("data/field")),
    conflict: z.enum([
      "last-made",
      "last-write",
      "merge",
      "ask",
      "first-wins",
      "server-wins",
      "none",
    ]),
    because: prose,
    /** What becomes of a change of what another device deleted. */
    deleted: prose.optional(),
    /** Things made on the device that it names, and that have to be sent before it. */
    after: z.array(ref("brief/concept")),
    /** Two devices that change the same, and what is there in the end. */
    example: z.strictObject({ before: prose, one: prose, other: prose, after: prose }).optional(),
    /** What people see of it while it waits, when it is refused, and when another change stands. */
    shows: z.array(
      z.strictObject({
        state: z.enum(["pending", "refused", "conflict"]),
        screen: ref("client/screen"),
        when: prose,
        shows: prose,
        offers: z.array(label),
      }),
    ),
  }),
  { summary: "what works offline" },
);

/** How what is on the device and what the server keeps come together again. */
export const sync = many(
  "client/sync",
  z.strictObject({
    surface: ref("client/surface"),
    /** The component on the device, and what was chosen for it. */
    store: ref("architecture/component"),
    choice: ref("decision/choice").optional(),
    /** What sets it off. */
    sets: z
      .array(
        z.strictObject({
          on: prose,
          does: z.enum(["send", "fetch", "both"]),
          from: z.array(anyRef()),
        }),
      )
      .min(1),
    queue: z.strictObject({
      table: identifier,
      /** The table in which contents of files wait. */
      files: identifier.optional(),
      /** What has to be sent before what: each pair is a reference between things made on the device. */
      order: z.array(z.strictObject({ first: ref("brief/concept"), next: ref("brief/concept") })),
      /** Waits between attempts: the base doubles up to the most, and each is a random part of that. */
      backoff: z.strictObject({ base: amount, most: amount, jitter: z.literal("full") }),
      /** How long the server knows a key; later a repeat is looked up before it is sent. */
      keys: z
        .strictObject({ ...amount.shape, operations: z.array(ref("api/operation")).min(1) })
        .optional(),
      most: figure.optional(),
      /** What each answer leads to. */
      answers: z
        .array(
          z.strictObject({
            answer: label,
            entry: z.enum(["done", "waits", "held", "dropped"]),
            does: prose,
          }),
        )
        .min(1),
      /** What else can befall it: the app ended, the account changed, the form of an entry outdated. */
      cases: z.array(z.strictObject({ when: label, does: prose })).min(1),
    }),
    pull: z.strictObject({
      reads: z.array(
        z.strictObject({
          operation: ref("api/operation"),
          concepts: z.array(ref("brief/concept")).min(1),
          /** The feed of changes, a list from a place or a moment on, or a list as a whole. */
          way: z.enum(["changes", "places", "times", "lists"]),
          /** The parameter that says from where on. */
          since: identifier.optional(),
          /** The parameter of its path by which it is called once for each of what holds it. */
          each: identifier.optional(),
          page: z.int().positive().optional(),
        }),
      ),
      /** What holds of each way. */
      ways: z.array(
        z.strictObject({
          way: z.enum(["changes", "places", "times", "lists"]),
          /** What the device keeps to go on from. */
          place: prose,
          /** Why nothing is passed over that becomes visible late. */
          late: prose,
          deleted: prose,
          /** How rows go from the device that its person may no longer have. */
          lost: prose,
        }),
      ),
      /** What it cannot be fetched by. */
      missing: z.array(ref("brief/concept")),
      /** How long what was deleted is told of; a device that was away longer starts anew. */
      horizon: z.strictObject({ ...amount.shape, because: prose }).optional(),
      /** The order of the first load: what others refer to comes before them. */
      first: z.array(ref("brief/concept")),
      partly: prose,
      /** Events that say that there is something to fetch. */
      live: z.array(ref("api/subscription")),
    }),
    /** Changes that carry when they were made, by a clock set right by the last answer, and how far ahead that may be; absent where the order of arrival decides. */
    clock: prose.optional(),
    /** How a page opens without a connection; absent where an app is installed. */
    shell: prose.optional(),
    /** Things whose files wait for a line that costs nothing by volume. */
    metered: prose.optional(),
    /** How what lies on the device is kept from others. */
    atRest: z.array(z.strictObject({ what: label, how: prose })).min(1),
    /** What the platforms do to what is stored, with source and date. */
    limits: z.array(
      z.strictObject({ platform: label, limit: prose, does: prose, source: label, checked: label }),
    ),
    tests: z.array(
      z.strictObject({
        id: identifier,
        given: prose,
        when: prose,
        expects: prose,
        operations: z.array(ref("api/operation")),
      }),
    ),
  }),
  { summary: "synchronisation" },
);
