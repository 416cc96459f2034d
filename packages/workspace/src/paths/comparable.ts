/**
 * One spelling for all names that some file system takes for the same: case, Unicode normalisation,
 * characters that are ignored. Upper then lower case also joins "ß" and "ss", as APFS may.
 */
export function comparable(path: string): string {
  return path
    .replace(/\p{Cf}/gu, "")
    .normalize("NFD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC");
}

/** By UTF-16 code unit: the same order on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The folders of a path, outermost first: `a/b/c` gives `a`, `a/b`. */
export function parentsOf(path: string): readonly string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
