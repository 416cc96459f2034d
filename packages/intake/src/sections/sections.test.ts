import { expect, it } from "vitest";
import { compile, sourceOf } from "../fixtures/prompt.ts";

const shown = async (text: string, nodes: Parameters<typeof compile>[1] = []) =>
  (await compile(text, nodes)).sections.map(({ data }) => [
    data.title,
    data.blocks.map(({ type }) => type),
  ]);

it("shows what was not understood", async () => {
  expect(await shown("Users share photos. Zorbix! Use Vue.")).toEqual([
    ["Constitution Check", ["paragraph"]],
    ["Not Understood", ["list"]],
  ]);
});

it("shows nothing of a text that says nothing, nor a check where there is a constitution", async () => {
  expect(await shown("and of the")).toEqual([]);
  expect(await shown("Use Vue.", sourceOf("Test first.", "constitution"))).toEqual([]);
});
