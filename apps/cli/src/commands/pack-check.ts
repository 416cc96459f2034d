import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Finding } from "@planc/core";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { catalogueOf, formatFinding, type Told } from "../findings.ts";
import { interruption } from "../interruption.ts";
import { type CheckedPack, checkPack } from "../packs/check-pack.ts";
import { isPath } from "../packs/find-pack.ts";
import type { PackShelf } from "../packs/pack-shelf.ts";
import { type PackRead, readPack } from "../packs/read-pack.ts";
import { type Palette, paletteFor } from "../terminal/palette.ts";

export interface PackCheckOptions extends ConfigOptions {
  readonly update?: boolean;
  readonly json?: boolean;
}

const commandLine = "the command line";

/** Checks a pack and its fixtures, and writes what they are expected to say where that is asked for. */
export async function packCheckCommand(path: string, options: PackCheckOptions): Promise<ExitCode> {
  const settings = await settingsFor(options, process.cwd());
  const read = await readNamed(path, settings.packs);
  if ("reason" in read) {
    throw new UsageError(
      `${path} is no pack: ${read.reason}.`,
      isPath(path)
        ? "Name a folder with a pack.yaml in it, or the file: planc pack check ./packs/mine."
        : `Name a folder as ./${path}, a file, or an npm package that is installed here.`,
    );
  }
  const { signal, release } = interruption();
  const checked: CheckedPack =
    "findings" in read
      ? { name: undefined, fixtures: 0, findings: read.findings, written: [] }
      : await checkPack(read.source, { settings, update: options.update ?? false, signal });
  release();
  if (signal.aborted) return exitCodes.interrupted;
  const catalogue = catalogueOf(settings.plugins);
  const told = sorted(checked.findings).map((each): Told => {
    const fix = catalogue.get(each.code)?.fix ?? fixOfAnyPack[each.code.replace(/^.*\//, "")];
    return fix === undefined ? each : { ...each, fix };
  });
  const isFine = !told.some(({ severity }) => severity === "error");
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ version: 1, path, ...checked, findings: told }, null, 2)}\n`
      : textOf(path, checked, told, paletteFor(process.stdout)),
  );
  return isFine ? exitCodes.fine : exitCodes.findings;
}

/** The pack of the configuration that has this name, else what lies there, else an installed package. */
async function readNamed(path: string, shelf: PackShelf): Promise<PackRead> {
  const source = shelf.packs.find(({ pack }) => pack.name === path)?.source;
  if (source) return { source };
  const cwd = process.cwd();
  const isThere = await stat(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
  return readPack(isThere && !isPath(path) ? `./${path}` : path, cwd, commandLine);
}

/** What the plugin of the pack that is checked reports: it is in no catalogue of the configuration. */
const fixOfAnyPack: Readonly<Record<string, string>> = {
  "template-failed": "Correct the template: test a field with `if`, and loop over less.",
  "link-outside": "Correct the link in the pack's template.",
};

function textOf(
  path: string,
  { name, fixtures, written }: CheckedPack,
  told: readonly Told[],
  palette: Palette,
): string {
  const count = (severity: Finding["severity"]) =>
    told.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const subject = name === undefined ? path : `pack ${name}`;
  const examples = `${fixtures} ${fixtures === 1 ? "fixture" : "fixtures"}`;
  const lines = [
    ...written.map((file) => `  wrote ${file}`),
    ...told.map((each) => formatFinding(each, palette)),
    errors + warnings === 0
      ? `  ${palette.good("✔")} ${subject}: ${examples}, nothing to mend`
      : `  ${subject}: ${examples}, ${errors} to mend, ${warnings} to look at`,
  ];
  return `${lines.join("\n")}\n`;
}

const order = ["error", "warning", "info"];

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
