import { expect, it } from "vitest";
import { drawn, subscription } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { liveSettlers } from "./settled-live.ts";

const told = (parts: Partial<Drawn>) =>
  liveSettlers["drawn-live-gap"]({
    ref: "decision/choice#real-time",
    name: "Live",
    full: "Live",
    purpose: "Tells",
    technology: "live",
    entry: undefined,
    drawn: drawn(parts),
  });

it("says which subscriptions miss what happens meanwhile, and what the client calls afterwards", () => {
  const one = subscription("tideChanged");
  expect(told({ subscriptions: [one] })?.negative).toMatch(/^What tideChanged tells while/);
  expect(told({ subscriptions: [one] })?.mitigation).toMatch(/reads anew what it shows/);
  expect(told({})).toBeUndefined();
});
