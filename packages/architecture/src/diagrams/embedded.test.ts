import { pluginKit } from "@planc/core";
import { brief } from "@planc/core/ir";
import { codeBlock, paragraph } from "@planc/core/markdown";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/plans.ts";
import plugin from "../plugin.ts";

const other = pluginKit({
  name: "@test/other",
  version: "1.0.0",
  area: "other",
  summary: "Draws in a document.",
});
const drawing = (text: string) =>
  other.plugin([
    other.section("picture", {
      document: "data-model.md",
      title: "Picture",
      reads: { product: brief.product },
      render: () => ({ blocks: [paragraph("See:"), codeBlock("mermaid", text)] }),
    }),
  ]);
const compile = (text: string) =>
  planTester({ plugins: [plugin, drawing(text)], probes: "verify" })
    .with(...taskManagement)
    .result();

it("writes what other plugins draw as files, and has Mermaid read them", async () => {
  const { files, probes } = await compile("erDiagram\n  tasks ||--o{ comments : has");
  const file = files.find(({ path }) => path === "diagrams/other-picture.mmd");
  expect(file?.text).toBe("erDiagram\n  tasks ||--o{ comments : has\n");
  expect(probes.find(({ id }) => id === "architecture/mermaid")?.status).toBe("passed");
});

it("reports a drawing of another plugin that does not parse", async () => {
  const { findings } = await compile("erDiagram\n  tasks ||--o{");
  const found = findings.find(({ code }) => code === "architecture/diagram-invalid");
  expect(found?.message).toMatch(/^diagrams\/other-picture\.mmd does not parse as Mermaid: /);
});

it("names a drawing by its own title, so that another one before it moves no file", async () => {
  const titled = "erDiagram\n  accTitle: Tables of Tasks\n  tasks ||--o{ comments : has";
  const { files } = await compile(titled);
  expect(files.map(({ path }) => path)).toContain("diagrams/other-tables-of-tasks.mmd");
});
