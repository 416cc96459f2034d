import {
  type Finding,
  type FindingEntry,
  type FindingPlace,
  fillMessage,
  type Report,
} from "../finding.ts";
import { coreFindings } from "./core-findings.ts";

/** Findings as they come; put in order and completed at the end of the run. */
export interface Log {
  readonly findings: readonly Finding[];
  add(findings: readonly Finding[]): void;
  /** Reports a finding of the engine's own catalogue. */
  readonly report: Report<typeof coreFindings>;
}

export function createLog(): Log {
  const findings: Finding[] = [];
  return {
    findings,
    add: (more) => {
      for (const finding of more) findings.push(finding);
    },
    report: (slug, ...details: unknown[]) => {
      const entry = coreFindings[slug];
      const [args, place] = entry.message.includes("{") ? details : [{}, details[0]];
      findings.push(
        makeFinding(`core/${slug}`, entry, args as Arguments, place as FindingPlace | undefined),
      );
    },
  };
}

type Arguments = Readonly<Record<string, string | number>>;

export function makeFinding(
  code: string,
  entry: FindingEntry,
  args: Arguments,
  place: FindingPlace | undefined,
): Finding {
  return {
    code,
    severity: entry.severity,
    message: fillMessage(
      entry.message,
      Object.fromEntries(Object.entries(args).map(([name, value]) => [name, printable(value)])),
    ),
    ...(place?.ref === undefined ? {} : { ref: place.ref }),
    ...(place?.source === undefined ? {} : { source: place.source }),
  };
}

const longest = 600;

/** What messages say may come from a prompt or a plugin: one line, and not a whole book. */
export function printable(value: string | number): string {
  const line = String(value).replace(/[\s\p{Cc}]+/gu, " ");
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
