import { expect, it } from "vitest";
import { drawn, duty } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { leftBegun } from "./job-twice.ts";

type Work = Parameters<typeof leftBegun>[0];

const begins = duty("set parcels to WEIGHED", "worker", "event");
const work = {
  done: [{ ...begins, data: { ...begins.data, upon: "the work on it begins" } }],
} as unknown as Work;
const broker = {
  ref: "decision/choice#message-broker",
  data: { technology: "rabbitmq" },
} as unknown as NonNullable<Drawn["choices"]>[number];

it("gives a message of the number of its row one order, and the sweep another number", () => {
  const [message = "", sweep = ""] = leftBegun(work, drawn({ choices: [broker] }));
  expect(message).toMatch(/marks it as delivered again \(redelivered\) and the next attempt/);
  expect(message).toContain("Any other changes no row.");
  expect(sweep).toContain("with the number after that of its row");
  expect(sweep).toContain("what has no attempt left is set aside");
});

it("names no mark of a broker that is another", () => {
  expect(leftBegun(work, drawn()).join(" ")).not.toContain("redelivered");
});
