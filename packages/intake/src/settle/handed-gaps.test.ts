import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const asked = async (text: string) => {
  const { plan } = await compile(text);
  return plan
    .get(brief.question)
    .filter(({ id }) => id.startsWith("handed-"))
    .map(({ data }) => data.default);
};

const left =
  "When a berth is deleted, its swaps keep or lose their reference (to be decided in the plan).";

it("takes a decision that the text hands to the plan, and shows what it took", async () => {
  const text = `A web app for skippers. Skippers delete berths and create swaps. A swap belongs to a berth. ${left}`;
  expect(await asked(text)).toEqual([
    "What refers to a thing that is deleted stays, and its reference is emptied: no record is lost, and none names what is gone.",
  ]);
  expect(await asked("An app for skippers who swap berths.")).toEqual([]);
});

it("promises to empty nothing that no table of the plan keeps", async () => {
  const [taken] = await asked(`A web app for skippers. Skippers delete berths. ${left}`);
  expect(taken).toMatch(/^The id stays with what refers to it/);
});
