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
      return {
        text,
        lines: (drivers.split("\n\n")[0] ?? "")
          .split("\n")
          .filter((each) => each.includes("weight")),
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

it("has a column with its weight for each criterion that tells options apart, so that their distance can be followed", async () => {
  const off = (await driversOf(support)).flatMap(({ text }) => {
    const blockOf = (heading: string) =>
      (text.split(`## ${heading}\n\n`)[1] ?? "").split("\n\n")[0] ?? "";
    const cellsOf = (row: string) => row.slice(2, -2).split(" | ");
    const totals = blockOf("Considered Options").split("\n").map(cellsOf);
    const [head = "", , ...rows] = blockOf("Pros and Cons of the Options").split("\n");
    const weights = [...head.matchAll(/ × ([\d.]+)/g)].map(([, weight]) => Number(weight));
    const [first, ...others] = rows.map((row) => {
      const [name = "", ...cells] = cellsOf(row);
      const own = totals.find(([each = ""]) => each === name || each.startsWith(`${name} `));
      const total = own && Number(own[1]);
      const sum = weights.reduce(
        (all, weight, at) => all + weight * parseFloat(cells[at] ?? ""),
        0,
      );
      return { total, sum };
    });
    if (!first || /Wishes/.test(head) || weights.length === 0) return [];
    return others.flatMap(({ total, sum }) =>
      total === undefined || first.total === undefined
        ? []
        : [Math.abs(first.total - total - (first.sum - sum))],
    );
  });
  expect(off.length).toBeGreaterThan(10);
  expect(Math.max(...off)).toBeLessThan(0.01);
});
