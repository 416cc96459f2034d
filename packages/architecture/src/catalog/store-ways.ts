/** Stores that let one writer in at a time, so that many small writes a second are gathered before them. */
export const oneWriterStores: ReadonlySet<string> = new Set([
  "Cloudflare D1",
  "libSQL",
  "SQLite",
  "Turso",
]);

/** Caches whose other copies show a write only after a while: nobody looks there for what they just changed. */
export const laggingCaches: ReadonlySet<string> = new Set(["Workers KV"]);
