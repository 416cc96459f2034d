import { type Finding, placeIn } from "@planc/core";
import { packFinding } from "./findings.ts";
import type { PackPlaces } from "./places.ts";
import type { YamlFault } from "./yaml-text.ts";

/** Longest text of a pack that is read, in characters. */
const longestText = 1_000_000;

export interface PackText {
  /** What `loadPack` takes. */
  readonly value: unknown;
  /** Where its fields stand, so that findings name the line. */
  readonly places: PackPlaces;
}

/** Reads the text of a pack, YAML or JSON. `file` is how findings call it. */
export async function readPackText(
  text: string,
  file: string = "pack",
): Promise<PackText | { readonly findings: readonly Finding[] }> {
  const read = await readIt(text, file);
  if ("value" in read) return read;
  const { line, start, end } = read;
  const places = { at: () => placeIn(file, text, start, end) };
  const reason = sentence(read.reason);
  return { findings: [packFinding("pack-unreadable", { line, reason }, { places, path: [] })] };
}

async function readIt(text: string, file: string): Promise<PackText | YamlFault> {
  const atTop = { start: 0, end: 0, line: 1 };
  if (text.length > longestText) {
    return { reason: `it is longer than ${longestText} characters`, ...atTop };
  }
  const { readYaml } = await import("./yaml-text.ts");
  try {
    return readYaml(text, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it could not be read";
    return { reason, ...atTop };
  }
}

function sentence(message: string): string {
  const [first = ""] = message.split("\n");
  return first.replace(/\.$/, "").slice(0, 200);
}
