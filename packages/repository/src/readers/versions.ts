/** `{ version }` where a text names one release, `{ range }` where it leaves some open, nothing for `*`. */
export function declared(text: string | undefined): {
  readonly version?: string;
  readonly range?: string;
} {
  const plain = text?.trim().slice(0, 200) ?? "";
  // A protocol says where the package comes from, and not which one it is.
  if (/^[a-z+]{2,20}:/.test(plain)) return {};
  if (plain === "" || plain === "*" || plain === "latest") return {};
  const exact = /^(?:==?|v)?\s*(\d[\w.+-]{0,70})$/.exec(plain)?.[1];
  return exact !== undefined && !/[.](?:x|\*)/i.test(exact) ? { version: exact } : { range: plain };
}
