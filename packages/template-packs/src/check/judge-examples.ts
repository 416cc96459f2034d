import { type Finding, placeIn, suggest } from "@planc/core";
import { entryOf } from "../format/outline.ts";
import type { Pack } from "../format/pack-schema.ts";
import { type PackFile, partIndex } from "../load/load-together.ts";
import { checkFinding } from "./findings.ts";

/** What became of a fixture when it was compiled. */
export interface Example {
  /** Name of the fixture. */
  readonly fixture: string;
  /** What the pack says of it. */
  readonly text: string;
  /** What it is to say; undefined where the file is not there. */
  readonly expected: string | undefined;
  /** How many words each section has, by its key. */
  readonly words: ReadonlyMap<string, number>;
  /** Rules of the pack that reported something. */
  readonly rules: ReadonlySet<string>;
}

/** Holds what the examples of a pack show against what is expected and allowed. */
export function judgeExamples(
  pack: Pack,
  source: PackFile,
  examples: readonly Example[],
): readonly Finding[] {
  return [
    ...examples.flatMap((example) => differences(pack, source, example)),
    ...overLength(pack, source, examples),
  ];
}

/** What of a pack its examples do not show. */
export function judgeCoverage(
  pack: Pack,
  { places, value }: PackFile,
  examples: readonly Example[],
): readonly Finding[] {
  const { name, fixtures = [], sections = [], rules = [] } = pack;
  if (fixtures.length === 0) {
    const shows = sections.length + rules.length > 0;
    return shows ? [checkFinding("fixtures-missing", { pack: name }, places.at(["name"]))] : [];
  }
  return [
    ...sections.flatMap((section) => {
      const index = partIndex(value, "sections", section.name);
      const seen = examples.some(({ words }) => words.has(`pack-${name}/${section.name}`));
      if (seen || index === undefined) return [];
      const args = { pack: name, section: section.name };
      return [checkFinding("section-unseen", args, places.at(["sections", index, "name"]))];
    }),
    ...rules.flatMap((rule) => {
      const index = partIndex(value, "rules", rule.name);
      if (index === undefined || examples.some((each) => each.rules.has(rule.name))) return [];
      const args = { pack: name, rule: rule.name };
      return [checkFinding("rule-unseen", args, places.at(["rules", index, "name"]))];
    }),
  ];
}

/** Sections that the pack's own outline names, and that nobody contributes. */
export function judgeOutline(
  { name, outline = [] }: Pack,
  { places, value }: PackFile,
  /** Keys of all sections that there are. */
  known: readonly string[],
): readonly Finding[] {
  return outline.flatMap(({ document, sections }) => {
    const of = documentIndex(value, document);
    if (of === undefined) return [];
    return sections.flatMap((entry, index) => {
      const { section } = entryOf(entry);
      if (known.includes(section)) return [];
      // One that is at fault is told of where it stands.
      const own = section.startsWith(`pack-${name}/`) ? section.slice(name.length + 6) : "";
      if (partIndex(value, "sections", own) !== undefined) return [];
      const near = suggest(section, known);
      return [
        checkFinding(
          "outline-section-unknown",
          { pack: name, section, near: near === undefined ? "" : ` (is ${near} meant?)` },
          places.at(["outline", of, "sections", index]),
        ),
      ];
    });
  });
}

function differences(
  { name, fixtures = [] }: Pack,
  { places, value, file }: PackFile,
  { fixture, text, expected }: Example,
): readonly Finding[] {
  const path = fixtures.find((each) => each.name === fixture)?.expected ?? "";
  const index = partIndex(value, "fixtures", fixture) ?? 0;
  if (expected === undefined) {
    const args = { pack: name, fixture, path };
    return [checkFinding("expected-missing", args, places.at(["fixtures", index, "expected"]))];
  }
  const wanted = lines(expected);
  const got = lines(text);
  const at = Array.from({ length: Math.max(wanted.length, got.length) }).findIndex(
    (_, line) => wanted[line] !== got[line],
  );
  if (at === -1) return [];
  const unix = wanted.join("\n");
  const start = wanted.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  const from = Math.min(start, unix.length);
  return [
    checkFinding(
      "expected-differs",
      {
        ...{ pack: name, fixture, line: at + 1 },
        ...{ expected: shown(wanted[at]), actual: shown(got[at]) },
      },
      placeIn(
        besides(file, path),
        unix,
        from,
        Math.min(from + (wanted[at]?.length ?? 0), unix.length),
      ),
    ),
  ];
}

/** What the outline bounds, in the fixture in which it is longest. */
function overLength(
  { outline = [], name }: Pack,
  { places, value }: PackFile,
  examples: readonly Example[],
): readonly Finding[] {
  return outline.flatMap(({ document, sections }) =>
    sections.map(entryOf).flatMap(({ section, most }, position) => {
      if (most === undefined) return [];
      const [longest] = examples
        .map(({ fixture, words }) => ({ fixture, words: words.get(section) ?? 0 }))
        .sort((a, b) => b.words - a.words);
      if (!longest || longest.words <= most) return [];
      const index = documentIndex(value, document);
      const at = index === undefined ? ["name"] : ["outline", index, "sections", position];
      const where = section.startsWith(`pack-${name}/`) ? section.slice(name.length + 6) : section;
      return [
        checkFinding("section-over-length", { section: where, most, ...longest }, places.at(at)),
      ];
    }),
  );
}

function documentIndex(value: unknown, document: string): number | undefined {
  const outline: unknown =
    typeof value === "object" && value !== null && "outline" in value ? value.outline : undefined;
  if (!Array.isArray(outline)) return undefined;
  const index = outline.findIndex(
    (each: unknown) =>
      typeof each === "object" && each !== null && "document" in each && each.document === document,
  );
  return index === -1 ? undefined : index;
}

function lines(text: string): readonly string[] {
  return text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
}

const longestShown = 60;

function shown(line: string | undefined): string {
  if (line === undefined) return "the end";
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}

/** A path of the pack as seen from where its file is seen. */
function besides(file: string, path: string): string {
  const end = file.lastIndexOf("/");
  return end === -1 ? path : `${file.slice(0, end)}/${path}`;
}
