import { optional, type PlanNodeOf } from "@planc/core";
import { host, integration } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { amountText } from "../text.ts";

type Quota = PlanNodeOf<typeof integration.quota>;

/** Calls at peak fit what the provider allows; of alternatives by plan, the largest counts. */
export const overLimit = rule("over-limit", {
  reads: { providers: integration.provider, quotas: integration.quota },
  check: ({ providers, quotas, options, report }) => {
    for (const { ref: provider, data } of providers) {
      const own = quotas.filter((each) => each.data.provider === provider);
      const groups = new Map<string, Quota[]>();
      for (const each of own) {
        const group = groupOf(each, data.limits);
        groups.set(group, [...(groups.get(group) ?? []), each]);
      }
      for (const alternatives of groups.values()) {
        const [roomiest] = alternatives.toSorted((a, b) => a.data.used.value - b.data.used.value);
        if (!roomiest) continue;
        const { ref, data: quota } = roomiest;
        const limit = data.limits[quota.limit];
        if (!quota.atMost && quota.used.value > 1 - options.headroom) {
          report(
            "over-limit",
            {
              system: data.name,
              expected: amountText(quota.expected),
              allowed: amountText(quota.allowed),
              limit: quota.what,
              used: Math.round(quota.used.value * 100),
              most: Math.round((1 - options.headroom) * 100),
            },
            { ref },
          );
        } else if (
          quota.used.value > 0.5 &&
          limit?.basis.kind === "published" &&
          (limit.basis.recalled || limit.basis.confidence === "low")
        ) {
          report(
            "limit-unchecked",
            {
              system: data.name,
              used: Math.round(quota.used.value * 100),
              limit: quota.what,
              source: limit.basis.source,
            },
            { ref },
          );
        }
      }
    }
  },
});

/** Alternatives by plan or edition are of the same thing in the same scope. */
function groupOf(
  { data }: Quota,
  limits: PlanNodeOf<typeof integration.provider>["data"]["limits"],
): string {
  const limit = limits[data.limit];
  const endpoint = limit?.kind === "rate" ? (limit.endpoint ?? "") : "";
  return `${limit?.kind} ${endpoint} ${limit?.when ? limit.what : data.what}`;
}

/** What was looked up long before the date of the plan is looked up anew. */
export const factStale = rule("fact-stale", {
  reads: { asOf: optional(host.asOf), providers: integration.provider },
  check: ({ asOf, providers, options, report }) => {
    if (!asOf) return;
    for (const { ref, data } of providers) {
      const dated = [
        ["the version", data.version.basis] as const,
        ...data.limits.map((each) => [`the limit “${each.what}”`, each.basis] as const),
        ...data.prices.map((each) => [`the price of one ${each.per}`, each.basis] as const),
      ];
      const seen = new Set<string>();
      for (const [what, basis] of dated) {
        if (basis.kind !== "published" || seen.has(basis.source)) continue;
        const days = (Date.parse(asOf.data.date) - Date.parse(basis.date)) / 86_400_000;
        if (days <= options.staleAfter) continue;
        seen.add(basis.source);
        report(
          "fact-stale",
          { what, system: data.name, date: basis.date, days, source: basis.source },
          { ref },
        );
      }
    }
  },
});
