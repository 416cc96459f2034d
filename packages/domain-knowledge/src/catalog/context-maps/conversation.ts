import type { ContextMap } from "../../context-map.ts";

/** Key servers as Signal's and the delivery service of RFC 9750 have them: they see public keys, no text. */
export const chat: ContextMap = [
  {
    name: "Messaging",
    because: "What members write, in the order of their room",
    concepts: ["Room", "Message"],
  },
  {
    name: "Key distribution",
    because: "Public keys of devices and changes of a group's key, that must arrive in one order",
    concepts: ["Device", "One-time prekey", "Key package", "Room commit", "Welcome"],
    needs: ["One-time prekey", "Key package", "Room commit", "Welcome"],
  },
  {
    name: "Media",
    because: "Files far larger than any message, in a store of their own",
    concepts: ["Attachment"],
  },
  {
    name: "Moderation",
    because: "Whom somebody wants nothing more from, and what was reported, decided by moderators",
    concepts: ["Block", "Report"],
  },
];

export const socialNetwork: ContextMap = [
  {
    name: "Posts",
    because: "What people publish and others say of it",
    concepts: ["Post", "Comment", "Like", "Repost", "Hashtag"],
  },
  {
    name: "Graph",
    because: "Who follows, befriends or blocks whom, asked for on every page",
    concepts: ["Follow", "Friendship", "Block", "Group"],
  },
  {
    name: "Feeds",
    because: "Copies made for reading, that can be built anew",
    concepts: ["Feed", "Notification"],
  },
  {
    name: "Moderation",
    because: "What was reported, seen by moderators alone",
    concepts: ["Report"],
  },
  {
    name: "Direct messages",
    because: "Private words between two, never in a feed",
    concepts: ["Direct message"],
  },
];

export const helpdesk: ContextMap = [
  {
    name: "Tickets",
    because: "A customer's question until it is solved, against the clock",
    concepts: ["Ticket", "SLA policy", "Canned response", "Satisfaction rating"],
  },
  {
    name: "Knowledge base",
    because: "Answers that are edited, published and found before anybody asks",
    concepts: ["Knowledge article"],
  },
];

export const crm: ContextMap = [
  {
    name: "Contacts",
    because: "People and companies, known for longer than any deal",
    concepts: ["Company", "Contact", "Tag", "Custom field", "Activity", "Follow-up"],
  },
  {
    name: "Sales",
    because: "Chances that move along stages and end won or lost",
    concepts: ["Pipeline", "Deal", "Product", "Quote"],
  },
  {
    name: "Marketing",
    because: "Strangers, few of whom become contacts",
    concepts: ["Lead", "Campaign"],
  },
];

export const aiAssistant: ContextMap = [
  {
    name: "Knowledge",
    because: "Sources cut into passages and embedded, anew whenever they change",
    concepts: ["Collection"],
  },
  {
    name: "Conversations",
    because: "Questions and streamed answers, with what people said of them",
    concepts: ["Conversation", "Assistant profile", "Token budget"],
  },
  {
    name: "Evaluation",
    because: "Questions with known answers, run against each change of prompt or model",
    concepts: ["Evaluation question"],
  },
];

export const survey: ContextMap = [
  {
    name: "Survey design",
    because: "What authors edit until it is published, and hardly after",
    concepts: ["Survey"],
  },
  {
    name: "Responses",
    because: "What strangers answer in a burst, never edited by authors",
    concepts: ["Response"],
  },
];

export const blog: ContextMap = [];
export const wiki: ContextMap = [];
