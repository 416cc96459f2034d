import { inlineCode, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { amountText } from "../text.ts";
import { codes, heading, type SheetFacts } from "./facts.ts";

type Inbound = SheetFacts["inbound"][number]["data"];

/** How a report is proved, taken, and kept apart from its repeats; its order and repeats the register says. */
export function reportsOf({ inbound, reports, nameOf }: SheetFacts): readonly RootContent[] {
  return inbound.flatMap(({ data }) => [
    heading(2, "Reports"),
    table(
      ["Of", data.event],
      [
        ["Events", data.events.length > 0 ? codes(data.events.map(({ name }) => name)) : "open"],
        ["Proof", data.header ? ["in ", inlineCode(data.header)] : "in the body"],
        ["Over", bodies[data.over]],
        [
          "Age",
          data.replayWindow
            ? `≤ ${amountText(data.replayWindow)}`
            : data.stamped
              ? "signed, unlimited"
              : "key alone",
        ],
        ["Key", [inlineCode(data.dedupeBy), ...keptIn(reports)]],
        ...(data.remember ? [["Repeats end", amountText(data.remember)]] : []),
        [
          "Answer",
          [
            inlineCode(nameOf(data.handler)),
            data.answerWithin ? `: ≤ ${amountText(data.answerWithin)}` : ": before work",
          ],
        ],
        ["Looked for", `each ${amountText(data.reconcile.every)}`],
      ],
    ),
  ]);
}

const bodies: Readonly<Record<Inbound["over"], string>> = {
  "raw-body": "raw bytes",
  form: "form fields",
  nothing: "not the body",
};

const keptIn = (reports: SheetFacts["reports"]) =>
  reports
    ? [
        " in ",
        inlineCode(reports.table),
        ...(reports.keep === undefined ? [] : [`, ${reports.keep} days`]),
      ]
    : [];
