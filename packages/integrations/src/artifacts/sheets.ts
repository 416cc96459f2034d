import { optional, type PlanNodeOf } from "@planc/core";
import { api, architecture, brief, data, integration, performance } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { namesOf } from "../sheets/cells.ts";
import type { SheetFacts } from "../sheets/facts.ts";
import { sheetOf } from "../sheets/sheet.ts";
import { markdownWriter } from "../sheets/to-markdown.ts";

/** A page for each system of others. */
export const sheets = artifact("sheets", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    quotas: integration.quota,
    inbound: integration.inbound,
    drills: integration.drill,
    alerts: optional(performance.alert),
    components: optional(architecture.component),
    flows: optional(architecture.flow),
    concepts: optional(brief.concept),
    actors: optional(brief.actor),
    actions: optional(brief.action),
    connections: optional(architecture.connection),
    operations: optional(api.operation),
    tables: optional(data.table),
    retention: optional(data.retention),
  },
  emit: async ({
    providers,
    calls,
    quotas,
    inbound,
    drills,
    alerts,
    components,
    flows,
    concepts,
    actors,
    tables,
    retention,
    options,
    ...plan
  }) => {
    if (providers.length === 0) return [];
    const write = await markdownWriter();
    const nameOf = namesOf([...components, ...flows, ...concepts, ...actors]);
    const of = <N extends { readonly data: { readonly provider: string } }>(
      nodes: readonly N[],
      ref: string,
    ) => nodes.filter((each) => each.data.provider === ref);
    return providers.map((provider) => {
      const reports = of(inbound, provider.ref);
      const kept = reportTable(reports, tables, retention);
      const own = new Set<string>([provider.ref, ...reports.map(({ ref }) => ref)]);
      return {
        path: `integrations/${provider.id}.md`,
        mediaType: "text/markdown",
        text: write(
          sheetOf({
            provider,
            calls: of(calls, provider.ref),
            quotas: of(quotas, provider.ref),
            inbound: reports,
            drills: of(drills, provider.ref),
            alerts: alerts.filter(({ data: { watches } }) => own.has(watches)),
            tableAlerts: alerts.filter(({ data: { watches } }) => watches === kept?.ref),
            headroom: options.headroom,
            signing: signingOf(provider, plan),
            nameOf,
            reports: kept,
          }),
        ),
      };
    });
  },
});

/** Where reports are kept that a component takes. */
function reportTable(
  reports: readonly PlanNodeOf<typeof integration.inbound>[],
  tables: readonly PlanNodeOf<typeof data.table>[],
  retention: readonly PlanNodeOf<typeof data.retention>[],
): SheetFacts["reports"] {
  const kept = tables.filter(({ data: table }) => /(?:^|[_.])received_webhooks$/.test(table.name));
  const handlers = new Set<string>(reports.map((each) => each.data.handler));
  const owned = kept.find(({ data: table }) => handlers.has(table.owner ?? ""));
  const found = owned ?? (kept.length === 1 ? kept[0] : undefined);
  if (!found) return undefined;
  const keep = retention.find((each) => each.data.table === found.ref)?.data.keep;
  return { table: found.data.name, ref: found.ref, keep };
}

/** Operations that make or change what has a file there, where clients send it by a signed address. */
function signingOf(
  { data: provider }: PlanNodeOf<typeof integration.provider>,
  {
    actions,
    connections,
    operations,
  }: {
    readonly actions: readonly PlanNodeOf<typeof brief.action>[];
    readonly connections: readonly PlanNodeOf<typeof architecture.connection>[];
    readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  },
): SheetFacts["signing"] {
  const carried = new Set<string>(
    connections.flatMap(({ data: each }) =>
      each.to === provider.component && each.authentication === "signed address"
        ? each.carries
        : [],
    ),
  );
  if (carried.size === 0) return [];
  const sending = new Set<string>(
    actions.flatMap(({ ref, data: each }) => (carried.has(each.concept) ? [ref] : [])),
  );
  return operations.flatMap(({ data: each }) =>
    (each.effect === "create" || each.effect === "update") &&
    each.realises.some((action) => sending.has(action))
      ? [
          {
            operation: each.operationId,
            roles: each.access.kind === "authenticated" ? each.access.roles : [],
          },
        ]
      : [],
  );
}
