import type { OutputFile } from "@planc/core";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import * as plans from "../fixtures/plans.ts";
import plugin from "../plugin.ts";
import { mermaid } from "./mermaid.ts";

const judge = async (texts: readonly string[]) => {
  const reports: unknown[] = [];
  const diagrams: OutputFile[] = texts.map((text, index) => ({
    path: `diagrams/${index}.mmd`,
    mediaType: "text/vnd.mermaid",
    text,
  }));
  const verdict = await mermaid.run({
    inputs: {},
    options: {},
    report: (slug, args) => reports.push([slug, args]),
    signal: new AbortController().signal,
    files: { diagrams },
    findings: [],
    servers: {},
  });
  return { verdict, reports };
};

describe("Mermaid", () => {
  it("counts the diagrams that it parsed", async () => {
    const { verdict, reports } = await judge([
      "flowchart LR\n  a --> b\n",
      "sequenceDiagram\n  a->>b: c\n",
    ]);
    expect(verdict).toEqual({ status: "passed", detail: "2 diagrams parsed" });
    expect(reports).toEqual([]);
  });

  it("names the file that does not parse, with the parser's reason", async () => {
    const { verdict, reports } = await judge([
      "flowchart LR\n  a --> b\n",
      "flowchart LR\n  a --> [\n",
    ]);
    expect(verdict).toEqual({ status: "failed", detail: "1 of 2 diagrams do not parse" });
    expect(reports).toEqual([
      [
        "diagram-invalid",
        { path: "diagrams/1.mmd", reason: expect.stringContaining("Parse error on line 2") },
      ],
    ]);
  });

  it.each(Object.entries(plans.all))("parses what we write: %s", async (_, nodes) => {
    const { probes } = await planTester({ plugins: [plugin], probes: "verify" })
      .with(...nodes)
      .result();
    // Only a product of modules has rules for them.
    const told = probes.filter(({ id }) => id !== "architecture/module-rules-read");
    expect(told.map(({ id, status }) => [id, status])).toEqual([
      ["architecture/likec4", "passed"],
      ["architecture/mermaid", "passed"],
      ["architecture/structurizr", "not-run"],
    ]);
  });
});
