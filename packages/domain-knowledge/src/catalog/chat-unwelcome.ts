import type { Archetype, ArchetypeConcept } from "../archetype.ts";
import { sealedContent } from "./chat-keys.ts";

const members = ["Member"];
const moderators = ["Moderator"];
/** Apps that come through a store, whose rules ask for both of every app in which people write to each other. */
const fromStores = [
  "android app",
  "app store",
  "flutter",
  "google play",
  "ios app",
  "kotlin multiplatform",
  "mobile app",
  "mobile chat app",
  "mobile messaging app",
  "play store",
  "react native",
];

export const unwelcomeReferences: Archetype["references"] = [
  {
    title: "Apple: App Review Guidelines, 1.2 user-generated content (report, block)",
    url: "https://developer.apple.com/app-store/review/guidelines/#user-generated-content",
    checked: "2026-11-30",
  },
];

/** What somebody does of people and words that they do not want. */
export const unwelcome: readonly ArchetypeConcept[] = [
  {
    name: "Block",
    plural: "Blocks",
    role: "join",
    description: "A member wants nothing more from another one.",
    because: "stores refuse an app in which people write to each other and nobody can be blocked",
    core: false,
    when: [...fromStores, "block user", "block users", "block member", "blocking", "harassment"],
    attributes: {},
    relations: [
      { to: "User", role: "blocker", required: true, owned: true },
      { to: "User", role: "blocked", required: true, owned: true },
    ],
    actions: [
      { verb: "add", by: members, effect: "create" },
      { verb: "list", by: members, effect: "list" },
      { verb: "remove", by: members, effect: "delete" },
    ],
  },
  {
    name: "Report",
    plural: "Reports",
    role: "stored",
    description: "A member says that a message breaks the rules.",
    because: "stores refuse an app in which people write to each other and nothing can be reported",
    core: false,
    when: [...fromStores, "report message", "report messages", "report user", "harassment"],
    aliases: ["abuse report", "message report", "flag"],
    states: { open: ["confirmed", "dismissed"], confirmed: [], dismissed: [] },
    attributes: {
      reason: {
        type: "enum",
        required: true,
        values: ["spam", "harassment", "hate", "sexual content", "violence", "illegal", "other"],
      },
      // What was opened on the device of who reports: the server has nothing of it that can be read.
      "reported words": {
        type: "long-text",
        maxLength: 16_000,
        class: "personal",
        when: sealedContent,
      },
      "decided at": { type: "timestamp" },
    },
    relations: [
      // An account goes when its person wants it, and what was reported of it stays until it is decided.
      { to: "User", role: "reporter" },
      { to: "User", role: "reported" },
      { to: "Message" },
    ],
    actions: [
      { verb: "file", by: members, effect: "create" },
      { verb: "list", by: moderators, effect: "list" },
      { verb: "confirm", by: moderators, effect: "transition", state: "confirmed" },
      { verb: "dismiss", by: moderators, effect: "transition", state: "dismissed" },
    ],
  },
];
