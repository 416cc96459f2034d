import { optional, type PlanNodeOf } from "@planc/core";
import { data, learning } from "@planc/core/ir";
import { type Inline, nodeLink, table, text } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { section } from "../kit.ts";
import { metricText } from "../rules/models.ts";
import { amountText, listed } from "../text.ts";
import { assumedRows, boundText, codes, figureText, Names } from "./cells.ts";

type Model = PlanNodeOf<typeof learning.model>;
type Source = PlanNodeOf<typeof learning.source>;
type Feature = PlanNodeOf<typeof learning.feature>;

export const heading = (words: string): RootContent => ({
  type: "heading",
  depth: 3,
  children: [text(words)],
});

/** Each model in full: what it reads, by which time, how it is judged, run, watched and taken back. */
export const modelsSection = section("models", {
  document: "learning.md",
  title: "What Is Foretold",
  reads: {
    models: learning.model,
    sources: optional(learning.source),
    features: optional(learning.feature),
    tables: optional(data.table),
    columns: optional(data.column),
  },
  render: ({ models, sources, features, tables, columns }) => {
    if (models.length === 0) return undefined;
    const names = new Names(tables, columns);
    return {
      blocks: models.flatMap((model) => {
        const own = sources.filter(({ data: each }) => each.model === model.ref);
        const read = features.filter(({ data: each }) => each.model === model.ref);
        const assumed = assumedRows(figuresOf(model));
        return [
          heading(model.data.name),
          table(["What", "Planned"], factRows(model, names)),
          ...(own.length > 0 ? [sourceTable(own, names)] : []),
          ...(read.length > 0 ? [featureTable(read)] : []),
          table(
            ["Goes live", "How", "For"],
            model.data.rollout.map((each) => [
              each.stage,
              each.text,
              each.lasts ? figureText(each.lasts) : "–",
            ]),
          ),
          ...(model.data.monitors.length > 0
            ? [
                table(
                  ["Watched", "Alert at", "For"],
                  model.data.monitors.map((each) => [
                    each.signal,
                    boundText(each),
                    amountText(each.for),
                  ]),
                ),
              ]
            : []),
          ...(assumed.length > 0 ? [table(["Assumed", "Taken", "Because"], assumed)] : []),
        ];
      }),
    };
  },
});

const figuresOf = ({ data: model }: Model) => [
  ...model.acceptance.map(({ threshold }) => threshold),
  model.split?.train,
  model.drawn,
  ...model.rollout.map(({ lasts }) => lasts),
  ...model.monitors.map(({ threshold }) => threshold),
  model.erasure?.within,
];

function factRows(
  { data: model }: Model,
  names: Names,
): (readonly (Inline | readonly Inline[])[])[] {
  const rows: (readonly [string, Inline | readonly Inline[]] | undefined)[] = [
    ["Of", model.subject],
    model.missing.length > 0 ? ["Not kept", listed(model.missing)] : undefined,
    model.label ? ["Right", model.label.right] : undefined,
    model.label?.wrong ? ["Wrong", model.label.wrong] : undefined,
    ["Rule to beat", model.baseline.text],
    [
      "Accepted at",
      listed(
        model.acceptance.map((each) => `${metricText(each)}${each.stated ? "" : " (assumed)"}`),
      ),
    ],
    model.split
      ? [
          "Split by time",
          `${figureText(model.split.train)}; then ${amountText(model.split.validate)} to choose and ${amountText(model.split.test)} to judge, ${amountText(model.split.gap)} between`,
        ]
      : undefined,
    model.changing.length > 0
      ? [
          "As they were",
          [
            ...model.changing.flatMap((each, at) =>
              at === 0 ? [names.link(each)] : [", ", names.link(each)],
            ),
            " change afterwards: each run keeps the features it was given, and the next one is trained on those",
          ],
        ]
      : undefined,
    model.drawn
      ? ["Drawn by the rule", `${amountText(model.drawn)} of what is offered`]
      : undefined,
    model.training ? ["Trained", trainingText(model.training)] : undefined,
    ["Served", `${model.serving.mode}: ${model.serving.because}`],
    model.serving.budget ? ["Time of the read", amountText(model.serving.budget)] : undefined,
    model.results
      ? [
          "Written to",
          [
            names.link(model.results.table),
            ...(model.results.version
              ? ["; version in ", ...codes([names.column(model.results.version)])]
              : ["; no version"]),
            ...(model.results.score
              ? ["; score in ", ...codes([names.column(model.results.score)])]
              : []),
          ],
        ]
      : undefined,
    model.registry
      ? ["Versions kept in", [nodeLink(model.registry, "where models are kept")]]
      : undefined,
    model.basis
      ? [
          "Ground",
          `${model.basis.text}${model.basis.categories.length > 0 ? ` (${model.basis.categories.join(", ")})` : ""}`,
        ]
      : undefined,
    ["Looked at", model.review.text],
    ["Without it", model.fallback.text],
    model.erasure
      ? ["Erased", `${model.erasure.text}: ${figureText(model.erasure.within)} at most`]
      : undefined,
    model.cost.predictions || model.cost.open.length > 0
      ? [
          "Cost",
          [
            ...(model.cost.predictions ? [figureText(model.cost.predictions)] : []),
            ...(model.cost.open.length > 0 ? [`open: ${listed(model.cost.open)}`] : []),
          ].join("; "),
        ]
      : undefined,
  ];
  return rows.flatMap((each) => (each ? [each] : []));
}

function trainingText({
  every,
  also,
  rows,
  memory,
  available,
}: NonNullable<Model["data"]["training"]>): string {
  return [
    `each ${every.value === 1 ? "day" : amountText(every)}, ${also}`,
    ...(rows ? [figureText(rows)] : []),
    ...(memory
      ? [
          `${figureText(memory)}${available ? ` of ${amountText({ value: available.value, unit: "GB" })}` : ""}`,
        ]
      : []),
  ].join("; ");
}

function sourceTable(sources: readonly Source[], names: Names) {
  return table(
    ["Reads", "Joined by", "Happened", "Known", "Not read", "Class", "A run ends unless"],
    sources.map(({ data: each }) => [
      names.link(each.table),
      codes([names.column(each.subject)]),
      codes([names.column(each.happened)]),
      codes([names.column(each.known)]),
      listed(
        each.left.map(
          ({ columns, because }) => `${columns.map(names.column).join(", ")} (${because})`,
        ),
      ) || "–",
      each.class,
      listed(each.quality.map(({ rule }) => rule)),
    ]),
  );
}

function featureTable(features: readonly Feature[]) {
  return table(
    ["Feature", "As", "Rows for a prediction at t", "None"],
    features.map(({ data: each }) => [each.name, codes([each.formula]), each.where, each.missing]),
  );
}
