import { expect, it } from "vitest";
import { template } from "../fixtures/constitutions.ts";
import { compile, sourceOf } from "../fixtures/prompt.ts";
import { someTerms } from "../fixtures/vocabulary.ts";

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

it("lists every rule of a constitution, and counts them all", async () => {
  const text = `# Rules
## Core Principles
### I. Calm
Buoys MUST be yellow. Svelte MUST NOT be used. Lamps SHOULD be dim.
## Governance
Votes MUST be counted.
`;
  const { sections } = await compile("Use Vue.", [...someTerms, ...sourceOf(text, "constitution")]);
  const blocks = sections.find(({ data }) => data.title === "Constitution Check")?.data.blocks;
  expect(textsOf(blocks)).toEqual([
    "2 principles with 4 gates: 1 met, 0 not met, 3 not judged. What a plan cannot show says how to look at it by hand.",
    ["Principle", "Level", "Rule", "Result"],
    [
      "Calm",
      "MUST",
      "Buoys MUST be yellow.",
      "not judged: no figure or decision of the plan says it: read the plan against it",
    ],
    ["", "MUST", "Svelte MUST NOT be used.", "met (no Svelte): no decision of the plan takes it"],
    [
      "",
      "SHOULD",
      "Lamps SHOULD be dim.",
      "not judged: no figure or decision of the plan says it: read the plan against it",
    ],
    [
      "Governance",
      "MUST",
      "Votes MUST be counted.",
      "not judged: it is about the constitution and how it is kept, not about the plan: see to it in reviews",
    ],
  ]);
});

interface Tree {
  readonly type?: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

/** Paragraphs as text, rows of tables as lists. */
function textsOf(blocks: unknown): readonly unknown[] {
  const textOf = ({ value, children = [] }: Tree): string => value ?? children.map(textOf).join("");
  const trees: readonly Tree[] = Array.isArray(blocks) ? blocks : [];
  return trees.flatMap((block): unknown[] =>
    block.type === "table"
      ? (block.children ?? []).map(({ children = [] }) => children.map(textOf))
      : [textOf(block)],
  );
}
