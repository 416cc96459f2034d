import { paragraph } from "@planc/core/markdown";
import { expect, it } from "vitest";
import { arrange, type Contribution } from "./arrange.ts";

const part = (document: string, key: string): Contribution => ({
  document,
  key,
  title: key,
  blocks: [paragraph(key)],
});
const keys = (contributions: readonly Contribution[], outline?: Parameters<typeof arrange>[1]) =>
  arrange(contributions, outline).map((each) => [each.path, each.sections.map((one) => one.key)]);

it("orders sections by the outline, whatever the order they came in", () => {
  const parts = [part("plan.md", "database/data"), part("plan.md", "document/summary")];
  const expected = [["plan.md", ["document/summary", "database/data"]]];
  expect(keys(parts)).toEqual(expected);
  expect(keys([...parts].reverse())).toEqual(expected);
});

it("lets a pack's outline replace the built-in one of the same document", () => {
  const parts = [part("plan.md", "database/data"), part("plan.md", "document/summary")];
  const outline = [
    { document: "plan.md", title: "Plan", sections: ["database/data", "document/summary"] },
  ];
  expect(keys(parts, outline)).toEqual([["plan.md", ["database/data", "document/summary"]]]);
});

it("appends sections and documents that no outline names, so that nothing is lost", () => {
  const parts = [
    part("plan.md", "acme/costs"),
    part("plan.md", "document/summary"),
    part("contracts/cli-tool.md", "acme/cli"),
  ];
  expect(keys(parts)).toEqual([
    ["plan.md", ["document/summary", "acme/costs"]],
    ["contracts/cli-tool.md", ["acme/cli"]],
  ]);
  expect(arrange(parts).at(-1)?.title).toBe("Cli tool");
});

it("makes no document without a section, and shows no section without content", () => {
  expect(arrange([])).toEqual([]);
  expect(arrange([{ ...part("plan.md", "document/summary"), blocks: [] }])).toEqual([]);
});

it("says of each section what the outline asks of it", () => {
  const asked = [{ section: "document/summary", audience: "operators", most: 80 }];
  const outline = [{ document: "plan.md", title: "Plan", sections: ["document/summary"], asked }];
  const [plan] = arrange(
    [part("plan.md", "document/summary"), part("plan.md", "database/data")],
    outline,
  );
  expect(plan?.sections.map(({ key, audience, most }) => [key, audience, most])).toEqual([
    ["document/summary", "operators", 80],
    ["database/data", undefined, undefined],
  ]);
});
