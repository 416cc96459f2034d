import { readFile, stat } from "node:fs/promises";
import type { Finding } from "@planc/core";
import { type PackFile, readPackText } from "@planc/template-packs";
import { readFault } from "../config/read-errors.ts";
import { type FoundPack, findPack } from "./find-pack.ts";

/** A pack that was read: as data, with where it lies and who named it. */
export interface ReadPack extends PackFile, FoundPack {
  /** As the user named it. */
  readonly reference: string;
  /** The layer that names it, or the command line. */
  readonly layer: string;
}

export type PackRead =
  | { readonly source: ReadPack }
  /** It is there, and its text is not that of a pack. */
  | { readonly findings: readonly Finding[] }
  /** It is not there, or cannot be read. */
  | { readonly reason: string };

/** Bytes. */
const largest = 2_000_000;

/** Finds and reads a pack that is named by a folder, a file or an npm package. Runs nothing of it. */
export async function readPack(reference: string, from: string, layer: string): Promise<PackRead> {
  const found = await findPack(reference, from);
  if ("reason" in found) return found;
  try {
    if ((await stat(found.path)).size > largest) {
      return { reason: `${found.file} has more than ${largest} bytes` };
    }
    const text = await readPackText(await readFile(found.path, "utf8"), found.file);
    return "findings" in text ? text : { source: { ...found, ...text, reference, layer } };
  } catch (error) {
    return { reason: `${found.file} cannot be read: ${readFault(error)}` };
  }
}
