import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, figure, identifier, label, prose } from "./shapes.ts";

/** Until when a copy is taken for what the server has. */
const fresh = z.discriminatedUnion("kind", [
  /** It is asked for anew once it is older than that. */
  z.strictObject({
    kind: z.literal("time"),
    ...amount.shape,
    because: prose,
    /** The age that the time was rounded down from. */
    age: figure.optional(),
    /** Asked anew while it is looked at, so that others' changes show in time. */
    every: amount.optional(),
    /** The read whose answer differs whenever this one does: it alone is asked at an interval. */
    follows: label.optional(),
  }),
  /** The server tells of each change while the connection lasts; it is asked for anew after a gap. */
  z.strictObject({ kind: z.literal("told"), by: ref("api/subscription"), because: prose }),
  /** Asked for each time that it is opened, and before somebody acts on it. */
  z.strictObject({ kind: z.literal("always"), because: prose }),
  /** A query of what lies on the device, which synchronising brings up to date. */
  z.strictObject({ kind: z.literal("device"), copy: ref("data/copy"), because: prose }),
]);

/** Why a change makes a read out of date. */
const relation = z.enum([
  /** It is the thing that was changed. */
  "itself",
  /** It lists things of which one was made, changed or taken out. */
  "listed",
  /** It shows a part of the thing that was changed. */
  "shown-in",
  /** One transaction changes both. */
  "together",
  /** A number of it counts the other. */
  "counted",
  /** It goes with the thing that is deleted, or no longer names it. */
  "cascade",
  /** Who is in a group decides what they see. */
  "membership",
  /** The product changes it afterwards by itself. */
  "consequence",
]);

/** One kind of thing that a surface knows, and where it knows it from. */
export const state = many(
  "client/state",
  z.discriminatedUnion("kind", [
    /** A copy of what the server keeps. */
    z.strictObject({
      kind: z.literal("server"),
      name: label,
      surface: ref("client/surface"),
      /** The read that fills it. */
      operation: ref("api/operation"),
      /** By which it is found in the cache: `["listTasks", "account", "projectId", "filters"]`. */
      key: z.array(identifier).min(1),
      /** Of the key, what comes from the path and what people filter, search and sort by. */
      path: z.array(identifier),
      filters: z.array(identifier),
      /** The answer depends on who asks. */
      perAccount: z.literal(true).optional(),
      /** Pages one after the other, as a list scrolls: the parameter that finds the next one. */
      pagedBy: identifier.optional(),
      /** Things that it shows, the one that it is about first. */
      shows: z.array(ref("data/entity")),
      screens: z.array(ref("client/screen")),
      fresh,
      /** What has it asked for anew, besides changes. */
      asks: z.array(z.enum(["opening", "focus", "reconnection", "interval", "acting"])),
      /** It is asked with the mark of the copy: an answer without a body says that it still holds. */
      conditional: z.literal(true).optional(),
      /** How long it stays once no screen shows it. */
      kept: z.strictObject({ ...amount.shape, because: prose }),
      /** The list whose rows it is shown from until its own answer is there. */
      seeded: ref("api/operation").optional(),
      /** The screen on which it is asked for ahead, and upon what. */
      ahead: z.strictObject({ on: ref("client/screen"), upon: label }).optional(),
      /** Asked on the server that makes the page, and handed over in it. */
      rendered: z.literal(true).optional(),
      /** Whether it outlives the program. */
      rest: z.enum(["memory", "device-store", "browser-store"]),
      /** Changes that make it out of date. */
      invalidatedBy: z.array(
        z.strictObject({
          by: anyRef(),
          /** Asked anew, changed in place from the answer, taken out, or put in. */
          how: z.enum(["refetch", "replace", "remove", "insert"]),
          relation,
          /** What makes the link: a reference, an event, a flow. */
          via: anyRef().optional(),
          when: z.enum(["at-once", "later"]),
          /** Parts of the key that the change knows, so that no other entry is touched. */
          within: z.array(identifier),
        }),
      ),
    }),
    /** What only this device knows. */
    z.strictObject({
      kind: z.enum(["local", "shared", "stored", "address"]),
      name: label,
      surface: ref("client/surface"),
      /** What it holds. */
      holds: prose,
      /** Fields of the model that it holds. */
      fields: z.array(ref("data/field")),
      screens: z.array(ref("client/screen")),
      /** What of the library holds it: `a slice`, `a store`, `the URL`. */
      where: label,
      /** When it goes. */
      until: prose,
      because: prose,
    }),
  ]),
  { summary: "client and server state" },
);

/** A change that a surface asks for: what is shown before the answer, and what is taken back without one. */
export const mutation = many(
  "client/mutation",
  z.strictObject({
    operation: ref("api/operation"),
    surface: ref("client/surface"),
    /** Empty where the client asks for it by itself. */
    screens: z.array(ref("client/screen")),
    /** What is shown at once, and how it is taken back; or why nothing is. */
    optimistic: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("at-once"),
        shows: prose,
        takenBack: prose,
        because: prose,
        /** By what a thing is known that has no id of the server yet. */
        temporary: prose.optional(),
        /** The fields that are shown at once, where the change has others that wait for the answer. */
        only: z.array(ref("data/field")).min(1).optional(),
      }),
      z.strictObject({ kind: z.literal("after-answer"), because: prose }),
    ]),
    changes: z.array(ref("client/state")),
    /** Why no read that this surface caches shows it. */
    nothing: prose.optional(),
    /** How a repeat is known, and how a second press is kept from being a second change. */
    repeat: z.strictObject({
      by: z.enum(["key", "own-id", "nature", "state", "uniqueness", "none"]),
      text: prose,
    }),
    /** What changes afterwards, without this change waiting for it, and how the surface learns of it. */
    later: z.array(
      z.strictObject({
        of: anyRef(),
        states: z.array(ref("client/state")),
        learns: z.enum(["told", "asks"]),
        text: prose,
      }),
    ),
    /** Two who change the same: how it is found out, what people see, and what they can do. */
    conflict: z
      .strictObject({
        by: z.enum(["version", "state", "last-wins"]),
        shows: prose,
        choices: z.array(label),
      })
      .optional(),
    /** What people see upon each refusal of the contract that they can do something about. */
    refusals: z.array(
      z.strictObject({ status: z.int(), problem: identifier, shows: prose, does: prose }),
    ),
    /** It waits on the device for a connection, or is refused without one. */
    offline: z.strictObject({ queued: z.boolean(), because: prose }).optional(),
  }),
  { summary: "changes that clients ask for" },
);

/** What keeps the copies of a surface, in the words of the library. */
export const cache = many(
  "client/cache",
  z.strictObject({
    surface: ref("client/surface"),
    name: label,
    choice: ref("decision/choice").optional(),
    /** By the key of each read, by the things in it, with the page that loads them, or as rows on the device. */
    form: z.enum(["keyed", "normalised", "loader", "device"]),
    /** What it calls a thing: `staleTime`. */
    terms: z.array(z.strictObject({ of: label, term: label })),
    /** Where its words were read, and when. */
    source: label.optional(),
    checked: z.iso.date().optional(),
    /** What keeps what only the device knows. */
    store: z.strictObject({ name: label, choice: ref("decision/choice").optional() }),
    /** Whether it outlives the program, and when it is thrown away. */
    persisted: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("none"), because: prose }),
      z.strictObject({ kind: z.literal("device"), where: label, version: prose }),
    ]),
  }),
  { summary: "caches of surfaces" },
);

/** How a surface keeps who is signed in, and what it never keeps. */
export const session = many(
  "client/session",
  z.strictObject({
    surface: ref("client/surface"),
    parts: z.array(z.strictObject({ name: label, where: prose, because: prose })),
    /** How a session goes on when what shows it runs out. */
    renewal: z
      .strictObject({
        operation: ref("api/operation").optional(),
        ahead: prose,
        /** Several requests that are refused at the same time. */
        once: prose,
        /** Several windows of the same browser. */
        windows: prose.optional(),
        fails: prose,
      })
      .optional(),
    /** What goes at sign-out, in order. */
    signOut: z.array(prose),
    never: z.array(z.strictObject({ what: prose, because: prose, from: z.array(anyRef()) })),
  }),
  { summary: "sessions of surfaces" },
);
