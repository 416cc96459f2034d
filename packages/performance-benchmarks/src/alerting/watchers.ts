/** What of a choice says which product it is, and for what. */
interface Choice {
  readonly data: { readonly topic: string; readonly technology: string };
}

/** What evaluates the alerts; `rules` where nothing is chosen for it, so that one neutral file is kept. */
export type Watcher = "prometheus" | "cloudwatch" | "datadog" | "new-relic" | "rules";

const known: Readonly<Record<string, Watcher>> = {
  prometheus: "prometheus",
  cloudwatch: "cloudwatch",
  datadog: "datadog",
  "new-relic": "new-relic",
};

/**
 * One product alone tells of an alert, or everybody is woken twice: the one that keeps metrics; where none is chosen, the
 * one that follows requests; then the cloud's own.
 */
export function watcherOf(choices: readonly Choice[]): Watcher {
  const chosen = (topic: string) =>
    choices.find(({ data }) => data.topic === `decision/topic#${topic}`)?.data.technology;
  const kept = chosen("metrics");
  if (kept !== undefined) return known[kept] ?? "rules";
  const followed = chosen("apm");
  if (followed !== undefined && known[followed]) return known[followed];
  return chosen("cloud-platform") === "aws" ? "cloudwatch" : "rules";
}

/** Whether a product keeps measurements of the plan: beside another one it has the same alerts, of which one is muted. */
export function keeps(choices: readonly Choice[], product: Watcher): boolean {
  return (
    watcherOf(choices) === product ||
    choices.some(
      ({ data: { topic, technology } }) =>
        technology === product && /#(?:metrics|apm)$/.test(topic),
    )
  );
}
