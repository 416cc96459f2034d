import { expect, it } from "vitest";
import { samplePairs } from "./sample.ts";

it("measures in pairs, each of the two first every other time, and leaves warm-up out", async () => {
  const ran: string[] = [];
  const pairs = await samplePairs(
    {
      prepare: () => ran.push("-"),
      subject: () => ran.push("subject"),
      baseline: () => ran.push("baseline"),
    },
    { pairs: 2, warmUp: 1 },
  );
  expect(ran.filter((each) => each !== "-")).toEqual([
    "subject",
    "baseline",
    "baseline",
    "subject",
    "subject",
    "baseline",
  ]);
  expect(ran.filter((each) => each === "-")).toHaveLength(6);
  expect(pairs).toHaveLength(2);
});
