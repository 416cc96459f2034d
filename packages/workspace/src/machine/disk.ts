/** What stands at a path itself: links are not followed. */
export interface DiskEntry {
  readonly kind: "file" | "directory" | "symlink" | "other";
  /** Permission bits. */
  readonly mode: number;
  readonly device: bigint;
  readonly inode: bigint;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

export interface TextHashes {
  /** SHA-256 of the bytes as they are. */
  readonly exact: string;
  /** SHA-256 with every CR LF read as LF: what a version control system may have done to a file. */
  readonly withLf: string;
}

/**
 * The few things that writing a plan asks of a disk. Paths are absolute. Methods reject with the
 * system's error (`code` such as ENOSPC). Tests pass disks that fail, fill up or lose power.
 */
export interface Disk {
  /** null when nothing is there. */
  look(path: string): Promise<DiskEntry | null>;
  /** The path without symbolic links. */
  realPath(path: string): Promise<string>;
  list(path: string): Promise<readonly string[]>;
  /** Reads in pieces, so memory stays small whatever the size of the file. */
  hash(path: string): Promise<TextHashes>;
  /** null when the file has more bytes than that. */
  readBytes(path: string, most: number): Promise<Uint8Array | null>;
  /**
   * Makes a new file and returns when the disk has it; EEXIST when something is there. When it
   * fails the file is gone again. `mode`: permission bits, else the usual ones.
   */
  createFile(path: string, text: string, mode?: number): Promise<void>;
  makeDirectory(path: string): Promise<void>;
  removeDirectory(path: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** Replaces what is at `to`. */
  move(from: string, to: string): Promise<void>;
  /** A second name for a file; EEXIST when something is at `to`. */
  link(from: string, to: string): Promise<void>;
  /** Returns when the disk has the names in a folder. */
  flushDirectory(path: string): Promise<void>;
}
