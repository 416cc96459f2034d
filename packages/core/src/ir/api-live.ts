import * as z from "zod";
import { ref } from "../ref.ts";
import { many, one } from "../slot.ts";
import { amount, figure, identifier, label, prose } from "./shapes.ts";

/** When a fact was read at its source; without a date it was written down from memory. */
const fact = z.strictObject({ source: prose, checked: z.iso.date().optional() });

/** How clients stay connected: what holds for every channel alike. */
export const livePolicy = one(
  "api/live-policy",
  z.strictObject({
    /** As on the wire: `Socket.IO`. */
    technology: label,
    /** Programs that hold the connections. */
    holders: z.array(ref("architecture/component")).min(1),
    /** What tells every instance of what came to one of them. */
    hub: ref("architecture/component").optional(),
    /** Why it is this and no other way: direction and listeners. */
    because: prose,
    /** Absent where everyone may listen. */
    signIn: z
      .strictObject({
        /** Where the proof of who it is comes along. */
        carriedBy: prose,
        /** How long that proof is good. */
        lifetime: amount.optional(),
        /** What a client that stays connected does before it ends. */
        renewal: prose,
        /** Within which whoever may no longer is put out of a room, or disconnected, as a rule. */
        told: amount,
        /** The same at worst, where an instance was not told. */
        endsWithin: figure,
      })
      .optional(),
    heartbeat: z.strictObject({
      interval: amount,
      timeout: amount,
      by: z.enum(["server", "client", "both"]),
      /** After how long a connection that is dead is known to be. */
      noticed: figure,
      basis: z.enum(["stated", "default", "assumed"]),
      fact,
    }),
    /** What stands in front closes a connection on which nothing is sent. */
    idle: z
      .strictObject({ component: ref("architecture/component"), limit: amount, fact })
      .optional(),
    reconnect: z.strictObject({
      first: amount,
      factor: z.number().gt(1),
      most: amount,
      /** Share of each wait that is random, 0 to 1. */
      jitter: z.number().min(0).max(1),
      /** After an instance went away each client waits a random time up to this first. */
      spread: amount,
    }),
    limits: z.strictObject({
      /** Events that one connection may send; absent where clients send none on it. */
      rate: amount.optional(),
      /** The largest event. */
      size: amount,
      /** Rooms of one connection. */
      rooms: z.int().positive().optional(),
      /** Connections of one account. */
      connections: z.int().positive(),
    }),
    /** Whether a client has to come back to the same instance, and why. */
    sticky: z.strictObject({ needed: z.boolean(), because: prose }),
    /** How long an instance that is stopped goes on serving its connections. */
    drain: amount,
  }),
  { summary: "how clients stay connected" },
);

/** What is promised of one kind of live message. */
export const liveChannel = many(
  "api/live-channel",
  z.strictObject({
    subscription: ref("api/subscription"),
    direction: z.enum(["to-clients", "both"]),
    /** How whoever has no connection hears of it: an app that is closed, a page that is not open. */
    away: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("push"),
        by: ref("architecture/component"),
        over: ref("architecture/component"),
        /** Nobody is pushed to while this of theirs lies ahead. */
        muted: ref("data/field").optional(),
        /** By what a device is known to be connected, which then is not pushed to. */
        connected: z
          .strictObject({ field: ref("data/field"), every: amount, within: amount })
          .optional(),
      }),
      z.strictObject({ kind: z.literal("read") }),
      z.strictObject({ kind: z.literal("never"), because: prose }),
    ]),
    /** What keeps two of them in order, in the words of this plan. */
    order: z
      .strictObject({
        /** The room, or the thing itself. */
        within: label,
        fields: z.array(ref("data/field")).min(1),
      })
      .optional(),
    /** By what one that came before is known. */
    repeats: z
      .strictObject({
        /** Properties of the message. */
        by: z.array(identifier).min(1),
        /** Where a client looks it up. */
        where: label,
        /** How a client that sends again is known: header or property, with where it is kept. */
        sent: z
          .strictObject({ operation: ref("api/operation"), by: identifier, kept: label })
          .optional(),
      })
      .optional(),
    /** How what was missed is read. */
    gap: z
      .strictObject({
        operation: ref("api/operation"),
        /** The query parameters that take the place that a client had come to. */
        parameters: z.array(identifier),
        /** Days after which what was missed is no longer there, so that all is read anew. */
        reaches: z.number().positive().optional(),
      })
      .optional(),
    /** Of what nobody keeps: how seldom it is sent, and when it is over by itself. */
    passing: z.strictObject({ atMostEvery: amount, expires: amount, endedBy: prose }).optional(),
  }),
  { summary: "promises of live messages" },
);

/** A message over an open connection by the name that the text writes, with what it says of it. */
export const statedMessage = many(
  "api/stated-message",
  z.strictObject({
    /** As on the wire: `audio_chunk`. */
    name: identifier,
    from: z.enum(["client", "server"]),
    /** What it carries besides its type, as far as the text tells. */
    carries: z.array(z.enum(["text", "audio"])),
    /** The connection ends with it. */
    ends: z.literal(true).optional(),
    /** What the text says that is done with it. */
    about: prose,
    realises: z.array(ref("brief/requirement")).min(1),
  }),
  { summary: "messages over a connection, as the text names them" },
);
