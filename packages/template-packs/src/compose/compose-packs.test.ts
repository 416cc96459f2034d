import { document } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { services } from "../fixtures/services.ts";
import { tidePack } from "../fixtures/tide-pack.ts";
import type { Pack } from "../format/pack-schema.ts";
import { loadPack } from "../load/load-pack.ts";
import { readPackText } from "../load/read-pack-text.ts";
import { packPlugin } from "../plugin/pack-plugin.ts";
import { composePacks } from "./compose-packs.ts";

const about = { format: 1, version: "0.0.0", core: ">=0.0.0", styles: ["microservices"] } as const;
const ebb = (change: Partial<Pack>): Pack => ({
  ...about,
  name: "ebb",
  title: "Ebb",
  description: "Another pack of this test.",
  ...change,
});
const clashesOf = (...packs: readonly Pack[]) =>
  composePacks(packs.map((pack) => ({ pack }))).findings.map(
    ({ code, message }) => `${code}: ${message}`,
  );

it("takes packs that say nothing of the same as they are", () => {
  const other = ebb({
    preferences: [{ topic: "cache", technology: "redis", strength: "avoid", because: "no need" }],
  });
  expect(clashesOf(tidePack, other)).toEqual([]);
});

describe("a clash", () => {
  it.each([
    [
      "of two orders of a document",
      { outline: [{ document: "plan.md", title: "P", sections: ["document/requirements"] }] },
      "the order of plan.md",
    ],
    [
      "of wishes for and against a technology",
      {
        preferences: [
          { topic: "tracing", technology: "jaeger", strength: "prefer", because: "we run it" },
        ],
      },
      "whether to prefer jaeger for tracing",
    ],
    [
      "of two styles",
      {
        preferences: [
          { topic: "style", technology: "serverless", strength: "prefer", because: "cheap" },
        ],
      },
      "whether to prefer serverless for style",
    ],
  ] as const)("%s is a finding, and the pack that is named first counts", (_, change, what) => {
    const { packs, findings } = composePacks([{ pack: tidePack }, { pack: ebb(change) }]);
    expect(findings.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        "template-packs/packs-clash",
        "warning",
        `Packs ebb and tide disagree on ${what}; tide is named first and counts.`,
      ],
    ]);
    expect([packs[1]?.outline, packs[1]?.preferences]).toEqual([[], []]);
  });

  it("of what two demand as the only one for a need", () => {
    const demand = (name: string, technology: string) =>
      ebb({
        name,
        preferences: [{ topic: "cache", technology, strength: "require", because: "x" }],
      });
    expect(clashesOf(demand("ebb", "redis"), demand("flood", "memcached"))).toEqual([
      "template-packs/packs-clash: Packs flood and ebb disagree on whether to require memcached for cache; ebb is named first and counts.",
    ]);
  });

  it("of cuts, of terms", () => {
    const one = ebb({
      decomposition: [{ per: "context", unit: "service", because: "teams" }],
      glossary: [{ term: "Berth", meaning: "a place for a ship" }],
    });
    const other = ebb({
      name: "flood",
      decomposition: [{ style: "microservices", per: "whole", unit: "service", because: "one" }],
      glossary: [{ term: "berth", meaning: "a bed on a ship" }],
    });
    expect(clashesOf(one, other).map((each) => each.replace(/;.*/, ""))).toEqual([
      "template-packs/packs-clash: Packs flood and ebb disagree on how microservices is cut into deployables",
      "template-packs/packs-clash: Packs flood and ebb disagree on what berth means",
    ]);
  });

  it("is none where both say the same", () => {
    const { outline, preferences } = tidePack;
    const same = ebb({ ...(outline && { outline }), ...(preferences && { preferences }) });
    expect(clashesOf(tidePack, same)).toEqual([]);
  });

  it("names the line of the later pack", async () => {
    const text = `format: 1
name: ebb
version: 0.0.0
title: Ebb
description: Another.
core: "*"
styles: [microservices]
outline:
  - document: plan.md
    title: P
    sections: [document/summary]
`;
    const read = await readPackText(text, "ebb.yaml");
    if ("findings" in read) throw new Error("it is YAML");
    const outline = [{ document: "plan.md", title: "P", sections: ["document/summary"] }];
    const { findings } = composePacks([
      { pack: tidePack },
      { pack: ebb({ outline }), places: read.places },
    ]);
    expect(findings.map(({ source }) => [source?.source, source?.line])).toEqual([["ebb.yaml", 9]]);
  });
});

it("names the line that a pack which extends another one has itself, else that of extends", async () => {
  const text = `format: 1
name: ebb
version: 0.0.0
title: Ebb
description: Another.
core: "*"
extends: base
styles: [microservices]
preferences:
  - { topic: cache, technology: redis, strength: require, because: we run it }
glossary:
  - { term: Pier, meaning: a place to walk }
`;
  const base = ebb({
    name: "base",
    preferences: [{ topic: "tracing", technology: "jaeger", strength: "prefer", because: "x" }],
    glossary: [{ term: "Quay", meaning: "a place to land" }],
  });
  const read = await readPackText(text, "ebb.yaml");
  if ("findings" in read) throw new Error("it is YAML");
  const loaded = await loadPack(read.value, { core: "0.3.0", bases: [base] });
  if ("findings" in loaded) throw new Error("it is a pack");
  const first = ebb({
    name: "flood",
    preferences: [
      { topic: "cache", technology: "memcached", strength: "require", because: "x" },
      { topic: "tracing", technology: "jaeger", strength: "avoid", because: "x" },
    ],
    glossary: [{ term: "pier", meaning: "a wall" }],
  });
  const { findings } = composePacks([{ pack: first }, { pack: loaded.pack, ...read }]);
  expect(findings.map(({ message, source }) => [message.replace(/;.*/, ""), source?.line])).toEqual(
    [
      ["Packs ebb and flood disagree on whether to prefer jaeger for tracing", 7],
      ["Packs ebb and flood disagree on whether to require redis for cache", 10],
      ["Packs ebb and flood disagree on what Pier means", 12],
    ],
  );
});

it("uses a pack once, alone or as a part of what extends it", () => {
  const own = ebb({ extends: "tide", sections: tidePack.sections ?? [] });
  expect(composePacks([{ pack: tidePack }, { pack: own }]).packs.map(({ name }) => name)).toEqual([
    "ebb",
  ]);
  expect(clashesOf(tidePack, own)).toEqual([
    "template-packs/pack-contained: Pack ebb extends tide, which is named as well; it is used once, as a part of ebb.",
  ]);
  expect(clashesOf(tidePack, tidePack)).toEqual([
    "template-packs/pack-repeated: Two packs are named tide; the first one is used.",
  ]);
});

it("makes packs that run beside each other and order their documents together", async () => {
  const other = ebb({
    outline: [{ document: "notes.md", title: "Notes", sections: ["pack-ebb/notes"] }],
  });
  const { packs } = composePacks([{ pack: tidePack }, { pack: other }]);
  const { plan } = await planTester({
    plugins: packs.map((pack) => packPlugin(pack, { chosen: true })),
  })
    .with(...services)
    .run();
  expect(plan.get(document.outline)?.data.documents.map((each) => each.document)).toEqual([
    "plan.md",
    "notes.md",
  ]);
});
