import { placesIn } from "@planc/core";
import { languageByExtension } from "../catalog/languages.ts";
import type { FoundFact } from "../fact.ts";

/** The id under which places name the list of files by language. */
export const listingId = "repo";

/** The languages of a repository by number of files, and the list that states them. */
export function countLanguages(files: readonly string[]): {
  readonly facts: readonly FoundFact[];
  readonly listing: string;
} {
  const counts = new Map<string, number>();
  for (const path of files) {
    const language = languageByExtension.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const lines = sorted.map(
    ([name, count]) => `${count} ${count === 1 ? "file" : "files"} of ${name}`,
  );
  const listing = lines.join("\n");
  const place = placesIn(listingId, listing);
  let start = 0;
  const facts = sorted.map(([name, count], i): FoundFact => {
    const end = start + (lines[i]?.length ?? 0);
    const at = place(start, end);
    start = end + 1;
    return { fact: { kind: "language", name, files: count, path: "." }, places: [at] };
  });
  return { facts, listing };
}
