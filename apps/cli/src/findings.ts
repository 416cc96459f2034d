import { configFindings } from "@planc/config";
import type { ConfiguredPlugin, Finding, FindingEntry } from "@planc/core";
import { coreFindings } from "@planc/core/host";
import { repositoryFindings } from "@planc/repository/notes";
import { checkFindings, packFindings } from "@planc/template-packs";
import { workspaceFindings } from "@planc/workspace";
import { sourceFindings } from "./sources/source-findings.ts";
import type { Palette } from "./terminal/palette.ts";
import { wrap } from "./terminal/wrap.ts";

/** A finding for printing: with what to do about it. */
export interface Told extends Finding {
  readonly fix?: string;
}

/** Every finding that there is, by code. */
export function catalogueOf(
  plugins: readonly ConfiguredPlugin[],
): ReadonlyMap<string, FindingEntry> {
  const entries = [
    ...Object.entries(coreFindings).map(([slug, entry]) => [`core/${slug}`, entry] as const),
    ...Object.entries(configFindings).map(([slug, entry]) => [`config/${slug}`, entry] as const),
    ...Object.entries(workspaceFindings).map(
      ([slug, entry]) => [`workspace/${slug}`, entry] as const,
    ),
    ...Object.entries(repositoryFindings).map(
      ([slug, entry]) => [`repository/${slug}`, entry] as const,
    ),
    ...Object.entries(sourceFindings).map(([slug, entry]) => [`source/${slug}`, entry] as const),
    ...Object.entries({ ...packFindings, ...checkFindings }).map(
      ([slug, entry]) => [`template-packs/${slug}`, entry] as const,
    ),
    ...plugins.flatMap(({ plugin }) =>
      Object.entries(plugin.findings).map(
        ([slug, entry]) => [`${plugin.area}/${slug}`, entry] as const,
      ),
    ),
  ];
  return new Map<string, FindingEntry>(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * One finding on a few lines: mark, message, place, what to do. `paths` are those of the sources that
 * are files.
 */
export function formatFinding(
  finding: Told,
  palette: Palette,
  paths: ReadonlyMap<string, string> = new Map(),
): string {
  const mark =
    finding.severity === "error"
      ? palette.bad("✖")
      : finding.severity === "warning"
        ? palette.careful("⚠")
        : palette.dim("ℹ");
  const [first = "", ...rest] = wrap(finding.message, 76);
  const place = finding.source
    ? `${paths.get(finding.source.source) ?? finding.source.source}:${finding.source.line} “${finding.source.quote.replace(/\s+/g, " ").slice(0, 50)}”`
    : undefined;
  const detail = [place, finding.ref, finding.code].filter((each) => each !== undefined).join("  ");
  return [
    `  ${mark} ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...(finding.fix && finding.severity !== "info"
      ? wrap(`→ ${finding.fix}`, 76).map((line) => `    ${line}`)
      : []),
    ...wrap(detail, 76).map((line) => palette.dim(`    ${line}`)),
  ].join("\n");
}
