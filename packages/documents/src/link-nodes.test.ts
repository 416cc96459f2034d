import { nodeLink, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { expect, it } from "vitest";
import { arrange } from "./arrange.ts";
import { linkNodes, relative } from "./link-nodes.ts";
import { markdownOf } from "./to-markdown.ts";

const heading = (ref: "data/table#tasks", label: string): RootContent => ({
  type: "heading",
  depth: 3,
  children: [nodeLink(ref, label)],
});

function render(
  parts: readonly { document: string; key: string; title: string; blocks: RootContent[] }[],
) {
  const trees = linkNodes(arrange(parts), "Sample");
  return new Map(trees.map((each) => [each.path, markdownOf(each.root)]));
}

it("links a node to the heading that names it, across documents", () => {
  const out = render([
    {
      document: "plan.md",
      key: "a/a",
      title: "A",
      blocks: [paragraph("See ", nodeLink("data/table#tasks", "tasks"), ".")],
    },
    {
      document: "data-model.md",
      key: "b/b",
      title: "B",
      blocks: [heading("data/table#tasks", "tasks")],
    },
  ]);
  expect(out.get("plan.md")).toContain("See [tasks](data-model.md#tasks).");
  expect(out.get("data-model.md")).toContain("### tasks\n");
});

it("falls back to the section whose table has the node in front", () => {
  const out = render([
    {
      document: "plan.md",
      key: "a/a",
      title: "Data",
      blocks: [table(["Table"], [[nodeLink("data/table#tasks", "tasks")]])],
    },
    {
      document: "security/threat-model.md",
      key: "b/b",
      title: "B",
      blocks: [paragraph(nodeLink("data/table#tasks", "tasks"))],
    },
  ]);
  expect(out.get("plan.md")).toContain("| tasks |");
  expect(out.get("security/threat-model.md")).toContain("[tasks](../plan.md#data)");
});

it("shows a node that has no home as plain text", () => {
  const out = render([
    {
      document: "plan.md",
      key: "a/a",
      title: "A",
      blocks: [paragraph("x ", nodeLink("data/table#tasks", "tasks"), " y")],
    },
  ]);
  expect(out.get("plan.md")).toContain("x tasks y");
});

it("escapes what a name could do to Markdown", () => {
  const out = render([
    {
      document: "plan.md",
      key: "a/a",
      title: "A # B",
      blocks: [table(["*x*"], [["a|b\n<script>"]]), paragraph("# no heading", " [x](y)")],
    },
  ]);
  expect(out.get("plan.md")?.split("\n").slice(2)).toEqual([
    "## A # B",
    "",
    "| \\*x\\*              |",
    "| ------------------ |",
    "| a\\|b&#xA;\\<script> |",
    "",
    "\\# no heading \\[x]\\(y)",
    "",
  ]);
});

it.each([
  ["plan.md", "data-model.md", "data-model.md"],
  ["security/a.md", "security/b.md", "b.md"],
  ["security/a.md", "plan.md", "../plan.md"],
  ["a/b/c.md", "a/d/e.md", "../d/e.md"],
])("finds the way from %s to %s", (from, to, path) => {
  expect(relative(from, to)).toBe(path);
});
