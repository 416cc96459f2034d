import { planTester } from "@planc/testkit";
import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { expect, it } from "vitest";
import { chat } from "./fixtures/chat.ts";
import { taskManagement } from "./fixtures/task-management.ts";
import plugin from "./plugin.ts";

it.each([
  ["task-management", taskManagement],
  ["chat", chat],
])("writes the files and sections of %s as they were reviewed", async (name, nodes) => {
  const { files, sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  for (const { path, text } of files) {
    // Several files of one kind: each has a name of its own.
    const file = path.replace(/^.*\//, "").replace(/^schema\./, "");
    await expect(text).toMatchFileSnapshot(`fixtures/golden/${name}.${file}`);
  }
  const text = sections.map(({ data: { document, title, blocks } }) => {
    const children = structuredClone(blocks) as RootContent[];
    const body = toMarkdown(
      { type: "root", children },
      { extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
    );
    return `<!-- ${document} -->\n## ${title}\n\n${body}`;
  });
  await expect(text.join("\n")).toMatchFileSnapshot(`fixtures/golden/${name}.md`);
});
