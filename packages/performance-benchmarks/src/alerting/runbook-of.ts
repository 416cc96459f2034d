import { type DataOf, idOf, type Ref, type ViewOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { amountText, likelyText } from "../text.ts";
import type { Facts } from "./runbook-facts.ts";
import { requestSeries } from "./selectors.ts";

type Alert = ViewOf<typeof performance.alert>;
type Slo = ViewOf<typeof performance.slo>;
type Book = Pick<
  DataOf<typeof performance.runbook>,
  "name" | "effect" | "steps" | "verify" | "rollback"
>;

/** Alerts with the same key are answered alike: all windows of an objective, all programs short of processors. */
export function groupKey({ id, data }: Alert): string {
  const [kind = id] = id.split(".");
  if (kind === "burn") return `burn ${data.watches}`;
  if (kind === "cpu" || kind === "held" || kind === "found-late" || kind === "growth") return kind;
  if (data.watches.startsWith("integration/provider#")) return `provider ${data.watches}`;
  return `${kind} ${data.response}`;
}

export function bookOf(first: Alert, group: readonly Alert[], facts: Facts): Book {
  const [kind] = first.id.split(".");
  const slo = facts.slos.get(first.data.watches);
  if (slo) return burning(slo, group, facts);
  if (kind === "cpu" || kind === "held") return shortOf(kind, group, facts);
  if (kind === "connections") return outOfConnections(first, facts);
  if (first.data.watches.startsWith("data/table#")) return waitingRows(first, group, facts);
  if (kind === "found-late") return missedReports(group);
  if (kind === "growth") return outgrown(group, facts);
  if (facts.providers.has(first.data.watches)) return failingProvider(first, group, facts);
  return asTold(first, group, facts);
}

/** As the condition that holds again. */
function over(group: readonly Alert[]): string {
  const said = new Set(
    group.map(({ data }) => `${data.signal} ${opposite[data.comparator]} ${limitOf(data)}`),
  );
  return `${[...said].slice(0, 3).join("; ")}${said.size > 3 ? `; ${said.size - 3} more` : ""}`;
}

const opposite: Readonly<Record<Alert["data"]["comparator"], string>> = {
  "<": "≥",
  "<=": ">",
  ">": "≤",
  ">=": "<",
  "=": "≠",
  "~": "not about",
  range: "within",
};

function limitOf({ threshold }: Alert["data"]): string {
  return threshold.unit === "ratio"
    ? amountText({ value: Number((threshold.value * 100).toPrecision(6)), unit: "percent" })
    : amountText(threshold);
}

function burning(slo: Slo, group: readonly Alert[], { product, capacity, shell }: Facts): Book {
  const { name, kind, objective, within } = slo.data;
  const isSlow = kind === "latency";
  const [unit] = [...capacity.keys()].map(idOf);
  const isGraphql = group[0]?.data.source?.from !== exporters.requests.from;
  const worst = isSlow
    ? `topk(5, sum by (http_route) (rate(${requestSeries}_sum[30m])) / sum by (http_route) (rate(${requestSeries}_count[30m])))`
    : `topk(5, sum by (job, http_route) (increase(${requestSeries}_count{http_response_status_code=~"5.."}[30m])))`;
  return {
    name: isSlow
      ? `${name} burns its budget`
      : `${name} burn their budget`.replace(/^Uptime burn their/, "Uptime burns its"),
    effect: `${product}: ${isSlow && within ? `over ${amountText(within)}` : "errors"}`,
    steps: [
      isGraphql
        ? `Traces by field: the ${isSlow ? "slow" : "failing"} one`
        : `${isSlow ? "Slow" : "Failing"}: \`${worst}\``,
      ...(shell && unit
        ? [
            `Released since: \`${shell.history(unit)}\`; back: \`${shell.back(unit)}\``,
            `Logs, traces: \`${shell.logs(unit)}\``,
          ]
        : ["A release since then: back", "Traces: longest hop"]),
    ],
    verify: `\`slo:sli_error:ratio_rate5m{slo="${slo.id}"}\` < ${amountText({ value: Number((1 - objective).toPrecision(6)), unit: "ratio" })} for 30 min`,
    rollback: shell && unit ? `\`${shell.back(unit)}\` again` : "release again",
  };
}

function shortOf(
  kind: "cpu" | "held",
  group: readonly Alert[],
  { capacity, components, shell, slos }: Facts,
): Book {
  const planned = group.flatMap(({ data }) => {
    const each = capacity.get(data.watches);
    return each
      ? [
          {
            unit: idOf(data.watches),
            text: `${components.get(data.watches)?.data.name ?? idOf(data.watches)} ${likelyText(each.data.demand)} on ${each.data.replicas.value}`,
            replicas: each.data.replicas.value,
          },
        ]
      : [];
  });
  const [one] = planned;
  const more = one ? one.replicas + 1 : undefined;
  return {
    name:
      kind === "cpu" ? "Programs short of processors" : "Programs that hold nearly all connections",
    effect: kind === "cpu" ? nextMissed(slos, planned) : "new clients are refused",
    steps: [
      planned.length > 0
        ? `Planned: ${listed(planned.map(({ text }) => text))}`
        : (group[0]?.data.response ?? "Add an instance."),
      ...(shell && one && more
        ? [
            `Above that: \`${shell.scale(one.unit, more)}\`${planned.length > 1 ? ", likewise others" : ""}`,
            `Below, released since: \`${shell.history(one.unit)}\``,
          ]
        : ["Above that: one instance more"]),
    ],
    verify: over(group),
    rollback: shell && one ? `\`${shell.scale(one.unit, one.replicas)}\`` : "the planned instances",
  };
}

/** More programs than thirty are no step that somebody reads at night. */
const listed = (texts: readonly string[]): string =>
  `${texts.slice(0, 30).join("; ")}${texts.length > 30 ? `; ${texts.length - 30} more in performance/benchmarks.md` : ""}`;

/** The times that are missed when a program is busy. */
function nextMissed(slos: Facts["slos"], planned: readonly { readonly unit: string }[]): string {
  const times = [...slos.values()].flatMap(({ data }) =>
    data.within ? [`${data.name} (${amountText(data.within)})`] : [],
  );
  const units = planned
    .map(({ unit }) => unit)
    .slice(0, 4)
    .join(", ");
  return times.length > 0
    ? `Next: ${times.slice(0, 3).join(", ")} on ${units}`
    : `${units} falls behind`;
}

function outOfConnections(first: Alert, { components, failures, capacity, shell }: Facts): Book {
  const store = components.get(first.data.watches);
  const name = store?.data.name ?? idOf(first.data.watches);
  const isPostgres = first.data.source?.from === exporters.postgresql.from;
  const [unit] = [...capacity.keys()].map(idOf);
  return {
    name: `${name} short of connections`,
    effect: effectAt(first.data.watches, failures) ?? `requests wait for ${name}`,
    steps: [
      isPostgres
        ? "Held by: `SELECT application_name, state, count(*), max(now() - state_change) FROM pg_stat_activity GROUP BY 1, 2 ORDER BY 3 DESC`"
        : "Held by: `SELECT user, command, count(*), max(time) FROM information_schema.processlist GROUP BY 1, 2 ORDER BY 3 DESC`",
      ...(isPostgres
        ? [
            "Idle in transactions: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND state_change < now() - interval '5 min'`",
          ]
        : []),
      ...(first.data.look
        ? [`Pools of ${first.data.look}${shell && unit ? `; raised: \`${shell.back(unit)}\`` : ""}`]
        : []),
    ],
    verify: over([first]),
  };
}

function waitingRows(first: Alert, group: readonly Alert[], { shell, components }: Facts): Book {
  const tables = group.map(({ data }) => idOf(data.watches));
  const query = first.data.source?.query;
  const where = query && /FROM (\S+) WHERE (.*)$/.exec(query);
  const look = [...new Set(group.flatMap(({ data }) => data.look?.split(", ") ?? []))];
  const named = [...components.values()].filter(
    ({ data }) => look.includes(data.name) && (data.kind === "worker" || data.kind === "service"),
  );
  const unit = (named.find(({ data }) => data.kind === "worker") ?? named[0])?.id;
  const isAside = first.id.startsWith("set-aside.");
  return {
    name: isAside
      ? `Set aside in ${tables.length === 1 ? tables[0] : "tables"}`
      : first.data.name
          .replace(/: .*$/, "")
          .replace(/ [a-z_.]+$/, (end) =>
            tables.length > 1 && tables.includes(end.trim()) ? "" : end,
          ),
    effect: `${isAside ? "Not done" : "Late"}: ${tables.join(", ")}`,
    steps: [
      ...(where
        ? [
            `The oldest: \`SELECT * FROM ${where[1]} WHERE ${where[2]} LIMIT 5\`${tables.length > 1 ? "; likewise others" : ""}`,
          ]
        : []),
      ...(shell && unit ? [`Logs: \`${shell.logs(unit)}\``] : []),
      first.data.response,
    ],
    verify: query
      ? `\`${query}\` ${isAside ? "= 0" : `< ${first.data.threshold.value}`}`
      : over(group),
  };
}

function failingProvider(
  first: Alert,
  group: readonly Alert[],
  { calls, drills, providers, failures }: Facts,
): Book {
  const provider = providers.get(first.data.watches);
  const name = provider?.data.name ?? first.data.name;
  const own = calls.filter(({ data }) => data.provider === first.data.watches);
  const fallbacks = [...new Set(own.map(({ data }) => `${data.operation}: ${data.fallback.text}`))];
  const outage = drills.find(
    ({ data }) => data.provider === first.data.watches && data.kind === "outage",
  );
  return {
    name: `${name} fails, refuses or is slow`,
    effect:
      fallbacks.length > 0
        ? fallbacks.slice(0, 3).join("; ")
        : (effectAt(provider?.data.component ?? first.data.watches, failures) ??
          `late: what ${name} does`),
    steps: [
      `What fails: \`${callsOf(group)}\``,
      ...group.map(({ data }) =>
        group.length === 1 ? data.response : `${data.name} (${data.severity}): ${data.response}`,
      ),
    ],
    verify: outage ? `as drilled: ${outage.data.expected}` : over(group),
    ...(own.some(({ data }) => data.breaker.kind !== "none")
      ? { rollback: `breaker of ${name}` }
      : {}),
  };
}

/** What its own alerts count, by what went wrong; of all calls where none of them has its host. */
function callsOf(group: readonly Alert[]): string {
  const host = group.flatMap(
    ({ data }) => /server_address=~?"[^"]+"/.exec(data.expression ?? "") ?? [],
  )[0];
  const of = [...(host ? [host] : []), 'error_type!=""'].join(", ");
  return `sum by (error_type) (increase(http_client_request_duration_seconds_count{${of}}[30m]))`;
}

function missedReports(group: readonly Alert[]): Book {
  return {
    name: "Reports that did not come",
    effect: `late: ${[...new Set(group.map(({ data }) => idOf(data.watches)))].join(", ")}`,
    steps: group.map(({ data }) => data.response),
    verify: over(group),
  };
}

/** More comes than was planned for: what the plan changes next, of each. */
function outgrown(group: readonly Alert[], { product }: Facts): Book {
  return {
    name: "Programs that outgrow the plan",
    effect: `${product}: nothing yet`,
    steps: group.map(({ data }) => `${data.response}; ${data.look ?? ""}`),
    verify: over(group),
  };
}

/** Alerts of others, and those whose answer is one deed: as their author says. */
function asTold(
  first: Alert,
  group: readonly Alert[],
  { components, failures, shell }: Facts,
): Book {
  const at = components.get(first.data.watches);
  const look = group.flatMap(({ data }) => (data.look ? [data.look] : []))[0];
  return {
    name: group.length === 1 ? first.data.name : first.data.name.replace(/: .*$/, ""),
    effect:
      effectAt(first.data.watches, failures) ??
      group
        .map(({ data }) => `${data.signal} ${data.comparator} ${limitOf(data)}`)
        .join("; ")
        .slice(0, 600),
    steps: [
      ...(look ? [`At: ${look}`] : []),
      ...(shell && at && (at.data.kind === "service" || at.data.kind === "worker")
        ? [`\`${shell.logs(at.id)}\``]
        : []),
      first.data.response,
    ],
    verify: over(group),
  };
}

function effectAt(ref: Ref, failures: Facts["failures"]): string | undefined {
  const found = failures.get(ref);
  return found && [...new Set(found)].slice(0, 3).join("; ").slice(0, 600);
}
