import { posix } from "node:path";

export interface OsErrorDetails {
  readonly syscall: string;
  readonly path: string;
}

export function osError(code: string, { syscall, path }: OsErrorDetails): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}

interface Common {
  readonly inode: bigint;
  readonly mode: number;
  readonly modifiedAt: number;
}
interface MemoryFile extends Common {
  readonly kind: "file";
  bytes: Buffer;
}
interface Link extends Common {
  readonly kind: "symlink";
  readonly target: string;
}
interface Special extends Common {
  readonly kind: "other";
}
export type Entry = MemoryFile | Link | Special | Folder;

export class Folder implements Common {
  readonly kind = "directory";
  readonly mode = 0o755;
  readonly modifiedAt = 0;
  readonly inode: bigint;
  readonly entries = new Map<string, { readonly name: string; readonly entry: Entry }>();
  constructor(inode: bigint) {
    this.inode = inode;
  }
  names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }
}

let inodes = 1n;

/** Folders, files and links with the errors that a POSIX system gives. */
export class MemoryTree {
  now = 1_000_000;
  readonly #ignoresCase: boolean;
  #root: Folder;

  constructor(ignoresCase: boolean) {
    this.#ignoresCase = ignoresCase;
    this.#root = new Folder(0n);
  }

  file(text: string | Buffer, mode = 0o644): MemoryFile {
    return { kind: "file", bytes: Buffer.from(text), mode, ...this.#stamp() };
  }
  newFolder(): Folder {
    return new Folder(this.#stamp().inode);
  }
  symlink(target: string): Link {
    return { kind: "symlink", target, mode: 0o777, ...this.#stamp() };
  }
  special(): Special {
    return { kind: "other", mode: 0o644, ...this.#stamp() };
  }

  /** undefined when nothing is there. */
  find(path: string): Entry | undefined {
    if (path === "/") return this.#root;
    try {
      return this.#parent(path, "lstat").entries.get(this.#key(path))?.entry;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code !== "ELOOP") return undefined;
      throw error;
    }
  }

  folder(path: string, syscall: string): Folder {
    const entry = this.#existing(path, syscall);
    if (entry.kind === "symlink") return this.folder(this.realPath(path), syscall);
    if (entry.kind !== "directory") throw osError("ENOTDIR", { syscall, path });
    return entry;
  }

  fileAt(path: string, syscall: string): MemoryFile {
    const entry = this.#existing(path, syscall);
    if (entry.kind === "symlink") throw osError("ELOOP", { syscall, path });
    if (entry.kind !== "file") throw osError("EISDIR", { syscall, path });
    return entry;
  }

  realPath(path: string, hops = 0): string {
    if (path === "/") return path;
    if (hops > 20) throw osError("ELOOP", { syscall: "realpath", path });
    const at = posix.join(this.realPath(posix.dirname(path), hops), posix.basename(path));
    const entry = this.#existing(at, "realpath");
    if (entry.kind !== "symlink") return at;
    return this.realPath(posix.resolve(posix.dirname(at), entry.target), hops + 1);
  }

  add(path: string, entry: Entry): void {
    const parent = this.#parent(path, "open");
    const key = this.#key(path);
    if (parent.entries.has(key)) throw osError("EEXIST", { syscall: "open", path });
    parent.entries.set(key, { name: posix.basename(path), entry });
  }

  drop(path: string): void {
    this.#parent(path, "unlink").entries.delete(this.#key(path));
  }

  removeFile(path: string): void {
    if (this.#existing(path, "unlink").kind === "directory") {
      throw osError("EISDIR", { syscall: "unlink", path });
    }
    this.drop(path);
  }

  removeFolder(path: string): void {
    const entry = this.#existing(path, "rmdir");
    if (entry.kind !== "directory") throw osError("ENOTDIR", { syscall: "rmdir", path });
    if (entry.entries.size > 0) throw osError("ENOTEMPTY", { syscall: "rmdir", path });
    this.drop(path);
  }

  move(from: string, to: string): void {
    const entry = this.#existing(from, "rename");
    const there = this.find(to);
    // POSIX: two names of one file stay as they are.
    if (there === entry) return;
    if (there?.kind === "directory" && entry.kind !== "directory") {
      throw osError("EISDIR", { syscall: "rename", path: from });
    }
    if (there) this.drop(to);
    this.add(to, entry);
    this.drop(from);
  }

  makeFolders(path: string): void {
    if (path === "/") return;
    this.makeFolders(posix.dirname(path));
    if (this.find(path) === undefined) this.add(path, this.newFolder());
  }

  contents(path: string): Readonly<Record<string, string>> {
    const found: [string, string][] = [];
    const visit = (folder: Folder, prefix: string) => {
      for (const { name, entry } of folder.entries.values()) {
        const at = `${prefix}${name}`;
        if (entry.kind === "file") found.push([at, entry.bytes.toString("utf8")]);
        else if (entry.kind === "symlink") found.push([at, `-> ${entry.target}`]);
        else if (entry.kind === "other") found.push([at, "<special>"]);
        else {
          found.push([at, "<folder>"]);
          visit(entry, `${at}/`);
        }
      }
    };
    const entry = this.find(path);
    if (entry?.kind === "directory") visit(entry, "");
    return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The names as they are; the files themselves are shared. */
  snapshot(): Folder {
    return copyFolder(this.#root, (file) => file);
  }

  /** The names and the files as they are. */
  copy(): Folder {
    const twins = new Map<MemoryFile, MemoryFile>();
    return copyFolder(this.#root, (file) => {
      const twin = twins.get(file) ?? { ...file };
      twins.set(file, twin);
      return twin;
    });
  }

  restore(root: Folder): void {
    this.#root = root;
  }

  #existing(path: string, syscall: string): Entry {
    if (path === "/") return this.#root;
    const entry = this.#parent(path, syscall).entries.get(this.#key(path))?.entry;
    if (entry === undefined) throw osError("ENOENT", { syscall, path });
    return entry;
  }

  #parent(path: string, syscall: string): Folder {
    return this.folder(posix.dirname(path), syscall);
  }

  #key(path: string): string {
    const name = posix.basename(path);
    return this.#ignoresCase ? name.toLowerCase() : name;
  }

  #stamp() {
    inodes += 1n;
    return { inode: inodes, modifiedAt: this.now };
  }
}

function copyFolder(folder: Folder, copyFile: (file: MemoryFile) => MemoryFile): Folder {
  const twin = new Folder(folder.inode);
  for (const [key, { name, entry }] of folder.entries) {
    const same =
      entry.kind === "directory"
        ? copyFolder(entry, copyFile)
        : entry.kind === "file"
          ? copyFile(entry)
          : entry;
    twin.entries.set(key, { name, entry: same });
  }
  return twin;
}
