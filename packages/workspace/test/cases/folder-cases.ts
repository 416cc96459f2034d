import type { folderFindings } from "../../src/problems/folder-findings.ts";
import type { WriteArtifactsRequest } from "../../src/write/write-artifacts.ts";
import { type Desk, desk, OUT, type Texts } from "../desk.ts";
import type { Cases } from "./cases.ts";

interface Scene {
  /** What is there before the write. */
  readonly given?: (at: Desk) => unknown;
  readonly texts?: Texts;
  readonly more?: Partial<WriteArtifactsRequest>;
}

const writing =
  ({ given, texts = { "plan.md": "1\n" }, more }: Scene) =>
  async () => {
    const at = desk();
    await given?.(at);
    return (await at.write(texts, more)).problems;
  };

const calm = writing({});

async function edited({ write, storage }: Desk) {
  await write({ "plan.md": "1\n", "docs/old.md": "1\n" });
  storage.save(`${OUT}/plan.md`, "mine\n");
}

async function editedOld({ write, storage }: Desk) {
  await write({ "plan.md": "1\n", old: "1\n" });
  storage.save(`${OUT}/old`, "mine\n");
}

export const folderCases: Cases<keyof typeof folderFindings> = {
  "out-dir-invalid": { raised: writing({ more: { outDir: "" } }), calm },
  "out-dir-not-a-directory": {
    raised: writing({
      given: ({ storage }) => storage.save("/home/plan", "a file\n"),
      more: { outDir: "/home/plan/here" },
    }),
    calm: writing({ given: ({ storage }) => storage.make(OUT, "directory") }),
  },
  "out-dir-broken-link": {
    raised: writing({ given: ({ storage }) => storage.make(OUT, { linkTo: "nowhere" }) }),
    calm: writing({
      given({ storage }) {
        storage.make("/home/real", "directory");
        storage.make(OUT, { linkTo: "real" });
      },
    }),
  },
  "path-through-symlink": {
    raised: writing({
      given({ storage }) {
        storage.make("/home/other", "directory");
        storage.make(`${OUT}/docs`, { linkTo: "../other" });
      },
      texts: { "docs/plan.md": "1\n" },
    }),
    calm: writing({
      given: ({ storage }) => storage.make(`${OUT}/docs`, "directory"),
      texts: { "docs/plan.md": "1\n" },
    }),
  },
  "file-edited": {
    raised: writing({ given: edited, texts: { "plan.md": "2\n" } }),
    calm: writing({ given: edited, texts: { "plan.md": "2\n" }, more: { force: true } }),
  },
  "file-foreign": {
    raised: writing({ given: ({ storage }) => storage.save(`${OUT}/plan.md`, "mine\n") }),
    calm: writing({ given: ({ storage }) => storage.save(`${OUT}/plan.md`, "1\n") }),
  },
  "file-in-the-way": {
    raised: writing({ given: editedOld, texts: { "old/plan.md": "1\n" } }),
    calm: writing({
      given: ({ write }) => write({ old: "1\n" }),
      texts: { "old/plan.md": "1\n" },
    }),
  },
  "directory-in-the-way": {
    raised: writing({
      given: ({ storage }) => storage.save(`${OUT}/plan.md/mine`, "mine\n"),
      more: { force: true },
    }),
    calm: writing({ given: ({ write }) => write({ "plan.md/1": "1\n" }) }),
  },
  "special-file": {
    raised: writing({ given: ({ storage }) => storage.make(`${OUT}/plan.md`, "other") }),
    calm: writing({ given: ({ storage }) => storage.make(`${OUT}/pipe`, "other") }),
  },
  "stale-edited": {
    raised: writing({ given: editedOld }),
    calm: writing({ given: ({ write }) => write({ "plan.md": "1\n", old: "1\n" }) }),
  },
  "backup-made": {
    raised: writing({ given: edited, texts: { "plan.md": "2\n" }, more: { force: true } }),
    calm: writing({ given: ({ write }) => write({ "plan.md": "0\n" }), more: { force: true } }),
  },
  "lock-invalid": {
    raised: writing({
      given: ({ storage }) => storage.save(`${OUT}/plan.lock.json`, "<<<<<<< HEAD\n"),
    }),
    calm: writing({
      given: ({ storage }) => storage.save(`${OUT}/plan.lock.json`, "<<<<<<< HEAD\n"),
      more: { force: true },
    }),
  },
};
