import type { Finding } from "../finding.ts";
import type { Log } from "./log.ts";

/** Leave to live with a finding for a time. */
export interface Waiver {
  /** What its configuration calls it. */
  readonly name: string;
  /** The code of the finding. */
  readonly finding: string;
  /** The node that the finding is about; its message where it is about none. */
  readonly subject: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it holds, as `2027-01-31`. */
  readonly until: string;
}

/**
 * Findings with what waivers say of them: one that a waiver covers is information, and one whose waiver has
 * run out says so. Where no date is given nothing has run out. Errors of the engine are not waived.
 */
export function waiveFindings(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  day: string | undefined,
): readonly Finding[] {
  if (waivers.length === 0) return findings;
  return findings.map((finding) => {
    const own = waivers.filter((each) => covers(each, finding));
    const last = own.toSorted((a, b) => compare(b.until, a.until) || compare(a.name, b.name))[0];
    if (!last) return finding;
    const { owner, reason, until } = last;
    if (day !== undefined && day > until) {
      return {
        ...finding,
        message: `${finding.message} Its waiver ended on ${until}; ${owner} answered for it.`,
      };
    }
    return {
      ...finding,
      severity: "info",
      message: `${finding.message} Waived until ${until}, and ${owner} answers for it: ${reason.replace(/\.+$/, "")}.`,
      waived: { owner, reason, until },
    };
  });
}

/** Tells of waivers that cover nothing, and once of all that cover something where their end is not seen. */
export function reportWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  day: string | undefined,
  log: Log,
): void {
  const used = waivers.filter((each) => findings.some((finding) => covers(each, finding)));
  for (const waiver of waivers) {
    if (used.includes(waiver)) continue;
    const { name, finding, subject } = waiver;
    log.report("waiver-unused", { waiver: name, code: finding, subject });
  }
  if (day !== undefined || used.length === 0) return;
  const have = used.length === 1 ? "1 waiver has" : `${used.length} waivers have`;
  log.report("waivers-undated", { have });
}

function covers({ finding: code, subject }: Waiver, finding: Finding): boolean {
  if (code !== finding.code) return false;
  if (code.startsWith("core/") && finding.severity === "error") return false;
  return subject === (finding.ref ?? finding.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
