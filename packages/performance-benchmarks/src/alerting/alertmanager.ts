import type { PlanNodeOf } from "@planc/core";
import type { architecture, performance } from "@planc/core/ir";
import * as z from "zod";
import { ruleName } from "./prometheus-rules.ts";

type Alert = Pick<PlanNodeOf<typeof performance.alert>, "id" | "ref" | "data">;
type Connection = Pick<PlanNodeOf<typeof architecture.connection>, "data">;

/** What of Alertmanager's configuration is written here: https://prometheus.io/docs/alerting/latest/configuration/ (from memory, not checked). */
const matcher = z.string().regex(/^[a-zA-Z_]\w*(?:=|!=|=~|!~)".+"$/);
const span = z.string().regex(/^\d+[smhd]$/);
const receiver = z.enum(["page", "ticket", "watchdog"]);
export const alertmanagerConfig = z.strictObject({
  route: z.strictObject({
    receiver,
    group_by: z.array(z.string()).min(1),
    group_wait: span,
    group_interval: span,
    repeat_interval: span,
    routes: z.array(
      z.strictObject({
        matchers: z.array(matcher).min(1),
        receiver,
        group_wait: span.optional(),
        repeat_interval: span.optional(),
      }),
    ),
  }),
  inhibit_rules: z.array(
    z.strictObject({
      source_matchers: z.array(matcher).min(1),
      target_matchers: z.array(matcher).min(1),
      equal: z.array(z.string()).optional(),
    }),
  ),
  receivers: z
    .array(
      z.strictObject({
        name: receiver,
        webhook_configs: z
          .array(z.strictObject({ url_file: z.string(), send_resolved: z.boolean() }))
          .min(1),
      }),
    )
    .min(1),
});
export type AlertmanagerConfig = z.output<typeof alertmanagerConfig>;

/** Always firing: what watches Prometheus from outside tells somebody when it stops coming. */
export const watchdog = {
  alert: "Watchdog",
  expr: "vector(1)",
  labels: { severity: "none" },
  annotations: { summary: "Prometheus evaluates its rules, and Alertmanager hands them on" },
} as const;

/** Who is told of what, and what is kept back while its cause is told already. */
export function alertmanagerOf(
  alerts: readonly Alert[],
  connections: readonly Connection[],
): AlertmanagerConfig | undefined {
  if (alerts.length === 0) return undefined;
  return alertmanagerConfig.parse({
    route: {
      receiver: "ticket",
      group_by: ["alertname"],
      group_wait: "30s",
      group_interval: "5m",
      repeat_interval: "4h",
      routes: [
        {
          matchers: [`alertname="${watchdog.alert}"`],
          receiver: "watchdog",
          group_wait: "0s",
          repeat_interval: "1m",
        },
        { matchers: ['severity="page"'], receiver: "page" },
      ],
    },
    inhibit_rules: [
      ...(alerts.some(({ data }) => data.burn)
        ? [
            // The page of an objective says what its ticket would.
            {
              source_matchers: ['severity="page"', 'slo=~".+"'],
              target_matchers: ['severity="ticket"'],
              equal: ["slo"],
            },
          ]
        : []),
      ...causes(alerts, connections),
    ],
    receivers: (["page", "ticket", "watchdog"] as const).map((name) => ({
      name,
      // A file, so that the address is no part of the repository.
      webhook_configs: [
        { url_file: `/etc/alertmanager/secrets/${name}-url`, send_resolved: name !== "watchdog" },
      ],
    })),
  });
}

/** A store that lets nobody in, or a broker that hands nothing over, makes its callers late: they are its symptoms. */
function causes(
  alerts: readonly Alert[],
  connections: readonly Connection[],
): AlertmanagerConfig["inhibit_rules"] {
  const callers = new Map<string, Set<string>>();
  for (const { data } of connections) {
    const list = callers.get(data.to) ?? new Set<string>();
    list.add(data.from);
    callers.set(data.to, list);
  }
  return alerts.flatMap((cause) => {
    if (!cause.id.startsWith("connections.") && !cause.id.startsWith("queue.")) return [];
    const from = callers.get(cause.data.watches);
    const symptoms = alerts.filter(
      ({ id, data }) =>
        data.severity === "ticket" &&
        ((id.startsWith("cpu.") && from?.has(data.watches) === true) ||
          (id.startsWith("burn.") && cause.id.startsWith("connections."))),
    );
    if (symptoms.length === 0) return [];
    return [
      {
        source_matchers: [`alertname="${ruleName(cause.id)}"`],
        target_matchers: [`alertname=~"${symptoms.map(({ id }) => ruleName(id)).join("|")}"`],
      },
    ];
  });
}
