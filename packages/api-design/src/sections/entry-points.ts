import type { PlanNodeOf } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { inlineCode, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { section } from "../kit.ts";

/** The commands of a command-line tool, as a contract of their own. */
export const commands = section("commands", {
  document: "contracts/cli.md",
  title: "Commands",
  reads: { product: brief.product, entryPoints: api.entryPoint },
  render: ({ entryPoints }) =>
    described(entryPoints.filter((each) => each.data.kind === "command")),
});

/** The public functions of a library. */
export const functions = section("functions", {
  document: "contracts/library.md",
  title: "Public interface",
  reads: { product: brief.product, entryPoints: api.entryPoint },
  render: ({ entryPoints }) =>
    described(entryPoints.filter((each) => each.data.kind !== "command")),
});

function described(
  entryPoints: readonly PlanNodeOf<typeof api.entryPoint>[],
): { blocks: RootContent[] } | undefined {
  if (entryPoints.length === 0) return undefined;
  return {
    blocks: entryPoints.flatMap(({ data: entry }): RootContent[] => [
      { type: "heading", depth: 3, children: [inlineCode(entry.name)] },
      paragraph(`${entry.summary}. ${entry.output}`),
      ...(entry.inputs.length === 0
        ? []
        : [
            table(
              ["Input", "Type", "Required", "Meaning"],
              entry.inputs.map((each) => [
                inlineCode(each.name),
                each.type,
                each.required ? "yes" : "no",
                each.description,
              ]),
            ),
          ]),
      table(
        ["Fails with", "When"],
        entry.failures.map((each) => [inlineCode(each.code), each.when]),
      ),
    ]),
  };
}
