/**
 * Web frameworks whose own program answers with pages, by their key in the catalogue; what hands out files alone is
 * among the built clients, and templates inside a server framework are known by where their files lie.
 */
export const pageMakers: ReadonlySet<string> = new Set([
  "analog",
  "nextjs",
  "nuxt",
  "remix",
  "solidstart",
  "sveltekit",
]);

/** Runtimes that run them, by their key. */
export const pageRuntimes: ReadonlySet<string> = new Set(["nodejs", "bun", "deno"]);

/** The page makers can write files instead, which any server hands out: words that ask for that. */
export const exportPhrases: readonly string[] = [
  "static export",
  "statically exported",
  "exported as static",
  "static site generation",
  "statically generated site",
  "static html export",
];
