import type { OutputFile } from "../part.ts";
import { sha256 } from "./digest.ts";
import type { Log } from "./log.ts";
import { by } from "./order.ts";
import type { Made } from "./parts.ts";
import { isPlainObject } from "./plain-data.ts";
import type { EntriesOf } from "./setup.ts";

type ArtifactEntry = EntriesOf<"artifact">[number];

/** A file of the plan, with the artifact that made it (`area/name`). */
export interface PlanFile extends OutputFile {
  readonly by: string;
  readonly sha256: string;
}

/** Parses what an artifact part returned. */
export function readFiles(entry: ArtifactEntry, value: unknown): readonly PlanFile[] {
  if (!Array.isArray(value)) throw new Error("something other than a list of files");
  const files: PlanFile[] = [];
  // A list may bring methods of its own, so none of them is called.
  for (let i = 0; i < value.length; i++) files.push(readFile(entry, value[i]));
  return files;
}

function readFile(entry: ArtifactEntry, file: unknown): PlanFile {
  if (!isPlainObject(file)) throw new Error("a file that is not an object");
  const { path, mediaType, text, ...rest } = file;
  const extra = Object.keys(rest)[0];
  if (extra !== undefined) throw new Error(`a file with a property "${extra}"`);
  const problem = whatIsWrongWithPath(path);
  if (problem !== undefined || typeof path !== "string") {
    throw new Error(`a file whose path ${JSON.stringify(path) ?? "undefined"} ${problem}`);
  }
  if (typeof mediaType !== "string" || !/^[\w.+-]+\/[\w.+-]+(;.*)?$/.test(mediaType)) {
    throw new Error(`${path} without a media type`);
  }
  if (typeof text !== "string") throw new Error(`${path} whose text is not a string`);
  return Object.freeze({ path, mediaType, text, by: entry.id, sha256: sha256(text) });
}

function whatIsWrongWithPath(path: unknown): string | undefined {
  if (typeof path !== "string") return "is not text";
  if (path.length === 0 || path.length > 240) return "is empty or longer than 240 characters";
  if (/[\p{Cc}\\:*?"<>|]/u.test(path)) return "has a character that not every system allows";
  if (path.startsWith("/")) return "is absolute";
  if (path.split("/").some((part) => part === "" || part === "." || part === "..")) {
    return "has an empty part, . or ..";
  }
  return undefined;
}

/** All files sorted by path. Where two claim a path, the one whose artifact sorts first keeps it. */
export function collectFiles(
  made: ReadonlyMap<ArtifactEntry, Made<readonly PlanFile[]>>,
  log: Log,
): readonly PlanFile[] {
  const kept = new Map<string, PlanFile>();
  const entries = [...made].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  for (const [, result] of entries) {
    for (const file of result.ended === "made" ? result.value : []) {
      const place = file.path.normalize("NFC").toLowerCase();
      const first = kept.get(place);
      if (first) {
        log.report("duplicate-file", {
          first: `artifact ${first.by}`,
          second: first.by === file.by ? "the same artifact again" : `artifact ${file.by}`,
          path: file.path,
        });
      } else kept.set(place, file);
    }
  }
  return Object.freeze([...kept.values()].sort(by((file) => file.path)));
}
