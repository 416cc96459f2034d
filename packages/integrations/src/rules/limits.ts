import { optional } from "@planc/core";
import { host, integration } from "@planc/core/ir";
import { taken } from "../calls/alternatives.ts";
import { agesOf } from "../catalog/ages.ts";
import { rule } from "../kit.ts";
import { providerOf } from "../providers/facts-of.ts";
import { amountText } from "../text.ts";

/** Calls at peak fit what the provider allows; of alternatives by plan, the largest counts. */
export const overLimit = rule("over-limit", {
  reads: { providers: integration.provider, quotas: integration.quota },
  check: ({ providers, quotas, options, report }) => {
    for (const { ref: provider, data } of providers) {
      const own = quotas.filter((each) => each.data.provider === provider);
      for (const { ref, data: quota } of taken(own, data.limits, options.headroom)) {
        const limit = data.limits[quota.limit];
        if (quota.atMost && quota.used.value > 1) {
          report(
            "limit-unsure",
            {
              system: data.name,
              allowed: amountText(quota.allowed),
              limit: quota.what,
              expected: amountText(quota.expected),
            },
            { ref },
          );
        } else if (!quota.atMost && quota.used.value > 1 - options.headroom) {
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

/** What was looked up long before the date of the plan is looked up anew: each page once. */
export const factStale = rule("fact-stale", {
  reads: { asOf: optional(host.asOf), providers: integration.provider },
  check: ({ asOf, providers, report }) => {
    if (!asOf) return;
    for (const { ref, data } of providers) {
      const facts = providerOf(data.facts.key);
      const seen = new Set<string>();
      for (const { part, fact, days, stale } of facts ? agesOf(facts, asOf.data.date) : []) {
        if (!stale || fact.state === "unknown" || seen.has(fact.source.url)) continue;
        seen.add(fact.source.url);
        report(
          "fact-stale",
          {
            what: `what is known of its ${part}`,
            system: data.name,
            date: fact.date,
            days,
            source: fact.source.url,
          },
          { ref },
        );
      }
    }
  },
});
