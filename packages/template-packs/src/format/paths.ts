/**
 * Whether a path stays in the folder that it is relative to, on every machine: no `..`, nothing
 * absolute, no drive, no backslash, no control character.
 */
export function staysInside(path: string): boolean {
  if (path === "" || /[\\:\p{Cc}]/u.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
