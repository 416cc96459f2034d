import { brief } from "@planc/core/ir";
import { reasons } from "../catalog/reasons.ts";
import { rule } from "../kit.ts";
import { inSourceOrder } from "../settle/source-order.ts";
import { shorten } from "../words/cut-text.ts";

/** Everything in the text that was not understood, by its place; the first ones each, the rest as a number. */
export const unread = rule("unread", {
  reads: { unread: brief.unread },
  check: ({ unread: nodes, options, report }) => {
    const sorted = inSourceOrder(nodes);
    for (const { ref, data } of sorted.slice(0, options.mostReported)) {
      const text = shorten(data.text, 100);
      if (data.reason === reasons.unknownName) {
        report("name-unknown", { text, reason: data.reason }, { ref });
      } else report("text-unread", { text, reason: data.reason }, { ref });
    }
    const more = sorted.length - options.mostReported;
    if (more > 0) report("unread-more", { count: more });
  },
});
