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
  if (kind === "cpu" || kind === "held" || kind === "found-late") return kind;
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
  if (facts.providers.has(first.data.watches)) return failingProvider(first, group, facts);
  return asTold(first, group, facts);
}

/** As a condition that holds no longer. */
function over(group: readonly Alert[]): string {
  const said = new Set(
    group.map(({ data }) => `${data.signal} no longer ${data.comparator} ${limitOf(data)}`),
  );
  const [one = "the alert has ended"] = said;
  return said.size === 1 ? `${one}.` : `Each alert has ended: ${[...said].slice(0, 3).join("; ")}.`;
}

function limitOf({ threshold }: Alert["data"]): string {
  return threshold.unit === "ratio"
    ? amountText({ value: Number((threshold.value * 100).toPrecision(6)), unit: "percent" })
    : amountText(threshold);
}

function burning(slo: Slo, group: readonly Alert[], { product, capacity, shell }: Facts): Book {
  const { name, kind, objective, window, errorBudget, within } = slo.data;
  const isSlow = kind === "latency";
  const fastest = Math.max(...group.map(({ data }) => data.burn?.factor.value ?? 1));
  const units = [...capacity.keys()].map(idOf);
  const [unit] = units;
  const isGraphql = group[0]?.data.source?.from !== exporters.requests.from;
  const worst = isSlow
    ? `topk(5, sum by (http_route) (rate(${requestSeries}_sum[30m])) / sum by (http_route) (rate(${requestSeries}_count[30m])))`
    : `topk(5, sum by (job, http_route) (increase(${requestSeries}_count{http_response_status_code=~"5.."}[30m])))`;
  return {
    name: isSlow
      ? `${name} burns its budget`
      : `${name} burn their budget`.replace(/^Uptime burn their/, "Uptime burns its"),
    effect: `People of ${product} ${isSlow ? `wait more than ${amountText(within ?? errorBudget)}` : "see errors"}; at ${fastest} times the allowed ${amountText({ value: Number(((1 - objective) * 100).toPrecision(6)), unit: "percent" })}, the ${amountText(errorBudget)} of ${window} days are gone in ${amountText({ value: Number(((window * 24) / fastest).toPrecision(3)), unit: "h" })}.`,
    steps: [
      ...(isGraphql
        ? [`Find the ${isSlow ? "slow" : "failing"} field of Query or Mutation in the traces.`]
        : [`Find the ${isSlow ? "slow" : "failing"} operation: \`${worst}\``]),
      ...(shell && unit
        ? [
            `Is a release younger than it: \`${shell.history(unit)}\`${units.length > 1 ? `; likewise ${units.slice(1).join(", ")}` : ""}. If so, back: \`${shell.back(unit)}\``,
            `Else read \`${shell.logs(unit)}\` for the operation found, and follow one of its traces to the hop that ${isSlow ? "takes the time" : "fails"}.`,
          ]
        : [
            `If a release is younger than it, put the one before back; else follow one of its traces to the hop that ${isSlow ? "takes the time" : "fails"}.`,
          ]),
    ],
    verify: `\`slo:sli_error:ratio_rate5m{slo="${slo.id}"}\` stays below ${amountText({ value: 1 - objective, unit: "ratio" })} for 30 min.`,
    rollback:
      shell && unit
        ? `\`${shell.back(unit)}\` once more puts the newer release in.`
        : "Release the newer version again.",
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
    effect:
      kind === "cpu"
        ? nextMissed(slos, planned)
        : "Clients that connect next are refused and come back later.",
    steps: [
      planned.length > 0
        ? `Compare the rate with the plan: ${planned.map(({ text }) => text).join("; ")}.`
        : (group[0]?.data.response ?? "Add an instance."),
      ...(shell && one && more
        ? [
            `Above the plan, one instance more: \`${shell.scale(one.unit, more)}\`${planned.length > 1 ? "; likewise of the others, each its number and one" : ""}.`,
            `At the plan, a release made requests dearer: \`${shell.history(one.unit)}\``,
          ]
        : ["Above the plan, start one instance more; at the plan, measure what a request takes."]),
    ],
    verify: over(group),
    rollback:
      shell && one
        ? `\`${shell.scale(one.unit, one.replicas)}\`: the number of the plan.`
        : "Back to the number of instances of the plan.",
  };
}

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
    ? `What is missed next on ${units}: ${times.slice(0, 3).join(", ")}.`
    : `Work on ${units} falls behind.`;
}

function outOfConnections(first: Alert, { components, failures, capacity, shell }: Facts): Book {
  const store = components.get(first.data.watches);
  const name = store?.data.name ?? idOf(first.data.watches);
  const isPostgres = first.data.source?.from === exporters.postgresql.from;
  const [unit] = [...capacity.keys()].map(idOf);
  return {
    name: `${name} short of connections`,
    effect:
      effectAt(first.data.watches, failures) ?? `New requests wait for a connection to ${name}.`,
    steps: [
      isPostgres
        ? "Who holds them: `SELECT application_name, state, count(*), max(now() - state_change) FROM pg_stat_activity GROUP BY 1, 2 ORDER BY 3 DESC`"
        : "Who holds them: `SELECT user, command, count(*), max(time) FROM information_schema.processlist GROUP BY 1, 2 ORDER BY 3 DESC`",
      ...(isPostgres
        ? [
            "End what holds a transaction and does nothing: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND state_change < now() - interval '5 min'`",
          ]
        : []),
      ...(first.data.look
        ? [
            `Compare with the pools of ${first.data.look}; a release that raised one goes back${shell && unit ? `: \`${shell.back(unit)}\`` : "."}`,
          ]
        : []),
    ],
    verify: over([first]),
    rollback: `${name} rolls back what was ended; ${first.data.look ?? "its client"} asks again.`,
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
    effect: `${isAside ? "Each row is something that was not done" : "What the rows ask for is late"}: ${tables.join(", ")}.`,
    steps: [
      ...(where
        ? [
            `The oldest: \`SELECT * FROM ${where[1]} WHERE ${where[2]} LIMIT 5\`${tables.length > 1 ? "; likewise of the other tables" : ""}`,
          ]
        : []),
      ...(shell && unit ? [`What works on them: \`${shell.logs(unit)}\``] : []),
      first.data.response,
    ],
    verify: query
      ? `\`${query}\` gives ${isAside ? "0" : `less than ${first.data.threshold.value}`}.`
      : over(group),
    rollback: isAside
      ? "What was handed in again is known by its id: done twice, it counts once."
      : `Nothing: ${tables.join(", ")} keep what is not done.`.slice(0, 300),
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
        ? `${fallbacks.slice(0, 3).join("; ")}.`
        : (effectAt(provider?.data.component ?? first.data.watches, failures) ??
          `What ${name} does for people is late.`),
    steps: [
      `What fails: \`${callsOf(group)}\``,
      ...group.map(({ data }) =>
        group.length === 1 ? data.response : `${data.name} (${data.severity}): ${data.response}`,
      ),
    ],
    verify: outage ? `As after its drill: ${outage.data.expected}.` : over(group),
    rollback: own.some(({ data }) => data.breaker.kind !== "none")
      ? `The breaker of ${name} closes by itself after a call that succeeds.`
      : `Nothing here was changed for ${name}.`,
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
    effect: "What they told was late by the time until the job that reconciles has asked.",
    steps: group.map(({ data }) => data.response),
    verify: over(group),
    rollback: "A report that comes after all is known by its id: it counts once.",
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
      `${group.map(({ data }) => `${data.name} (${data.signal} ${data.comparator} ${limitOf(data)})`).join("; ")}.`.slice(
        0,
        600,
      ),
    steps: [
      ...(look ? [`Begin at ${look}.`] : []),
      ...(shell && at && (at.data.kind === "service" || at.data.kind === "worker")
        ? [`\`${shell.logs(at.id)}\``]
        : []),
      first.data.response,
    ],
    verify: over(group),
    rollback: `What was changed by hand at ${look ?? at?.data.name ?? first.data.name} is changed back.`,
  };
}

function effectAt(ref: Ref, failures: Facts["failures"]): string | undefined {
  const found = failures.get(ref);
  return found && `${[...new Set(found)].slice(0, 3).join("; ")}.`.slice(0, 600);
}
