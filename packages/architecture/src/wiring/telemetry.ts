import { telemetryCollector } from "../design/monitoring.ts";
import { derived } from "../kit.ts";
import { type ConnectionDraft, connect, type Plan, refsOf } from "./plan.ts";

/** What runs reports to where it is watched; that hands on to the systems of others that watch. */
export function telemetry(plan: Plan): readonly ConnectionDraft[] {
  const keeping = plan.components.find(
    ({ id, data }) => data.kind === "monitoring" && id !== telemetryCollector,
  );
  const collector = plan.byId.get(telemetryCollector);
  const own = collector ?? keeping;
  const stages = plan.components.filter(({ data }) => data.kind === "pipeline-stage");
  const running = [
    ...plan.units,
    ...(plan.live ? [plan.live] : []),
    ...(plan.pages ? [plan.pages] : []),
    ...plan.workers,
    ...stages,
  ];
  const pairs = [
    ...(own ? running.map((unit) => [unit, own] as const) : []),
    ...(collector && keeping ? [[collector, keeping] as const] : []),
    ...plan.watchers.flatMap((watcher) =>
      (own ? [own] : running).map((from) => [from, watcher] as const),
    ),
  ];
  return pairs.map(([from, target]) =>
    connect(
      plan,
      [from, target],
      {
        purpose:
          target.data.responsibilities[0]?.replace(
            /\b(?:collects|keeps)\b/,
            from === own ? "hands on" : "reports",
          ) ?? "reports",
        protocol: target === collector ? "OTLP over TLS" : "HTTPS",
        mode: "async",
        authentication: shownTo(plan, target, from === own),
      },
      derived("telemetry-in-one-place", refsOf(from, target)),
    ),
  );
}

/** What a cloud keeps is reached by a role; a collector of one's own listens to what runs beside it. */
function shownTo(plan: Plan, { data }: Plan["components"][number], isHandedOn: boolean): string {
  if (data.kind === "external-system") return "ingestion key";
  const cloud = plan.facts.topics.get("cloud-platform")?.choices ?? [];
  return isHandedOn && cloud.length > 0 ? "platform identity" : "none, local port";
}
