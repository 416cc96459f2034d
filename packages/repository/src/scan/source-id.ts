import { sha256 } from "@planc/core/host";

/** Ids under which places name files: `repo.packages.api.package.json`. Each path has one of its own. */
export function sourceIds(paths: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const readable = readableId(path);
    const id =
      readable.length > 300 || taken.has(readable)
        ? `${readable.slice(0, 300).replace(/[^\p{L}\p{N}]+$/u, "")}.${sha256(path).slice(0, 12)}`
        : readable;
    taken.add(id);
    ids.set(path, id);
  }
  return ids;
}

function readableId(path: string): string {
  const words = path
    .normalize("NFC")
    .split("/")
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}._-]+/gu, "-")
        .replace(/[-._]{2,}/g, "-")
        .replace(/^[-._]+|[-._]+$/g, ""),
    );
  return ["repo", ...words.filter((word) => word !== "")].join(".");
}
