const known = /^(?:FR|NFR|SC|US|AC|REQ|TC|CR|BR|UC|SEC|PERF|CON|R)$/;

/** The requirement key in front of a statement, and where the text after it starts. */
export function readKey(text: string): { readonly key?: string; readonly rest: number } {
  const match = /^((?:[A-Z]{1,8}-){1,4}\d{1,4}[a-z]?|[A-Z]{1,5}\d{1,4}[a-z]?)\s?[:.)–—-]\s+/.exec(
    text.slice(0, 80),
  );
  const key = match?.[1];
  if (!match || key === undefined || match[0].length >= text.length) return { rest: 0 };
  const prefix = /^[A-Z]+/.exec(key)?.[0] ?? "";
  const digits = /\d+/.exec(key)?.[0].length ?? 0;
  return known.test(prefix) || digits >= 3 ? { key, rest: match[0].length } : { rest: 0 };
}
