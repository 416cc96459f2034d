import type { Finding } from "@planc/core";
import { foldTerm } from "../format/glossary.ts";
import type { Pack, PackSection } from "../format/pack-schema.ts";
import { staysInside } from "../format/paths.ts";
import type { KnownSlots } from "./check-rules.ts";
import { packFinding } from "./findings.ts";
import type { PackPlaces } from "./places.ts";

export interface Surroundings {
  /** Version of core that the pack will run on. */
  readonly core: string;
  /** The slots that plugins have. */
  readonly slots: KnownSlots;
  readonly places: PackPlaces | undefined;
}

/** What is wrong with a pack that has the right form. */
export async function checkPack(pack: Pack, around: Surroundings): Promise<readonly Finding[]> {
  const {
    name,
    sections = [],
    outline = [],
    rules = [],
    fixtures = [],
    preferences = [],
    instances = [],
  } = pack;
  const { places } = around;
  const documents = [
    ...outline.map(({ document }, index) => ({ document, of: ["outline", index] })),
    ...sections.map(({ document }, index) => ({ document, of: ["sections", index] })),
  ];
  return [
    ...(await checkRange(pack, around)),
    ...documents
      .filter(({ document }) => !staysInside(document) || !document.endsWith(".md"))
      .filter(({ document }, index, all) => index === all.findIndex((e) => e.document === document))
      .map(({ document, of }) =>
        packFinding(
          "path-outside",
          { pack: name, path: document },
          { places, path: [...of, "document"] },
        ),
      ),
    ...repeated(sections).map(([section, index]) =>
      packFinding(
        "section-repeated",
        { pack: name, section },
        { places, path: ["sections", index, "name"] },
      ),
    ),
    ...[
      { what: "rules", list: rules },
      { what: "fixtures", list: fixtures },
      { what: "instances", list: instances.map(({ unit }) => ({ name: unit })) },
      { what: "outline", list: outline.map(({ document }) => ({ name: document })) },
      { what: "preferences", list: preferences.map(nameOfPreference) },
    ].flatMap(({ what, list }) =>
      repeated(list).map(([each, index]) =>
        packFinding(
          "name-repeated",
          { pack: name, what, name: each },
          { places, path: [what, index] },
        ),
      ),
    ),
    ...repeatedTerms(pack).map(([term, index]) =>
      packFinding("term-repeated", { pack: name, term }, { places, path: ["glossary", index] }),
    ),
    ...sections.flatMap((section, index) => checkSelections(name, section, index, around)),
  ];
}

/** The terms, and other forms of them, that an earlier one has already. */
function repeatedTerms({ glossary = [] }: Pack): readonly (readonly [string, number])[] {
  const seen = new Set<string>();
  return glossary.flatMap(({ term, also = [] }, index) => {
    const forms = new Map([term, ...also].map((each) => [foldTerm(each), each]));
    const again = [...forms].filter(([folded]) => seen.has(folded));
    for (const folded of forms.keys()) seen.add(folded);
    return again.map(([, form]) => [form, index] as const);
  });
}

function nameOfPreference({ topic, technology }: NonNullable<Pack["preferences"]>[number]) {
  return { name: `${technology} for ${topic}` };
}

/** The names that come again, with where they do. */
function repeated(
  list: readonly { readonly name: string }[],
): readonly (readonly [name: string, index: number])[] {
  const seen = new Set<string>();
  return list.flatMap(({ name }, index) => {
    const again = seen.has(name);
    seen.add(name);
    return again ? [[name, index] as const] : [];
  });
}

async function checkRange(
  { name, core: range }: Pack,
  { core: version, places }: Surroundings,
): Promise<readonly Finding[]> {
  const { default: semver } = await import("semver");
  const at = { places, path: ["core"] };
  if (semver.validRange(range) === null) {
    const reason = `${range} is no range of versions`;
    return [packFinding("pack-invalid", { path: "core", reason }, at)];
  }
  return semver.satisfies(version, range, { includePrerelease: true })
    ? []
    : [packFinding("core-unsupported", { pack: name, range, version }, at)];
}

function checkSelections(
  pack: string,
  { name: section, data, needs }: PackSection,
  index: number,
  { slots, places }: Surroundings,
): readonly Finding[] {
  const at = (...path: readonly (string | number)[]) => ({
    places,
    path: ["sections", index, ...path],
  });
  return [
    ...Object.entries(data)
      .filter(([, { slot }]) => !slots.has(slot))
      .map(([name, { slot }]) =>
        packFinding("slot-unknown", { pack, section, slot }, at("data", name, "slot")),
      ),
    ...needs.flatMap((name, position) =>
      Object.hasOwn(data, name)
        ? []
        : [packFinding("selection-unknown", { pack, section, name }, at("needs", position))],
    ),
  ];
}
