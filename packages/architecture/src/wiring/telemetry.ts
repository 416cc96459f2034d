import { derived } from "../kit.ts";
import { type ConnectionDraft, connect, type Plan, refsOf } from "./plan.ts";

/** What runs reports to where it is watched; that hands on to the systems of others that watch. */
export function telemetry(plan: Plan): readonly ConnectionDraft[] {
  const own = plan.components.find(({ data }) => data.kind === "monitoring");
  const stages = plan.components.filter(({ data }) => data.kind === "pipeline-stage");
  const running = [...plan.units, ...(plan.pages ? [plan.pages] : []), ...plan.workers, ...stages];
  const pairs = [
    ...(own ? running.map((unit) => [unit, own] as const) : []),
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
            "collects",
            from === own ? "hands on" : "reports",
          ) ?? "reports",
        protocol: "HTTPS",
        mode: "async",
        authentication: "ingestion key",
      },
      derived("telemetry-in-one-place", refsOf(from, target)),
    ),
  );
}
