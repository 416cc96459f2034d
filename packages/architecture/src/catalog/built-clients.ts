/** Web frameworks whose build is files that any server can hand out, by their key in the catalogue. */
export const builtClients: ReadonlySet<string> = new Set([
  "angular",
  "ember",
  "lit",
  "preact",
  "react",
  "solid",
  "svelte",
  "vue",
]);
