import { describe, expect, it } from "vitest";
import { tidePack, withSection } from "../fixtures/tide-pack.ts";
import type { Pack } from "../format/pack-schema.ts";
import { packFindings } from "./findings.ts";
import { loadPack } from "./load-pack.ts";
import { readPackText } from "./read-pack-text.ts";

const core = "0.3.0";

async function faultsOf(value: unknown, bases: readonly Pack[] = []): Promise<readonly string[]> {
  const loaded = await loadPack(value, { core, bases });
  if (!("findings" in loaded)) return [];
  for (const { message } of loaded.findings) expect(message).not.toMatch(/\{\w+\}/);
  return loaded.findings.map(({ code, message }) => `${code}: ${message}`);
}

async function load(value: unknown, bases: readonly Pack[] = []): Promise<Pack> {
  const loaded = await loadPack(value, { core, bases });
  if ("findings" in loaded) throw new Error(loaded.findings.map((each) => each.message).join("\n"));
  return loaded.pack;
}

it("loads a pack as its author wrote it", async () => {
  expect(await load(tidePack)).toEqual(tidePack);
});

describe("refuses", () => {
  it.each([
    ["nothing", undefined, "at the top"],
    ["a list", [], "at the top"],
    ["another format", { ...tidePack, format: 2 }, "at format"],
    ["a field that it does not know", { ...tidePack, run: "rm" }, "at the top"],
    ["no style", { ...tidePack, styles: [] }, "at styles"],
    ["a name that is a path", { ...tidePack, name: "../tide" }, "at name"],
    ["a range that is none", { ...tidePack, core: "soon" }, "at core"],
    ["a strength that is none", { ...tidePack, preferences: [{ strength: "love" }] }, "strength"],
  ])("%s", async (_, value, place) => {
    const faults = await faultsOf(value);
    expect(faults.join("\n")).toContain("template-packs/pack-invalid");
    expect(faults.join("\n")).toContain(place);
  });

  it("a pack for another core", async () => {
    expect(await faultsOf({ ...tidePack, core: ">=9.0.0" })).toEqual([
      "template-packs/core-unsupported: Pack tide works with core >=9.0.0, and this is core 0.3.0.",
    ]);
  });

  it.each([
    "../plan.md",
    "/etc/plan.md",
    "a/../../plan.md",
    "a\\plan.md",
    "C:plan.md",
    "a//plan.md",
    "./plan.md",
    "plan.html",
    "plan\u0000.md",
  ])("the document %s", async (path) => {
    const code = "template-packs/path-outside";
    expect((await faultsOf(withSection({ document: path })))[0]).toContain(code);
    const outline = [{ document: path, title: "Plan", sections: ["document/summary"] }];
    expect((await faultsOf({ ...tidePack, outline }))[0]).toContain(code);
  });

  it("two sections of one name", async () => {
    const sections = [...(tidePack.sections ?? []), ...(tidePack.sections ?? [])];
    expect(await faultsOf({ ...tidePack, sections })).toEqual([
      "template-packs/section-repeated: Pack tide has two sections named services.",
    ]);
  });

  it.each([
    ["preferences", "microservices for style", tidePack.preferences],
    ["outline", "plan.md", tidePack.outline],
  ])("two of one kind in its %s", async (what, name, list = []) => {
    expect(await faultsOf({ ...tidePack, [what]: [...list, list[0]] })).toEqual([
      `template-packs/name-repeated: Pack tide has ${name} twice in its ${what}.`,
    ]);
  });

  it("a term that is explained twice, in whatever form", async () => {
    const glossary = [
      { term: "Berth", meaning: "A place for a ship.", also: ["berths"] },
      { term: "mooring", meaning: "What holds a ship.", also: ["Berths"] },
    ];
    expect(await faultsOf({ ...tidePack, glossary })).toEqual([
      "template-packs/term-repeated: Pack tide explains Berths twice.",
    ]);
  });

  it("a slot that no plugin has, unless one brings it along", async () => {
    const value = withSection({
      data: { services: { slot: "harbour/pier" } },
      template: "{{ services.size }}",
    });
    expect(await faultsOf(value)).toEqual([
      "template-packs/slot-unknown: Section services of pack tide reads harbour/pier, which no plugin has.",
    ]);
    expect(await loadPack(value, { core, slots: ["harbour/pier"] })).toHaveProperty("pack");
  });

  it("a need that is not selected", async () => {
    expect((await faultsOf(withSection({ needs: ["tables"] }))).join()).toContain(
      "template-packs/selection-unknown: Section services of pack tide needs tables",
    );
  });

  it("a base that is not there", async () => {
    expect((await faultsOf({ ...tidePack, extends: "ocean" })).join()).toContain(
      "template-packs/base-missing: Pack tide extends ocean",
    );
  });

  it.each([
    ["a tag that is not closed", "\n\n{% for a in services %}", 3],
    ["a tag that reads another file", "{% include '../../etc/passwd' %}", 1],
    ["a template of another file", "{% render 'other' %}", 1],
    ["a layout", "{% layout 'other' %}", 1],
    ["a filter that does not exist", "a\n{{ services | explode }}", 2],
    ["a filter that asks the clock", '{{ "now" | date: "%Y" }}', 1],
    ["a filter that throws dice", "{{ services | sample }}", 1],
  ])("%s", async (_, template, line) => {
    expect((await faultsOf(withSection({ template }))).join()).toContain(
      `template-packs/template-invalid: The template of section services of pack tide is not valid in line ${line}:`,
    );
  });

  it("a name that nothing gives the template", async () => {
    const template = "{% for each in services %}{{ each.name }}{% endfor %}\n{{ secrets }}";
    expect(await faultsOf(withSection({ template }))).toEqual([
      "template-packs/variable-unknown: The template of section services of pack tide uses secrets in line 2, which nothing gives it.",
    ]);
  });

  it("a template beyond all measure", async () => {
    expect((await faultsOf(withSection({ template: "x".repeat(60_000) }))).join()).toContain(
      "template-packs/pack-invalid",
    );
  });
});

it("adds a pack to the one that it extends", async () => {
  const base = await load(tidePack);
  const own = await load(
    {
      format: 1,
      name: "low-tide",
      version: "0.0.0",
      title: "Low tide",
      description: "Tide, with another broker.",
      core: ">=0.0.0",
      extends: "tide",
      styles: ["serverless"],
      parameters: { most: { type: "number", default: 5, description: "More links." } },
      preferences: [
        { topic: "tracing", technology: "jaeger", strength: "prefer", because: "we run it" },
      ],
    },
    [base],
  );
  expect(own.name).toBe("low-tide");
  expect(own.styles).toEqual(["serverless"]);
  expect(own.parameters).toMatchObject({ most: { default: 5 }, word: { default: "calls" } });
  expect(own.preferences?.map(({ technology, strength }) => [technology, strength])).toEqual([
    ["microservices", "prefer"],
    ["jaeger", "prefer"],
  ]);
  expect(own.sections).toEqual(base.sections);
  expect(own.outline?.[0]?.sections).toEqual(["document/summary", "pack-low-tide/services"]);
});

describe("the text of a pack", () => {
  it("may be YAML or JSON", async () => {
    expect(await readPackText(JSON.stringify(tidePack))).toMatchObject({ value: tidePack });
    expect(await readPackText("name: tide\nstyles: [microservices]\n")).toMatchObject({
      value: { name: "tide", styles: ["microservices"] },
    });
  });

  it.each([
    ["is neither", "name: [tide\n", "line 2"],
    ["grows when read", bomb(), "line 1"],
    ["is longer than a pack", `# ${"x".repeat(1_000_001)}`, "line 1"],
  ])("is refused where it %s", async (_, text, line) => {
    const read = await readPackText(text);
    const findings = "findings" in read ? read.findings : [];
    expect(findings.map(({ code }) => code)).toEqual(["template-packs/pack-unreadable"]);
    expect(findings[0]?.message).toContain(line);
  });
});

function bomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let i = 1; i < 9; i++) {
    lines.push(`a${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(", ")}]`);
  }
  return lines.join("\n");
}

it("says cause and fix of each finding in whole sentences", () => {
  for (const { message, cause, fix } of Object.values(packFindings)) {
    for (const text of [message, cause, fix]) expect(text).toMatch(/^\S.*\.$/);
  }
});
