import { expect, it } from "vitest";
import { tidePack } from "../fixtures/tide-pack.ts";
import { loadPacks } from "./load-packs.ts";
import { readPackText } from "./read-pack-text.ts";

const core = "0.3.0";
const small = (name: string, base?: string) => ({
  value: {
    format: 1,
    name,
    version: "0.0.0",
    title: name,
    description: "A pack.",
    core: "*",
    styles: ["microservices"],
    ...(base === undefined ? {} : { extends: base }),
  },
});
async function load(...sources: Parameters<typeof loadPacks>[0]) {
  const { packs, findings } = await loadPacks(sources, { core });
  return {
    names: packs.map(({ pack }) => pack.name),
    sections: packs.map(({ pack }) => (pack.sections ?? []).length),
    messages: findings.map(({ message }) => message),
  };
}

it("loads packs that extend each other, in whatever order they come", async () => {
  const sources = [
    small("spring-tide", "low-tide"),
    small("low-tide", "tide"),
    { value: tidePack },
  ];
  expect(await load(...sources)).toEqual({
    names: ["spring-tide", "low-tide", "tide"],
    sections: [1, 1, 1],
    messages: [],
  });
});

it("says where packs extend each other in a circle, and loads the others", async () => {
  expect(await load(small("a", "b"), small("b", "a"), small("c", "c"), small("d"))).toEqual({
    names: ["d"],
    sections: [0],
    messages: [
      "Pack a extends itself: a, b, a.",
      "Pack b extends itself: b, a, b.",
      "Pack c extends itself: c, c.",
    ],
  });
});

it("loses with a broken pack only what extends it", async () => {
  const broken = { value: { ...small("a").value, core: "soon" } };
  expect(await load(broken, small("b", "a"), small("c"), { value: null })).toEqual({
    names: ["c"],
    sections: [0],
    messages: [
      "The pack is not valid at core: soon is no range of versions.",
      "The pack is not valid at the top: Invalid input: expected object, received null.",
      "Pack b extends a, which is not there.",
    ],
  });
});

it("shows a stranger's text on one line and not at length", async () => {
  const key = `\u001b[31m\n${"x".repeat(100_000)}`;
  const { messages } = await load({ value: { ...small("a").value, parameters: { [key]: 1 } } });
  for (const message of messages) {
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(message.length).toBeLessThan(1000);
  }
  expect(messages.length).toBeGreaterThan(0);
});

it("reads a text of brackets without end as what it is", async () => {
  const read = await readPackText("[".repeat(200_000));
  expect("findings" in read && read.findings.map(({ code }) => code)).toEqual([
    "template-packs/pack-unreadable",
  ]);
});
