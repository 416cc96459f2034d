import { figureOf, idOf, join, node, optional, usualBreaker, type ViewOf } from "@planc/core";
import { architecture, integration, performance } from "@planc/core/ir";
import { taken } from "../calls/alternatives.ts";
import { derived, step } from "../kit.ts";
import { distinct, someOf } from "../text.ts";
import { callsTo, exportedBy, failing, series, throttledStatus } from "../watching/series.ts";

type Provider = ViewOf<typeof integration.provider>;
type Call = ViewOf<typeof integration.call>;
type Quota = ViewOf<typeof integration.quota>;

/** That a provider fails, that its limit is near or was passed, and that its reports are lost: each by provider. */
export const alerts = step("alerts", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    quotas: optional(integration.quota),
    inbound: optional(integration.inbound),
    components: optional(architecture.component),
  },
  writes: { alerts: performance.alert },
  run: ({ providers, calls, quotas, inbound, components, options }) => {
    const nameOf = new Map<string, string>(components.map(({ ref, data }) => [ref, data.name]));
    return {
      alerts: providers.flatMap((provider) => {
        const own = calls.filter(({ data }) => data.provider === provider.ref);
        const callers = distinct(own.map(({ data }) => nameOf.get(data.caller) ?? data.caller));
        const about = {
          watches: provider.ref,
          ...(callers.length > 0 ? { look: someOf(callers).slice(0, 200) } : {}),
        } as const;
        const limits = quotas.filter(({ data }) => data.provider === provider.ref);
        return [
          ...(own.length > 0 ? [failingAlert(provider, own, about)] : []),
          ...limitAlerts(provider, limits, options.headroom, about),
          ...(own.length > 0 ? throttledAlerts(provider, options.retryBudget, about) : []),
          ...inbound
            .filter(({ data }) => data.provider === provider.ref)
            .slice(0, 1)
            .map((report) => lostAlert(provider, report)),
        ];
      }),
    };
  },
});

interface About {
  readonly watches: Provider["ref"];
  readonly look?: string;
}

/** Half of the calls, as a breaker opens at; where breakers count failures in a row, the same share. */
const usualShare = 0.5;

function failingAlert(provider: Provider, calls: readonly Call[], about: About) {
  const { name, status } = provider.data;
  const rolling = calls.flatMap((call) =>
    call.data.breaker.kind === "rolling" ? [{ ref: call.ref, ratio: call.data.breaker.ratio }] : [],
  )[0];
  const threshold = figureOf("share", "ratio", {
    share: {
      value: rolling?.ratio ?? usualShare,
      unit: "ratio",
      ...(rolling ? { ref: rolling.ref } : {}),
    },
  });
  const isAwaited = calls.some(({ data }) => data.awaited === "person");
  // One call that fails is all of a few: as many as open a breaker make it an outage.
  const least = Math.min(...calls.map(failuresToOpen));
  const window = rolling ? "10m" : "1h";
  const host = callsTo(provider.data);
  const seen = calls.toSorted((a, b) => rank(a) - rank(b))[0]?.data.fallback.text ?? "";
  return node(
    performance.alert,
    join("failing", provider.id),
    {
      ...about,
      name: `${name} fails`.slice(0, 200),
      signal: `failing, ≥ ${least} in ${rolling ? "10 min" : "1 h"}`,
      comparator: ">",
      threshold,
      for: { value: 5, unit: "min" },
      severity: isAwaited ? "page" : "ticket",
      owner: isAwaited ? "on call" : "team",
      response: `Status: ${status ? status.address : "whoever runs it"}; meanwhile ${seen}.`,
      ...(host === undefined
        ? {}
        : {
            source: exportedBy.calls,
            expression: `${rateOf(`${host}, ${failing}`, window)} / ${rateOf(host, window)} > ${threshold.value} and sum(increase(${series.calls}_count{${host}, ${failing}}[${window}])) >= ${least}`,
          }),
    },
    derived("alert-of-provider", [provider.ref, ...calls.map(({ ref }) => ref)]),
  );
}

function failuresToOpen({ data: { breaker } }: Call): number {
  if (breaker.kind === "rolling") return Math.ceil(breaker.window * breaker.ratio);
  return breaker.kind === "consecutive" ? breaker.failures : usualBreaker.failures;
}

const rank = ({ data }: Call): number => (data.awaited === "person" ? 0 : 1);

/** Before calls are refused: at the share of the limit that is to be used at most. */
function limitAlerts(provider: Provider, quotas: readonly Quota[], headroom: number, about: About) {
  const { limits, name } = provider.data;
  const host = callsTo(provider.data);
  return taken(quotas, limits, headroom)
    .toSorted((a, b) => b.data.used.value - a.data.used.value)
    .flatMap((quota) => {
      const limit = limits[quota.data.limit];
      // What one endpoint or one sender takes is not told apart by the host.
      if (!host || (limit?.kind !== "rate" && limit?.kind !== "quota")) return [];
      if (limit.kind === "rate" && limit.endpoint !== undefined) return [];
      const window = limit.kind === "quota" ? promSpan(limit.window) : "5m";
      if (window === undefined) return [];
      const threshold = figureOf("allowed * (1 - headroom)", limit.allowed.unit, {
        allowed: { value: limit.allowed.value, unit: limit.allowed.unit, ref: provider.ref },
        headroom: { value: headroom, unit: "ratio" },
      });
      const counted = limit.kind === "quota" ? "increase" : "rate";
      return [
        node(
          performance.alert,
          join("near-limit", provider.id),
          {
            ...about,
            name: `${name}: near limit`.slice(0, 200),
            signal: limit.kind === "quota" ? `calls, ${window}` : "calls",
            comparator: ">",
            threshold,
            for: { value: 5, unit: "min" },
            severity: "ticket",
            owner: "team",
            response: `Of ${quota.data.what}. Compare with the ${Number(quota.data.expected.value.toPrecision(3))} ${quota.data.expected.unit} that are planned; slow down what nobody waits for, or have the limit raised.`,
            source: exportedBy.calls,
            expression: `sum(${counted}(${series.calls}_count{${host}}[${window}])) > ${threshold.value}`,
          },
          derived("alert-of-provider", [provider.ref, quota.ref]),
        ),
      ];
    })
    .slice(0, 1);
}

function promSpan({ value, unit }: { readonly value: number; readonly unit: string }) {
  const letter = { s: "s", min: "m", h: "h", day: "d" }[unit];
  return letter !== undefined && Number.isInteger(value) ? `${value}${letter}` : undefined;
}

/** Where no number is published, too many is what it says is too many: no more than may be repeated. */
function throttledAlerts(provider: Provider, budget: number, about: About) {
  const { name, limits } = provider.data;
  const host = callsTo(provider.data);
  const status = throttledStatus(provider.data);
  const isAdaptive = limits.some(({ kind }) => kind === "adaptive");
  if (!isAdaptive || !host || !status) return [];
  const threshold = figureOf("budget", "ratio", { budget: { value: budget, unit: "ratio" } });
  return [
    node(
      performance.alert,
      join("throttled", provider.id),
      {
        ...about,
        name: `${name} slows us down`.slice(0, 200),
        signal: `answered ${status}, 10 min`,
        comparator: ">",
        threshold,
        for: { value: 10, unit: "min" },
        severity: "ticket",
        owner: "team",
        response: "Fewer calls at once, by its Retry-After.",
        source: exportedBy.calls,
        expression: `${rateOf(`${host}, http_response_status_code="${status}"`, "10m")} / ${rateOf(host, "10m")} > ${threshold.value}`,
      },
      derived("alert-of-provider", [provider.ref]),
    ),
  ];
}

/** Each report that only a look found: the way by which they come is broken. */
function lostAlert(provider: Provider, report: ViewOf<typeof integration.inbound>) {
  const id = JSON.stringify(idOf(provider.ref));
  return node(
    performance.alert,
    join("found-late", provider.id),
    {
      watches: report.ref,
      name: `Reports of ${provider.data.name} did not come`.slice(0, 200),
      signal: "found late, 1 day",
      comparator: ">",
      threshold: figureOf("allowed", "count", { allowed: { value: 0, unit: "count" } }),
      for: { value: 1, unit: "min" },
      severity: "ticket",
      owner: "team",
      response: `Failed deliveries at ${provider.data.name}.`,
      source: exportedBy.program,
      expression: `sum(increase(${series.foundLate}{provider=${id}}[1d])) > 0`,
    },
    derived("alert-of-report", [provider.ref, report.ref]),
  );
}

const rateOf = (selector: string, window: string): string =>
  `sum(rate(${series.calls}_count{${selector}}[${window}]))`;
