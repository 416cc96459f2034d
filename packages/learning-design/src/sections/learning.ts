import { listed, optional, type PlanNodeOf } from "@planc/core";
import { data, learning } from "@planc/core/ir";
import { fileLink, type Inline, nodeLink, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, clause, someOf } from "../text.ts";
import { boundText, Names } from "./cells.ts";

type Model = PlanNodeOf<typeof learning.model>;
type Use = PlanNodeOf<typeof learning.use>;

/** A line for each thing that is foretold, and for each thing that a language model does. */
export const learningSection = section("learning", {
  document: "plan.md",
  title: "Learning",
  reads: {
    models: optional(learning.model),
    sources: optional(learning.source),
    uses: optional(learning.use),
    retrievals: optional(learning.retrieval),
    tables: optional(data.table),
    columns: optional(data.column),
  },
  render: ({ models, sources, uses, retrievals, tables, columns }) => {
    if (models.length + uses.length + retrievals.length === 0) return undefined;
    const names = new Names(tables, columns);
    return {
      blocks: [
        ...(models.length > 0
          ? [
              table(
                ["Foretold", "From", "Right is", "Accepted at", "Served", "Without it"],
                models.map((model) => [
                  nodeLink(model.ref, model.data.name),
                  fromCell(model, sources, names),
                  model.data.label ? clause(model.data.label.right, 110) : rightless(model),
                  listed(
                    model.data.acceptance
                      .slice(0, 2)
                      .map(
                        (each) =>
                          `${each.metric} ${boundText(each)}${each.stated ? "" : " (assumed)"}`,
                      ),
                  ),
                  servedText(model),
                  clause(model.data.fallback.text, 90),
                ]),
              ),
            ]
          : []),
        ...(uses.length > 0
          ? [
              table(
                [
                  "A language model does",
                  "Which",
                  "Not our words",
                  "Held to",
                  "Time",
                  "Without it",
                ],
                uses.map((use) => [
                  nodeLink(use.ref, use.data.name),
                  use.data.model.where === "open" ? "open" : use.data.model.name,
                  someOf(
                    use.data.given.flatMap(({ trust, what }) => (trust === "ours" ? [] : [what])),
                    2,
                  ),
                  clause(use.data.output.checks[0]?.check ?? "–", 90),
                  timeText(use),
                  clause(use.data.fallback.text, 90),
                ]),
              ),
            ]
          : []),
        ...(retrievals.length > 0
          ? [
              table(
                ["Found by meaning", "Pieces", "Search", "Who reads", "First"],
                retrievals.map(({ ref, data: each }) => [
                  nodeLink(ref, each.name),
                  `${each.chunk.tokens.value} tokens, ${each.chunk.overlap.value} overlap`,
                  `${each.search === "meaning" ? "by meaning" : "by words and meaning"}, ${each.index.kind}${each.index.rows ? ` over ${amountText(each.index.rows)}` : ""}`,
                  clause(each.rights.text, 90),
                  amountText(each.top),
                ]),
              ),
            ]
          : []),
        paragraph(
          "In full: ",
          fileLink("learning.md"),
          "; cards, cases and what was taken: ",
          fileLink("learning/"),
          ".",
        ),
      ],
    };
  },
});

function fromCell(
  { ref, data: model }: Model,
  sources: readonly PlanNodeOf<typeof learning.source>[],
  names: Names,
): readonly Inline[] {
  const own = sources.filter(({ data: each }) => each.model === ref);
  const missing =
    model.missing.length > 0
      ? [`${own.length > 0 ? "; " : ""}not kept: ${listed(model.missing)}`]
      : [];
  if (own.length === 0)
    return missing.length > 0
      ? missing
      : [model.method === "counted-on-device" ? "counts on the device" : "open"];
  return [
    ...own.flatMap(({ data: each }, at) => [...(at === 0 ? [] : [", "]), names.link(each.table)]),
    ...missing,
  ];
}

const rightless = ({ data: { method, kind } }: Model): string =>
  method === "counted-on-device"
    ? "it is opened next"
    : kind === "insight"
      ? "worked out, not fitted"
      : "nothing tells";

function servedText({ data: { serving, training } }: Model): string {
  const modes = { batch: "batch", online: "online", device: "on the device" } as const;
  return `${modes[serving.mode]}${training ? `, trained each ${training.every.value === 1 ? "day" : amountText(training.every)}` : ""}`;
}

function timeText({ data: { time, kind } }: Use): string {
  if (time.budget)
    return `${amountText(time.budget)}${time.streamed ? ", streamed" : ""}${time.wait ? `; waits ${amountText(time.wait)}` : ""}`;
  return kind === "embed" ? "in a job" : "open";
}
