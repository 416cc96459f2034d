import { type DraftOf, join, node, type ViewOf, wordTable } from "@planc/core";
import { type data, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { derived } from "../kit.ts";
import { aboveWhatIsPlanned } from "./above-the-plan.ts";
import { clientsOf, lookAt, type Parts } from "./first-look.ts";

/** The share of connections in use, over the metrics of an exporter. */
export const connectionMetrics: Readonly<Record<string, string>> = {
  [exporters.postgresql.from]: "sum(pg_stat_activity_count) / max(pg_settings_max_connections)",
  [exporters.mysql.from]:
    "max(mysql_global_status_threads_connected / mysql_global_variables_max_connections)",
};

/** Engines whose connections are counted. */
const counted: Readonly<Record<string, { readonly from: string }>> = wordTable({
  postgresql: exporters.postgresql,
  mysql: exporters.mysql,
  mariadb: exporters.mysql,
});

/** Relational stores of a server run out of connections; a file has none. */
export function connectionAlerts(
  parts: Parts,
  stores: readonly ViewOf<typeof data.store>[],
  used: readonly ViewOf<typeof performance.resource>[],
): DraftOf<typeof performance.alert>[] {
  return parts.components.flatMap((component) => {
    const engine = stores.find((each) => each.data.component === component.ref)?.data.engine;
    if (component.data.kind !== "relational-store" || engine === undefined) return [];
    const source = counted[engine];
    if (source === undefined) return [];
    const planned = used.find(
      ({ data }) => data.component === component.ref && data.resource === "connections",
    );
    return [
      node(
        performance.alert,
        join("connections", component.id),
        {
          name: `${component.data.name} is short of connections`,
          watches: component.ref,
          signal: "connections in use",
          comparator: ">",
          threshold: aboveWhatIsPlanned(planned),
          for: { value: 5, unit: "min" },
          severity: "page",
          owner: "on call",
          response: "Find the client that holds connections; shorten its transactions or its pool.",
          ...lookAt(clientsOf(component.ref, parts)),
          source,
        },
        derived("alert-per-resource", [component.ref, ...(planned ? [planned.ref] : [])]),
      ),
    ];
  });
}
