import { listed, optional, type PlanNodeOf } from "@planc/core";
import { architecture, data, learning } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { amountText, bare, someOf } from "../text.ts";

type Model = PlanNodeOf<typeof learning.model>;

const reads = { models: learning.model } as const;

/** The text names what is learnt from, and no table keeps it. */
export const modelWithoutData = rule("model-without-data", {
  reads,
  check: ({ models, report }) => {
    for (const { ref, data: model } of models)
      if (model.missing.length > 0)
        report(
          "model-without-data",
          { model: model.name, missing: listed(model.missing) },
          { ref },
        );
  },
});

/** A model that is fitted needs outcomes. */
export const modelWithoutLabel = rule("model-without-label", {
  reads,
  check: ({ models, report }) => {
    for (const { ref, data: model } of models)
      if (model.method === "trained" && model.label === undefined)
        report("model-without-label", { model: model.name, subject: model.subject }, { ref });
  },
});

/** Rows of people are learnt from on a ground that somebody named. */
export const personalDataWithoutBasis = rule("personal-data-without-basis", {
  reads: { ...reads, sources: optional(learning.source), columns: optional(data.column) },
  check: ({ models, sources, columns, report }) => {
    const names = new Map<string, string>(columns.map(({ ref, data: each }) => [ref, each.name]));
    for (const { ref, data: model } of models) {
      if (model.basis?.kind !== "open") continue;
      const own = sources.filter(({ data: each }) => each.model === ref && each.subject);
      const telling = model.basis.categories.filter((each) => each !== "personal");
      report(
        "personal-data-without-basis",
        {
          model: model.name,
          data:
            telling.length > 0
              ? `${listed(telling.map((each) => each.replaceAll("-", " ")))} data`
              : "rows",
          columns: someOf(
            own.map(
              ({ data: each }) =>
                `${bare(each.table.slice(each.table.indexOf("#") + 1))} by ${names.get(each.subject ?? "") ?? "subject"}`,
            ),
          ),
        },
        { ref },
      );
    }
  },
});

/** Figures of acceptance that nobody stated. */
export const acceptanceNotStated = rule("acceptance-not-stated", {
  reads,
  check: ({ models, report }) => {
    for (const { ref, data: model } of models)
      if (model.acceptance.every(({ stated }) => stated === undefined))
        report(
          "acceptance-not-stated",
          { model: model.name, metrics: listed(model.acceptance.map(metricText)) },
          { ref },
        );
  },
});

const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤" };

export const metricText = ({
  metric,
  comparator,
  threshold,
}: Model["data"]["acceptance"][number]): string =>
  `${metric} ${signs[comparator] ?? comparator} ${amountText(threshold)}`;

/** A run has to fit where it runs. */
export const trainingBeyondMemory = rule("training-beyond-memory", {
  reads: { ...reads, components: optional(architecture.component) },
  check: ({ models, components, report }) => {
    for (const { ref, data: model } of models) {
      const { memory, available } = model.training ?? {};
      if (!memory || !available || memory.value <= available.value) continue;
      report(
        "training-beyond-memory",
        {
          model: model.name,
          needed: amountText(memory),
          available: `${amountText({ value: available.value, unit: "GB" })}`,
          component:
            components.find((each) => each.ref === model.runsOn)?.data.name ?? "what trains it",
        },
        { ref },
      );
    }
  },
});

/** Rows have to be there for as long as a run looks back and a label takes. */
export const historyTooShort = rule("history-too-short", {
  reads: { ...reads, sources: optional(learning.source), retentions: optional(data.retention) },
  check: ({ models, sources, retentions, report }) => {
    const kept = new Map<string, number>(
      retentions.flatMap(({ ref, data: each }) =>
        each.keep === undefined ? [] : [[ref as string, each.keep] as const],
      ),
    );
    const needed = new Map(
      models.flatMap((each) =>
        each.data.history
          ? [[each.ref as string, { model: each, keep: each.data.history.keep }]]
          : [],
      ),
    );
    for (const { data: source } of sources) {
      const days = source.retention && kept.get(source.retention);
      const of = needed.get(source.model);
      if (!of || days === undefined || days >= of.keep.value) continue;
      report(
        "history-too-short",
        {
          model: of.model.data.name,
          needed: amountText(of.keep),
          table: bare(source.table.slice(source.table.indexOf("#") + 1)),
          kept: amountText({ value: days, unit: "day" }),
        },
        { ref: of.model.ref },
      );
    }
  },
});

/** Rows that nobody can trace to a version, and predictions that are kept nowhere. */
export const predictionsKept = rule("predictions-kept", {
  reads: { ...reads, tables: optional(data.table) },
  check: ({ models, tables, report }) => {
    for (const { ref, data: model } of models) {
      if (model.method === "counted-on-device" || model.kind === "rank") continue;
      const { results } = model;
      if (results === undefined) {
        report("prediction-without-place", { model: model.name }, { ref });
        continue;
      }
      const table = tables.find((each) => each.ref === results.table);
      if (results.version === undefined && table)
        report(
          "prediction-without-version",
          { model: model.name, table: bare(table.data.name) },
          { ref },
        );
    }
  },
});
