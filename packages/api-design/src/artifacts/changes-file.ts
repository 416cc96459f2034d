import { api } from "@planc/core/ir";
import type { Change } from "../changes/change.ts";
import { changeText, placeText } from "../changes/editions.ts";
import { artifact } from "../kit.ts";

const headings = {
  breaking: "Breaking",
  unclear: "Depends on the client",
  compatible: "Compatible",
} as const;

/** The changes of the interface from plan to plan, the last ones first. */
export const changesFile = artifact("changes", {
  reads: { changes: api.change },
  emit: ({ changes }) => {
    if (changes.length === 0) return [];
    const editions = [...new Set(changes.map(({ data }) => data.edition))].sort((a, b) => b - a);
    const text = [
      "# Changes of the interface",
      ...editions.flatMap((edition) => {
        const own = changes.flatMap(({ data }) => (data.edition === edition ? [data] : []));
        const [first] = own;
        const { from = "", to = "" } = first?.versions ?? {};
        return [
          "",
          `## ${edition}. ${from === to ? `Within ${cell(to)}` : `From ${cell(from)} to ${cell(to)}`}`,
          ...(["breaking", "unclear", "compatible"] as const).flatMap((effect) =>
            tableOf(
              headings[effect],
              own.filter((each) => each.effect === effect),
            ),
          ),
        ];
      }),
      "",
    ].join("\n");
    return [{ path: "contracts/changes.md", mediaType: "text/markdown", text }];
  },
});

function tableOf(heading: string, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  return [
    "",
    `### ${heading}`,
    "",
    "| Where | What | For clients |",
    "| - | - | - |",
    ...changes.map(
      (each) => `| ${cell(placeText(each))} | ${cell(changeText(each))} | ${cell(each.because)} |`,
    ),
  ];
}

/** Text of the input within a cell: no sign of it is taken for Markdown. */
function cell(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replaceAll(/[\\`*_[\]<>|#&~]/g, (sign) => `\\${sign}`);
}
