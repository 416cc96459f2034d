import type { runFindings } from "../../src/problems/run-findings.ts";
import { afterCommit, beforeCommit, type Desk, desk, OUT } from "../desk.ts";
import type { Fate } from "../memory-storage.ts";
import { osError } from "../memory-tree.ts";
import { startProcess } from "../processes.ts";
import type { Cases } from "./cases.ts";

const write = { "plan.md": "2\n" };

interface Scene {
  readonly given?: (at: Desk) => unknown;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly fate?: (at: Desk) => Fate;
}

/** A second plan is written over a first. */
const writing =
  ({ given, fate, ...more }: Scene) =>
  async () => {
    const at = desk();
    await at.write({ "plan.md": "1\n" });
    await given?.(at);
    return (await at.write(write, more, fate?.(at))).problems;
  };

const calm = writing({});
const interrupted = (at: Desk) => at.crash(write, beforeCommit);
const interruptedThenEdited = async (at: Desk) => {
  await interrupted(at);
  at.storage.save(`${OUT}/plan.md`, "mine\n");
};

/** A run lock as another process would have made it. */
const locked = (pid: (storage: Desk["storage"]) => number) => (at: Desk) => {
  const holder = {
    version: 1,
    pid: pid(at.storage),
    host: "desk",
    start: null,
    startedAt: 0,
    nonce: "n",
  };
  at.storage.save(`${OUT}/.planc.lock`, JSON.stringify(holder));
};

/** The run lock is gone when the run is about to commit. */
const losing: (at: Desk) => Fate =
  ({ storage }) =>
  ({ name, path, when }) => {
    if (name === "flushDirectory" && path === OUT && when === "after") {
      storage.save(`${OUT}/.planc.lock`, "taken by another run");
    }
  };

const failing =
  (isIt: (call: Parameters<Fate>[0]) => boolean, code: string) => (): Fate => (call) => {
    if (call.when === "before" && isIt(call)) {
      throw osError(code, { syscall: call.name, path: call.path });
    }
  };

export const runCases: Cases<keyof typeof runFindings> = {
  "run-lock-held": {
    raised: writing({ given: locked((storage) => startProcess(storage).pid) }),
    calm: writing({ given: locked(() => 4) }),
  },
  "run-lock-unreadable": {
    raised: writing({ given: ({ storage }) => storage.save(`${OUT}/.planc.lock`, "my notes\n") }),
    calm: writing({ given: locked(() => 4) }),
  },
  "run-lock-lost": { raised: writing({ fate: losing }), calm },
  "changed-meanwhile": {
    raised: writing({
      fate:
        ({ storage }) =>
        ({ path, when }) => {
          if (path.endsWith("new/0") && when === "before") storage.save(`${OUT}/plan.md`, "mine\n");
        },
    }),
    calm,
  },
  "interrupted-run": {
    raised: writing({ given: interrupted, dryRun: true }),
    calm: writing({ given: (at) => at.crash(write, afterCommit), dryRun: true }),
  },
  recovered: { raised: writing({ given: interrupted }), calm },
  "recovered-beside": {
    raised: writing({ given: interruptedThenEdited }),
    calm: writing({ given: interrupted }),
  },
  "recovery-failed": {
    raised: writing({
      given: interrupted,
      fate: failing(({ name, path }) => name === "link" && path.includes("old"), "EIO"),
    }),
    calm: writing({ given: interrupted }),
  },
  "stage-unreadable": {
    raised: writing({ given: ({ storage }) => storage.save(`${OUT}/.planc-stage/mine`, "mine\n") }),
    calm: writing({ given: ({ storage }) => storage.make(`${OUT}/.planc-stage`, "directory") }),
  },
  "cleanup-unfinished": {
    raised: writing({
      fate: failing(({ name, path }) => name === "removeFile" && path.includes("old"), "EPERM"),
    }),
    calm,
  },
  aborted: {
    raised: writing({ signal: AbortSignal.abort() }),
    calm: writing({ signal: new AbortController().signal }),
  },
};
