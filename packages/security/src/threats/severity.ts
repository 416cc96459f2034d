import type { Sensitivity } from "../model.ts";

export type Level = "low" | "medium" | "high";
export type Severity = Level | "critical";

const points: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3 };

/** Likelihood times impact, 1 to 3 each: 1–2 low, 3–4 medium, 6 high, 9 critical. */
export function severityOf(likelihood: Level, impact: Level): Severity {
  const product = points[likelihood] * points[impact];
  if (product >= 9) return "critical";
  if (product >= 6) return "high";
  return product >= 3 ? "medium" : "low";
}

/** What a control leaves: it makes the threat unlikely and changes nothing about its impact. */
export function residualOf(impact: Level): Severity {
  return severityOf("low", impact);
}

/** Harm by what is exposed. */
export function impactOf(sensitivity: Sensitivity): Level {
  if (sensitivity === "restricted") return "high";
  return sensitivity === "confidential" ? "medium" : "low";
}
