/** The TypeScript of a Markdown text, block by block. */
export function typeScriptIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
}
