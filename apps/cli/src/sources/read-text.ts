import { constants, createReadStream } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { UsageError } from "../exit-codes.ts";

/** Bytes of a source that are read at most; intake says what is too much to be read as text. */
const most = 16 * 1024 * 1024;

/** Standard input, as far as it is looked at. */
export interface Input extends AsyncIterable<unknown> {
  readonly isTTY?: boolean;
}

export interface ReadText {
  readonly text: string;
  /** Not a pipe or a device, which have a name for the moment only. */
  readonly isFile: boolean;
}

/**
 * Reads a text file that was found rather than named, inside of a folder: it waits for no pipe, and follows
 * no link out of the folder, so that a repository cannot choose what else is read.
 * @throws UsageError for what is no readable file of text in that folder.
 */
export async function readFoundFile(path: string, shown: string, root: string): Promise<string> {
  const [real, inside] = await Promise.all([realpath(path), realpath(root)]).catch(
    (error: unknown) => {
      throw unreadable(error, shown);
    },
  );
  if (real !== inside && !real.startsWith(inside.endsWith(sep) ? inside : inside + sep)) {
    throw new UsageError(
      `${shown} is a link out of the project.`,
      "Put the file itself there, or name the one that is meant.",
    );
  }
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(real, flags).catch((error: unknown) => {
    throw unreadable(error, shown);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      throw new UsageError(`${shown} is no file.`, "Put a text file there, or remove it.");
    }
    if (stats.size > most) throw tooLarge(shown);
    const bytes = await readAll(file.createReadStream({ autoClose: false }), shown);
    return decoded(bytes, shown);
  } finally {
    await file.close();
  }
}

/**
 * Reads a text file that the user named.
 * @throws UsageError for what is no readable file of text.
 */
export async function readTextFile(path: string, shown: string): Promise<ReadText> {
  const isFile = await lookAt(path, shown);
  const bytes = await readAll(createReadStream(path), shown).catch((error: unknown) => {
    throw unreadable(error, shown);
  });
  return { text: decoded(bytes, shown), isFile };
}

/**
 * A file says what it is by name, so one that is no text is a slip; a byte order mark stays, and with it the
 * offsets and the hash of the file.
 */
function decoded(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(
      `${shown} is not text in UTF-8.`,
      "Save it as UTF-8, or name another file.",
    );
  }
}

async function lookAt(path: string, shown: string): Promise<boolean> {
  const entry = await stat(path).catch((error: unknown) => {
    throw unreadable(error, shown);
  });
  if (entry.isDirectory()) {
    throw new UsageError(`${shown} is a folder.`, "Name the file in it that is meant.");
  }
  if (entry.size > most) throw tooLarge(shown);
  return entry.isFile();
}

/**
 * Reads standard input to its end.
 * @throws UsageError for a terminal, and for more than anybody would pipe in on purpose.
 */
export async function readStandardInput(input: Input, hint: string): Promise<string> {
  if (input.isTTY) throw new UsageError("standard input is a terminal.", hint);
  return (await readAll(input, "standard input")).toString("utf8");
}

async function readAll(stream: AsyncIterable<unknown>, shown: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > most) throw tooLarge(shown);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(shown: string): UsageError {
  return new UsageError(
    `${shown} holds more than ${most / 1024 / 1024} MB.`,
    "A specification is a few pages: give the part that says what to plan.",
  );
}

function unreadable(error: unknown, shown: string): UsageError {
  if (error instanceof UsageError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const missing = code === "ENOENT" || code === "ENOTDIR";
  return missing
    ? new UsageError(`there is no ${shown}.`, "Check the path; it counts from the current folder.")
    : new UsageError(`${shown} cannot be read${code && ` (${code})`}.`, "Check its permissions.");
}
