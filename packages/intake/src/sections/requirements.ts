import { brief } from "@planc/core/ir";
import { bullets, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { inSourceOrder } from "../settle/source-order.ts";

const mostUnread = 20;

/** What is asked for, in the order of the text, and what of it was not understood. */
export const requirements = section("requirements", {
  document: "plan.md",
  title: "Requirements",
  reads: { product: brief.product, requirements: brief.requirement, unread: brief.unread },
  render: ({ requirements: asked, unread }) => {
    const left = inSourceOrder(unread);
    const blocks = [
      ...(asked.length === 0
        ? []
        : [
            table(
              ["Key", "Requirement", "Kind"],
              inSourceOrder(asked).map(({ data }) => [data.key, data.text, kindOf(data)]),
            ),
          ]),
      ...(left.length === 0
        ? []
        : [
            paragraph(strong("Not understood")),
            bullets(
              left.slice(0, mostUnread).map(({ data }) => `“${cut(data.text)}” ${data.reason}.`),
            ),
          ]),
      ...(left.length > mostUnread
        ? [paragraph(`${left.length - mostUnread} more are in plan.json.`)]
        : []),
    ];
    return blocks.length === 0 ? undefined : { blocks };
  },
});

function kindOf({
  kind,
  priority,
}: {
  readonly kind: string;
  readonly priority?: string | undefined;
}): string {
  const name = kind.replaceAll("-", " ");
  return priority === undefined || priority === "must" ? name : `${name} (${priority})`;
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
