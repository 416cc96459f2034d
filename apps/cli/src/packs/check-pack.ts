import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type ConfiguredPlugin, type Finding, use } from "@planc/core";
import { createMemoryCache } from "@planc/core/host";
import { catalogueSchema, corePlugins, withCatalogue } from "@planc/preset-default";
import {
  checkFinding,
  type Example,
  judgeCoverage,
  judgeExamples,
  judgeOutline,
  judgeValues,
  loadTogether,
  type Pack,
  type PackFixture,
  packPlugin,
  partIndex,
  templatePlace,
} from "@planc/template-packs";
import manifest from "../../package.json" with { type: "json" };
import { readFault } from "../config/read-errors.ts";
import type { Settings } from "../config/settings.ts";
import { expectedFaults } from "./expected-faults.ts";
import { liesIn } from "./find-pack.ts";
import type { ReadPack } from "./read-pack.ts";
import { renderExample } from "./render-example.ts";
import { writeExpected } from "./write-expected.ts";

export interface PackCheck {
  readonly settings: Settings;
  /** Whether the expected output is written instead of compared. */
  readonly update: boolean;
  readonly signal: AbortSignal;
}

export interface CheckedPack {
  readonly name: string | undefined;
  readonly fixtures: number;
  readonly findings: readonly Finding[];
  /** Files of expected output that were written, from the folder of the pack. */
  readonly written: readonly string[];
}

/** Checks a pack as its author needs it: its form, and what each of its fixtures makes of it. */
export async function checkPack(source: ReadPack, check: PackCheck): Promise<CheckedPack> {
  const { settings } = check;
  // A pack that the configuration brings along is here the one to check, and no second one.
  const others = settings.packs.packs.filter((each) => each.source?.path !== source.path);
  const known = settings.plugins.map(({ plugin }) => plugin);
  const own = settings.packs.packs.find((each) => each.source?.path === source.path);
  const ownName = own && (own.pack.package ?? `pack-${own.pack.name}`);
  const slots = known.flatMap((each) => each.slots);
  const { packs, findings } = await loadTogether([source], {
    core: manifest.version,
    bases: others.map(({ pack }) => pack),
    plugins: known.map(({ name }) => name).filter((name) => name !== ownName),
    slots,
    catalogue: catalogueSchema,
  });
  const pack = packs[0]?.pack;
  if (pack === undefined) return { name: undefined, fixtures: 0, findings, written: [] };

  const configured = settings.configure(withCatalogue(corePlugins, [pack]));
  const plugin = packPlugin(pack, {
    chosen: true,
    slots,
    placeOf: (section, line) => templatePlace(source, section, line),
  });
  const plugins = (parameters: PackFixture["parameters"]): readonly ConfiguredPlugin[] => [
    ...configured,
    use(plugin, parameters ?? {}),
  ];
  const sectionKeys = plugins(undefined).flatMap(({ plugin: { area, parts } }) =>
    parts.flatMap((part) => (part.kind === "section" ? [`${area}/${part.name}`] : [])),
  );
  const {
    examples,
    written,
    findings: ofExamples,
  } = await runFixtures(pack, source, plugins, { ...check, isWhole: !findings.some(isError) });
  return {
    name: pack.name,
    fixtures: pack.fixtures?.length ?? 0,
    written,
    findings: distinct([
      ...findings,
      ...judgeOutline(pack, source, sectionKeys),
      ...judgeValues(pack, source, slots),
      ...ofExamples,
      ...judgeExamples(pack, source, examples),
      // What was left out of the pack shows nothing, and is told already.
      ...(findings.length > 0 ? [] : judgeCoverage(pack, source, examples)),
    ]),
  };
}

interface Ran {
  readonly examples: readonly Example[];
  readonly findings: readonly Finding[];
  readonly written: readonly string[];
}

async function runFixtures(
  pack: Pack,
  source: ReadPack,
  plugins: (parameters: PackFixture["parameters"]) => readonly ConfiguredPlugin[],
  {
    update,
    signal,
    isWhole,
  }: PackCheck & {
    /** Whether nothing was left out of the pack. */
    readonly isWhole: boolean;
  },
): Promise<Ran> {
  const cache = createMemoryCache();
  const examples: Example[] = [];
  const findings: Finding[] = [];
  const written: string[] = [];
  const faults = await expectedFaults(pack, source);
  for (const fixture of pack.fixtures ?? []) {
    if (signal.aborted) break;
    // One before it may have been left out.
    const index = partIndex(source.value, "fixtures", fixture.name) ?? 0;
    const unreadable = (field: "file" | "expected", path: string, reason: string) => {
      const args = { pack: pack.name, fixture: fixture.name, path, reason };
      return checkFinding("fixture-unreadable", args, source.places.at(["fixtures", index, field]));
    };
    const input = await inputOf(fixture, source);
    if (typeof input !== "string") {
      findings.push(unreadable("file", input.path, input.reason));
      continue;
    }
    const rendered = await renderExample({
      pack,
      source,
      plugins: plugins(fixture.parameters),
      input,
      cache,
      signal,
    });
    // What was interrupted shows a part only.
    if (signal.aborted) break;
    findings.push(...rendered.findings);
    const { text, words, rules } = rendered;
    const example = { fixture: fixture.name, text, words, rules };
    const fault = faults.get(fixture.name);
    if (fault !== undefined) {
      findings.push(fault);
      examples.push({ ...example, expected: text });
      continue;
    }
    const path = fixture.expected;
    const before = await textIn(source.folder, path);
    // What a fault leaves of the output is not what the pack says.
    const isSound = isWhole && !rendered.findings.some(isError);
    if (update && isSound && before.text !== text) {
      const refused = await writeExpected(source.folder, path, text);
      if (refused === undefined) written.push(path);
      else if (refused.isForeign) {
        const args = { pack: pack.name, fixture: fixture.name, path };
        const at = source.places.at(["fixtures", index, "expected"]);
        findings.push(checkFinding("expected-foreign", args, at));
      } else findings.push(unreadable("expected", path, refused.reason));
    }
    examples.push({ ...example, expected: update ? text : before.text });
  }
  return { examples, findings, written };
}

async function inputOf(
  { input, file }: PackFixture,
  { folder }: ReadPack,
): Promise<string | { readonly path: string; readonly reason: string }> {
  if (input !== undefined) return input;
  const path = file ?? "";
  const { text, reason } = await textIn(folder, path);
  return text ?? { path, reason: reason ?? "there is no such file" };
}

/** Bytes. */
const largest = 1_000_000;

/** The text of a file that lies in the folder of the pack, also after links were followed. */
async function textIn(
  folder: string,
  file: string,
): Promise<{ readonly text?: string; readonly reason?: string }> {
  const path = join(folder, file);
  try {
    if (!(await liesIn(folder, path))) return { reason: "it leads out of the folder of the pack" };
    if ((await stat(path)).size > largest) return { reason: `it has more than ${largest} bytes` };
    return { text: await readFile(path, "utf8") };
  } catch (error) {
    return { reason: readFault(error) };
  }
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ code, message, source }: Finding) => `${code} ${message} ${source?.line}`;
  return [...new Map(findings.map((each) => [key(each), each])).values()];
}
