import type { ContextMap } from "../../context-map.ts";

export const contentManagement: ContextMap = [
  {
    name: "Editing",
    because: "Drafts, revisions and translations that readers do not see",
    concepts: ["Content type", "Content item", "Category", "Menu entry", "Delivery token"],
  },
  {
    name: "Media",
    because: "Originals and renditions in a file store, used by many items",
    concepts: ["Media file"],
  },
  {
    name: "Audience",
    because: "Words and addresses of readers, moderated and erased on request",
    concepts: ["Comment", "Subscriber"],
  },
];

export const fileStorage: ContextMap = [
  {
    name: "Files",
    because: "Names, folders and versions of what the store keeps",
    concepts: ["Folder", "File", "Team space", "Tag", "Retention rule", "Upload session"],
  },
  {
    name: "Sharing",
    because: "Who else may open it, checked on every download",
    concepts: ["Share", "Share link"],
  },
  {
    name: "Synchronisation",
    because: "What each device has still to learn of, in order",
    concepts: ["Synchronised device", "Change"],
    needs: ["Synchronised device"],
  },
];

export const mediaStreaming: ContextMap = [
  {
    name: "Catalogue",
    because: "Titles and rights that editors keep, read by every viewer",
    concepts: ["Channel", "Media item", "Genre", "Series", "Artist", "Album", "Comment", "Rating"],
  },
  {
    name: "Encoding",
    because: "Long computing on a source until it can be played",
    concepts: ["Rendition"],
  },
  {
    name: "Playback",
    because: "Where each viewer stopped, written all the while",
    concepts: ["Playback progress", "Download", "Live stream"],
  },
  {
    name: "Libraries",
    because: "What viewers put aside for themselves",
    concepts: ["Playlist", "Watchlist entry"],
  },
  {
    name: "Memberships",
    because: "Who has paid for which plan until when",
    concepts: ["Subscription plan", "Subscription"],
  },
];

export const gameBackend: ContextMap = [
  {
    name: "Players",
    because: "Who plays, with whom, and what they have reached",
    concepts: ["Player", "Friendship", "Guild", "Achievement", "Saved game", "Player report"],
  },
  {
    name: "Matches",
    because: "Rounds in memory that last minutes and must not wait",
    concepts: ["Match", "Matchmaking ticket"],
  },
  {
    name: "Rankings",
    because: "Scores of all players in order, reset by season",
    concepts: ["Leaderboard", "Season"],
  },
  {
    name: "Economy",
    because: "Coins and items worth real money, booked and never overwritten",
    concepts: ["Item", "Inventory entry", "Wallet", "Store purchase"],
  },
];

export const iot: ContextMap = [
  {
    name: "Devices",
    because: "What is installed where, with which firmware and orders for it",
    concepts: ["Device", "Site", "Command", "Firmware release"],
  },
  {
    name: "Telemetry",
    because: "Readings that arrive all day and are never edited",
    concepts: ["Reading"],
  },
  {
    name: "Alerts",
    because: "What somebody has to look at, until they did",
    concepts: ["Alert rule", "Alert"],
  },
];

export const fitness: ContextMap = [
  {
    name: "Training",
    because: "What an athlete did and measured",
    concepts: ["Workout", "Measurement", "Exercise"],
  },
  {
    name: "Progress",
    because: "What follows from the records: aims, rewards and advice, computed anew at will",
    concepts: ["Goal", "Achievement", "Recommendation", "Insight", "Consent"],
    needs: ["Achievement", "Recommendation", "Insight"],
  },
  {
    name: "Community",
    because: "What others may see of an athlete",
    concepts: ["Follow"],
  },
];
