/** The line of a position in bytes of UTF-8. */
export function lineAt(text: string, bytes: number): number {
  const before = new TextDecoder().decode(new TextEncoder().encode(text).slice(0, bytes));
  return before.split("\n").length;
}
