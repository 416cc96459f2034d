import { join } from "node:path";
import { use } from "@planc/core";
import { createMemoryCache } from "@planc/core/host";
import { corePlugins, packs, withCatalogue } from "@planc/preset-default";
import { loadPack, packPlugin, readPackText } from "@planc/template-packs";
import own from "../../package.json" with { type: "json" };
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { isPath } from "../packs/find-pack.ts";
import { expectedPath, newPackFiles } from "../packs/new-pack-files.ts";
import { packShelf } from "../packs/pack-shelf.ts";
import { type NewPackOptions, readNewPack } from "../packs/read-new-pack.ts";
import { renderExample } from "../packs/render-example.ts";
import type { NewFile } from "../plugin/new-plugin.ts";
import { writeNewFolder } from "../plugin/write-new-folder.ts";

export interface PackNewOptions extends NewPackOptions {
  readonly dir?: string;
  readonly json?: boolean;
}

/** Makes a package with a template pack that passes its check. */
export async function packNewCommand(name: string, options: PackNewOptions): Promise<ExitCode> {
  const pack = readNewPack(name, options, await packShelf([]));
  const dir = options.dir ?? name.slice(name.indexOf("/") + 1);
  const files = await withExpected(newPackFiles(pack));
  await writeNewFolder(dir, files);
  const { base, ...made } = pack;
  const value = { version: 1, ...made, extends: base.name, dir, files: files.map((e) => e.path) };
  process.stdout.write(
    options.json
      ? `${JSON.stringify(value, null, 2)}\n`
      : `${name} is in ${dir}: the pack ${pack.name}, with a section, a rule and a fixture.
  ${join(dir, "pack.yaml")} is all of it, README.md says how to use it.
  Next: planc pack check ${isPath(dir) ? dir : `./${dir}`}
`,
  );
  return exitCodes.fine;
}

/** The files with what the fixture gives, which nobody could write by hand for every version of planc. */
async function withExpected(files: readonly NewFile[]): Promise<readonly NewFile[]> {
  const textOf = (path: string) => files.find((each) => each.path === path)?.text ?? "";
  const read = await readPackText(textOf("pack.yaml"), "pack.yaml");
  if ("findings" in read) throw new Error(read.findings.map(({ message }) => message).join(" "));
  const loaded = await loadPack(read.value, { core: own.version, bases: packs });
  if ("findings" in loaded) throw new Error(loaded.findings.map((e) => e.message).join(" "));
  const { text } = await renderExample({
    pack: loaded.pack,
    source: read,
    plugins: [
      ...withCatalogue(corePlugins, [loaded.pack]),
      use(packPlugin(loaded.pack, { chosen: true })),
    ],
    input: textOf("fixtures/lending.txt"),
    cache: createMemoryCache(),
    signal: new AbortController().signal,
  });
  const all = [...files, { path: expectedPath, text }];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}
