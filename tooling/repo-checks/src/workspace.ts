import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../../..");

export type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
export type Versions = Readonly<Record<string, string>>;

export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly type?: string;
  readonly license?: string;
  readonly sideEffects?: boolean | readonly string[];
  readonly files?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: Exports;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly peerDependencies?: Versions;
}

export interface Member {
  /** From the root, with forward slashes: `packages/core`. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** From the folder: what git tracks or would track. */
  readonly files: readonly string[];
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Every file that git tracks or would track, from the root. */
export function repositoryFiles(): string[] {
  const flags = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const listed = execFileSync("git", flags, { cwd: root, encoding: "utf8" }).split("\0");
  // A file that was deleted, but not yet from the index, is listed too.
  return listed.filter((path) => path !== "" && existsSync(join(root, path)));
}

/** Every package of the workspace, in the order of its folder. */
export function members(files: readonly string[] = []): Member[] {
  return globSync("{packages,apps,tooling}/*/package.json", { cwd: root })
    .map((path) => path.replaceAll("\\", "/").slice(0, -"/package.json".length))
    .sort()
    .map((folder) => ({
      folder,
      manifest: readManifest(join(root, folder, "package.json")),
      files: files
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1)),
    }));
}
