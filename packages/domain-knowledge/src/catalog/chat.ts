import type { Archetype, ArchetypeAttribute } from "../archetype.ts";
import {
  deviceConcepts,
  keyLoads,
  keyReferences,
  keysDue,
  sealedContent,
  sealedRooms,
} from "./chat-keys.ts";
import { unwelcome, unwelcomeReferences } from "./chat-unwelcome.ts";
import { account, applications } from "./shared.ts";

const members = ["Member"];
const measure: ArchetypeAttribute = {
  type: "integer",
  minimum: 1,
  when: ["thumbnail", "preview", "scroll"],
  unless: sealedContent,
};

export const chat: Archetype = {
  key: "messaging",
  name: "messaging",
  kinds: applications,
  names: {
    "chat app": 0.9,
    "chat application": 0.9,
    "chat platform": 0.9,
    "chat service": 0.85,
    "chat system": 0.85,
    "group chat": 0.7,
    "live chat": 0.5,
    "messaging app": 0.9,
    "messaging application": 0.9,
    "messaging platform": 0.75,
    messenger: 0.7,
    "instant messaging": 0.85,
    "team chat": 0.85,
  },
  signs: {
    chat: 0.25,
    "direct message": 0.25,
    "chat room": 0.3,
    "channel room": 0.25,
    "typing presence": 0.3,
    "typing indicator": 0.3,
    "read receipt": 0.3,
    "send message": 0.2,
    conversation: 0.15,
    "group room": 0.25,
    presence: 0.1,
  },
  unlike: ["facebook messenger", "chat completion", "chat model"],
  references: [
    {
      title: "Mattermost API: posts, channels and channel members",
      url: "https://docs.rs/crate/mattermost-rust-client/latest/source/src/models/channel_member.rs",
      checked: "2026-11-22",
    },
    ...unwelcomeReferences,
    ...keyReferences,
  ],
  actors: [
    { name: "Visitor", kind: "person", anonymous: true },
    { name: "Member", kind: "person" },
    { name: "Moderator", kind: "person", privileged: true },
  ],
  concepts: [
    {
      ...account,
      because: "a message has a sender, and a room has members",
      attributes: {
        ...account.attributes,
        phone: { type: "phone", unique: true, when: ["phone number", "phone"] },
        "last seen at": { type: "timestamp", when: ["presence", "last seen", "online status"] },
      },
      actions: [
        { verb: "register", by: ["Visitor"], effect: "create" },
        { verb: "search", by: members, effect: "search" },
        { verb: "update", by: members, effect: "update" },
        { verb: "delete", by: members, effect: "delete" },
      ],
    },
    {
      name: "Room",
      plural: "Rooms",
      role: "stored",
      description: "A conversation of two people, of a group, or open to all.",
      because: "messages are read and delivered by room",
      core: true,
      aliases: ["conversation", "chat room", "chat", "channel"],
      attributes: {
        type: { type: "enum", required: true, values: ["direct", "group", "channel"] },
        name: { type: "text", maxLength: 100 },
        topic: { type: "text", maxLength: 250 },
        "last message at": { type: "timestamp" },
        ...keysDue,
      },
      relations: [{ to: "User", role: "creator", required: true }],
      actions: [
        { verb: "create", by: members, effect: "create" },
        { verb: "list", by: members, effect: "list" },
        { verb: "view", by: members, effect: "read" },
        { verb: "update", by: members, effect: "update" },
        { verb: "delete", by: members, effect: "delete" },
      ],
    },
    {
      name: "Room member",
      plural: "Room members",
      role: "join",
      description: "A person's place in a room, with how far they have read.",
      because: "who may read a room, and what is unread, follows from membership",
      core: true,
      aliases: ["participant", "room participant", "conversation member", "channel member"],
      attributes: {
        role: { type: "enum", required: true, values: ["administrator", "member"] },
        "last read at": { type: "timestamp" },
        "muted until": { type: "timestamp" },
        // A room of two stays with both of them: who leaves it sees it no more until somebody writes.
        "hidden at": { type: "timestamp" },
      },
      relations: [
        { to: "Room", required: true, owned: true },
        { to: "User", required: true, owned: true },
      ],
      actions: [
        { verb: "add", by: members, effect: "create" },
        { verb: "list", by: members, effect: "list" },
        { verb: "mark read", by: members, effect: "update" },
        { verb: "give role", by: members, effect: "update" },
        { verb: "leave", by: members, effect: "delete" },
      ],
    },
    {
      name: "Message",
      plural: "Messages",
      role: "stored",
      description: "What a member says in a room.",
      because: "it is what the product carries",
      core: true,
      aliases: ["chat message"],
      emptied: true,
      // What a device calls it, so that one that is sent again is known: no sender knows those of another.
      together: ["User", "client id"],
      attributes: {
        "client id": { type: "uuid", required: true },
        type: { type: "enum", required: true, values: ["text", "image", "file", "system"] },
        content: { type: "long-text", required: true, maxLength: 16000, sealed: sealedContent },
        ...sealedRooms,
        // What a message of the system tells: who came, who went, what became of the room.
        "system event": {
          type: "enum",
          values: ["member added", "member left", "room changed", "role changed"],
        },
        "sent at": { type: "timestamp", required: true },
        "edited at": { type: "timestamp" },
        "deleted at": { type: "timestamp" },
      },
      relations: [
        { to: "Room", required: true, owned: true },
        { to: "User", role: "sender", required: true },
        { to: "User", role: "event subject" },
        { to: "Message", role: "reply to" },
      ],
      actions: [
        { verb: "send", by: members, effect: "create" },
        { verb: "list", by: members, effect: "list" },
        { verb: "edit", by: members, effect: "update" },
        { verb: "delete", by: members, effect: "delete" },
      ],
    },
    {
      name: "Message delivery",
      plural: "Message deliveries",
      role: "stored",
      description: "Whether a message has reached and been read by one member.",
      because: "senders see whom a message has reached",
      core: false,
      // Delivery at least once alone needs none: each device keeps how far it has got in a room.
      when: ["read receipt", "delivery receipt", "delivery status"],
      aliases: ["receipt", "read receipt", "delivery receipt"],
      states: { pending: ["delivered"], delivered: ["read"], read: [] },
      attributes: {
        "delivered at": { type: "timestamp" },
        "read at": { type: "timestamp" },
      },
      relations: [
        { to: "Message", required: true, owned: true },
        { to: "User", role: "recipient", required: true, owned: true },
      ],
      actions: [{ verb: "confirm", by: members, effect: "transition", state: "delivered" }],
    },
    {
      name: "Attachment",
      plural: "Attachments",
      role: "stored",
      description: "An image or file sent with a message.",
      because:
        "the file is uploaded by itself, beside the message that shows it, and has a preview",
      core: false,
      when: ["image", "file", "media", "attachment", "photo"],
      aliases: ["media", "media file"],
      states: { uploading: ["ready"], ready: [] },
      attributes: {
        // Where contents are sealed, what tells of the file goes in the sealed message with its key.
        "file name": { type: "text", required: true, maxLength: 255, unless: sealedContent },
        "media type": { type: "text", required: true, maxLength: 127, unless: sealedContent },
        // A judgement: 100 MiB, more than a phone sends of a picture and less than of a film.
        size: { type: "integer", required: true, minimum: 0, maximum: 104_857_600 },
        content: { type: "file", required: true },
        // Known before the file is loaded, so that what stands around it does not move.
        width: measure,
        height: measure,
        thumbnail: { type: "file", when: ["thumbnail", "preview"] },
      },
      relations: [
        { to: "Message", owned: true },
        { to: "User", role: "uploader", required: true },
      ],
      actions: [
        { verb: "upload", by: members, effect: "create" },
        // Its file goes straight to the store of files: who sent it says that it is there.
        { verb: "complete", by: members, effect: "transition", state: "ready" },
        { verb: "download", by: members, effect: "read" },
      ],
    },
    {
      name: "Reaction",
      plural: "Reactions",
      role: "join",
      description: "A member's emoji on a message.",
      because: "reactions are counted by emoji",
      core: false,
      when: ["reaction", "emoji"],
      attributes: { emoji: { type: "text", required: true, maxLength: 32 } },
      relations: [
        { to: "Message", required: true, owned: true },
        { to: "User", required: true, owned: true },
      ],
      actions: [
        { verb: "add", by: members, effect: "create" },
        { verb: "remove", by: members, effect: "delete" },
      ],
    },
    ...unwelcome,
    ...deviceConcepts,
  ],
  flows: [{ name: "Talk", steps: ["list Room", "list Message", "send Message"] }],
  loads: [
    { measure: "registered-users", low: 5000, likely: 50000, high: 500000, unit: "users" },
    { measure: "daily-active-users", low: 2000, likely: 20000, high: 250000, unit: "users" },
    { measure: "actions-per-user-day", low: 50, likely: 150, high: 400, unit: "actions/user/day" },
    { measure: "peak-factor", low: 2, likely: 3, high: 6, unit: "ratio" },
    { measure: "read-share", low: 0.6, likely: 0.7, high: 0.85, unit: "ratio" },
    { measure: "payload-size", low: 0.5, likely: 2, high: 10, unit: "kB" },
    {
      measure: "created-per-user-day",
      concept: "Message",
      low: 10,
      likely: 40,
      high: 100,
      unit: "actions/user/day",
    },
    // One for each member that a message goes to: most rooms have two, some have many.
    {
      measure: "created-per-user-day",
      concept: "Message delivery",
      low: 10,
      likely: 200,
      high: 1000,
      unit: "actions/user/day",
    },
    {
      measure: "created-per-user-day",
      concept: "Attachment",
      low: 0.5,
      likely: 3,
      high: 10,
      unit: "actions/user/day",
    },
    ...keyLoads,
  ],
};
