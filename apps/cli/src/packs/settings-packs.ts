import { type ConfigProblem, type Merged, problem } from "@planc/config";
import type { Plugin } from "@planc/core";
import { UsageError } from "../exit-codes.ts";
import { isPath } from "./find-pack.ts";
import { type PackShelf, packShelf, type Wanted } from "./pack-shelf.ts";
import { namesIn } from "./several-packs.ts";

export interface PacksAsked {
  readonly merged: Merged;
  /** Plugins that the configuration brings along. */
  readonly plugins: readonly Plugin[];
  /** Folder of the configuration. */
  readonly folder: string;
  /** What the command line names, from the folder that it was called in. */
  readonly named?: { readonly pack: string; readonly cwd: string } | undefined;
}

export interface SettledPacks {
  readonly shelf: PackShelf;
  readonly problems: readonly ConfigProblem[];
  /** Names and references by which a configuration may choose one. */
  readonly names: readonly string[];
}

const commandLine = "--pack";

/**
 * The packs that a configuration and the command line name.
 * @throws UsageError where the command line names one that is nowhere.
 */
export async function settlePacks({
  merged,
  plugins,
  folder,
  named,
}: PacksAsked): Promise<SettledPacks> {
  const brought = merged.values.flatMap(({ path, value, layer }): readonly Wanted[] =>
    path[0] === "packs" && typeof value === "string"
      ? [{ reference: value, from: folder, layer }]
      : [],
  );
  const chosen = merged.values.find(({ path }) => path[0] === "pack");
  const choices: readonly Wanted[] = [
    ...(typeof chosen?.value === "string"
      ? [{ reference: chosen.value, from: folder, layer: chosen.layer }]
      : []),
    ...(named
      ? namesIn(named.pack).map((reference) => ({
          reference,
          from: named.cwd,
          layer: commandLine,
        }))
      : []),
  ];
  const first = await packShelf(brought, { plugins });
  // What is no name of a pack may be where one lies.
  const elsewhere = choices.filter(
    ({ reference }) => isPath(reference) || first.named(reference) === undefined,
  );
  const shelf =
    elsewhere.length === 0 ? first : await packShelf([...brought, ...elsewhere], { plugins });
  const problems: ConfigProblem[] = [];
  for (const { wanted, reason } of shelf.missing) {
    const { reference, layer } = wanted;
    const message = `${reference} is no pack: ${reason}.`;
    if (layer === commandLine && isPath(reference)) {
      throw new UsageError(message, "Name a folder with a pack.yaml in it, or the file.");
    }
    // Of a bare name, others say that there is no pack of the name.
    if (layer === commandLine || !(brought.includes(wanted) || isPath(reference))) continue;
    problems.push(
      problem(
        "not-readable",
        { layer, path: brought.includes(wanted) ? ["packs", reference] : ["pack"] },
        message,
      ),
    );
  }
  const followed = choices
    .map(({ reference }) => reference)
    .filter((each) => isPath(each) || shelf.named(each) || shelf.isLeftOut(each));
  return {
    shelf,
    problems,
    names: [...shelf.packs.map(({ pack }) => pack.name), ...followed],
  };
}
