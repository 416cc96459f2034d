import type { ArchetypeConcept } from "../archetype.ts";

/** An image or file that texts show; whoever writes uploads it. */
export function mediaFile(writers: string[], removers: string[]): ArchetypeConcept {
  return {
    name: "Media file",
    plural: "Media files",
    role: "stored",
    description: "An image or file that published texts show.",
    because: "one file is used in several texts and served apart from them",
    core: true,
    aliases: ["media", "image", "asset"],
    attributes: {
      content: { type: "file", required: true, class: "public" },
      "file name": { type: "text", required: true, maxLength: 255 },
      "media type": { type: "text", required: true, maxLength: 127 },
      size: { type: "integer", required: true, minimum: 0 },
      "alternative text": { type: "text", maxLength: 191 },
    },
    relations: [{ to: "User", role: "uploader", required: true }],
    actions: [
      { verb: "upload", by: writers, effect: "create" },
      { verb: "list", by: writers, effect: "list" },
      { verb: "delete", by: removers, effect: "delete" },
    ],
  };
}

/** What readers without an account say below a published text. */
export function commentOn(text: string, moderators: string[]): ArchetypeConcept {
  return {
    name: "Comment",
    plural: "Comments",
    role: "stored",
    description: "What a reader says below a published text.",
    because: "it is shown once somebody has let it pass",
    core: false,
    when: ["comment", "discussion"],
    states: {
      pending: ["approved", "rejected", "spam"],
      approved: ["rejected", "spam"],
      rejected: [],
      spam: [],
    },
    attributes: {
      body: { type: "long-text", required: true, maxLength: 5000 },
      "author name": { type: "text", required: true, maxLength: 100, class: "personal" },
      "author email": { type: "email", maxLength: 254 },
    },
    relations: [
      { to: text, required: true, owned: true },
      { to: "Comment", role: "reply to" },
    ],
    actions: [
      { verb: "write", by: ["Reader"], effect: "create" },
      { verb: "list", by: ["Reader", ...moderators], effect: "list" },
      { verb: "approve", by: moderators, effect: "transition", state: "approved" },
      { verb: "reject", by: moderators, effect: "transition", state: "rejected" },
    ],
  };
}

/** A reader who receives what is published by e-mail. */
export function subscriber(senders: string[]): ArchetypeConcept {
  return {
    name: "Subscriber",
    plural: "Subscribers",
    role: "stored",
    description: "A reader who receives what is published by e-mail.",
    because: "an address may only be written to once its owner has confirmed it",
    core: false,
    when: ["newsletter", "subscriber", "subscription", "mailing list"],
    aliases: ["newsletter subscriber"],
    states: { pending: ["confirmed"], confirmed: ["unsubscribed"], unsubscribed: ["pending"] },
    attributes: {
      email: { type: "email", required: true, unique: true, maxLength: 254 },
      "confirmed at": { type: "timestamp" },
    },
    actions: [
      { verb: "subscribe", by: ["Reader"], effect: "create" },
      { verb: "confirm", by: ["Reader"], effect: "transition", state: "confirmed" },
      { verb: "unsubscribe", by: ["Reader"], effect: "transition", state: "unsubscribed" },
      { verb: "list", by: senders, effect: "list" },
    ],
  };
}
