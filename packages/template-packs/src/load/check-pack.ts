import type { Finding } from "@planc/core";
import type { Pack, PackSection } from "../format/pack-schema.ts";
import { staysInside } from "../format/paths.ts";
import { packFinding } from "./findings.ts";

export interface Surroundings {
  /** Version of core that the pack will run on. */
  readonly core: string;
  /** Names of the slots that plugins have. */
  readonly slots: ReadonlySet<string>;
}

/** What is wrong with a pack that has the right form. */
export async function checkPack(
  pack: Pack,
  { core, slots }: Surroundings,
): Promise<readonly Finding[]> {
  const { name, sections = [], outline = [] } = pack;
  const documents = [...outline, ...sections].map(({ document }) => document);
  return [
    ...(await checkRange(pack, core)),
    ...[...new Set(documents)]
      .filter((path) => !staysInside(path) || !path.endsWith(".md"))
      .map((path) => packFinding("path-outside", { pack: name, path })),
    ...sections
      .map((section) => section.name)
      .filter((each, index, all) => all.indexOf(each) !== index)
      .map((section) => packFinding("section-repeated", { pack: name, section })),
    ...sections.flatMap((section) => checkSelections(name, section, slots)),
  ];
}

async function checkRange(
  { name, core: range }: Pack,
  version: string,
): Promise<readonly Finding[]> {
  const { default: semver } = await import("semver");
  if (semver.validRange(range) === null) {
    const reason = `${range} is no range of versions`;
    return [packFinding("pack-invalid", { path: "core", reason })];
  }
  return semver.satisfies(version, range, { includePrerelease: true })
    ? []
    : [packFinding("core-unsupported", { pack: name, range, version })];
}

function checkSelections(
  pack: string,
  { name: section, data, needs }: PackSection,
  slots: ReadonlySet<string>,
): readonly Finding[] {
  return [
    ...Object.values(data)
      .filter(({ slot }) => !slots.has(slot))
      .map(({ slot }) => packFinding("slot-unknown", { pack, section, slot })),
    ...needs
      .filter((name) => !Object.hasOwn(data, name))
      .map((name) => packFinding("selection-unknown", { pack, section, name })),
  ];
}
