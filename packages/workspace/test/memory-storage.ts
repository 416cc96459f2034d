import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Disk, DiskEntry } from "../src/machine/disk.ts";
import { type Entry, type Folder, MemoryTree, osError } from "./memory-tree.ts";

/** Something that happens to a process in the middle of its work. It may throw. */
export type Fate = (call: {
  /** Counts the calls of one process from 0. */
  readonly index: number;
  readonly name: keyof Disk;
  readonly path: string;
  /** `midway`: a file is made and only half of its text is in it. */
  readonly when: "before" | "midway" | "after";
}) => void;

/** The process is dead: nothing it does from here on has any effect. */
export class Crash extends Error {}

export interface StorageOptions {
  readonly ignoresCase?: boolean;
  readonly hardLinks?: boolean;
  /** Another storage to begin as a copy of. */
  readonly like?: MemoryStorage;
}

/** The calls that leave the disk other than it was. */
export const changingCalls: ReadonlySet<keyof Disk> = new Set([
  "createFile",
  "makeDirectory",
  "removeDirectory",
  "removeFile",
  "move",
  "link",
]);

/** A disk in memory that outlives the processes that use it, and what a user does to its files. */
export class MemoryStorage {
  readonly tree: MemoryTree;
  readonly #hardLinks: boolean;
  /** States that a loss of power may leave: every one since names were last flushed. */
  #history: Folder[] = [];

  constructor({ ignoresCase = false, hardLinks = true, like }: StorageOptions = {}) {
    this.tree = new MemoryTree(ignoresCase);
    if (like) this.tree.restore(like.tree.copy());
    this.#hardLinks = hardLinks;
    this.#flush();
  }

  /** The disk as one process sees it. */
  disk(fate: Fate = () => undefined): Disk {
    const { tree } = this;
    let index = -1;
    let dead = false;
    const call = async <T>(name: keyof Disk, path: string, work: () => T): Promise<T> => {
      if (dead) throw new Crash();
      index += 1;
      const meet = (when: "before" | "midway" | "after") => {
        try {
          fate({ index, name, path, when });
        } catch (error) {
          if (error instanceof Crash) dead = true;
          throw error;
        }
      };
      meet("before");
      if (name === "createFile") {
        tree.add(path, tree.file(""));
        try {
          meet("midway");
        } catch (error) {
          if (!(error instanceof Crash)) tree.drop(path);
          throw error;
        }
        tree.drop(path);
      }
      const result = work();
      if (changingCalls.has(name)) this.#history.push(tree.snapshot());
      meet("after");
      return result;
    };
    const describe = (entry: Entry): DiskEntry => ({
      kind: entry.kind,
      mode: entry.mode,
      device: 1n,
      inode: entry.inode,
      modifiedAt: entry.modifiedAt,
    });
    return {
      look: (path) =>
        call("look", path, () => {
          const entry = tree.find(path);
          return entry === undefined ? null : describe(entry);
        }),
      realPath: (path) => call("realPath", path, () => tree.realPath(path)),
      list: (path) => call("list", path, () => tree.folder(path, "scandir").names()),
      hash: (path) =>
        call("hash", path, () => {
          const { bytes } = tree.fileAt(path, "open");
          const lf = Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
          return { exact: digest(bytes), withLf: digest(lf) };
        }),
      readBytes: (path, most) =>
        call("readBytes", path, () => {
          const { bytes } = tree.fileAt(path, "open");
          return bytes.length > most ? null : bytes;
        }),
      createFile: (path, text, mode) =>
        call("createFile", path, () => tree.add(path, tree.file(text, mode))),
      makeDirectory: (path) => call("makeDirectory", path, () => tree.add(path, tree.newFolder())),
      removeDirectory: (path) => call("removeDirectory", path, () => tree.removeFolder(path)),
      removeFile: (path) => call("removeFile", path, () => tree.removeFile(path)),
      move: (from, to) => call("move", from, () => tree.move(from, to)),
      link: (from, to) =>
        call("link", from, () => {
          if (!this.#hardLinks) throw osError("EPERM", { syscall: "link", path: from });
          tree.add(to, tree.fileAt(from, "link"));
        }),
      flushDirectory: (path) =>
        call("flushDirectory", path, () => {
          tree.folder(path, "open");
          this.#flush();
        }),
    };
  }

  /** After a loss of power: names changed since the last flush may be as before, in their order. */
  losePower(luck: number): void {
    const state = this.#history[Math.floor(luck * this.#history.length)];
    if (state) this.tree.restore(state);
    this.#flush();
  }

  /** A user saves a file: over its bytes, or (as most editors do) as a new file of that name. */
  save(path: string, text: string | Buffer, how: "over" | "anew" = "over"): void {
    const { tree } = this;
    tree.makeFolders(posix.dirname(path));
    const there = tree.find(path);
    if (how === "over" && there?.kind === "file") there.bytes = Buffer.from(text);
    else {
      if (there) tree.drop(path);
      tree.add(path, tree.file(text));
    }
    this.#flush();
  }

  make(path: string, kind: "directory" | "other" | { readonly linkTo: string }): void {
    const { tree } = this;
    tree.makeFolders(posix.dirname(path));
    if (kind === "directory") tree.makeFolders(path);
    else tree.add(path, kind === "other" ? tree.special() : tree.symlink(kind.linkTo));
    this.#flush();
  }

  remove(path: string): void {
    this.tree.drop(path);
    this.#flush();
  }

  read(path: string): string | undefined {
    const entry = this.tree.find(path);
    return entry?.kind === "file" ? entry.bytes.toString("utf8") : undefined;
  }

  /** Everything below a path, by relative path: texts; folders as `<folder>`, links as `-> …`. */
  contents(path: string): Readonly<Record<string, string>> {
    return this.tree.contents(path);
  }

  #flush(): void {
    this.#history = [this.tree.snapshot()];
  }
}

function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
