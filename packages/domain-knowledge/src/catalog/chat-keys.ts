import type { Archetype, ArchetypeAttribute, ArchetypeConcept } from "../archetype.ts";

const members = ["Member"];
const sealed = ["end to end encryption", "end to end encrypted", "e2ee"];
/** By their names the text takes keys of pairs of devices; else rooms, which are groups, have their own. */
const pairwise = ["signal protocol", "libsignal", "double ratchet", "x3dh", "pqxdh"];

/** Where the server is given bytes in place of contents, and nothing that tells of them. */
export const sealedContent = [...sealed, ...pairwise];

const keyOfDevice: ArchetypeAttribute = {
  type: "binary",
  required: true,
  when: [...sealed, ...pairwise],
};
const keyOfPairs: ArchetypeAttribute = { type: "binary", required: true, when: pairwise };

export const keyReferences: Archetype["references"] = [
  {
    title: "Signal: the X3DH key agreement protocol",
    url: "https://signal.org/docs/specifications/x3dh/",
    checked: "2026-11-22",
  },
  {
    title: "RFC 9420: the Messaging Layer Security protocol, key packages, commits and welcomes",
    url: "https://www.rfc-editor.org/rfc/rfc9420",
    checked: "2026-11-30",
  },
];

/** What a device lays up: a judgement, so that a hundred people may write to it while it is away. */
export const keyLoads: Archetype["loads"] = ["Key package", "One-time prekey"].map((concept) => ({
  measure: "created-per-user-day",
  concept,
  low: 0.5,
  likely: 2,
  high: 20,
  perRequest: {
    low: 10,
    likely: 50,
    high: 100,
    because: "a device fills up its stock of keys at once when it runs low",
  },
  unit: "actions/user/day",
}));

/** Where a room has keys of its own, a message says by which of them it is sealed. */
export const sealedRooms: ArchetypeConcept["attributes"] = {
  epoch: { type: "integer", required: true, minimum: 0, when: sealed, unless: pairwise },
};

/** Which change of its keys a room waits for: the server knows who came and went, and a device alone can make it. */
export const keysDue: ArchetypeConcept["attributes"] = {
  "removal due at": { type: "timestamp", when: sealed, unless: pairwise },
  "addition due at": { type: "timestamp", when: sealed, unless: pairwise },
};

/** Keys that a device leaves for others: each is taken once by who writes to its holder. */
const handedOutOnce = {
  relations: [
    { to: "User", role: "holder", required: true, owned: true },
    { to: "Device", required: true, owned: true },
  ],
  actions: [
    { verb: "upload", by: members, effect: "create" },
    { verb: "list", by: members, effect: "list" },
    { verb: "claim", by: members, effect: "command" },
    // A device that is signed out takes back what it left.
    { verb: "remove", by: members, effect: "delete" },
  ],
} as const satisfies Pick<ArchetypeConcept, "relations" | "actions">;

/** Devices, and the public keys that the server hands from one to another. */
export const deviceConcepts: readonly ArchetypeConcept[] = [
  {
    name: "Device",
    plural: "Devices",
    role: "stored",
    description: "A phone or browser that a member is signed in on.",
    because: "push messages and encryption keys belong to a device, not to a person",
    core: false,
    when: ["push notification", "push", "multi device", ...sealed, ...pairwise],
    attributes: {
      platform: { type: "enum", required: true, values: ["ios", "android", "web"] },
      // Of the app on a phone, and of nobody who is signed in there.
      "installation id": { type: "uuid", required: true, unique: true },
      "push token": { type: "text", unique: true, maxLength: 4096 },
      "identity key": keyOfDevice,
      "signed prekey": keyOfPairs,
      "signed prekey signature": keyOfPairs,
      "last active at": { type: "timestamp" },
    },
    relations: [{ to: "User", required: true, owned: true }],
    actions: [
      { verb: "register", by: members, effect: "create" },
      // A push token is renewed by the service that gave it, at any time.
      { verb: "update", by: members, effect: "update", when: ["push notification", "push"] },
      { verb: "remove", by: members, effect: "delete" },
    ],
  },
  {
    name: "One-time prekey",
    plural: "One-time prekeys",
    role: "stored",
    description: "A public key that opens one encrypted session with a device that is away.",
    because: "each is handed out once and then removed; the device uploads new ones",
    core: false,
    when: pairwise,
    aliases: ["prekey"],
    laidOut: true,
    attributes: {
      "key id": { type: "integer", required: true, minimum: 0 },
      "public key": { type: "binary", required: true },
    },
    ...handedOutOnce,
  },
  {
    name: "Key package",
    plural: "Key packages",
    role: "stored",
    description:
      "Public keys by which a device is taken into the encryption of a room while it is away.",
    because:
      "each is handed out once and then removed, but for the one of last resort; the device uploads new ones",
    core: false,
    when: sealed,
    unless: pairwise,
    laidOut: true,
    attributes: {
      content: { type: "binary", required: true },
      "expires at": { type: "timestamp", required: true },
      "last resort": { type: "boolean", required: true },
    },
    ...handedOutOnce,
  },
  {
    name: "Room commit",
    plural: "Room commits",
    role: "stored",
    description:
      "A change of who has the keys of a room, which begins its next epoch; the first one of an epoch is taken, every other refused.",
    because: "devices agree on the keys of a room by taking the same changes in the same order",
    core: false,
    when: sealed,
    unless: pairwise,
    together: ["Room", "epoch"],
    attributes: {
      // By which a device that heard no answer is known again.
      "client id": { type: "uuid", required: true },
      epoch: { type: "integer", required: true, minimum: 0 },
      content: { type: "binary", required: true },
    },
    relations: [
      { to: "Room", required: true, owned: true },
      { to: "Device", role: "committer", required: true },
    ],
    actions: [
      { verb: "send", by: members, effect: "create" },
      { verb: "list", by: members, effect: "list" },
    ],
  },
  {
    name: "Welcome",
    plural: "Welcomes",
    role: "stored",
    description: "The keys of a room at one epoch, sealed for one device that joins it.",
    because: "a device that a commit takes in was not there to follow the changes before it",
    core: false,
    when: sealed,
    unless: pairwise,
    attributes: { content: { type: "binary", required: true } },
    relations: [
      { to: "Room commit", required: true, owned: true },
      { to: "Device", role: "recipient", required: true },
    ],
    actions: [
      { verb: "send", by: members, effect: "create" },
      { verb: "list", by: members, effect: "list" },
      { verb: "take", by: members, effect: "delete" },
    ],
  },
];
