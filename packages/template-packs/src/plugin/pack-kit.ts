import { type FindingCatalogue, pluginKit } from "@planc/core";
import type { Pack } from "../format/pack-schema.ts";
import { optionsOf } from "./parameters.ts";
import { findingsOfRules } from "./rule-part.ts";

const goesOn = {
  severity: "info",
  message: "Rule {rule} finds {more} more.",
  cause: "A rule reports its first 20 nodes one by one and counts the others.",
  fix: "Mend those that are named and compile again, or make the rule's conditions narrower.",
} as const;

export type PackKit = ReturnType<typeof kitOf>;

/** What goes wrong while a section is rendered. */
const ofSections = {
  "template-failed": {
    severity: "error",
    message: "Section {section} could not be rendered: line {line} of its template: {reason}.",
    cause: "The template uses a field that a node of this plan lacks, or does too much work.",
    fix: "Correct the template in the pack: test a field with `if` before using it.",
  },
  "link-outside": {
    severity: "warning",
    message:
      "Section {section} links to {target}, which is outside of the plan; the link was left out.",
    cause: "A section links to nodes, to files of the plan and to the web.",
    fix: "Correct the link in the pack's template.",
  },
} as const;

/** The identity that a pack has as a plugin; its rules are findings of it. */
export function kitOf(pack: Pack) {
  const { rules = [] } = pack;
  const ofRules: FindingCatalogue =
    rules.length > 0 ? { ...findingsOfRules(rules), "rule-goes-on": goesOn } : {};
  const derivations: Readonly<Record<string, string>> = {
    "pack-prefers": "the template pack of the plan prefers it",
    "pack-orders": "the template pack of the plan gives its documents an order",
    ...(pack.instances
      ? { "pack-sizes": "the template pack of the plan gives instances their size" }
      : {}),
    ...(pack.glossary
      ? { "pack-explains": "the template pack of the plan explains its terms" }
      : {}),
    ...(pack.decomposition
      ? { "pack-cuts": "the template pack of the plan says how contexts become deployables" }
      : {}),
  };
  const findings: FindingCatalogue & typeof ofSections = { ...ofRules, ...ofSections };
  return pluginKit({
    name: pack.package ?? `pack-${pack.name}`,
    version: pack.version,
    area: `pack-${pack.name}`,
    summary: pack.description,
    options: optionsOf(pack),
    findings,
    derivations,
  });
}
