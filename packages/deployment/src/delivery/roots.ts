import { type Toolchain, toolchains } from "../catalog/toolchains.ts";
import { type Choice, type Component, chosenFor, type Folder } from "./facts.ts";

/** A folder whose code is checked and built by one toolchain. */
export interface Root {
  /** `cart`, the last part of its path. */
  readonly name: string;
  /** From the root of the repository; `.` for that itself. */
  readonly folder: string;
  readonly toolchain: Toolchain;
  /** Of the runtime, as chosen. */
  readonly version: string | undefined;
  readonly components: readonly string[];
}

/** Folders below a root: what is in them is of its program. */
const inner = /^(?:src|app|lib|libs|tests?|migrations|cmd|internal|ios|android|pages|public)$/;

/** Where the code of each program begins, by the planned source tree. */
export function rootsOf(
  folders: readonly Folder[],
  components: readonly Component[],
  choices: readonly Choice[],
): readonly Root[] {
  const byPath = new Map<string, string[]>();
  for (const { data } of folders) {
    if (data.component === undefined) continue;
    const parts = data.path.split("/");
    const cut = parts.findIndex((part) => inner.test(part));
    const path = (cut < 0 ? parts : parts.slice(0, cut)).join("/") || ".";
    const held = byPath.get(path);
    if (held) held.push(data.component);
    else byPath.set(path, [data.component]);
  }
  return (
    [...byPath]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // What is below another root is of the same program: end-to-end tests of an app.
      .filter(([folder], _, all) => !all.some(([other]) => folder.startsWith(`${other}/`)))
      .flatMap(([folder, held]) => {
        const own = components.filter(({ ref }) => held.includes(ref));
        const toolchain = toolchainOf(own, choices);
        if (!toolchain) return [];
        return [
          {
            name: folder === "." ? "all" : (folder.split("/").at(-1) ?? folder),
            folder,
            toolchain,
            version: versionOf(toolchain, choices),
            components: [...new Set(held)],
          },
        ];
      })
  );
}

function toolchainOf(
  components: readonly Component[],
  choices: readonly Choice[],
): Toolchain | undefined {
  const kinds = new Set(components.map(({ data }) => data.kind));
  const named = components.map(({ data }) => data.technology ?? "").join(" ");
  const language = chosenFor("language", choices)?.data.name ?? "";
  const mobile = chosenFor("mobile-framework", choices)?.data.name ?? "";
  const words = kinds.has("mobile-client") ? [mobile, named, language] : [named, language];
  for (const each of words) {
    const found = toolchains.find(({ of }) => of.test(each));
    if (found) return found;
  }
  return undefined;
}

function versionOf(toolchain: Toolchain, choices: readonly Choice[]): string | undefined {
  return (
    chosenFor(toolchain.versionOf, choices)?.data.version ??
    chosenFor(
      "language",
      choices.filter(({ data }) => toolchain.of.test(data.name)),
    )?.data.version
  );
}
