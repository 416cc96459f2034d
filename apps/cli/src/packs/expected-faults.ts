import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Finding } from "@planc/core";
import { checkFinding, type Pack, partIndex } from "@planc/template-packs";
import type { ReadPack } from "./read-pack.ts";

/**
 * What is wrong with where fixtures expect their output, by their names: in a file that the pack needs for
 * something else, or in that of another fixture. Such a file is neither compared nor written.
 */
export async function expectedFaults(
  { name: pack, fixtures = [] }: Pack,
  source: ReadPack,
): Promise<ReadonlyMap<string, Finding>> {
  const of = (file: string) => realPlace(join(source.folder, file));
  const taken = new Map([
    [await realPlace(source.path), "the file of the pack"],
    [await of("package.json"), "the manifest of the package"],
  ]);
  for (const { name, file } of fixtures) {
    if (file !== undefined) taken.set(await of(file), `the input of fixture ${name}`);
  }
  const owners = new Map<string, string>();
  const faults = new Map<string, Finding>();
  for (const { name: fixture, expected: path } of fixtures) {
    const place = await of(path);
    const what = taken.get(place);
    const other = owners.get(place);
    const index = partIndex(source.value, "fixtures", fixture) ?? 0;
    const at = source.places.at(["fixtures", index, "expected"]);
    if (what !== undefined) {
      faults.set(fixture, checkFinding("expected-taken", { pack, fixture, path, what }, at));
    } else if (other !== undefined) {
      faults.set(fixture, checkFinding("expected-repeated", { pack, fixture, path, other }, at));
    } else owners.set(place, fixture);
  }
  return faults;
}

/** One and the same for all names of a file, of one that is not there yet too; on some machines case is no difference. */
async function realPlace(path: string): Promise<string> {
  const folder = dirname(path);
  const place = await realpath(path).catch(async () =>
    folder === path ? path : join(await realPlace(folder), basename(path)),
  );
  return place.normalize("NFC").toLowerCase();
}
