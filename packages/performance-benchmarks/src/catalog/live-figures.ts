import type { FigureInput } from "@planc/core";

/**
 * What open connections and live messages take, each a judgement with its range until it is measured. Memory: the
 * makers of Socket.IO and of `ws` publish charts of 10,000 clients with no table of numbers; state of the program for
 * each client comes on top (socket.io/docs/v4/memory-usage, read 2026-11-30).
 */
export const liveFigures = {
  perUser: { value: 1, low: 1, high: 2, unit: "connections" },
  perConnection: { value: 40, low: 10, high: 100, unit: "kB" },
  memoryShare: { value: 0.5, unit: "ratio" },
  perDelivery: { value: 0.05, low: 0.02, high: 0.2, unit: "ms" },
  /** Of a broker, for each connection with its queue (RabbitMQ's guide has about 100 kB; not checked). */
  perRelayed: { value: 100, low: 60, high: 300, unit: "kB" },
  /** Open files of it for a connection beside those of its queues (RabbitMQ's guide, twice; not checked). */
  handlesEach: { value: 2, unit: "count" },
  /** Share of the rooms of a client in which something came while it was away for moments. */
  news: { value: 0.1, low: 0.02, high: 1, unit: "ratio" },
  /** Signals of typing that go before one that is sent. */
  typing: { value: 2, low: 1, high: 5, unit: "ratio" },
  /** How long somebody stays connected, so that comings and goings follow. */
  stay: { value: 600, low: 120, high: 3600, unit: "s" },
} as const satisfies Readonly<Record<string, FigureInput>>;

/** Who of a room is connected when something happens in it, beside the one who did it. */
export const listening = {
  /** Rooms of two, of groups and of all. */
  rooms: { value: 3, low: 1, high: 50, unit: "connections" },
  /** A thing that a few look at: a ticket, a document. */
  things: { value: 2, low: 1, high: 10, unit: "connections" },
  /** The account itself, on its devices. */
  accounts: { value: 1, low: 1, high: 3, unit: "connections" },
} as const satisfies Readonly<Record<string, FigureInput>>;

/** Milliseconds of one way over a hop: a judgement, from what is common inside a region and to people. */
export const hopTimes = {
  "mobile-client": { value: 50, low: 20, high: 150 },
  "web-client": { value: 25, low: 10, high: 100 },
  "desktop-client": { value: 25, low: 10, high: 100 },
  inside: { value: 1, low: 0.5, high: 3 },
  "relational-store": { value: 5, low: 1, high: 20 },
  "document-store": { value: 5, low: 1, high: 20 },
  /** A commit that waits until a server in another zone has it on disk: there, written, and back. */
  standby: { value: 3, low: 1.5, high: 15 },
  cache: { value: 1, low: 0.3, high: 5 },
  broker: { value: 2, low: 1, high: 10 },
} as const;

/** Rooms that one client is in, each of which it joins and reads again when it comes back. */
export const roomsEach = {
  rooms: { value: 20, low: 5, high: 200, unit: "count" },
  things: { value: 2, low: 1, high: 10, unit: "count" },
  accounts: { value: 1, unit: "count" },
} as const satisfies Readonly<Record<keyof typeof listening, FigureInput>>;
