import { api } from "@planc/core/ir";
import { fileLink, nodeLink, paragraph, table } from "@planc/core/markdown";
import { changeText, lastEdition, placeText } from "../changes/editions.ts";
import { section } from "../kit.ts";

/** Rows that plan.md has room for. */
const most = 12;

/** What those who call the interface have to know before it is released. */
export const interfaceChangesSection = section("interface-changes", {
  document: "plan.md",
  title: "API Changes",
  reads: { changes: api.change },
  render: ({ changes }) => {
    const last = lastEdition(changes);
    if (last.length === 0) return undefined;
    const count = (effect: string): number =>
      last.filter(({ data }) => data.effect === effect).length;
    const told = (["breaking", "unclear"] as const).flatMap((effect) =>
      last.filter(({ data }) => data.effect === effect),
    );
    return {
      blocks: [
        paragraph(
          `Since the last plan: ${count("breaking")} breaking, ${count("unclear")} that depend on the client, ${count("compatible")} compatible. All of them: `,
          fileLink("contracts/changes.md"),
          ".",
        ),
        ...(told.length > 0
          ? [
              table(
                ["Where", "What", "Effect", "For clients"],
                told
                  .slice(0, most)
                  .map(({ ref, data }) => [
                    [nodeLink(ref, placeText(data))],
                    changeText(data),
                    data.effect,
                    data.because,
                  ]),
              ),
            ]
          : []),
      ],
    };
  },
});
