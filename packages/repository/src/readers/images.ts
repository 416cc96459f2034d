/** A container image as written, without registry and digest. Nothing where it is made up by a variable. */
export function imageOf(
  written: string,
): { readonly name: string; readonly version?: string } | undefined {
  const plain = written.trim().replace(/@sha256:[0-9a-f]{1,64}$/, "");
  if (plain === "" || plain.length > 300 || /[\s${}<>]/.test(plain)) return undefined;
  const slash = plain.lastIndexOf("/");
  const colon = plain.indexOf(":", slash + 1);
  const path = colon === -1 ? plain : plain.slice(0, colon);
  const tag = colon === -1 ? "" : plain.slice(colon + 1, colon + 81);
  const parts = path.toLowerCase().split("/");
  // A first part with a dot, a port or this name is a registry.
  if (parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? "")) parts.shift();
  if (parts.length > 1 && parts[0] === "library") parts.shift();
  const name = parts.join("/");
  if (name === "") return undefined;
  const version = /^v?(\d[\w.]*)/.exec(tag)?.[1];
  return version === undefined ? { name } : { name, version };
}

/** Puts the default of a variable in its place: `${TAG:-16}`. */
export function withDefaults(written: string, values: ReadonlyMap<string, string>): string {
  return written.replace(
    /\$\{(\w{1,80})(?::?-([^}]{0,120}))?\}|\$(\w{1,80})/g,
    (whole, braced: string | undefined, fallback: string | undefined, bare: string | undefined) =>
      values.get(braced ?? bare ?? "") ?? fallback ?? whole,
  );
}
