import { expect, it } from "vitest";
import { setupsOf } from "./setups.ts";

it("says what is set of what a text asks for, and nothing of what no setting does", () => {
  expect(setupsOf("rabbitmq", "with durable queues and care")).toEqual([
    expect.stringContaining("Queues are durable"),
  ]);
  expect(setupsOf("postgresql", "with integrity and speed")).toEqual([]);
  expect(setupsOf("kiln", "with durable queues")).toEqual([]);
});

it("acknowledges by no code of its own where the platform takes messages for functions", () => {
  const [program] = setupsOf("rabbitmq", "with manual acknowledgement");
  const [started] = setupsOf("rabbitmq", "with manual acknowledgement", "function");
  expect(program).toContain("prefetch");
  expect(started).toContain("no code acknowledges by itself");
});
