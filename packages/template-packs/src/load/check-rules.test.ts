import { many } from "@planc/core";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ruled } from "../fixtures/tide-pack.ts";
import { loadPack } from "./load-pack.ts";
import { readPackText } from "./read-pack-text.ts";

const core = "0.3.0";

async function faultsOf(value: unknown): Promise<readonly string[]> {
  const loaded = await loadPack(value, { core });
  return "findings" in loaded
    ? loaded.findings.map(({ code, message }) => `${code}: ${message}`)
    : [];
}

it.each([
  ["a list of values", { kind: ["service", "worker"] }],
  ["a field in a field", { "timeout.value": { above: 3 } }, "architecture/connection"],
  ["a field of some kinds of node", { "access.kind": ["public"] }, "api/operation"],
  ["the length of a list", { owns: { above: 0 } }],
  ["a list that has something", { responsibilities: { has: ["takes orders"] } }],
  ["a field that may be missing", { scaling: { present: false } }],
  ["where a node comes from", { why: { not: ["stated"] } }],
])("takes a rule that selects by %s", async (_, where, slot = "architecture/component") => {
  expect(await faultsOf(ruled({ of: { slot, where }, message: "{label}" }))).toEqual([]);
});

describe("refuses a rule", () => {
  it.each([
    [
      "of a field that no node has",
      { kidn: ["service"] },
      "nodes of architecture/component have no field kidn (is kind meant?)",
    ],
    [
      "of a value that a field never takes",
      { kind: ["servise"] },
      'kind never is "servise" (is service meant?)',
    ],
    [
      "that asks a text for its size",
      { name: { above: 3 } },
      "name is neither a number nor a list",
    ],
    [
      "whose bounds exclude each other",
      { owns: { above: 3, below: 2 } },
      "owns cannot be above 3 and below 2",
    ],
    [
      "that wants a field absent that is always there",
      { kind: { present: false } },
      "kind never is so",
    ],
    ["that leaves no value", { stateless: { not: [true, false] } }, "stateless never is so"],
  ])("%s", async (_, where, reason) => {
    expect(await faultsOf(ruled({ of: { slot: "architecture/component", where } }))).toEqual([
      `template-packs/selection-empty: Rule lonely of pack tide can never find anything: ${reason}.`,
    ]);
  });

  it("whose conditions hold only of different kinds of a node", async () => {
    const [kind, other] = [z.object({ pier: z.string() }), z.object({ quay: z.string() })];
    const slot = many("harbour/berth", z.union([kind, other]), { summary: "a place to land" });
    const where = { pier: { present: true }, quay: { present: true } };
    const value = ruled({ of: { slot: "harbour/berth", where }, message: "{label}" });
    const loaded = await loadPack(value, { core, slots: [slot] });
    expect("findings" in loaded && loaded.findings.map(({ message }) => message)).toEqual([
      "Rule lonely of pack tide can never find anything: no kind of node meets all conditions at once.",
    ]);
  });

  it("that reads a slot which no plugin has", async () => {
    expect(await faultsOf(ruled({ of: { slot: "harbour/pier" } }))).toEqual([
      "template-packs/rule-slot-unknown: Rule lonely of pack tide reads harbour/pier, which no plugin has.",
    ]);
  });

  it("whose message calls a field that its nodes lack", async () => {
    expect(await faultsOf(ruled({ message: "{label} is {knid}." }))).toEqual([
      "template-packs/rule-field-unknown: Rule lonely of pack tide uses knid, and nodes of architecture/component have no such field (is kind meant?).",
    ]);
  });

  it.each([
    ["names nothing", "There is something.", "names no field of the node"],
    ["is too long", `{label} ${"x".repeat(300)}`, "Too big"],
  ])("whose message %s", async (_, message, reason) => {
    const faults = await faultsOf(ruled({ message }));
    expect(faults.join()).toContain(`rules.0.message: ${reason}`);
  });

  it("with the name of a finding that every pack has, or of another rule", async () => {
    expect((await faultsOf(ruled({ name: "link-outside" }))).join()).toContain("rules.0.name");
    const one = ruled({});
    expect(await faultsOf({ ...one, rules: [...(one.rules ?? []), ...(one.rules ?? [])] })).toEqual(
      ["template-packs/name-repeated: Pack tide has lonely twice in its rules."],
    );
  });
});

it("names file and line of what is wrong, also inside a template", async () => {
  const text = `format: 1
name: tide
version: 0.0.0
title: Tide
description: A pack.
core: ">=0.0.0"
styles: [microservices]
sections:
  - name: services
    document: ../plan.md
    title: Services
    data:
      services:
        slot: architecture/component
        where: { kind: [servise] }
    needs: [services]
    template: |
      one
      {{ secrets }}
rules:
  - name: lonely
    of: { slot: harbour/pier }
    message: "{label}"
    cause: A cause.
    fix: A fix.
`;
  const read = await readPackText(text, "packs/tide.yaml");
  if ("findings" in read) throw new Error("it is YAML");
  const loaded = await loadPack(read.value, { core, places: read.places });
  const findings = "findings" in loaded ? loaded.findings : [];
  expect(
    findings.map(({ code, source }) => [code, source?.source, source?.line, source?.quote]),
  ).toEqual([
    ["template-packs/path-outside", "packs/tide.yaml", 10, "../plan.md"],
    ["template-packs/variable-unknown", "packs/tide.yaml", 19, "      {{ secrets }}"],
    ["template-packs/rule-slot-unknown", "packs/tide.yaml", 22, "harbour/pier"],
    ["template-packs/selection-empty", "packs/tide.yaml", 15, "[servise]"],
  ]);
});

it("names the alternative that was meant, and its line", async () => {
  const text = JSON.stringify(
    ruled({ of: { slot: "architecture/component", where: { kind: { is: [] } } } }),
    null,
    1,
  );
  const read = await readPackText(text, "tide.json");
  if ("findings" in read) throw new Error("it is JSON");
  const loaded = await loadPack(read.value, { core, places: read.places });
  const [finding] = "findings" in loaded ? loaded.findings : [];
  expect(finding?.message).toContain("rules.0.of.where.kind.is");
  expect(text.split("\n")[(finding?.source?.line ?? 0) - 1]).toContain('"is": []');
});
