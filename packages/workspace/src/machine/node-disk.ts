import { createHash } from "node:crypto";
import { type BigIntStats, constants, lstatSync } from "node:fs";
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rmdir,
  unlink,
} from "node:fs/promises";
import { platform } from "node:process";
import { hasCode } from "../problems/os-problem.ts";
import type { Disk } from "./disk.ts";

const PIECE = 64 * 1024;
const CR = 13;
const LF = 10;
/** Never through a link that was put there after looking; never waiting for the end of a pipe. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export const nodeDisk: Disk = {
  // The only call made hundreds of times: waiting for a thread each time costs more than the look.
  async look(path) {
    const stats = statsOf(path);
    if (stats === undefined) return null;
    return {
      kind: stats.isFile()
        ? "file"
        : stats.isDirectory()
          ? "directory"
          : stats.isSymbolicLink()
            ? "symlink"
            : "other",
      mode: Number(stats.mode & 0o777n),
      device: stats.dev,
      inode: stats.ino,
      modifiedAt: Number(stats.mtimeMs),
    };
  },
  realPath: (path) => realpath(path),
  list: (path) => readdir(path),
  hash: (path) => withFile(path, READ, hashOf),
  readBytes: (path, most) =>
    withFile(path, READ, async (file) => {
      const { size } = await file.stat();
      return size > most ? null : await file.readFile();
    }),
  async createFile(path, text, mode) {
    const file = await open(path, "wx");
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(text, "utf8");
      await file.sync();
    } catch (error) {
      await unlink(path).catch(() => undefined);
      throw named(error, path);
    } finally {
      await file.close();
    }
  },
  makeDirectory: (path) => mkdir(path),
  removeDirectory: (path) => rmdir(path),
  removeFile: (path) => unlink(path),
  move: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  async flushDirectory(path) {
    // Windows cannot open a folder; its file system orders these writes by itself.
    if (platform === "win32") return;
    try {
      await withFile(path, constants.O_RDONLY, (folder) => folder.sync());
    } catch (error) {
      // Some network and FUSE file systems cannot flush folders: no reason to fail.
      if (!hasCode(error, "EINVAL", "ENOTSUP", "EISDIR", "EBADF")) throw error;
    }
  },
};

function statsOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    // A file where a folder is expected: nothing can be below it.
    if (hasCode(error, "ENOTDIR")) return undefined;
    throw error;
  }
}

async function withFile<T>(
  path: string,
  flags: number,
  use: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await open(path, flags);
  try {
    return await use(file);
  } catch (error) {
    throw named(error, path);
  } finally {
    await file.close();
  }
}

/** Errors of an open file do not say which one it is. */
function named(error: unknown, path: string): unknown {
  return error instanceof Error && !("path" in error) ? Object.assign(error, { path }) : error;
}

async function hashOf(file: FileHandle) {
  const exact = createHash("sha256");
  const withLf = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE);
  let heldCr = false;
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, PIECE, null);
    if (bytesRead === 0) break;
    const bytes = piece.subarray(0, bytesRead);
    exact.update(bytes);
    if (heldCr && bytes[0] !== LF) withLf.update("\r");
    // A CR at the end waits for the first byte of the next piece.
    heldCr = bytes.at(-1) === CR;
    const whole = heldCr ? bytes.subarray(0, -1) : bytes;
    if (!whole.includes(CR)) withLf.update(whole);
    // Latin 1 maps every byte to one character and back.
    else withLf.update(whole.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  }
  if (heldCr) withLf.update("\r");
  return { exact: exact.digest("hex"), withLf: withLf.digest("hex") };
}
