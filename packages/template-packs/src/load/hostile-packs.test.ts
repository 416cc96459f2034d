import { cpuTime } from "@planc/build/cpu-time";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileValues, packs } from "../fixtures/arbitrary-packs.ts";
import { services } from "../fixtures/services.ts";
import { tidePack, withSection } from "../fixtures/tide-pack.ts";
import type { Pack } from "../format/pack-schema.ts";
import { packPlugin } from "../plugin/pack-plugin.ts";
import { loadPack } from "./load-pack.ts";
import { readPackText } from "./read-pack-text.ts";

const core = "0.3.0";

it("loads a pack, or says what is wrong with it, whatever it is", async () => {
  await fc.assert(
    fc.asyncProperty(hostileValues, async (value) => {
      const loaded = await loadPack(value, { core });
      if ("pack" in loaded) return;
      expect(loaded.findings.length).toBeGreaterThan(0);
      for (const { code, message } of loaded.findings) {
        expect(code).toMatch(/^template-packs\/[a-z-]+$/);
        expect(message.length).toBeLessThan(3000);
      }
    }),
    { numRuns: 400 },
  );
});

it("reads any text, and places every finding in it", async () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    packs.map((pack) => JSON.stringify({ ...pack, run: "rm" }, null, 1)),
    fc.tuple(packs, fc.nat(), fc.string({ maxLength: 3 })).map(([pack, at, junk]) => {
      const text = JSON.stringify(pack, null, 1);
      const cut = at % text.length;
      return text.slice(0, cut) + junk + text.slice(cut + 1);
    }),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const read = await readPackText(text, "pack.yaml");
      const loaded =
        "findings" in read ? read : await loadPack(read.value, { core, places: read.places });
      if ("pack" in loaded) return;
      const lines = text.split("\n").length;
      for (const { source } of loaded.findings) {
        expect(source?.source).toBe("pack.yaml");
        expect(source?.line).toBeLessThanOrEqual(lines);
        const [start = 0, end = 0] = source?.span ?? [];
        expect(start <= end && end <= text.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it("makes plugins that never take a plan down", async () => {
  await fc.assert(
    fc.asyncProperty(packs, async (pack) => {
      const loaded = await loadPack(pack, { core });
      if (!("pack" in loaded)) throw new Error(loaded.findings.map((e) => e.message).join());
      const { crashed, findings } = await planTester({
        plugins: [packPlugin(loaded.pack, { chosen: true })],
      })
        .with(...services)
        .result();
      expect(crashed).toBe(false);
      expect(findings.filter(({ code }) => code.startsWith("core/"))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("a template that asks for too much loses its section and nothing else", () => {
  const nested = (depth: number): string =>
    depth === 0 ? "x" : `{% for a${depth} in services %}${nested(depth - 1)}{% endfor %}`;
  it.each([
    ["loops in loops", nested(40)],
    ["a range without end", "{% for i in (1..1000000000) %}{{ i }}{% endfor %}"],
    [
      "text that doubles",
      `{% assign a = "xxxxxxxxxx" %}${"{% assign a = a | append: a %}".repeat(40)}{{ a }}`,
    ],
    [
      "a list that doubles",
      `{% assign a = services %}${"{% assign a = a | concat: a %}".repeat(40)}`,
    ],
  ])("%s", async (_, template) => {
    const bomb: Pack = withSection({ template });
    const loaded = await loadPack(bomb, { core });
    if (!("pack" in loaded)) throw new Error("its form is right");
    const spent = cpuTime();
    const { findings, sections, crashed } = await planTester({
      plugins: [packPlugin(loaded.pack, { chosen: false })],
    })
      .with(...services)
      .result();
    expect([crashed, sections]).toEqual([false, []]);
    expect(findings.map(({ code }) => code)).toEqual(["pack-tide/template-failed"]);
    expect(spent()).toBeLessThan(5000);
  });
});

it("does not read what a node inherits", async () => {
  const rules = [
    {
      name: "inherits",
      of: { slot: "architecture/component", where: { constructor: { present: true } } },
      message: "{label}",
      cause: "A cause.",
      fix: "A fix.",
    },
  ];
  const loaded = await loadPack({ ...tidePack, rules }, { core });
  expect("findings" in loaded && loaded.findings.map(({ code }) => code)).toEqual([
    "template-packs/selection-empty",
  ]);
});
