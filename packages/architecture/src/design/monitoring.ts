import { carried, type Ref } from "@planc/core";
import { collectors } from "../catalog/collectors.ts";
import { monitoringWords } from "../catalog/external-systems.ts";
import { monitoringTopics } from "../catalog/topic-components.ts";
import { derived } from "../kit.ts";
import { hasPhrase, inSentence, listed } from "../model/language.ts";
import { type ComponentDraft, component } from "./draft.ts";
import type { Facts, System } from "./facts.ts";

/** What watches other systems is where ours reports to, and no system that ours calls besides. */
export function isMonitoring({ data }: System, facts: Facts): boolean {
  const text = `${data.name} ${data.category ?? ""} ${data.purpose ?? ""}`;
  return facts.place !== "local" && hasPhrase(text, monitoringWords);
}

/** Systems of others that watch, as what ours reports to. */
export function watchers(facts: Facts): readonly ComponentDraft[] {
  return facts.systems
    .filter((system) => isMonitoring(system, facts))
    .map((system) =>
      component(
        system.id,
        {
          name: system.data.name,
          kind: "external-system",
          responsibilities: [watching(system)],
          forcedBy: [system.ref],
          lifecycle: system.data.existing ? "existing" : "new",
        },
        carried(system.ref),
      ),
    );
}

/** `collects logs`, by the words of what it is. */
function watching({ data }: System): string {
  const text = `${data.name} ${data.category ?? ""} ${data.purpose ?? ""}`;
  const found = Object.entries(seen).flatMap(([word, signal]) =>
    hasPhrase(text, [word]) ? [signal] : [],
  );
  return `collects ${listed([...new Set(found)])}`;
}

const seen: Readonly<Record<string, string>> = {
  metrics: "metrics",
  monitoring: "metrics",
  tracing: "traces",
  logging: "logs",
  observability: "metrics, logs and traces",
};

/** Metrics, logs and traces in one place, where tools for them were chosen or asked for. */
export function monitoring(facts: Facts): readonly ComponentDraft[] {
  if (facts.place === "local") return [];
  const topics = monitoringTopics.flatMap((key) => facts.topics.get(key) ?? []);
  const systems = facts.systems.filter((system) => isMonitoring(system, facts));
  const forcedBy: readonly Ref[] = [
    ...systems.map(({ ref }) => ref),
    ...topics.flatMap((topic) => topic.forcedBy),
  ];
  const choices = topics.flatMap((topic) => topic.choices);
  // What somebody else has for it is enough, unless tools of ours were chosen.
  if (forcedBy.length === 0 || (choices.length === 0 && systems.length > 0)) return [];
  const what =
    [...new Set(topics.flatMap(({ key }) => signals[key] ?? []))].join(", ") || "logs and metrics";
  const collecting = choices.find(({ data }) => data.technology in collectors);
  const kept = choices.filter((each) => each !== collecting);
  const keeping = kept.filter(({ data }) => data.topic !== "decision/topic#dashboards");
  const handsOn = systems.map(({ data }) => `hands them on to ${inSentence(data.name)}`);
  const collector = collecting && collectors[collecting.data.technology];
  const why = derived("telemetry-in-one-place", forcedBy);
  const isThere =
    choices.length > 0 && choices.every(({ data }) => data.lifecycle === "existing")
      ? { lifecycle: "existing" as const }
      : {};
  const [first] = kept.length > 0 ? kept : choices;
  const names = [...new Set(kept.map(({ data }) => data.name))];
  const shown = topics.some(({ key }) => key === "dashboards") ? ["dashboards"] : [];
  if (collecting === undefined || collector === undefined || kept.length === 0) {
    const technology = collector ?? names.slice(0, 6).join(", ");
    return [
      component(
        "monitoring",
        {
          name: "Monitoring",
          kind: "monitoring",
          ...(first ? { choice: first.ref } : {}),
          ...(technology === "" ? {} : { technology }),
          responsibilities: [`collects ${what}`, ...shown, ...handsOn],
          forcedBy,
          ...isThere,
        },
        why,
      ),
    ];
  }
  return [
    component(
      telemetryCollector,
      {
        name: "Telemetry collector",
        kind: "monitoring",
        choice: collecting.ref,
        technology: collector,
        responsibilities: [
          `collects ${what}`,
          `exporters → ${listed([...new Set(keeping.map(({ data }) => data.name))])}`,
          ...handsOn,
        ],
        forcedBy,
        ...isThere,
      },
      why,
    ),
    component(
      "monitoring",
      {
        name: "Monitoring",
        kind: "monitoring",
        ...(first ? { choice: first.ref } : {}),
        technology: names.slice(0, 6).join(", "),
        responsibilities: [`keeps ${what}`, ...shown],
        forcedBy,
        ...isThere,
      },
      why,
    ),
  ];
}

/** The id of the program that stands between what runs and what keeps its reports. */
export const telemetryCollector = "telemetry-collector";

const signals: Readonly<Record<string, string>> = {
  metrics: "metrics",
  tracing: "traces",
  logging: "logs",
  "error-tracking": "errors",
  apm: "response times by operation",
};
