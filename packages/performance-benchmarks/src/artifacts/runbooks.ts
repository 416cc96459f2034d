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
      `**${data.owner}:** ${plain(together(data.alerts.map((each) => nameOf.get(each) ?? each)))}`,
      `**Meanwhile:** ${plain(data.effect)}`,
      data.steps.map((each, index) => `${index + 1}. ${plain(each)}`).join("\n"),
      `**Over:** ${plain(data.verify)}`,
      ...(data.rollback === undefined ? [] : [`**Taken back:** ${plain(data.rollback)}`]),
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

/** What several begin with is said once: `Uptime: error budget burns at 14.4×, 6×`. */
function together(names: readonly string[]): string {
  const starts = new Set(names.map((each) => each.replace(/\S+$/, "")));
  const [start] = starts;
  return starts.size === 1 && start !== undefined
    ? `${start}${names.map((each) => each.slice(start.length)).join(", ")}`
    : [...new Set(names)].join("; ");
}

/** Outside of code, what Markdown would read as its own is escaped. */
function plain(value: string): string {
  return value
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[*_<[\]\\]/g, "\\$&")))
    .join("")
    .replace(/\s*\n\s*/g, " ");
}
