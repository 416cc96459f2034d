import type { Entry } from "../schema.ts";

const scripts = ["typescript", "javascript"];

/** What follows where the server keeps what it cannot read, whichever protocol seals it. */
const sealing: NonNullable<Entry["risks"]> = [
  [
    "What was sent before a device was there stays closed to it.",
    "Say whether older contents have to come along to a new device.",
    "drawn-sealed-history",
  ],
  [
    "What the server sorts and shows by is open.",
    "Say what of it may be known to the server.",
    "drawn-sealed-open",
  ],
  [
    "Contents of the server itself are open.",
    "Let the server say only what it knows anyhow.",
    "drawn-sealed-system",
  ],
  [
    "Whoever hands out public keys could hand out others.",
    "Let people compare their keys.",
    "drawn-sealed-trust",
  ],
];

/** Stores on devices, and protocols that end there. */
export const onDevice: readonly Entry[] = [
  {
    key: "watermelondb",
    name: "WatermelonDB",
    aliases: ["Watermelon DB"],
    topics: ["offline-store"],
    form: "library",
    what: "database on the device with a synchronisation protocol",
    licence: "MIT",
    since: 2018,
    used: { downloads: 179_665 },
    languages: scripts,
    requires: [["react-native", "expo", "react", "nextjs"]],
    pairs: ["react-native"],
    fits: {
      "device-queries": [0.9, "observed queries over SQLite"],
      // https://github.com/Nozbe/WatermelonDB/pull/1635, open, read 2026-11-30
      "encrypted-file": [0, "no release of it opens an encrypted file"],
      "sync-protocol": [0.9, "pull and push of changes since a time"],
      "conflict-handling": [0.8, "per column, a hook for other rules"],
    },
    burden: [0.3, "both ends of the protocol to write"],
    performance: [0.8, "queries off the main thread"],
    risks: [
      [
        "Two devices change the same record.",
        "Settle which of two changes of one record stays.",
        "drawn-versions",
      ],
    ],
  },
  {
    key: "realm",
    name: "Realm",
    exact: true,
    topics: ["offline-store"],
    form: "library",
    what: "object database on the device",
    licence: "Apache-2.0",
    since: 2014,
    ended: "its maker has left it since its service ended in 2025",
    used: { downloads: 176_273 },
    fits: {
      "device-queries": [0.9, "live objects"],
      "encrypted-file": [0.9, "by a key of 64 bytes"],
      "sync-protocol": [0, "its synchronisation service ended in 2025"],
      "conflict-handling": [0, "ended with its service"],
    },
    burden: [0.4, "little maintained since its service ended"],
    performance: [0.9, "memory-mapped"],
  },
  {
    key: "rxdb",
    name: "RxDB",
    topics: ["offline-store"],
    form: "library",
    what: "database in the client with replication",
    licence: "Apache-2.0",
    since: 2016,
    used: { downloads: 192_641 },
    languages: scripts,
    fits: {
      "device-queries": [0.8, "observed queries; fast storages are paid for"],
      "encrypted-file": [0.5, "a plug-in for single fields, by which nothing is sought then"],
      "sync-protocol": [0.9, "replication with checkpoints"],
      "conflict-handling": [0.9, "a handler per collection"],
    },
    burden: [0.3, "both ends of the protocol to write"],
    performance: [0.6, "documents in the main thread"],
  },
  {
    key: "indexeddb",
    name: "IndexedDB",
    topics: ["offline-store"],
    form: "protocol",
    what: "object store of browsers",
    since: 2011,
    conflicts: ["react-native", "flutter"],
    fits: {
      "device-queries": [0.4, "by index alone"],
      "encrypted-file": [0, "in the open, with the browser"],
      "sync-protocol": [0.1, "to be written"],
      "conflict-handling": [0, "to be written"],
    },
    burden: [0.2, "quota and eviction by the browser"],
    performance: [0.5, "asynchronous"],
  },
  {
    key: "drift",
    name: "Drift",
    exact: true,
    topics: ["offline-store"],
    form: "library",
    what: "SQL on the device for Flutter",
    licence: "MIT",
    since: 2019,
    languages: ["dart"],
    requires: [["flutter"]],
    fits: {
      "device-queries": [1, "typed SQL over SQLite"],
      "encrypted-file": [0.9, "over a build of SQLite that encrypts"],
      "sync-protocol": [0.2, "to be written"],
      "conflict-handling": [0, "to be written"],
    },
    burden: [0.2, "a library"],
    performance: [0.8, "queries off the main thread"],
  },
  {
    key: "signal-protocol",
    name: "Signal Protocol",
    aliases: ["libsignal", "Double Ratchet", "X3DH", "PQXDH"],
    topics: ["encryption"],
    form: "protocol",
    what: "end-to-end encryption of messages",
    licence: "AGPL-3.0-only",
    since: 2013,
    used: { downloads: 24_299 },
    fits: {
      "forward-secrecy": [1, "a new key per message"],
      "group-messages": [0.7, "sender keys, one copy per device on changes"],
      "ends-with-membership": [0.7, "each sender hands a new sender key to all who stay"],
    },
    burden: [0.5, "pre-keys, devices and key changes"],
    performance: [0.7, "cost grows with the devices of a group"],
    risks: [
      [
        "The server cannot read, search or moderate messages.",
        "Search on the device; moderation by report from a member.",
        "drawn-reports-of-people",
      ],
      [
        "A session is between two devices, so a message has a ciphertext for each device of each receiver.",
        "A place for each of them, or sender keys.",
        "drawn-envelopes",
      ],
      [
        "Keys of pairs of devices have tables of their own.",
        "Lay out the prekeys of each device.",
        "drawn-keys-of-pairs",
      ],
      ...sealing,
      [
        "libsignal is under the AGPL.",
        "Publish the client's source or license another implementation.",
      ],
    ],
  },
  {
    key: "mls",
    name: "Messaging Layer Security",
    aliases: ["MLS", "RFC 9420"],
    exact: true,
    topics: ["encryption"],
    form: "protocol",
    what: "end-to-end encryption of groups",
    since: 2023,
    used: { downloads: 1_549 },
    fits: {
      "forward-secrecy": [
        1,
        "a key per message, by a ratchet per sender; each commit heals the group",
      ],
      "group-messages": [1, "cost grows with the logarithm of the group"],
      "ends-with-membership": [
        1,
        "the commit that takes somebody out begins an epoch without them",
      ],
    },
    burden: [0.65, "young libraries, a delivery service to write"],
    performance: [0.85, "a tree of keys"],
    risks: [
      [
        "The server cannot read, search or moderate messages.",
        "Search on the device; moderation by report from a member.",
        "drawn-reports-of-people",
      ],
      [
        "No library names the app's engine among those it runs in.",
        "Try it on phones before anything is built on it.",
        "drawn-sealed-library",
      ],
      [
        "Changes of a group have to be taken in one order.",
        "Take one for each epoch, and refuse the others.",
        "drawn-keys-of-rooms",
      ],
      [
        "What was sealed for a past epoch is opened by nobody who has moved on.",
        "Seal what waits when it goes out.",
        "drawn-sealed-sending",
      ],
      [
        "Every device of a large group takes each change of it.",
        "Bound how many a group may have.",
        "drawn-sealed-channels",
      ],
      ...sealing,
    ],
  },
];
