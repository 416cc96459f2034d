import { join, relative, resolve, sep } from "node:path";
import { readText } from "./read-text.ts";

const lockName = "plan.lock.json";
const lockBytes = 8_000_000;

/**
 * Files that planc wrote: they say what was planned and not what exists. Plans of other runs stay, for what
 * was decided there; those of this one's own folders do not.
 */
export async function writtenFiles(
  root: string,
  files: readonly string[],
  ownPlans: readonly string[],
): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const folder of ownPlans) {
    const own = relative(root, resolve(folder)).split(sep).join("/");
    for (const name of ["plan.json", "data-model.md"]) {
      written.add(own === "" ? name : `${own}/${name}`);
    }
  }
  for (const path of files) {
    if (path !== lockName && !path.endsWith(`/${lockName}`)) continue;
    const folder = path.slice(0, -lockName.length);
    const read = await readText(join(root, path), lockBytes);
    for (const file of read.kind === "text" ? listed(read.text) : []) {
      if (file !== "plan.json") written.add(folder + file);
    }
  }
  return written;
}

function listed(text: string): readonly string[] {
  try {
    const lock: unknown = JSON.parse(text);
    const files: unknown = isRecord(lock) ? lock.files : undefined;
    if (!Array.isArray(files)) return [];
    return files.flatMap((each: unknown) =>
      isRecord(each) && typeof each.path === "string" ? [each.path] : [],
    );
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
