import type { SettledBy } from "../catalog/settled-by.ts";
import { listed, sample } from "../text/words.ts";
import { type Confirmed, type Drawn, inPath, ofKinds, ownName } from "./drawn.ts";
import type { Settler } from "./settled.ts";

/** What seals contents on the devices, so that no server reads them; nothing where nothing does. */
export function sealedBy({ choices }: Drawn): string | undefined {
  return choices?.find(({ data }) => data.topic === "decision/topic#encryption")?.data.name;
}

/** Where the clients of the plan keep what they know. */
export function keptOnDevice(drawn: Drawn): string | undefined {
  return drawn.choices?.find(({ data }) => data.topic === "decision/topic#offline-store")?.data
    .name;
}

const tableOf = (drawn: Drawn, name: RegExp) =>
  drawn.tables.find(({ data }) => name.test(ownName(data.name)));

/** The operation that does this with what the name stands for: `list`, `key_packages`. */
function operationOn(drawn: Drawn, table: string, effect: string): string | undefined {
  const own = new RegExp(`/${inPath(table)}(?:/\\{[^/]+\\})?$`);
  return drawn.operations.find(({ data }) => data.effect === effect && own.test(data.path))?.data
    .operationId;
}

/** The parts of a plan whose rooms have keys of their own. */
function roomsOf({ drawn }: Confirmed) {
  const commits = tableOf(drawn, /_commits$/);
  const packages = tableOf(drawn, /^key_packages$/);
  const welcomes = tableOf(drawn, /^welcomes$/);
  const send = commits && operationOn(drawn, commits.data.name, "create");
  const follow = commits && operationOn(drawn, commits.data.name, "list");
  const claim =
    packages &&
    (drawn.operations.find(
      ({ data }) =>
        data.effect === "command" && data.path.includes(`/${inPath(packages.data.name)}/`),
    )?.data.operationId ??
      operationOn(drawn, packages.data.name, "delete"));
  return commits && packages && welcomes && send && follow && claim
    ? {
        commits: commits.data.name,
        packages: packages.data.name,
        welcomes: welcomes.data.name,
        send,
        follow,
        claim,
        leave: drawn.operations.find(
          ({ data }) => data.effect === "delete" && /members\/\{[^/]+\}$/.test(data.path),
        )?.data.operationId,
      }
    : undefined;
}

/** What is sent between people, and what they send it to. */
function sentOf({ drawn }: Confirmed) {
  const table = tableOf(drawn, /(?:^|_)messages$/);
  const list = table && operationOn(drawn, table.data.name, "list");
  const send = table && operationOn(drawn, table.data.name, "create");
  const values = (name: RegExp, of: string | undefined) =>
    drawn.columns
      .filter(({ data }) => data.table === of && name.test(data.name))
      .flatMap(({ data }) => data.values ?? []);
  return table && list && send
    ? {
        list,
        send,
        kinds: values(/^(?:kind|type)$/, table.ref),
        rooms: values(/^(?:kind|type)$/, tableOf(drawn, /(?:^|_)(?:rooms|conversations)$/)?.ref),
        fields: table.data.columns.map((each) => each.slice(each.lastIndexOf(".") + 1)),
      }
    : undefined;
}

const isDue = ({ columns }: Drawn): boolean =>
  columns.some(({ data }) => data.name === "removal_due_at");

/** Words of people that are columns of what is sealed and of what it stands in, and are themselves open. */
function openOf(drawn: Drawn) {
  const messages = tableOf(drawn, /(?:^|_)messages$/);
  const parents = drawn.keys.flatMap(({ data }) =>
    messages && data.table === messages.ref && data.references ? [data.references.table] : [],
  );
  return drawn.tables.flatMap(({ ref, data: { name: table } }) => {
    if (!parents.includes(ref) || ref === messages?.ref) return [];
    const columns = drawn.columns.flatMap(({ data }) =>
      data.table === ref && /^(?:name|title|topic|description|subject)$/.test(data.name)
        ? [data.name]
        : [],
    );
    return columns.length > 0 && /(?:rooms|conversations|channels|groups)$/.test(table)
      ? [{ table, columns }]
      : [];
  });
}

/** What sealing on the devices does to the rest of this plan. */
export const sealedSettlers = {
  "drawn-keys-of-rooms": (choice) => {
    const rooms = roomsOf(choice);
    if (rooms)
      return {
        negative: `Two devices may change who is in a room at the same moment, and every device has to take the same change first.${rooms.leave ? ` No device can commit that it is taken out itself: after ${rooms.leave} the one that left still has the keys of the room until another one has made the commit, and it is the server alone that gives it nothing more.` : ""}`,
        mitigation: `${rooms.commits} has one row for a room and an epoch: ${rooms.send} stores the first with its ${rooms.welcomes} and who comes or goes, all of it or nothing, and refuses the second, whose device takes what came since from ${rooms.follow} and makes its own anew. Who is taken in is found in ${rooms.packages} while away; ${rooms.claim} gives each of them once. A device makes new ones whenever it is connected.${rooms.leave ? ` After ${rooms.leave} ${isDue(choice.drawn) ? "removal_due_at of the room is set: no message is taken until a commit has emptied it" : "whoever sends next commits that change first"}.` : ""}`,
      };
    return tableOf(choice.drawn, /prekeys$/)
      ? {
          negative: `The tables of keys in this plan are those of pairs of devices, which ${choice.name} does not use.`,
          mitigation: `Lay out key packages, the commits of each room by epoch, and welcomes in their place.`,
        }
      : {};
  },
  "drawn-keys-of-pairs": (choice) =>
    roomsOf(choice)
      ? {
          negative: `The tables of keys in this plan are those of rooms with keys of their own, which ${choice.name} does not use.`,
          mitigation:
            "Lay out signed and one-time prekeys of each device in their place, and sender keys for rooms of more than two.",
        }
      : {},
  "drawn-sealed-history": (choice) => {
    const sent = sentOf(choice);
    if (!sent) return {};
    const store = keptOnDevice(choice.drawn);
    return {
      negative: `A device that is new, or is taken into a room later, cannot open what ${sent.list} gives it of before: the keys of then are gone everywhere, which is what forward secrecy means.`,
      mitigation: `${store ? `What a device has read stays in ${store} on it, and its history is that` : "What a device has read stays on it"}; a new one begins with what comes from then on. Ask whether older messages have to come along: that takes a backup under a secret of the person, of which this plan has nothing.`,
    };
  },
  "drawn-sealed-sending": (choice) => {
    const sent = sentOf(choice);
    const rooms = roomsOf(choice);
    const store = keptOnDevice(choice.drawn);
    if (!sent || !rooms || !store) return {};
    return {
      negative:
        "What was sealed for an epoch that has passed can be opened by nobody who has moved on.",
      mitigation: `What waits in ${store} is sealed when it goes out, and not when it is written. ${sent.send} names its epoch: one that is not the newest of ${rooms.commits} is refused with the problem stale-epoch, which has the newest, and the device follows ${rooms.follow} and seals it anew under the same client id. Messages come before commits: one of ${rooms.follow} is taken only when ${sent.list}, asked after that commit was seen, has given all of the epoch that it ends, and they are opened and in ${store}.`,
    };
  },
  "drawn-sealed-library": ({ drawn, name }) =>
    drawn.choices?.some(({ data }) => data.technology === "react-native")
      ? {
          negative: `Whether ${name} runs in this app is not shown by anybody: Hermes, the engine of React Native, has no WebCrypto, and native modules are still to be written.`,
          mitigation: `First of all, before anything rests on it: a group, a commit and a welcome between one phone of each system, within a week (a judgement). If it fails this record is taken anew, with what rests on it.`,
        }
      : {},
  "drawn-sealed-open": (choice) => {
    const open = openOf(choice.drawn);
    if (open.length === 0) return {};
    const [first] = open;
    return {
      negative: `Open to the server: ${listed(open.map(({ table, columns }) => `${listed(columns)} of ${table}`))}, and who is in what, and when.`,
      mitigation: `Ask whether ${listed(first?.columns ?? [])} of ${first?.table} may stand there in the open: sealed, they are known to members alone, and no list of the server can show or find them.`,
    };
  },
  "drawn-sealed-system": (choice) => {
    const sent = sentOf(choice);
    if (!sent?.kinds.includes("system")) return {};
    const told = sent.fields.filter((each) => /^(?:system_event|event_subject_id)$/.test(each));
    if (told.length > 0)
      return {
        negative:
          "The server has no key of any room, so what it says in one by itself is open text: who came, went or changed what.",
        mitigation: `What is said so stands in ${listed(told)}, and the app makes the words; its client id is made by the server, its epoch is the one that the room is at. The body of ${sent.send} has no such kind, so that no client sends one.`,
      };
    return {
      negative: `The server has no key of any room, so what it says in one by itself is open text. Open: which change of a room makes a message of the kind “system”, as no operation of this plan writes one yet.`,
      mitigation: `A message of the kind “system” names by ids who came, went or changed the room, which the server knows anyhow, and the app makes the words. The body of ${sent.send} has no such kind, so that no client sends one.`,
    };
  },
  "drawn-sealed-channels": (choice) => {
    const sent = sentOf(choice);
    if (!sent?.rooms.includes("channel") || !roomsOf(choice)) return {};
    return {
      negative:
        "A channel is sealed as a group is: each who joins or leaves is a change that every device of it has to take.",
      mitigation:
        "RFC 9420 is made for groups of two to thousands: ask how many a channel may have, and whether one that everybody may join has to be sealed at all.",
    };
  },
  "drawn-sealed-trust": (choice) => {
    const key = choice.drawn.columns.find(({ data }) => data.name === "identity_key");
    const read = choice.drawn.operations.find(
      ({ data }) => data.effect === "read" && data.path.endsWith("/keys"),
    )?.data.operationId;
    return key
      ? {
          negative:
            "The server hands out the public keys, and whoever runs it could hand out its own.",
          mitigation: `Two people compare a number made from both identity_key${read ? `, which ${read} gives,` : ""} on their screens, and a room shows when one has changed${read ? "" : ": both are screens of the app, which nothing asks for yet"}.`,
        }
      : {};
  },
  // On a device one app writes.
  "drawn-one-writer": ({ ref, drawn }) =>
    drawn.choices?.find((each) => each.ref === ref)?.data.topic === "decision/topic#offline-store"
      ? {}
      : undefined,
  "drawn-open-device": (choice) => {
    const sealed = sealedBy(choice.drawn);
    const own = choice.drawn.choices?.find(({ ref }) => ref === choice.ref);
    return own?.data.topic === "decision/topic#offline-store" && sealed
      ? {
          negative: `What ${sealed} has opened lies in the open in a file of ${choice.name}, which encrypts nothing by itself. That file is the only copy: signing out, which deletes it, loses what was read and what waits to be sent.`,
          mitigation: `A build with SQLCipher (expo-sqlite and op-sqlite have one each), under a key of Keychain or Keystore. Contents, what waits and the state of ${sealed} are in that one file, so that a content that was opened and the key that it used up are written in one transaction. Before a sign-out the app says what is lost by it and sends what waits; a sign-in that has run out deletes nothing: the file stays locked until the same account signs in again.`,
        }
      : own?.data.topic === "decision/topic#offline-store"
        ? byHandOnDevice(choice)
        : {};
  },
} satisfies Partial<Record<SettledBy, Settler>>;

/** What a file of SQL brings nothing of: a store of devices has it, or it is written. */
function byHandOnDevice({ name, drawn }: Confirmed) {
  const topics = new Set(drawn.choices?.map(({ data }) => data.topic));
  const native = drawn.choices?.some(({ data }) => data.technology === "react-native");
  const times = drawn.fields.some(({ data }) => data.name === "field times");
  const kept = [
    ...(topics.has("decision/topic#sync-protocol") ? ["the cursor of each service"] : []),
    "the queue of what is not sent yet",
    ...(times ? ["when each field was changed"] : []),
  ];
  return {
    negative: `${name} brings SQL and no more: ${listed(kept)} are tables written by hand, and a screen that shows rows is told of a change by code of one's own.`,
    mitigation: `A build with SQLCipher${native ? " (expo-sqlite and op-sqlite have one each)" : ""}, under a key of Keychain or Keystore; signing out deletes the file.`,
  };
}

/** That no content is found where the server keeps things. */
export function confirmSealed({ drawn }: Confirmed): string | undefined {
  const places = [
    ...ofKinds(drawn, "relational-store", "object-store").map(
      ({ data }) => `in ${data.technology ?? data.name}`,
    ),
    ...ofKinds(drawn, "external-system")
      .filter(({ ref }) =>
        drawn.connections.some(
          ({ data }) => data.to === ref && /\bnotifications\b/.test(data.purpose),
        ),
      )
      .map(({ data }) => `in a call to ${data.name}`),
    "in the logs",
  ];
  return places.length > 1
    ? `A test sends a text and a file with marks in them from one device to another, which shows both; the marks are found nowhere else: not ${sample(places, 6).replace(/ and /, " or ")}.`
    : undefined;
}
