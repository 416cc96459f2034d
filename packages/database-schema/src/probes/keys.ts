import * as z from "zod";
import { keysFile } from "../artifacts/keys.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";

/** A key: parts between colons, each fixed or a hole in braces. */
const part = /^(?:[a-z0-9][a-z0-9_-]*|\{[^{}:]+\})$/;
const fileSchema = z.strictObject({
  store: z.string(),
  keys: z
    .array(
      z.strictObject({
        pattern: z.string().max(512),
        type: z.enum(["string", "hash", "list", "set", "sorted-set", "stream"]),
        holds: z.string(),
        expiresAfterSeconds: z.int().min(1).optional(),
        because: z.string().optional(),
        removed: z.string(),
        writtenBy: z.array(z.string()).min(1),
        readBy: z.array(z.string()).min(1),
        lost: z.string(),
      }),
    )
    .min(1),
});

/** Every key is of one pattern, and goes: it expires, or there is one of it. No store runs here. */
export const keys = probe("keys", {
  of: { keys: keysFile },
  when: "verify",
  tool: "rules for keys",
  run: async ({ files, report }) => {
    let count = 0;
    for (const { path, text } of files.keys) {
      const problem = problemOf(text);
      if (problem !== undefined) {
        report("keys-unclear", { file: path, problem });
        return { status: "failed", detail: `${path}: ${problem}` };
      }
      count += fileSchema.parse(JSON.parse(text)).keys.length;
    }
    const detail = `${counted(count, "pattern")} of keys, no two for the same key, each expires or is one; not run`;
    return { status: "passed", detail };
  },
});

/** What is wrong with a file of keys. */
export function problemOf(text: string): string | undefined {
  const parsed = fileSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return z.prettifyError(parsed.error);
  const all = parsed.data.keys;
  for (const { pattern, expiresAfterSeconds } of all) {
    const bad = pattern.split(":").find((each) => !part.test(each));
    if (bad !== undefined) return `${pattern}: “${bad}” is neither a word nor a hole`;
    const isOne = /^[^:{}]+:[^:{}]+(?::\{[a-z -]+ id\})?$/.test(pattern);
    if (expiresAfterSeconds === undefined && !isOne) return `${pattern} never goes`;
  }
  for (const [at, one] of all.entries()) {
    const other = all.slice(at + 1).find(({ pattern }) => canBeSame(one.pattern, pattern));
    if (other) return `a key can be of ${one.pattern} and of ${other.pattern}`;
  }
  return undefined;
}

/** Whether some key is of both: as many parts, and nowhere two fixed ones that differ. A hash is no word. */
function canBeSame(one: string, other: string): boolean {
  const [a, b] = [one.split(":"), other.split(":")];
  return (
    a.length === b.length &&
    a.every((each, at) => {
      const against = b[at] ?? "";
      return each.startsWith("{") || against.startsWith("{") || each === against;
    })
  );
}
