import type { ConfiguredPlugin, Finding } from "@planc/core";
import { catalogueSchema } from "@planc/preset-default";
import { composePacks } from "@planc/template-packs";
import { type PackShelf, requirePack, type ShelvedPack } from "./pack-shelf.ts";

/** The packs that are named at once, the one whose word counts first: `house-rules,microservices`. */
export function namesIn(pack: string): readonly string[] {
  const names = pack.split(",").map((each) => each.trim());
  return [...new Set(names.filter((each) => each !== ""))];
}

export interface Together {
  readonly plugins: readonly ConfiguredPlugin[];
  /** What the packs disagree on. */
  readonly findings: readonly Finding[];
  readonly packs: readonly ShelvedPack[];
}

/**
 * The first-party plugins with all the packs that a user names.
 * @throws UsageError where there is none of a name.
 */
export function packsTogether(names: readonly string[], shelf: PackShelf): Together {
  const shelved = names.map((name) => requirePack(shelf, name));
  const { packs: whole, findings } = composePacks(
    shelved.map(({ pack, source }) => ({ pack, places: source?.places, value: source?.value })),
    { catalogue: catalogueSchema },
  );
  const packs = whole.flatMap((pack): readonly ShelvedPack[] => {
    const source = shelved.find((each) => each.pack.name === pack.name)?.source;
    return [{ pack, ...(source ? { source } : {}) }];
  });
  return { plugins: shelf.pluginsWith(packs, { chosen: true }), findings, packs };
}
