import fc from "fast-check";
import { expect, it } from "vitest";
import { OUT } from "../../test/desk.ts";
import { Crash, type Fate, MemoryStorage, type StorageOptions } from "../../test/memory-storage.ts";
import { startProcess } from "../../test/processes.ts";
import { ownNames, PLAN_LOCK, STAGE } from "../paths/own-names.ts";
import { recover } from "./recover.ts";
import { writeArtifacts } from "./write-artifacts.ts";

/** Few, so that plans, users and backups meet on them; some are folders of others. */
const paths = ["plan.md", "plan.md.orig", "api", "api/v1.yaml", "b/c", "b/c/d", "n/e.md"] as const;

type How = "over" | "anew";

interface Save {
  readonly kind: "save";
  readonly path: string;
  readonly how: How;
}
interface Run {
  readonly kind: "run";
  readonly paths: readonly string[];
  readonly edition: number;
  readonly force: boolean;
  /** The call at which the process dies; far ones are never reached. */
  readonly crashAt: number;
  /** The call at which a user saves a file under the running process. */
  readonly saveAt: number;
  readonly saved: { readonly path: string; readonly how: How };
}
type Step = Save | Run | { readonly kind: "delete"; readonly path: string };

const how = fc.constantFrom<How>("over", "anew");
const userPath = fc.constantFrom(...paths, PLAN_LOCK, "mine.md");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("save" as const), path: userPath, how }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), path: userPath }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("run" as const),
      paths: fc.subarray([...paths]).map(withoutFolders),
      edition: fc.nat({ max: 3 }),
      force: fc.boolean(),
      crashAt: fc.oneof(fc.nat({ max: 250 }), fc.constant(9_999)),
      saveAt: fc.oneof(fc.nat({ max: 250 }), fc.constant(9_999)),
      saved: fc.record({ path: userPath, how }),
    }),
  },
);

/** A set of files that can lie in one folder. */
function withoutFolders(chosen: readonly string[]): readonly string[] {
  return chosen.filter((path) => !chosen.some((other) => other.startsWith(`${path}/`)));
}

class World {
  readonly storage: MemoryStorage;
  /** Texts that the user wrote and did not delete. Each is unique. */
  readonly precious = new Set<string>();
  #texts = 0;

  constructor(options: StorageOptions = {}) {
    this.storage = new MemoryStorage(options);
    this.storage.make("/home", "directory");
  }

  save({ path, how }: { readonly path: string; readonly how: How }): void {
    const at = `${OUT}/${path}`;
    const there = this.storage.tree.find(at);
    const isReachable = path
      .split("/")
      .slice(0, -1)
      .every((_, index, names) => {
        const kind = this.storage.tree.find(`${OUT}/${names.slice(0, index + 1).join("/")}`)?.kind;
        return kind === undefined || kind === "directory";
      });
    if (there?.kind === "directory" || !isReachable) return;
    this.forget(path);
    this.#texts += 1;
    const text = `words of the user, ${this.#texts}\n`;
    this.storage.save(at, text, how);
    this.precious.add(text);
  }

  /** The user's own deletion or replacement loses what was there, unless it is a backup's twin. */
  forget(path: string): void {
    const text = this.storage.read(`${OUT}/${path}`);
    if (text !== undefined) this.precious.delete(text);
  }

  delete(path: string): void {
    const at = `${OUT}/${path}`;
    if (this.storage.tree.find(at)?.kind !== "file") return;
    this.forget(path);
    this.storage.remove(at);
  }

  async run(
    { paths: chosen, edition, force, crashAt, saveAt, saved }: Run,
    fate: Fate = () => undefined,
  ): Promise<void> {
    const machine = startProcess(this.storage, (call) => {
      const { index, when } = call;
      fate(call);
      if (when === "before" && index === saveAt) this.save(saved);
      if (when === "after" && index === crashAt) throw new Crash();
    });
    const files = chosen.map((path) => ({ path, text: `${path}, edition ${edition}\n` }));
    await this.#surviving(() => writeArtifacts({ outDir: OUT, files, force, machine }));
    machine.end();
    this.storage.tree.now += 60_000;
  }

  async recover(fate?: Fate): Promise<void> {
    const machine = startProcess(this.storage, fate);
    await this.#surviving(() => recover({ outDir: OUT, machine }));
    machine.end();
  }

  async #surviving(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }

  /** Texts of the user that are in no file of the folder. */
  lost(): readonly string[] {
    const texts = new Set(
      Object.entries(this.storage.contents(OUT))
        .filter(([path]) => !path.startsWith(STAGE))
        .map(([, text]) => text),
    );
    return [...this.precious].filter((text) => !texts.has(text));
  }
}

it("never loses a text of the user, whatever runs, edits and crashes follow one another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const world = new World();
      for (const each of steps) {
        if (each.kind === "save") world.save(each);
        else if (each.kind === "delete") world.delete(each.path);
        else await world.run(each);
      }
      await world.recover();
      expect(world.lost()).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it("never loses a text of the user on a disk without hard links, unless two write at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const world = new World({ hardLinks: false });
      for (const each of steps) {
        if (each.kind === "save") world.save(each);
        else if (each.kind === "delete") world.delete(each.path);
        else await world.run({ ...each, saveAt: 9_999 });
      }
      await world.recover();
      expect(world.lost()).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const run: Run = {
  kind: "run",
  paths: ["plan.md", "n/e.md"],
  edition: 2,
  force: false,
  crashAt: 9_999,
  saveAt: 9_999,
  saved: { path: "mine.md", how: "over" },
};
const first: Run = { ...run, paths: ["plan.md", "b/c"], edition: 1 };
const underWay = ["plan.md", "n/e.md", "b/c", PLAN_LOCK].flatMap((path) =>
  (["over", "anew"] as const).map((how) => ({ path, how })),
);

const underForce = underWay.filter(({ path, how }) => path !== "plan.md" && how === "anew");

/** A disk to start from again and again. */
async function after(...runs: readonly Run[]): Promise<MemoryStorage> {
  const world = new World();
  for (const each of runs) await world.run(each);
  return world.storage;
}

/** The calls of the second run, up to and without the one that commits it. */
async function callsToCommit(): Promise<number> {
  const world = new World();
  await world.run(first);
  let commit = 0;
  await world.run(run, ({ index, name, path }) => {
    if (name === "move" && path.endsWith("journal.json")) commit = index;
  });
  return commit;
}

it("loses nothing that is saved at any moment of a run", async () => {
  const calls = (await callsToCommit()) + 40;
  const like = await after(first);
  for (let saveAt = 0; saveAt < calls; saveAt += 1) {
    for (const saved of underWay) {
      const world = new World({ like });
      await world.run({ ...run, saveAt, saved });
      expect(world.lost()).toEqual([]);
    }
    for (const saved of underForce) {
      const world = new World({ like });
      world.save(saved);
      world.save({ path: "plan.md", how: "over" });
      await world.run({ ...run, force: true, saveAt, saved: { ...saved, path: "plan.md.orig" } });
      expect(world.lost()).toEqual([]);
    }
  }
});

it("loses nothing that is saved at any moment of a recovery", async () => {
  const crashAt = (await callsToCommit()) - 1;
  const like = await after(first, { ...run, crashAt });
  let calls = 1;
  for (let saveAt = 0; saveAt < calls; saveAt += 1) {
    for (const saved of underWay) {
      const world = new World({ like });
      await world.recover(({ index, when }) => {
        calls = Math.max(calls, index);
        if (when === "before" && index === saveAt) world.save(saved);
      });
      expect(world.lost()).toEqual([]);
    }
  }
});

it("leaves a file with the bytes of the plan that somebody else made after a crash", async () => {
  const world = new World();
  await world.run(first);
  await world.run(run, ({ name, path, when }) => {
    if (name === "link" && path.endsWith("new/1") && when === "before") throw new Crash();
  });
  const text = "n/e.md, edition 2\n";
  expect(world.storage.read(`${OUT}/n/e.md`)).toBeUndefined();
  world.storage.save(`${OUT}/n/e.md`, text);
  await world.recover();
  expect(world.storage.read(`${OUT}/n/e.md`)).toBe(text);
});

it("never moves a text of the user unless forced", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const world = new World();
      for (const each of steps) {
        if (each.kind === "save") world.save(each);
        else if (each.kind === "delete") world.delete(each.path);
        else {
          const before = world.storage.contents(OUT);
          await world.run({ ...each, force: false, saveAt: 9_999 });
          await world.recover();
          const after = world.storage.contents(OUT);
          for (const [path, text] of Object.entries(before)) {
            if (world.precious.has(text)) expect(after[path]).toBe(text);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

it("leaves none of its working files once a run has ended", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const world = new World();
      for (const each of steps) {
        if (each.kind === "save") world.save(each);
        else if (each.kind === "run") await world.run(each);
      }
      await world.run({
        kind: "run",
        paths: ["plan.md"],
        edition: 9,
        force: true,
        crashAt: 9_999,
        saveAt: 9_999,
        saved: { path: "mine.md", how: "over" },
      });
      const left = Object.keys(world.storage.contents(OUT)).map((path) => path.split("/")[0] ?? "");
      expect(left.filter((name) => name !== PLAN_LOCK && ownNames.includes(name))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
