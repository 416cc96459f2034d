import { cpuTime } from "@planc/build/cpu-time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, refs, said, thing } from "./host/fixtures/lab.ts";
import { node, slug } from "./index.ts";

describe("the id of a name", () => {
  it.each([
    ["Task List", "task-list"],
    ["orderLineItem", "order-line-item"],
    ["Ünïcode Ärger", "unicode-arger"],
    ["Việt Nam", "viet-nam"],
    ["Ελλάς", "ελλας"],
    ["A+B / 60+ users #5", "a-b-60-users-5"],
    ["1\ufe0f\u20e3 first", "1-first"],
    ["C++", "c-plus-plus"],
    ["C# Service", "c-sharp-service"],
    ["C++x", "c-x"],
    ["a\u00b4b", "a-b"],
    ["\u0301abc", "abc"],
  ])("of %s is %s", (name, id) => {
    expect(slug(name)).toBe(id);
  });

  it.each([
    ["दिन", "दान"],
    ["バス", "パス"],
    ["край", "краи"],
    ["C", "C++", "C#"],
    ["+", "#"],
    ["x".repeat(65), "x".repeat(66)],
  ])("is another one for %s and %s", (...names) => {
    expect(new Set(names.map(slug)).size).toBe(names.length);
  });

  it("is the same however the name is composed", () => {
    for (const name of ["Ångström", "край", "パス", "한국어"]) {
      expect(slug(name.normalize("NFD"))).toBe(slug(name.normalize("NFC")));
    }
  });

  it("is one that the engine takes, whatever the name, and its own id", async () => {
    const names = fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const ids = new Set(all.map(slug));
        const inputs = [...ids].map((id) => node(thing, id, { name: id }, said));
        expect(refs(await compile([], { slots: [thing], inputs }))).toHaveLength(ids.size);
        for (const id of ids) expect(slug(id)).toBe(id);
      }),
    );
  });

  it.each(["\u0301", "a\u0301", "a+", "+#", "- ", "\u0438\u0306", "-\u0301", "-a"])(
    "of a long row of %j takes time in proportion to its length",
    (unit) => {
      const spent = cpuTime();
      slug(unit.repeat(200_000));
      expect(spent()).toBeLessThan(3_000);
    },
  );
});
