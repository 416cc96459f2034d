import { type Place, placesIn } from "@planc/core";
import { host } from "@planc/core/ir";
import { testFolders } from "../catalog/skipped-folders.ts";
import type { Fact, FoundFact, Sighting } from "../fact.ts";
import { combineTables, type PlacedStatement } from "./combine-tables.ts";
import { type LockFile, lockedBy } from "./locked.ts";
import { note, type ScanNote } from "./notes.ts";
import type { ReadFile } from "./read-files.ts";

/** Facts of one file, which is more than any that people write. */
const mostInFile = 20_000;

/** What the files state, with the place of each fact. */
export function collectFacts(
  files: readonly ReadFile[],
  ids: ReadonlyMap<string, string>,
): { readonly facts: readonly FoundFact[]; readonly notes: readonly ScanNote[] } {
  const notes: ScanNote[] = [];
  const sightings: { readonly file: ReadFile; readonly found: readonly Sighting[] }[] = [];
  const locks: LockFile[] = [];
  const statements: PlacedStatement[] = [];
  const placers = new Map<string, ReturnType<typeof placesIn>>();
  for (const file of files) {
    const { text, path } = file;
    try {
      for (const reader of file.readers) {
        if (reader.kind === "facts") {
          sightings.push({ file, found: reader.read(text, path).slice(0, mostInFile) });
        } else if (reader.kind === "locks") {
          const { ecosystem } = reader;
          locks.push({ file, ecosystem, packages: reader.read(text, path) });
        } else if (!isTest(path)) {
          for (const statement of reader.read(text, path)) {
            statements.push({ path, statement, place: placeOf(file, statement.at) });
          }
        }
      }
    } catch {
      const reason = "its form is not the one that its name promises";
      notes.push(note("file-unreadable", { path, reason }, path));
    }
  }
  const locked = lockedBy(locks);
  const facts = sightings.flatMap(({ file, found }) =>
    found.filter((each) => isOfProduct(file, each)).map((each): FoundFact => placed(file, each)),
  );
  return { facts: [...facts, ...combineTables(statements)].filter(isSound), notes };

  function placed(file: ReadFile, { fact, at }: Sighting): FoundFact {
    const place = placeOf(file, at);
    const base = { path: file.path, line: place.line };
    if (fact.kind !== "dependency") return { fact: { ...fact, ...base }, places: [place] };
    const use = isTest(file.path) ? "development" : fact.use;
    const lock = locked({ ...fact, manifest: file.path, range: fact.range ?? fact.version });
    if (!lock) return { fact: { ...fact, ...base, use }, places: [place] };
    return {
      fact: { ...fact, ...base, use, version: lock.locked.version.slice(0, 80) },
      places: [place, placeOf(lock.file, lock.locked.at)],
    };
  }

  function placeOf({ path, text }: ReadFile, [start, end]: readonly [number, number]): Place {
    const placer = placers.get(path) ?? placesIn(ids.get(path) ?? path, text);
    placers.set(path, placer);
    return placer(start, end);
  }
}

/** What tests start and offer, the product does not; what they depend on is told as such. */
function isOfProduct({ path }: ReadFile, { fact: { kind } }: Sighting): boolean {
  return !isTest(path) || (kind !== "service" && kind !== "operation");
}

function isTest(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((folder) => testFolders.has(folder));
}

/** What a repository calls a thing may be anything; what no plan could hold is left out. */
function isSound({ fact }: { readonly fact: Fact }): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(fact.name) && host.fact.schema.safeParse(fact).success;
}
