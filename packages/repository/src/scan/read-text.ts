import { constants } from "node:fs";
import { open } from "node:fs/promises";

export type ReadOutcome =
  | { readonly kind: "text"; readonly text: string; readonly bytes: number }
  | { readonly kind: "too-large" }
  | { readonly kind: "unreadable"; readonly reason: string }
  /** A link, a device, a pipe, or no text: not worth a word. */
  | { readonly kind: "none" };

/** Follows no link and waits for no pipe. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a text with its line ends as `\n`. Never reads more than `most` bytes. */
export async function readText(path: string, most: number): Promise<ReadOutcome> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, flags);
  } catch (error) {
    const code = codeOf(error);
    return code === "ELOOP" || code === "ENOENT"
      ? { kind: "none" }
      : { kind: "unreadable", reason: code };
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return { kind: "none" };
    if (stats.size > most) return { kind: "too-large" };
    const buffer = Buffer.alloc(stats.size + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
      // It grew while it was read.
      if (length === buffer.length) return { kind: "unreadable", reason: "it is being written" };
    }
    const bytes = buffer.subarray(0, length);
    if (bytes.includes(0)) return { kind: "none" };
    const text = decode(bytes);
    return text === undefined
      ? { kind: "unreadable", reason: "it is not UTF-8" }
      : { kind: "text", text: text.replace(/\r\n?/g, "\n"), bytes: length };
  } catch (error) {
    return { kind: "unreadable", reason: codeOf(error) };
  } finally {
    await file.close().catch(() => undefined);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The code of an error of the system, without the path that its message names. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "unknown error";
}
