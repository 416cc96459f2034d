import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import plugin from "../plugin.ts";

/** What both sections say, as JSON. */
async function said(nodes: readonly Draft[]): Promise<string> {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return JSON.stringify(
    sections.filter(({ data: { title } }) => /^(?:Entities|Relationships)$/.test(title)),
  );
}

const berth = ["brief/relation#reservation.berth"] as const;

it("says at a reference that only one may have it, and draws one to one", async () => {
  const text = await said(berths(undefined, { together: [...berth] }));
  expect(text).toContain('", unique"');
  expect(text).toContain("one to one");
  expect(text).toContain("--o|");
});

it("says with what a reference is unique, which leaves many to one", async () => {
  const text = await said(berths(undefined));
  expect(text).toContain('", unique with reserved date"');
  expect(text).toContain("unique with berth");
  expect(text).toContain("many to one");
  expect(text).toContain("--o{");
});

it("says which ones do not count, and leaves many to one over time", async () => {
  const values = ["confirmed", "cancelled"];
  const rule = { active: true, unless: ["cancelled"], together: [...berth] } as const;
  const text = await said(berths({ values }, { ...rule, together: [...berth] }));
  expect(text).toContain('", unique where status is not cancelled"');
  expect(text).toContain("many to one");
});
