import { expect, it } from "vitest";
import { statedHeartbeat } from "./stated-heartbeat.ts";

it.each([
  ["with a heartbeat every 90 seconds", 90],
  ["pings each 500 ms", 0.5],
  ["keep-alive of 2 minutes", 120],
  ["a heartbeat", undefined],
  ["The heart rate is read every 5 seconds", undefined],
])("reads the heartbeat of “%s”", (text, seconds) => {
  expect(statedHeartbeat(text)).toBe(seconds);
});
