import type { OutputFile, Plugin } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

/** The plugin with something added to the outcome of each record whose path ends so. */
function withSaid(end: string, said: string): Plugin {
  const parts = plugin.parts.map((part) => {
    if (part.kind !== "artifact" || part.name !== "decision-records") return part;
    const run = async (context: Parameters<typeof part.run>[0]) => {
      const files = (await part.run(context)) as readonly OutputFile[];
      return files.map((file) =>
        file.path.endsWith(end)
          ? {
              ...file,
              text: file.text.replace("## Decision Outcome\n", `## Decision Outcome\n\n${said}\n`),
            }
          : file,
      );
    };
    return { ...part, run };
  });
  const records = parts.find(({ name }) => name === "decision-records");
  return {
    ...plugin,
    parts: parts.map((part) =>
      part.kind === "probe" && records?.kind === "artifact" ? { ...part, of: { records } } : part,
    ),
  };
}

const resultOf = (variant: Plugin) =>
  planTester({ plugins: [variant], probes: "compile" })
    .with(...tasks)
    .result();

const about = ({ findings }: Awaited<ReturnType<typeof resultOf>>) =>
  findings
    .filter(({ code }) => code.startsWith("stack/record-"))
    .map(({ code, message, ref }) => ({ code, message, ref }));

it("finds nothing in what the plan wrote of itself", async () => {
  const result = await resultOf(plugin);
  expect(about(result)).toEqual([]);
  expect(result.probes.find(({ id }) => id === "stack/records-agree")).toMatchObject({
    status: "passed",
    detail: expect.stringMatching(/^\d+ records read$/),
  });
});

it("says which record names what is not there, and where", async () => {
  const said = "It alerts by performance/alerts.yaml alone.";
  expect(about(await resultOf(withSaid("-relational-store.md", said)))).toEqual([
    {
      code: "stack/record-name-unknown",
      message: expect.stringMatching(
        /^decisions\/\d+-relational-store\.md names the file performance\/alerts\.yaml, which the plan does not have: “It alerts by /,
      ),
      ref: "decision/choice#relational-store",
    },
  ]);
});

it("says which record counts otherwise than another", async () => {
  const said = "For the 7 services of the text, and the 8 services of the text.";
  expect(about(await resultOf(withSaid("-relational-store.md", said)))).toEqual([
    {
      code: "stack/record-count-wrong",
      message: expect.stringMatching(/ says 8 services of the text, while decisions\/.* says 7: /),
      ref: "decision/choice#relational-store",
    },
  ]);
});
