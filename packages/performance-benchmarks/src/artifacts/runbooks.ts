import { optional } from "@planc/core";
import { performance } from "@planc/core/ir";
import { runbookFile } from "../alerting/runbook-link.ts";
import { artifact } from "../kit.ts";

/** What to do upon each alert. Steps have their commands between backticks already. */
export const runbookPages = artifact("runbooks", {
  reads: { runbooks: performance.runbook, alerts: optional(performance.alert) },
  emit: ({ runbooks, alerts }) => {
    if (runbooks.length === 0) return [];
    const nameOf = new Map<string, string>(alerts.map(({ ref, data }) => [ref, data.name]));
    const blocks = runbooks.flatMap(({ data }) => [
      `## ${plain(data.name)}`,
      tableOf([
        ["Told", data.owner],
        ...toldApart(
          data.name,
          data.alerts.map((each) => nameOf.get(each) ?? each),
        ),
        ["Meanwhile", data.effect],
        ["Over", data.verify],
        ...(data.rollback === undefined ? [] : [["Taken back", data.rollback] as const]),
      ]),
      data.steps.map((each, index) => `${index + 1}. ${plain(each)}`).join("\n"),
    ]);
    return [
      {
        path: runbookFile,
        mediaType: "text/markdown",
        text: `${["# Runbooks", ...blocks].join("\n\n")}\n`,
      },
    ];
  },
});

/** The alerts, where the heading does not name them already; those of one budget are told in benchmarks.md. */
function toldApart(
  heading: string,
  names: readonly string[],
): readonly (readonly [string, string])[] {
  const told = [...new Set(names)].filter(
    (each) => each !== heading && !/: error budget burns at /.test(each),
  );
  return told.length > 0 ? [["Alerts", told.join("; ")]] : [];
}

function tableOf(rows: readonly (readonly [string, string])[]): string {
  const [head, ...rest] = rows.map(
    ([label, told]) => `| ${label} | ${plain(told).replaceAll("|", "\\|")} |`,
  );
  return [head, "| - | - |", ...rest].join("\n");
}

/** Outside of code, what Markdown would read as its own is escaped. */
function plain(value: string): string {
  return value
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[*_<[\]\\]/g, "\\$&")))
    .join("")
    .replace(/\s*\n\s*/g, " ");
}
