import { expect, it } from "vitest";
import { drawn, operation, table } from "../fixtures/drawn.ts";
import type { Confirmed, Drawn } from "./drawn.ts";
import { sealedSettlers } from "./settled-sealed.ts";

const choice = (parts: Partial<Drawn>): Confirmed => ({
  ref: "decision/choice#encryption",
  name: "MLS",
  full: "MLS",
  purpose: "Seals",
  technology: "mls",
  entry: undefined,
  drawn: drawn(parts),
});

type Operation = Drawn["operations"][number];

function on(id: string, effect: Operation["data"]["effect"], path: string): Operation {
  const made = operation(id, "command");
  return { ...made, data: { ...made.data, effect, path } };
}

const rooms: Partial<Drawn> = {
  tables: ["room_commits", "key_packages", "welcomes"].map((name) => table(name, "store")),
  operations: [
    on("createRoomCommit", "create", "/rooms/{roomId}/room-commits"),
    on("listRoomCommits", "list", "/rooms/{roomId}/room-commits"),
    on("deleteKeyPackage", "delete", "/key-packages/{keyPackageId}"),
    on("listFiles", "list", "/messages/{messageId}/files"),
  ],
};

it("says by what tables and operations rooms get their keys", () => {
  const told = sealedSettlers["drawn-keys-of-rooms"](choice(rooms));
  expect(told?.mitigation).toContain("createRoomCommit stores the first with its welcomes");
  expect(told?.mitigation).toContain("deleteKeyPackage gives each of them once");
});

it("names what claims keys where that is an operation of its own", () => {
  const claim = on("claimKeyPackages", "command", "/users/{userId}/key-packages/claim");
  const told = sealedSettlers["drawn-keys-of-rooms"](
    choice({ ...rooms, operations: [...(rooms.operations ?? []), claim] }),
  );
  expect(told?.mitigation).toContain("claimKeyPackages gives each of them once");
});

it("finds tables of keys that stand in the schema of a service", () => {
  const parted = ["watch.room_commits", "crew.key_packages", "watch.welcomes"];
  const told = sealedSettlers["drawn-keys-of-rooms"](
    choice({ ...rooms, tables: parted.map((name) => table(name, "store")) }),
  );
  expect(told?.mitigation).toContain("watch.room_commits has one row for a room and an epoch");
});

it("says that tables of the other way are in the plan", () => {
  const pairs = { tables: [table("one_time_prekeys", "store")] };
  expect(sealedSettlers["drawn-keys-of-rooms"](choice(pairs))?.mitigation).toContain(
    "key packages",
  );
  expect(sealedSettlers["drawn-keys-of-pairs"](choice(rooms))?.mitigation).toContain("prekeys");
  expect(sealedSettlers["drawn-keys-of-pairs"](choice(pairs))).toEqual({});
});

it("takes no operation of what hangs on messages for that of messages", () => {
  const told = (more: readonly Operation[]) =>
    sealedSettlers["drawn-sealed-history"](
      choice({
        tables: [table("messages", "store")],
        operations: [...(rooms.operations ?? []), ...more],
      }),
    );
  expect(told([])).toEqual({});
  const own = [
    on("listMessages", "list", "/rooms/{roomId}/messages"),
    on("createMessage", "create", "/rooms/{roomId}/messages"),
  ];
  expect(told(own)?.negative).toContain("listMessages");
});

it("says what a file of SQL on a device brings nothing of, and speaks of writers on a server alone", () => {
  const of = (topic: "offline-store" | "relational-store"): Confirmed => {
    const made: NonNullable<Drawn["choices"]>[number] = {
      ref: `decision/choice#${topic}`,
      id: topic,
      data: {
        topic: `decision/topic#${topic}`,
        candidate: `decision/candidate#${topic}.sqlite`,
        technology: "sqlite",
        name: "SQLite",
        purpose: "Keeps rows",
        basis: "scored",
        consequences: { positive: [], negative: [], mitigation: [] },
        flips: [],
        lifecycle: "new",
      },
    };
    return { ...choice({ choices: [made] }), ref: made.ref, name: "SQLite", technology: "sqlite" };
  };
  expect(sealedSettlers["drawn-open-device"](of("offline-store"))?.negative).toContain(
    "SQLite brings SQL and no more",
  );
  expect(sealedSettlers["drawn-one-writer"](of("offline-store"))).toEqual({});
  expect(sealedSettlers["drawn-one-writer"](of("relational-store"))).toBeUndefined();
});
