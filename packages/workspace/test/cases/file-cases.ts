import { checkOutputPaths } from "../../src/paths/check-output-paths.ts";
import type { fileFindings } from "../../src/problems/file-findings.ts";
import { MOST_FILES } from "../../src/text/output-file.ts";
import { desk } from "../desk.ts";
import type { Cases } from "./cases.ts";

const paths =
  (...all: readonly string[]) =>
  () =>
    checkOutputPaths(all.map((path) => ({ path })));

const written = (text: string) => async () => (await desk().write({ "plan.md": text })).problems;

const numbered = (count: number) => async () => {
  const files = Array.from({ length: count }, (_, index) => ({ path: `f${index}`, text: "" }));
  return (await desk().write({}, { files, dryRun: true })).problems;
};

const withNames = (names: Readonly<Record<string, string>>) => async () =>
  (await desk().write({}, { names })).problems;

export const fileCases: Cases<keyof typeof fileFindings> = {
  "path-empty": { raised: paths(""), calm: paths("a") },
  "path-too-long": { raised: paths(`${"a/".repeat(512)}b`), calm: paths(`${"a/".repeat(511)}bc`) },
  "path-segment-too-long": {
    raised: paths(`docs/${"ä".repeat(121)}`),
    calm: paths(`docs/${"ä".repeat(120)}`),
  },
  "path-unprintable": { raised: paths("plan\u202edm.exe"), calm: paths("планы/計画.md") },
  "path-absolute": { raised: paths("C:plan.md"), calm: paths("c/plan.md") },
  "path-backslash": { raised: paths("docs\\plan.md"), calm: paths("docs/plan.md") },
  "path-empty-segment": { raised: paths("docs//plan.md"), calm: paths("docs/plan.md") },
  "path-dot-segment": { raised: paths("docs/../../plan.md"), calm: paths("docs/..plan.md") },
  "path-forbidden-character": { raised: paths("plan.md:stream"), calm: paths("plan;.md") },
  "path-trailing-dot-or-space": { raised: paths("docs./plan.md"), calm: paths(".docs/plan .md") },
  "path-reserved-name": { raised: paths("docs/aux.md"), calm: paths("docs/auxiliary.md") },
  "path-version-control": { raised: paths(".GIT/hooks/pre-commit"), calm: paths(".github/ci.yml") },
  "path-ours": { raised: paths("Plan.Lock.json"), calm: paths("docs/plan.lock.json") },
  "path-duplicate": { raised: paths("a", "a"), calm: paths("a", "b") },
  "path-collides": { raised: paths("Plan.md", "plan.md"), calm: paths("plan.md", "plans.md") },
  "path-file-and-directory": { raised: paths("a", "a/b"), calm: paths("a", "ab/c") },
  "text-not-unicode": { raised: written("half \ud83d"), calm: written("whole \u{1f600}") },
  "too-many-files": { raised: numbered(MOST_FILES + 1), calm: numbered(3) },
  "lock-content-refused": {
    raised: withNames({ "": "0001" }),
    calm: withNames({ "decision/choice#db": "0001" }),
  },
};
