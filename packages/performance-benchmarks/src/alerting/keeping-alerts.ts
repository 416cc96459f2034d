import { type DraftOf, givenFigure, join, node, type ViewOf } from "@planc/core";
import { type architecture, type decision, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { derived } from "../kit.ts";

interface Kept {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly resources: readonly ViewOf<typeof performance.resource>[];
}

/** Time in which a larger disk is asked for and there. */
const ahead = 4;
/** Renewal by ACME is tried a month before the end: two weeks later it has failed often. */
const renewedBefore = 14;

/** What fills up or ends by itself, on a day that can be told beforehand. */
export function keepingAlerts(kept: Kept): DraftOf<typeof performance.alert>[] {
  return [...fullStores(kept), ...endingCertificates(kept)];
}

function fullStores({ components, choices, resources }: Kept) {
  const onKubernetes = choices.some(({ data }) => data.technology === "kubernetes");
  return resources.flatMap(({ ref, data }) => {
    const store = components.find((each) => each.ref === data.component);
    if (data.resource !== "storage" || store?.data.kind !== "relational-store") return [];
    const technology = store.data.technology ?? "";
    const onRds = / on Amazon RDS\b/.test(technology);
    // Of other services that keep it, no exporter is known that tells what is left.
    if (!onRds && / on /.test(technology)) return [];
    const [series, from] = onRds
      ? ["aws_rds_free_storage_space_average", exporters.cloud.from]
      : onKubernetes
        ? [
            `kubelet_volume_stats_available_bytes{persistentvolumeclaim=~".*${store.id}.*"}`,
            exporters.volumes.from,
          ]
        : ['node_filesystem_avail_bytes{mountpoint="/"}', exporters.machines.from];
    return [
      node(
        performance.alert,
        join("full", store.id),
        {
          name: `${store.data.name} is full in ${ahead} days`,
          watches: store.ref,
          signal: `left in ${ahead} days, by 6 h`,
          comparator: "<",
          threshold: givenFigure("left", 0, "GB"),
          for: { value: 60, unit: "min" },
          severity: "ticket",
          owner: "team",
          response: `${data.remedy} Planned: ${Number(data.demand.value.toPrecision(2))} of ${Number(data.capacity.value.toPrecision(3))} ${data.capacity.unit}.`,
          source: { from },
          expression: `predict_linear(${series}[6h], ${ahead * 86_400}) < 0`,
        },
        derived("alert-per-resource", [ref]),
      ),
    ];
  });
}

const clients = new Set(["person", "web-client", "mobile-client", "desktop-client"]);

/** One probe of the name that clients call, where any reach the system over the network. */
function endingCertificates({ components, connections }: Kept) {
  const outside = new Set<string>(
    components.filter(({ data }) => clients.has(data.kind)).map(({ ref }) => ref),
  );
  const front = connections.find(
    ({ data }) => outside.has(data.from) && !outside.has(data.to) && data.remote && data.encrypted,
  );
  const at = components.find(
    ({ ref, data }) => ref === front?.data.to && !/external|identity/.test(data.kind),
  );
  return front && at
    ? [
        node(
          performance.alert,
          join("certificate", at.id),
          {
            name: `Certificate of ${at.data.name} ends`,
            watches: at.ref,
            signal: "left until it ends",
            comparator: "<",
            threshold: givenFigure("left", renewedBefore, "day"),
            for: { value: 60, unit: "min" },
            severity: "ticket",
            owner: "team",
            response: "Find why it was not renewed; renew it by hand before that day.",
            source: exporters.probes,
            expression: `(min(probe_ssl_earliest_cert_expiry) - time()) / 86400 < ${renewedBefore}`,
          },
          derived("alert-per-resource", [front.ref]),
        ),
      ]
    : [];
}
