import { expect, it } from "vitest";
import { ruled, tidePack } from "../fixtures/tide-pack.ts";
import { loadTogether } from "./load-together.ts";
import { loadWhatHolds } from "./load-what-holds.ts";
import { readPackText } from "./read-pack-text.ts";

const core = "0.3.0";
const [section] = tidePack.sections ?? [];

it("leaves out the sections, rules and fixtures that are at fault, and keeps the others", async () => {
  const pack = {
    ...ruled({}),
    sections: [section, { ...section, name: "other", template: "{{ nobody }}" }, null],
    rules: [...(ruled({}).rules ?? []), { name: "half" }],
    fixtures: [
      { name: "in", input: "x", expected: "in.md" },
      { name: "out", input: "x", expected: "../out.md" },
    ],
  };
  const held = await loadWhatHolds(pack, { core });
  expect(held.pack?.sections).toEqual([section]);
  expect(held.pack?.rules?.map(({ name }) => name)).toEqual(["lonely"]);
  expect(held.pack?.fixtures?.map(({ name }) => name)).toEqual(["in"]);
  expect(held.findings.map(({ code }) => code)).toContain("template-packs/pack-invalid");
});

it.each([
  ["a name", { name: "No Name" }],
  ["a preference", { preferences: [{ topic: "cache" }] }],
  ["two sections of one name", { sections: [section, section] }],
])("leaves out the whole pack for %s, which holds for all of it", async (_, change) => {
  const held = await loadWhatHolds({ ...tidePack, ...change }, { core });
  expect(held.pack).toBeUndefined();
  expect(held.findings.length).toBeGreaterThan(0);
});

it("says nothing of a pack that is whole", async () => {
  expect(await loadWhatHolds(tidePack, { core })).toEqual({ pack: tidePack, findings: [] });
});

it("leaves out a pack that is called like another pack or plugin", async () => {
  const file = async (name: string, more: string) => {
    const text = `format: 1
name: ${name}
version: 0.0.0
title: Ebb
description: Another.
core: "*"
styles: [microservices]
${more}`;
    const read = await readPackText(text, `${name}.yaml`);
    if ("findings" in read) throw new Error("it is YAML");
    return { ...read, file: `${name}.yaml` };
  };
  const files = [
    await file("tide", ""),
    await file("ebb", ""),
    await file("flood", 'package: "pack-ebb"'),
    await file("slack", 'package: "@acme/taken"'),
  ];
  const { packs, findings } = await loadTogether(files, {
    core,
    bases: [tidePack],
    plugins: ["@acme/taken"],
  });
  expect(packs.map(({ pack }) => pack.name)).toEqual(["ebb"]);
  expect(
    findings.map(({ code, source }) => `${code} ${source?.source}:${source?.line}`).sort(),
  ).toEqual([
    "template-packs/pack-twice tide.yaml:2",
    "template-packs/package-taken flood.yaml:8",
    "template-packs/package-taken slack.yaml:8",
  ]);
});
