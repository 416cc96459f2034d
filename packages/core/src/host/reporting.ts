import * as z from "zod";
import { type Finding, findingSchema } from "../finding.ts";
import type { RawReport } from "../part.ts";
import { coreFindings } from "./core-findings.ts";
import { threw } from "./invoke.ts";
import { describeIssues } from "./issues.ts";
import { makeFinding } from "./log.ts";
import { freezePlain, outputBudget } from "./plain-data.ts";
import type { PartEntry } from "./setup.ts";

const placeShape = findingSchema.pick({ ref: true, source: true });
const argumentsShape = z.record(z.string(), z.union([z.string(), z.number()]));

/** A finding is taken only while its part runs. */
export interface Reporter {
  readonly report: RawReport;
  /** No more findings from now on; returns those that came. */
  close(): readonly Finding[];
}

/** Checks what a part reports against its plugin's catalogue: types alone cannot hold plugins to it. */
export function openReporter(part: PartEntry): Reporter {
  const findings: Finding[] = [];
  let open = true;
  return {
    report: (slug, first, second) => {
      if (!open) return;
      try {
        findings.push(read(part, slug, first, second));
      } catch (error) {
        const { reason } = threw(error);
        findings.push(
          makeFinding(
            "core/invalid-report",
            coreFindings["invalid-report"],
            { part: part.label, version: part.plugin.version, reason },
            undefined,
          ),
        );
      }
    },
    close: () => {
      open = false;
      return findings;
    },
  };
}

function read(part: PartEntry, slug: unknown, first: unknown, second: unknown): Finding {
  const catalogue = part.plugin.findings;
  const entry = typeof slug === "string" && Object.hasOwn(catalogue, slug) && catalogue[slug];
  if (!entry) throw new Error(`its catalogue has no "${String(slug).slice(0, 80)}"`);
  const names = [...entry.message.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
  const [given, place] = names.length > 0 ? [first ?? {}, second] : [{}, first];
  const args = argumentsShape.safeParse(given);
  if (!args.success) throw new Error(`${slug}: ${describeIssues(args.error)}`);
  const missing = names.find((name) => !Object.hasOwn(args.data, name));
  if (missing) throw new Error(`${slug}: the argument "${missing}" is missing`);
  const at = placeShape.safeParse(place ?? {});
  if (!at.success) throw new Error(`${slug}: ${describeIssues(at.error)}`);
  return makeFinding(
    `${part.plugin.area}/${slug}`,
    entry,
    args.data,
    freezePlain(at.data, outputBudget()) as Pick<Finding, "ref" | "source">,
  );
}
