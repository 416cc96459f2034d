import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { expect, it } from "vitest";
import { joiningOf } from "./joining.ts";

type Told = DataOf<typeof api.subscription>;

const told = (name: string, resource: boolean): Told => ({
  name,
  summary: name,
  ...(resource ? { resource: "api/resource#posts" as const } : {}),
  message: `api/schema#${name}`,
  access: { kind: "authenticated", roles: [], policies: [] },
  rooms: [{ parameter: "lodgeId", segment: "lodges", resource: "api/resource#lodges", roles: [] }],
  technology: "Socket.IO",
  because: "Asked for.",
});

it("answers who joins a room, and with what is so there now", () => {
  const { channels, operations, messages } = joiningOf("Socket.IO", [
    told("postChanged", true),
    told("presenceChanged", false),
  ]);
  expect(channels.map(([id]) => id)).toEqual(["listening"]);
  expect(operations.map(([id]) => id)).toEqual(["receiveJoin", "receiveLeave"]);
  expect(JSON.stringify(messages)).toContain("presenceChanged");
});

it("has nothing to join where each address is listened to by itself", () => {
  expect(joiningOf("STOMP over WebSocket", [told("postChanged", true)]).channels).toEqual([]);
});

it("numbers what is asked over a plain WebSocket, so that an answer says what it is to", () => {
  const { messages } = joiningOf("WebSocket", [told("postChanged", true)]);
  const required = messages.map(([, each]) => JSON.stringify(each).includes('"required":["id"'));
  expect(required).toEqual([true, true, true]);
});

it("takes all rooms of a client that comes back in one event", () => {
  const { messages } = joiningOf("Socket.IO", [told("postChanged", true)]);
  const join = messages.find(([name]) => name === "join");
  expect(JSON.stringify(join)).toContain('"required":["rooms"]');
});
