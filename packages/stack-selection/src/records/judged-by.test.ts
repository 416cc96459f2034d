import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { support, tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const driversOf = async (nodes: readonly Draft[]) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files
    .filter(({ path }) => path.startsWith("decisions/") && !path.endsWith("-style.md"))
    .map(({ text }) => {
      const [, drivers = ""] = text.split("## Decision Drivers\n\n");
      const [, table = ""] = text.split("## Pros and Cons of the Options\n\n");
      return {
        text,
        lines: (drivers.split("\n\n")[0] ?? "")
          .split("\n")
          .filter((each) => each.includes("weight")),
        rows: table.split("\n").filter((each) => /^\| .*, weight /.test(each)),
      };
    });
};

it("names as drivers what the brief makes count for more, and why", async () => {
  const records = await driversOf(support);
  const lines = records.flatMap((each) => each.lines);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^- [A-Z][a-z]+, weight 0\.\d+: .{5,}/);
});

it("gives no weights as reasons of what the text names", async () => {
  const records = await driversOf(tasks);
  const named = records.filter(({ text }) => text.includes("accepted (stated)"));
  expect(named.length).toBeGreaterThan(0);
  expect(named.flatMap(({ lines }) => lines)).toEqual([]);
});

it("writes beside each criterion what it counts for, so that the sum can be followed", async () => {
  const followed = (await driversOf(support)).flatMap(({ text, rows }) => {
    const total = /^\| Weighted sum +\| ([\d.]+)/m.exec(text)?.[1];
    const parts = rows.map((row) => /, weight ([\d.]+) +\| ([\d.]+|unknown)/.exec(row)?.slice(1));
    const weights = parts.reduce((sum, part) => sum + Number(part?.[0]), 0);
    const isWhole = Math.abs(weights - 1) < 0.002 && !parts.some((part) => part?.[1] === "unknown");
    if (!isWhole || total === undefined) return [];
    const sum = parts.reduce((all, part) => all + Number(part?.[0]) * Number(part?.[1]), 0);
    return [Math.abs(sum - Number(total))];
  });
  expect(followed.length).toBeGreaterThan(0);
  expect(Math.max(...followed)).toBeLessThan(0.005);
});
