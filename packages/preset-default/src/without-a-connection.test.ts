import { client, data, decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";

const beekeeping =
  "/plan Mobile app in React Native for beekeepers, with a REST API in Node.js and PostgreSQL. Beekeepers register, add, edit and delete hives, and record inspections of a hive with a date, a note and a photo. A hive has a name, a breed and a strength.";
const chat =
  "/plan Design a mobile chat app in React Native for anglers: rooms, text and image messages, push notifications through Firebase Cloud Messaging, Socket.IO for real-time delivery.";

/** Words that a plan has only where something works without a connection. */
const machinery =
  /\boffline\b|without a connection|pending_changes|pending_files|fetched_positions|sync_changes|sync_positions|field_times|\bmadeAt\b/i;
/** Whoever is away is told of as such, whether or not the product works then. */
const presence = /^contracts\/(?:asyncapi|realtime)/;

async function planOf(prompt: string) {
  const { plan, files } = await compile(prompt);
  return {
    topics: ["offline-store", "sync-conflicts", "sync-protocol"].filter((topic) =>
      plan.get(decision.choice).some(({ id }) => id === topic),
    ),
    held: plan.get(client.offline),
    syncs: plan.get(client.sync),
    copies: plan.get(data.copy),
    paths: files.map(({ path }) => path),
    lines: files.flatMap(({ path, text }) =>
      /^plan(?:\.lock)?\.json$/.test(path) || presence.test(path)
        ? []
        : text
            .split("\n")
            .flatMap((line) => (machinery.test(line) ? [`${path}: ${line.trim()}`] : [])),
    ),
  };
}

const nothing = { topics: [], held: [], syncs: [], copies: [], lines: [] };

it("plans store, queue, conflicts and protocol where the text asks for work without a connection", async () => {
  const plan = await planOf(
    `${beekeeping} Offline-first data synchronization with conflict resolution strategies. Local caching strategies for frequently accessed data and offline scenarios.`,
  );
  expect(plan.topics).toContain("offline-store");
  expect(plan.topics).toContain("sync-conflicts");
  expect(plan.held.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["mobile-client.hive", "mobile-client.inspection"]),
  );
  expect(plan.syncs).toHaveLength(1);
  expect(plan.paths).toEqual(
    expect.arrayContaining([
      "clients/offline-tests.json",
      "clients/sync-mobile-client.json",
      "diagrams/sync-mobile-client.mmd",
      "database/offline-store/schema.sql",
    ]),
  );
});

it("has no word of it where the same text does not ask, though it asks for a cache", async () => {
  expect(await planOf(beekeeping)).toMatchObject(nothing);
  expect(
    await planOf(`${beekeeping} Local caching strategies for frequently accessed data.`),
  ).toMatchObject(nothing);
});

it("queues messages where the text asks for a queue, and has no word of it elsewhere", async () => {
  const queued = await planOf(`${chat} Offline queue with retry.`);
  expect(queued.topics).toEqual(["offline-store"]);
  expect(queued.held.find(({ id }) => id === "mobile-client.message")?.data.writes).not.toEqual([]);
  expect(await planOf(chat)).toMatchObject(nothing);
});

it("takes offline sync as the same wish, and the time of the server that it names as the rule of conflicts", async () => {
  const plan = await planOf(
    `${beekeeping} Offline sync must be supported. Of two changes of a hive the most recent server timestamp wins.`,
  );
  expect(plan.topics).toContain("sync-conflicts");
  const hive = plan.held.find(({ id }) => id === "mobile-client.hive");
  expect(hive?.data.conflict).toBe("last-write");
});

it("settles no conflicts where a time of the server or of a device is merely named", async () => {
  const named = `${beekeeping} Each answer has the server timestamp, and the device timestamp is logged.`;
  expect(await planOf(named)).toMatchObject(nothing);
});
