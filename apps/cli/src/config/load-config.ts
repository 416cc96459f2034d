import { readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type ConfigProblem, type FileLayer, problem, readFileLayer } from "@planc/config";
import { LineCounter, parseDocument } from "yaml";
import { isPath } from "../packs/find-pack.ts";
import { withRadar } from "./radar-files.ts";
import { aliasFault, firstLine, programFault, readFault } from "./read-errors.ts";

/** Names of files in which a configuration is looked for. */
export const configNames: readonly string[] = [
  "planc.config.ts",
  "planc.config.js",
  "planc.config.mjs",
  "planc.config.json",
  "planc.config.yaml",
  "planc.config.yml",
];

/** Files of programs: they are run, as a build tool's configuration is. */
const programs: ReadonlySet<string> = new Set([".ts", ".mts", ".js", ".mjs"]);

const dataFile = /\.(?:json|ya?ml)$/;

const longest = 1_000_000;
const deepest = 20;

export interface Loaded {
  /** The layer, for `flatten`; undefined where it could not be read. */
  readonly layer: unknown;
  readonly problems: readonly ConfigProblem[];
}

/** The names of the configurations in a folder. */
export async function findConfigs(folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    configNames.map(async (name) => {
      const file = await stat(join(folder, name)).catch(() => undefined);
      return file?.isFile() ? [name] : [];
    }),
  );
  return found.flat();
}

/**
 * Reads a configuration. A program is imported and gives its layer by default; JSON and YAML are parsed
 * as data, with the files that they extend, and run nothing.
 */
export async function loadConfig(file: string): Promise<Loaded> {
  const name = basename(file);
  if (programs.has(extname(file))) return importLayer(file);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() && !dataFile.test(name)) {
    return failed(
      name,
      `${name} is no .json, .yaml or .yml file, and no program (.ts, .mts, .js or .mjs).`,
    );
  }
  return readLayer(resolve(file), name, []);
}

async function importLayer(file: string): Promise<Loaded> {
  const layer = basename(file);
  try {
    const module: unknown = await import(pathToFileURL(resolve(file)).href);
    if (typeof module === "object" && module !== null && "default" in module) {
      return withRadar(module.default, dirname(resolve(file)), layer);
    }
    return failed(layer, `${layer} exports nothing by default.`);
  } catch (error) {
    return failed(layer, `${layer} cannot be run: ${programFault(error, resolve(file))}.`);
  }
}

async function readLayer(path: string, name: string, above: readonly string[]): Promise<Loaded> {
  if (above.includes(path)) {
    const message = `${name} extends itself.`;
    return { layer: undefined, problems: [problem("extends-itself", { layer: name }, message)] };
  }
  if (above.length >= deepest) {
    const message = `Layers are more than ${deepest} deep.`;
    return { layer: undefined, problems: [problem("too-many-layers", { layer: name }, message)] };
  }
  const read = await parsed(path, name);
  if ("layer" in read) return read;
  const { data, problems } = readFileLayer(read.value, name);
  if (!data) return { layer: undefined, problems };
  const { extends: others = [], ...rest } = data;
  const own = packsFrom(rest, dirname(path), dirname(above[0] ?? path));
  const filled = await withRadar(own, dirname(path), name);
  const extended: Loaded[] = [];
  for (const each of others) {
    if (programs.has(extname(each)) || !dataFile.test(each)) {
      extended.push(failed(name, `${each} is no JSON or YAML file; only a program can import it.`));
    } else extended.push(await readLayer(resolve(dirname(path), each), each, [...above, path]));
  }
  return {
    layer: {
      name,
      ...(typeof filled.layer === "object" ? filled.layer : {}),
      extends: extended.flatMap((each) => (each.layer === undefined ? [] : [each.layer])),
    },
    problems: [...problems, ...filled.problems, ...extended.flatMap((each) => each.problems)],
  };
}

/** Packs by paths from the folder of the first layer, as a layer names them from its own. */
function packsFrom(
  layer: Omit<FileLayer, "extends">,
  folder: string,
  first: string,
): Omit<FileLayer, "extends"> {
  const from = (pack: string) =>
    isPath(pack) && folder !== first ? `./${relative(first, resolve(folder, pack))}` : pack;
  return {
    ...layer,
    ...(layer.pack === undefined ? {} : { pack: from(layer.pack) }),
    ...(layer.packs === undefined ? {} : { packs: layer.packs.map(from) }),
  };
}

async function parsed(path: string, name: string): Promise<{ readonly value: unknown } | Loaded> {
  try {
    if ((await stat(path)).size > longest) {
      return failed(name, `${name} has more than ${longest} bytes.`);
    }
    const text = await readFile(path, "utf8");
    const lines = new LineCounter();
    const document = parseDocument(text, { prettyErrors: true, lineCounter: lines });
    const [error] = document.errors;
    if (error) return failed(name, `${name} cannot be parsed: ${firstLine(error)}.`);
    const alias = aliasFault(document, lines);
    if (alias !== undefined) return failed(name, `${name}, ${alias}.`);
    return { value: document.toJS({ maxAliasCount: 0 }) ?? {} };
  } catch (error) {
    return failed(name, `${name} cannot be read: ${readFault(error)}.`);
  }
}

function failed(layer: string, message: string): Loaded {
  return { layer: undefined, problems: [problem("not-readable", { layer }, message)] };
}
