import { expect, it } from "vitest";
import { template } from "../fixtures/constitutions.ts";
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

it("shows nothing of a text that says nothing", async () => {
  expect(await shown("and of the")).toEqual([]);
});

it("shows each principle of a constitution with its gates and what the plan shows of them", async () => {
  expect(await shown("Use Vue.", sourceOf("# Rules\n- No Svelte", "constitution"))).toEqual([
    ["Constitution Check", ["paragraph", "table"]],
  ]);
  expect(await shown("Use Vue.", sourceOf(template, "constitution"))).toEqual([
    ["Constitution Check", ["paragraph"]],
  ]);
});
