import { expect, it } from "vitest";
import { saidLive } from "./said-live.ts";

const requirement = (text: string) => ({ data: { text } });

it("takes sentences that speak of it where no quality was read", () => {
  const requirements = [
    requirement("Guests see bids over WebSocket"),
    requirement("Bids are kept"),
  ];
  expect(saidLive([], requirements)).toBe("Guests see bids over WebSocket");
});

it("keeps to the quality where one was read", () => {
  const quality = { data: { name: "real-time", text: "Bids in real time" } };
  expect(saidLive([quality], [requirement("Live chat of the staff")])).toBe("Bids in real time");
});
