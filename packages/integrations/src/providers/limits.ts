import { type DataOf, figureOf } from "@planc/core";
import type { integration, Unit } from "@planc/core/ir";
import type { Fact } from "../catalog/fact.ts";
import type { Limit as Known } from "../catalog/limit.ts";
import { timeOf } from "../figures.ts";
import { basisOf } from "./basis.ts";

export type Limit = DataOf<typeof integration.provider>["limits"][number];

/** The limits of a provider in the units of the plan: rates a second, quotas of a window, numbers at once. */
export function limitsOf(facts: readonly Fact<Known>[]): readonly Limit[] {
  return facts.map(limitOf);
}

function limitOf(fact: Fact<Known>): Limit {
  const basis = basisOf(fact);
  if (fact.state !== "known") {
    const how = fact.state === "unpublished" ? fact.instead : fact.ask;
    return { kind: "adaptive", what: "calls", scope: "not told", headers: [], how, basis };
  }
  const limit = fact.value;
  const shared = {
    what: limit.what,
    scope: limit.scope,
    ...(limit.when ? { when: limit.when } : {}),
    basis,
  };
  switch (limit.kind) {
    case "fixed-rate":
      if (limit.window >= 3600 && !isCost(limit.unit))
        return {
          kind: "quota",
          ...shared,
          window: timeOf(limit.window * 1000),
          allowed: figureOf("allowed", "count", { allowed: { value: limit.value, unit: "count" } }),
        };
      return isCost(limit.unit)
        ? { kind: "points", ...shared, allowed: rateOf(limit), cost: `${limit.unit} of each call` }
        : { kind: "rate", ...shared, allowed: rateOf(limit) };
    case "per-endpoint":
      return isCost(limit.unit)
        ? { kind: "points", ...shared, allowed: rateOf(limit), cost: `${limit.unit} of each call` }
        : { kind: "rate", ...shared, allowed: rateOf(limit), endpoint: limit.endpoint };
    case "points":
      return { kind: "points", ...shared, allowed: rateOf(limit), cost: limit.cost };
    case "per-sender":
      return {
        kind: "sender",
        ...shared,
        allowed: rateOf(limit),
        sender: limit.sender,
        ...(limit.queueSeconds ? { queue: timeOf(limit.queueSeconds * 1000) } : {}),
      };
    case "concurrency":
      return {
        kind: "concurrency",
        ...shared,
        allowed: figureOf("calls", "count", { calls: { value: limit.value, unit: "count" } }),
        ...(limit.longerThan ? { longerThan: timeOf(limit.longerThan * 1000) } : {}),
      };
    case "daily-formula":
      return {
        kind: "quota",
        ...shared,
        window: timeOf(limit.window * 1000),
        allowed: figureOf("base + perLicence * licences", "count", {
          base: { value: limit.base, unit: "count" },
          perLicence: { value: limit.perLicence, unit: "count" },
          // How many are bought is not known: the least that gives an account at all.
          licences: { value: 1, unit: "count" },
        }),
        ...(limit.licence ? { licence: limit.licence } : {}),
      };
    case "header-only":
      return {
        kind: "adaptive",
        ...shared,
        headers: limit.headers,
        how: `read from ${limit.headers.join(", ")} of each answer`,
      };
    case "unpublished":
      return { kind: "adaptive", ...shared, headers: [], how: limit.adaptBy };
    case "size":
      return { kind: "size", ...shared, allowed: { value: limit.value, unit: limit.unit } };
  }
}

const isCost = (unit: string): boolean =>
  unit === "tokens" || unit === "points" || unit === "bytes";

function rateOf(limit: { readonly value: number; readonly unit: string; readonly window: number }) {
  const unit: Unit = isMessage(limit.unit) ? "msg/s" : "req/s";
  return figureOf("allowed / window", unit, {
    allowed: { value: limit.value, unit: "count" },
    window: { value: limit.window, unit: "s" },
  });
}

const isMessage = (unit: string): boolean => unit === "messages" || unit === "recipients";
