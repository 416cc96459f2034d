import { readFile, realpath, stat } from "node:fs/promises";
import { extname, isAbsolute, join, relative, sep } from "node:path";
import { type ConfigProblem, problem } from "@planc/config";

/** Options of this plugin may name a file of a technology radar, which no plugin can read. */
const plugin = "@planc/stack-selection";
const path = ["plugins", plugin, "radar"];
const longest = 1_000_000;

interface WithRadar {
  readonly layer: unknown;
  readonly problems: readonly ConfigProblem[];
}

/** A layer with the points of the radar in place of the name of its file. */
export async function withRadar(layer: unknown, folder: string, name: string): Promise<WithRadar> {
  const plugins = fieldOf(layer, "plugins");
  const options = fieldOf(plugins, plugin);
  const radar = fieldOf(options, "radar");
  const file = typeof radar === "string" ? radar : fieldOf(radar, "file");
  if (typeof file !== "string" || fieldOf(radar, "blips") !== undefined) {
    return { layer, problems: [] };
  }
  const own = fieldOf(layer, "name");
  const read = await readFrom(file, folder, typeof own === "string" && own !== "" ? own : name);
  const rest = typeof radar === "string" ? {} : radar;
  const full = put(rest, { file, blips: read.blips });
  return {
    layer: put(layer, { plugins: put(plugins, { [plugin]: put(options, { radar: full }) }) }),
    problems: read.problems,
  };
}

interface Read {
  readonly blips: readonly unknown[];
  readonly problems: readonly ConfigProblem[];
}

async function readFrom(file: string, folder: string, layer: string): Promise<Read> {
  const refused = (message: string): Read => ({
    blips: [],
    problems: [problem("not-readable", { layer, path }, `${file}: ${message}.`)],
  });
  const format = extname(file).toLowerCase();
  if (format !== ".csv" && format !== ".json") return refused("a radar is a .csv or a .json file");
  if (isAbsolute(file)) return refused("name it from the folder of this layer");
  const text = await textOf(file, folder);
  if ("refused" in text) return refused(text.refused);
  const { readRadar } = await import("@planc/stack-selection/radar");
  const { blips, problems } = readRadar(text.text, format === ".csv" ? "csv" : "json");
  return {
    blips,
    problems: problems.map(({ line, message }) =>
      problem("not-valid", { layer, path }, `${file}, line ${line}: ${message}.`),
    ),
  };
}

/** Reads a file that lies in the folder, also after links were followed. */
async function textOf(
  file: string,
  folder: string,
): Promise<{ readonly text: string } | { readonly refused: string }> {
  try {
    const [home, found] = await Promise.all([realpath(folder), realpath(join(folder, file))]);
    const way = relative(home, found);
    if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) {
      return { refused: "it lies outside of the folder of this layer" };
    }
    const { size, isFile } = await stat(found).then((each) => ({
      size: each.size,
      isFile: each.isFile(),
    }));
    if (!isFile) return { refused: "it is no file" };
    if (size > longest) return { refused: `it has more than ${longest} bytes` };
    return { text: await readFile(found, "utf8") };
  } catch {
    return { refused: "there is no such file that can be read" };
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** A copy with some keys set; the layer itself may be shared. */
function put(value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  return { ...(typeof value === "object" ? value : {}), ...fields };
}
