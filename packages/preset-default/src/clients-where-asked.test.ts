import { client } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";

async function planOf(prompt: string) {
  const { plan, files, crashed } = await compile(prompt);
  const document = files.find(({ path }) => path === "plan.md")?.text ?? "";
  return {
    crashed,
    nodes: [...plan]
      .filter(({ id }) => id.startsWith("client/"))
      .flatMap(({ nodes }) => nodes.map(({ ref }) => ref)),
    capabilities: plan.get(client.capability).map(({ id }) => id),
    paths: files.map(({ path }) => path).filter((path) => /^clients(?:\.md$|\/)/.test(path)),
    screens: document.split("\n").filter((line) => /\bscreens?\b/i.test(line)),
    lines: (words: RegExp) =>
      files
        .filter(({ path }) => !/^plan(?:\.lock)?\.json$/.test(path))
        .flatMap(({ path, text }) =>
          text.split("\n").flatMap((line) => (words.test(line) ? [`${path}: ${line.trim()}`] : [])),
        ),
  };
}

describe("a product that nobody looks at has no word of clients", () => {
  const products = {
    "a command-line tool":
      "/plan Build a command-line tool in Go that finds unused translations in a project: it reads source files, compares keys and writes a report as JSON. It runs on Linux and macOS.",
    "a data pipeline":
      "/plan Build a data pipeline in Python that each night loads tide readings of harbours from CSV files in S3, removes duplicates, and writes daily averages of each harbour to PostgreSQL.",
    "a library":
      "/plan Build a TypeScript library that parses and validates postal addresses of twelve countries, for use in browsers and Node.js, published to npm.",
    "an API without a client":
      "/plan Build a REST API in Go with PostgreSQL for a lending desk: partner systems create loans, extend loans and return items, and are told by webhooks when a loan is overdue.",
  };

  it.each(Object.entries(products))("%s", async (_, prompt) => {
    const plan = await planOf(prompt);
    expect(plan.crashed).toBe(false);
    expect(plan.nodes).toEqual([]);
    expect(plan.paths).toEqual([]);
    expect(plan.screens).toEqual([]);
  });
});

describe("a client for which nothing is named has nothing of what has to be asked for", () => {
  const products = {
    "a site":
      "/plan A web application in React with PostgreSQL for a beekeeping club: members register, add hives and record inspections with a date and a note.",
    "an app":
      "/plan A mobile app in Flutter with a REST API for a beekeeping club: members register, add hives and record inspections with a date and a note.",
  };
  const asked =
    /\bPWA\b|progressive web app|service[ -]worker|webmanifest|\boffline\b|push notif|push token|\bAPNs\b|Firebase Cloud Messaging|biometr|Face ID|Touch ID|dark mode|\bhreflang\b|adaptive streaming|prefetch/i;

  it.each(Object.entries(products))("%s", async (_, prompt) => {
    const plan = await planOf(prompt);
    expect(plan.nodes).not.toEqual([]);
    expect(plan.paths).toContain("clients.md");
    expect(
      plan.capabilities.filter((id) => /push|biometric|install|background|offline/.test(id)),
    ).toEqual([]);
    expect(plan.lines(asked)).toEqual([]);
  });
});
