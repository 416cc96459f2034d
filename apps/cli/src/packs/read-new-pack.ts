import type { Pack } from "@planc/template-packs";
import { UsageError } from "../exit-codes.ts";
import { oneLine, quoted, requirePackageName } from "../plugin/read-new-plugin.ts";
import { type PackShelf, requirePack } from "./pack-shelf.ts";

export interface NewPackOptions {
  readonly pack?: string;
  readonly extends: string;
  readonly description?: string;
}

/** What a new pack package is made from. */
export interface NewPack {
  /** Of the package, on the registry. */
  readonly package: string;
  /** Of the pack. */
  readonly name: string;
  readonly title: string;
  /** One line without a full stop. */
  readonly description: string;
  readonly base: Pack;
}

const words = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longest = 64;

/**
 * Checks what somebody calls a new pack.
 * @throws UsageError that says what is wrong with it.
 */
export function readNewPack(name: string, options: NewPackOptions, shelf: PackShelf): NewPack {
  requirePackageName(name, "pack", "@acme/field-offices-pack");
  const pack = options.pack ?? packIn(name);
  if (pack.length > longest || !words.test(pack)) {
    throw new UsageError(
      `${quoted(pack)} is no name for a pack.`,
      `Name it with --pack in up to ${longest} lower-case letters, words joined by hyphens: field-offices.`,
    );
  }
  if (shelf.packs.some((each) => each.pack.name === pack)) {
    throw new UsageError(
      `there is a pack ${pack} already.`,
      "Name another one with --pack: packs are chosen by their names.",
    );
  }
  const title = `${pack.charAt(0).toUpperCase()}${pack.slice(1).replaceAll("-", " ")}`;
  return {
    package: name,
    name: pack,
    title,
    description: oneLine(options.description ?? `Plans of ${pack.replaceAll("-", " ")}`),
    base: requirePack(shelf, options.extends).pack,
  };
}

/** The last word of the name, without what says that it is a pack of planc. */
function packIn(name: string): string {
  const last = name.slice(name.indexOf("/") + 1);
  const bare = last.replace(/^(?:planc-)?(?:pack-)?/, "").replace(/-pack$/, "");
  return words.test(bare) ? bare : last;
}
