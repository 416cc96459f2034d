import { type ArgumentNames, type Finding, type FindingCatalogue, fillMessage } from "@planc/core";
import { type FieldPath, type PackPlaces, placed } from "./places.ts";

/** What can be wrong with a pack before it is used. */
export const packFindings = {
  "pack-unreadable": {
    severity: "error",
    message: "The pack is neither YAML nor JSON: line {line}: {reason}.",
    cause: "The text of a pack is read as YAML, of which JSON is a part.",
    fix: "Correct the line that the message names.",
  },
  "pack-invalid": {
    severity: "error",
    message: "The pack is not valid at {path}: {reason}.",
    cause: "A pack has the fields of the pack format and no others.",
    fix: "Correct the field; the README of @planc/template-packs lists all of them.",
  },
  "core-unsupported": {
    severity: "error",
    message: "Pack {pack} works with core {range}, and this is core {version}.",
    cause: "The pack says which versions of core it was made for.",
    fix: "Install a version of the pack, or of planc, that fits the other.",
  },
  "base-missing": {
    severity: "error",
    message: "Pack {pack} extends {base}, which is not there.",
    cause: "A pack can only add to one that is installed beside it.",
    fix: "Install the pack that it extends, or take the line `extends` out.",
  },
  "extends-loop": {
    severity: "error",
    message: "Pack {pack} extends itself: {loop}.",
    cause: "What a pack adds to has to be whole without it.",
    fix: "Take one line `extends` out of the packs that the message names.",
  },
  "path-outside": {
    severity: "error",
    message: "Pack {pack} names the document {path}, which is outside of the plan.",
    cause: "Documents are written into the plan's folder and nowhere else.",
    fix: "Give a path relative to the plan's folder, such as architecture/services.md.",
  },
  "section-repeated": {
    severity: "error",
    message: "Pack {pack} has two sections named {section}.",
    cause: "A section is called by its name in the outline, so it has a name of its own.",
    fix: "Rename one of them.",
  },
  "slot-unknown": {
    severity: "error",
    message: "Section {section} of pack {pack} reads {slot}, which no plugin has.",
    cause: "A section reads slots of core or of the plugins that are switched on.",
    fix: "Correct the name of the slot, or switch on the plugin that brings it.",
  },
  "selection-unknown": {
    severity: "error",
    message: "Section {section} of pack {pack} needs {name}, which is not in its data.",
    cause: "`needs` lists names of `data`.",
    fix: "Add the selection to `data`, or take the name out of `needs`.",
  },
  "template-invalid": {
    severity: "error",
    message:
      "The template of section {section} of pack {pack} is not valid in line {line}: {reason}.",
    cause: "Templates are LiquidJS with the tags and filters that the README lists.",
    fix: "Correct the line that the message names.",
  },
  "variable-unknown": {
    severity: "error",
    message:
      "The template of section {section} of pack {pack} uses {name} in line {line}, which nothing gives it.",
    cause: "A template sees the names of its `data` and `parameters`, and what it assigns itself.",
    fix: "Add the selection to `data`, or correct the name.",
  },
  "name-repeated": {
    severity: "error",
    message: "Pack {pack} has {name} twice in its {what}.",
    cause: "Entries of one list are told from each other by that.",
    fix: "Keep one of the two, or rename one of them.",
  },
  "selection-empty": {
    severity: "error",
    message: "{what} of pack {pack} can never find anything: {reason}.",
    cause: "A slot's schema says which fields its nodes have and which values these can take.",
    fix: "Correct the condition; the slot's schema is in the JSON Schema of plan.json.",
  },
  "rule-slot-unknown": {
    severity: "error",
    message: "Rule {rule} of pack {pack} reads {slot}, which no plugin has.",
    cause: "A rule reads slots of core or of the plugins that are switched on.",
    fix: "Correct the name of the slot, or switch on the plugin that brings it.",
  },
  "rule-field-unknown": {
    severity: "error",
    message:
      "Rule {rule} of pack {pack} uses {field}, and nodes of {slot} have no such field{near}.",
    cause: "A rule calls fields of the nodes that it is about, and {label} for their name.",
    fix: "Correct the name of the field.",
  },
  "cut-repeated": {
    severity: "error",
    message: "Pack {pack} says twice how {style} is cut into deployables.",
    cause: "A style is cut in one way.",
    fix: "Keep one of the two, or name the style that each is for.",
  },
  "parameter-unknown": {
    severity: "error",
    message: "Pack {pack} takes {field} from the parameter {name}, {fault}.",
    cause: "A number can be left to a parameter of the pack, so that its users set it.",
    fix: "Add a parameter of type number with that name, or give the number itself.",
  },
  "packs-clash": {
    severity: "warning",
    message: "Packs {pack} and {other} disagree on {what}; {other} is named first and counts.",
    cause: "Several packs are used at once, and they say different things of the same.",
    fix: "Name the pack first whose word is to count, or take the line out of the other one.",
  },
  "pack-repeated": {
    severity: "warning",
    message: "Two packs are named {pack}; the first one is used.",
    cause: "Sections, rules and findings of a pack go by its name.",
    fix: "Name the pack once, or rename one of the two.",
  },
  "pack-contained": {
    severity: "warning",
    message:
      "Pack {by} extends {pack}, which is named as well; it is used once, as a part of {by}.",
    cause: "A pack that extends another one has everything that the other has.",
    fix: "Name the pack that extends the other alone.",
  },
  "term-repeated": {
    severity: "error",
    message: "Pack {pack} explains {term} twice.",
    cause: "A term has one meaning, and each of its forms belongs to one term.",
    fix: "Keep one of the two, or give the other one another name.",
  },
  "catalogue-invalid": {
    severity: "error",
    message: "What pack {pack} adds to the catalogue is not valid at {path}: {reason}.",
    cause: "Additions have the form in which an organisation adds entries of its own.",
    fix: "Correct the entry; the README of @planc/stack-selection says what it may have.",
  },
  "package-taken": {
    severity: "error",
    message: "Pack {pack} says that it comes with {package}, which is a plugin that is there.",
    cause: "A pack is used as a plugin by the name of its package, and two cannot have one name.",
    fix: "Give the name of the pack's own package, or take the line out.",
  },
  "fixture-outside": {
    severity: "error",
    message:
      "Fixture {fixture} of pack {pack} names the file {path}, which is outside of the pack.",
    cause: "Fixtures are read and written in the folder of the pack and nowhere else.",
    fix: "Give a path relative to the pack's file, such as fixtures/shop.md.",
  },
  "fixture-parameter-unknown": {
    severity: "error",
    message: "Fixture {fixture} of pack {pack} sets {name} to {value}, which the pack cannot take.",
    cause: "A fixture sets parameters of the pack, to values that they may have.",
    fix: "Correct the name or the value, or add the parameter to the pack.",
  },
} as const satisfies FindingCatalogue;

type Catalogue = typeof packFindings;

/** Where in the pack's file a finding is. */
export interface FindingAt {
  readonly places?: PackPlaces | undefined;
  readonly path: FieldPath;
  /** Line of the text that the field holds. */
  readonly line?: number;
}

/** Makes a finding of the loader; arguments are those that the message names. */
export function packFinding<Slug extends keyof Catalogue>(
  slug: Slug,
  args: Readonly<Record<ArgumentNames<Catalogue[Slug]["message"]>, string | number>>,
  { places, path, line }: FindingAt,
): Finding {
  const { severity, message } = packFindings[slug];
  const shown = Object.fromEntries(
    Object.entries<string | number>(args).map(([name, value]) => [name, shownAs(value)]),
  );
  return {
    code: `template-packs/${slug}`,
    severity,
    message: fillMessage(message, shown),
    ...placed(places, path, line),
  };
}

const longestShown = 300;

/** Texts of a pack are a stranger's: on one line, and not longer than a reader reads. */
function shownAs(value: string | number): string | number {
  if (typeof value === "number") return value;
  const line = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ");
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}
