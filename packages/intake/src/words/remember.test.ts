import { expect, it } from "vitest";
import { remember } from "./remember.ts";

function counted(): { readonly ask: (text: string) => number; readonly told: string[] } {
  const told: string[] = [];
  const ask = remember((text) => {
    told.push(text);
    return text.length;
  });
  return { ask, told };
}

it("tells once what is asked for again", () => {
  const { ask, told } = counted();
  expect([ask("loan"), ask("shelf"), ask("loan")]).toEqual([4, 5, 4]);
  expect(told).toEqual(["loan", "shelf"]);
});

it("keeps no answers about long texts", () => {
  const { ask, told } = counted();
  const long = "x".repeat(1_000);
  expect([ask(long), ask(long)]).toEqual([1_000, 1_000]);
  expect(told).toEqual([long, long]);
});

it("keeps a bounded number of answers", () => {
  const { ask, told } = counted();
  ask("loan");
  for (let i = 0; i < 20_000; i++) ask(`word ${i}`);
  expect(ask("loan")).toBe(4);
  expect(told.filter((each) => each === "loan")).toHaveLength(2);
});
