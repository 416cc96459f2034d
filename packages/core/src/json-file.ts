/** A file of JSON as artifacts write it: two blanks for each level, and a line's end at the end. */
export function jsonFile(
  path: string,
  value: unknown,
): { readonly path: string; readonly mediaType: string; readonly text: string } {
  return { path, mediaType: "application/json", text: jsonText(value) };
}

/** A value as the text of such a file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
