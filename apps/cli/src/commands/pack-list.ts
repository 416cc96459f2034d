import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { catalogueOf, formatFinding } from "../findings.ts";
import type { ShelvedPack } from "../packs/pack-shelf.ts";
import { paletteFor } from "../terminal/palette.ts";

export interface PackListOptions extends ConfigOptions {
  readonly json?: boolean;
}

/** Lists the packs that come along, and those of the configuration. */
export async function packListCommand(options: PackListOptions): Promise<ExitCode> {
  const settings = await settingsFor(options, process.cwd());
  const { packs, findings } = settings.packs;
  const rows = [...packs]
    .sort((a, b) => (a.pack.name < b.pack.name ? -1 : 1))
    .map((each) => rowOf(each, settings.pack));
  const catalogue = catalogueOf(settings.plugins);
  const told = findings.map((each) => ({ ...each, fix: catalogue.get(each.code)?.fix ?? "" }));
  if (options.json) {
    const value = { version: 1, packs: rows, findings: told };
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  } else {
    const palette = paletteFor(process.stdout);
    const lines = [
      ...rows.flatMap(({ name, version, title, styles, package: by, layer, file, chosen }) => [
        `  ${palette.bold(name)} ${version}  ${title}${chosen ? ", chosen by the configuration" : ""}`,
        `    for ${styles.join(", ")}`,
        palette.dim(`    ${[by, file, layer].filter((each) => each !== undefined).join("  ")}`),
      ]),
      ...told.map((each) => formatFinding(each, palette)),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  return told.some(({ severity }) => severity === "error") ? exitCodes.findings : exitCodes.fine;
}

function rowOf({ pack, source }: ShelvedPack, chosen: string | undefined) {
  return {
    name: pack.name,
    version: pack.version,
    title: pack.title,
    styles: pack.styles,
    ...(pack.package === undefined ? {} : { package: pack.package }),
    ...(pack.extends === undefined ? {} : { extends: pack.extends }),
    ...(source === undefined ? {} : { file: source.file }),
    layer: source?.layer ?? "comes along",
    chosen: chosen !== undefined && [pack.name, source?.reference].includes(chosen),
  };
}
