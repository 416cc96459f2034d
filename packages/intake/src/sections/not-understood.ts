import { brief } from "@planc/core/ir";
import { bullets, paragraph } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { inSourceOrder } from "../settle/source-order.ts";
import { shorten } from "../words/cut-text.ts";

const mostUnread = 20;

/** What of the text was not understood, in its order. */
export const notUnderstood = section("not-understood", {
  document: "plan.md",
  title: "Not Understood",
  reads: { product: brief.product, unread: brief.unread },
  render: ({ unread }) => {
    const left = inSourceOrder(unread);
    if (left.length === 0) return undefined;
    const more = left.length - mostUnread;
    return {
      blocks: [
        bullets(left.slice(0, mostUnread).map(({ data }) => `“${cut(data.text)}” ${data.reason}.`)),
        ...(more > 0 ? [paragraph(`${more} more are in plan.json.`)] : []),
      ],
    };
  },
});

function cut(text: string): string {
  return shorten(text, 120);
}
