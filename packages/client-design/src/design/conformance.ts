import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, client, decision } from "@planc/core/ir";
import { auditByHand, auditsOfFrameworks, auditsOfTools } from "../catalog/audits.ts";
import { hostOf } from "../catalog/frameworks.ts";
import { chosenFor } from "../offline/devices.ts";

interface Said {
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly regimes: readonly ViewOf<typeof brief.regime>[];
  readonly qualities: readonly ViewOf<typeof brief.quality>[];
}

const standards: readonly (readonly [RegExp, string])[] = [
  [/\bEN 301 ?549\b/i, "EN 301 549"],
  [/\bEAA\b|\bEuropean Accessibility Act\b|\bBFSG\b/, "European Accessibility Act"],
  [/\bSection 508\b/i, "Section 508"],
  [/\bADA\b|\bAmericans with Disabilities Act\b/, "ADA"],
  [/\bBITV\b/, "BITV 2.0"],
];

/** What the text says of how far a product is usable by everybody. */
export function saidOfAccess({ requirements, regimes, qualities }: Said) {
  const texts = [
    ...requirements.map(({ ref, data }) => ({ ref, key: data.key, text: data.text })),
    ...regimes.map(({ ref, data }) => ({
      ref,
      key: data.name,
      text: `${data.name} ${data.detail ?? ""}`,
    })),
    ...qualities.map(({ ref, data }) => ({
      ref,
      key: data.name,
      text: `${data.name} ${data.text}`,
    })),
  ];
  let level: { level: "A" | "AA" | "AAA"; version: string; by: Ref } | undefined;
  const by = new Map<string, Ref>();
  for (const { ref, text } of texts) {
    const found = /\bWCAG ?(2\.\d)?\b(?:[^.;]{0,30}?\b(AAA|AA|A)\b)?/.exec(text);
    if (found && level === undefined)
      level = {
        level: found[2] === "AAA" ? "AAA" : found[2] === "A" ? "A" : "AA",
        version: found[1] ?? "2.2",
        by: ref,
      };
    for (const [words, name] of standards) if (!by.has(name) && words.test(text)) by.set(name, ref);
  }
  const asked = texts.find(({ text }) =>
    /\baccessibility\b|\bscreen readers?\b|\bvoice-?over\b|\btalk-?back\b|\baccessible (?:labels?|names?)\b/i.test(
      text,
    ),
  );
  return { level, by, asked };
}

/** The level and the audit of a surface. */
export function conformanceOf(
  surface: ViewOf<typeof client.surface>,
  said: ReturnType<typeof saidOfAccess>,
  choices: readonly ViewOf<typeof decision.choice>[],
): DataOf<typeof client.conformance> {
  const tests = chosenFor(choices)("end-to-end-testing");
  const framework = choices.find(({ ref }) => ref === surface.data.choice)?.data;
  const { family } = hostOf(surface.data, framework);
  const ofTool =
    surface.data.kind === "web" ? auditsOfTools[tests?.data.technology ?? ""] : undefined;
  const audit = ofTool ?? (family && auditsOfFrameworks[family]) ?? auditByHand;
  const names = [...said.by.keys()];
  return {
    surface: surface.ref,
    standard: `WCAG ${said.level?.version ?? "2.2"}`,
    level: said.level?.level ?? "AA",
    by: names,
    because: said.level
      ? "the text names it"
      : names.length > 0
        ? `${names.join(", ")} asks for AA`
        : said.asked
          ? `assumed: ${said.asked.key} names no level`
          : "assumed",
    tool: { ...audit, ...(ofTool && tests ? { choice: tests.ref } : {}) },
  };
}
