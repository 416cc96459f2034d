import { listed, optional, type PlanNodeOf } from "@planc/core";
import { architecture, data, learning } from "@planc/core/ir";
import { type Inline, nodeLink, table, text } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { section } from "../kit.ts";
import { metricText } from "../rules/models.ts";
import { amountText, stageName } from "../text.ts";
import { boundText, codes, figureText, Names } from "./cells.ts";

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
    components: optional(architecture.component),
    tables: optional(data.table),
    columns: optional(data.column),
  },
  render: ({ models, sources, features, components, tables, columns }) => {
    if (models.length === 0) return undefined;
    const names = new Names(tables, columns);
    const componentNames = new Map<string, string>(
      components.map(({ ref, data: each }) => [ref, each.name]),
    );
    return {
      blocks: models.flatMap((model) => {
        const own = sources.filter(({ data: each }) => each.model === model.ref);
        const read = features.filter(({ data: each }) => each.model === model.ref);
        return [
          heading(model.data.name),
          table(["What", "Planned"], factRows(model, names, componentNames)),
          ...(own.length > 0 ? [sourceTable(own, names)] : []),
          ...(read.length > 0 ? [featureTable(read)] : []),
        ];
      }),
    };
  },
});

function factRows(
  { data: model }: Model,
  names: Names,
  components: ReadonlyMap<string, string>,
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
          `${amountText(model.split.train)}, ${amountText(model.split.validate)}, ${amountText(model.split.test)}; ${amountText(model.split.gap)} between; of ${amountText(model.split.window)}`,
        ]
      : undefined,
    model.history
      ? ["Kept to learn from", `${model.history.text}: ${figureText(model.history.keep)}`]
      : undefined,
    model.changing.length > 0
      ? [
          "As they were",
          [
            ...model.changing.flatMap((each, at) =>
              at === 0 ? [names.link(each)] : [", ", names.link(each)],
            ),
            " from what each run kept, as rows change afterwards",
          ],
        ]
      : undefined,
    model.drawn
      ? ["Drawn by the rule", `${amountText(model.drawn)} of what is offered`]
      : undefined,
    model.training ? ["Trained", trainingCell(model.training)] : undefined,
    ["Served", `${model.serving.mode}: ${model.serving.because}`],
    model.serving.budget
      ? [
          model.serving.mode === "online" ? "Time of the model" : "Time of the read",
          figureText(model.serving.budget),
        ]
      : undefined,
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
      ? [
          "Versions kept in",
          [nodeLink(model.registry, components.get(model.registry) ?? "its store")],
        ]
      : undefined,
    model.basis
      ? [
          "Ground",
          `${model.basis.text}${model.basis.categories.length > 0 ? ` (${model.basis.categories.join(", ")})` : ""}`,
        ]
      : undefined,
    ["Looked at", model.review.text],
    ["Goes live", rolloutText(model)],
    ["Alerts", monitorsText(model) || "none"],
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

function trainingCell({
  every,
  flow,
  rows,
  memory,
  available,
}: NonNullable<Model["data"]["training"]>): readonly Inline[] {
  return [
    `each ${every.value === 1 ? "day" : amountText(every)}`,
    ...(flow ? [" (", nodeLink(flow, "flow"), ")"] : []),
    ...(rows ? [`; ${figureText(rows)}`] : []),
    ...(memory
      ? [
          `; ${figureText(memory)}${available ? ` of ${amountText({ value: available.value, unit: "GB" })}` : ""}`,
        ]
      : []),
  ];
}

/** `past days → shadow, 7 days → canary, 15 days = … → all`. */
const rolloutText = (model: Model["data"]): string =>
  model.rollout
    .map(({ stage, text: told, lasts }) =>
      told.startsWith("off: ")
        ? told
        : `${stageName(stage)}${lasts ? `, ${figureText(lasts)}` : ""}`,
    )
    .join(" → ");

const monitorsText = (model: Model["data"]): string =>
  model.monitors
    .map((each) => `${each.key} ${boundText(each)} for ${amountText(each.for)}`)
    .join("; ");

function sourceTable(sources: readonly Source[], names: Names) {
  return table(
    [
      "Reads",
      "Joined by",
      "Happened before t",
      "Known by t",
      "Not read",
      "Class",
      "A run ends unless",
    ],
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
    ["Feature", "As", "Window", "Without rows"],
    features.map(({ data: each }) => [
      each.name,
      codes([each.formula]),
      each.window ? amountText(each.window) : "–",
      each.missing,
    ]),
  );
}
