import { type DraftOf, join, node, type ViewOf } from "@planc/core";
import { type architecture, type data, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { given } from "../figures/figure.ts";
import { derived } from "../kit.ts";

/** Engines whose connections are counted, with the expression over their exporter's metrics where known. */
export const connectionMetrics: Readonly<Record<string, string>> = {
  postgresql: "sum(pg_stat_activity_count) / max(pg_settings_max_connections)",
  mysql: "max(mysql_global_status_threads_connected / mysql_global_variables_max_connections)",
  mariadb: "max(mysql_global_status_threads_connected / mysql_global_variables_max_connections)",
};

/** Relational stores of a server run out of connections; a file has none. */
export function connectionAlerts(
  components: readonly ViewOf<typeof architecture.component>[],
  stores: readonly ViewOf<typeof data.store>[],
): DraftOf<typeof performance.alert>[] {
  return components.flatMap((component) => {
    const engine = stores.find((each) => each.data.component === component.ref)?.data.engine;
    if (component.data.kind !== "relational-store" || engine === undefined) return [];
    if (connectionMetrics[engine] === undefined) return [];
    return [
      node(
        performance.alert,
        join("connections", component.id),
        {
          name: `${component.data.name} is short of connections`,
          watches: component.ref,
          signal: `connections of ${engine} in use, share of the maximum`,
          comparator: ">",
          threshold: given("limit", 0.8, "ratio"),
          for: { value: 5, unit: "min" },
          severity: "page",
          owner: "on call",
          response: "Find the client that holds connections; shorten its transactions or its pool.",
          source: engine === "postgresql" ? exporters.postgresql : exporters.mysql,
        },
        derived("alert-per-resource", [component.ref]),
      ),
    ];
  });
}
