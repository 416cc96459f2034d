import * as z from "zod";
import { type Finding, type Severity, severitySchema } from "../finding.ts";
import type { PlanNode } from "../node.ts";
import type { Place } from "../why.ts";
import { coreFindings } from "./core-findings.ts";
import type { Log } from "./log.ts";
import { compareText } from "./order.ts";
import type { Setup } from "./setup.ts";
import { didYouMean } from "./suggest.ts";

export type Severities = Readonly<Record<string, Severity | "off">>;

const levels = severitySchema.or(z.literal("off"));

/** Checks the configured severities against the catalogues; returns those that hold. */
export function checkSeverities(severities: Severities, setup: Setup, log: Log): Severities {
  const known = new Map<string, Severity>(
    Object.entries(coreFindings).map(([slug, entry]) => [`core/${slug}`, entry.severity]),
  );
  for (const plugin of setup.plugins) {
    for (const [slug, entry] of Object.entries(plugin.findings)) {
      known.set(`${plugin.area}/${slug}`, entry.severity);
    }
  }
  const held: Record<string, Severity | "off"> = {};
  for (const [code, severity] of Object.entries(severities)) {
    const declared = known.get(code);
    if (!levels.safeParse(severity).success) {
      log.report("invalid-severity", {
        code,
        severity: typeof severity === "string" ? severity : typeof severity,
      });
    } else if (declared === undefined) {
      log.report("unknown-severity", { code, hint: didYouMean(code, [...known.keys()]) });
    } else if (declared === "error" && severity === "off") {
      log.report("locked-severity", { code, reason: "errors cannot be switched off" });
    } else if (declared === "error" && code.startsWith("core/")) {
      if (severity === "error") continue;
      log.report("locked-severity", { code, reason: "it is an error of the engine" });
    } else held[code] = severity;
  }
  return held;
}

/** Completes findings with places, applies severities, and puts them in an order of their own. */
export function concludeFindings(
  findings: readonly Finding[],
  severities: Severities,
  find: (ref: string) => PlanNode | undefined,
): readonly Finding[] {
  const different = new Map<string, Finding>();
  for (const finding of findings) {
    const severity = severities[finding.code] ?? finding.severity;
    if (severity === "off") continue;
    const source = finding.source ?? (finding.ref && nearestPlace(finding.ref, find));
    const complete = Object.freeze({ ...finding, severity, ...(source ? { source } : {}) });
    different.set(JSON.stringify([finding.code, finding.message, finding.ref, source]), complete);
  }
  return byOrder([...different.values()]);
}

/** Errors first, then by code and place. */
export function byOrder(findings: readonly Finding[]): readonly Finding[] {
  return Object.freeze(findings.toSorted(compareFindings));
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compareFindings(a: Finding, b: Finding): number {
  return (
    order[a.severity] - order[b.severity] ||
    compareText(a.code, b.code) ||
    compareText(a.ref ?? "", b.ref ?? "") ||
    compareText(a.source?.source ?? "", b.source?.source ?? "") ||
    (a.source?.span[0] ?? 0) - (b.source?.span[0] ?? 0) ||
    (a.source?.span[1] ?? 0) - (b.source?.span[1] ?? 0) ||
    compareText(a.message, b.message)
  );
}

const farthest = 500;

/** The first place of the nearest stated node behind this one, over what reasons name. */
function nearestPlace(
  start: string,
  find: (ref: string) => PlanNode | undefined,
): Place | undefined {
  const seen = new Set([start]);
  for (const ref of seen) {
    const why = find(ref)?.why;
    if (why?.kind === "stated") return why.at[0];
    if (seen.size > farthest) continue;
    for (const next of why?.from ?? []) seen.add(next);
  }
  return undefined;
}
