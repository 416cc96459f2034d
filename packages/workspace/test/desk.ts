import type { Problem } from "../src/problems/problem.ts";
import type { OutputFile } from "../src/text/output-file.ts";
import { type WriteArtifactsRequest, writeArtifacts } from "../src/write/write-artifacts.ts";
import type { WriteResult } from "../src/write/write-result.ts";
import { Crash, type Fate, MemoryStorage, type StorageOptions } from "./memory-storage.ts";
import { startProcess } from "./processes.ts";

/** The output folder of all tests. */
export const OUT = "/home/plan";

export type Texts = Readonly<Record<string, string>>;

export interface Desk {
  readonly storage: MemoryStorage;
  /** A new process writes texts by path; `fate` is what happens to it meanwhile. */
  write(texts: Texts, more?: Partial<WriteArtifactsRequest>, fate?: Fate): Promise<WriteResult>;
  /** The same for a process that dies when `isEnd` says so, after that call. */
  crash(texts: Texts, isEnd: (call: Parameters<Fate>[0]) => boolean): Promise<void>;
  contents(): Texts;
}

export function desk(options?: StorageOptions): Desk {
  const storage = new MemoryStorage(options);
  storage.make("/home", "directory");
  async function write(
    texts: Texts,
    more: Partial<WriteArtifactsRequest> = {},
    fate: Fate = () => undefined,
  ) {
    const machine = startProcess(storage, fate);
    try {
      return await writeArtifacts({ outDir: OUT, files: filesOf(texts), machine, ...more });
    } finally {
      machine.end();
    }
  }
  return {
    storage,
    write,
    async crash(texts, isEnd) {
      const fate: Fate = (call) => {
        if (isEnd(call)) throw new Crash();
      };
      try {
        await write(texts, {}, fate);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    },
    contents: () => storage.contents(OUT),
  };
}

export function filesOf(texts: Texts): readonly OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

export function codesOf({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.map(({ code }) => code);
}

/** Ends a process right before its files count as written. */
export const beforeCommit = ({ name, path, when }: Parameters<Fate>[0]) =>
  when === "before" && name === "move" && path.endsWith("journal.json");

/** Ends a process right after its files count as written. */
export const afterCommit = ({ name, path, when }: Parameters<Fate>[0]) =>
  when === "after" && name === "move" && path.endsWith("journal.json");
