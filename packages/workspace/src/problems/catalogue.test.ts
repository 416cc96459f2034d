import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Cases } from "../../test/cases/cases.ts";
import { fileCases } from "../../test/cases/file-cases.ts";
import { folderCases } from "../../test/cases/folder-cases.ts";
import { runCases } from "../../test/cases/run-cases.ts";
import { systemCases } from "../../test/cases/system-cases.ts";
import { workspaceFindings } from "./catalogue.ts";
import type { ProblemSlug } from "./problem.ts";

/** The type makes a code without a case an error of the compiler. */
const cases: Cases<ProblemSlug> = { ...fileCases, ...folderCases, ...runCases, ...systemCases };

const codes = async (run: () => unknown) => {
  const problems = await run();
  if (!Array.isArray(problems)) throw new Error("a case gives problems");
  return problems.map(({ code }: { readonly code: string }) => code);
};

describe.each(Object.entries(cases))("workspace/%s", (slug, { raised, calm }) => {
  it("is raised", async () => {
    expect(await codes(raised)).toContain(`workspace/${slug}`);
  });
  it("is not raised", async () => {
    expect(await codes(calm)).not.toContain(`workspace/${slug}`);
  });
  it("has every argument of its message, and no path of the machine", async () => {
    for (const { message } of await raised()) {
      expect(message).not.toMatch(/[{}]|undefined|\.planc-stage\/(new|old|out)\//);
      expect(message).toMatch(/\.$/);
    }
  });
});

it("gives each code a cause and a fix, in sentences", () => {
  for (const { cause, fix, message } of Object.values(workspaceFindings)) {
    for (const text of [cause, fix, message]) expect(text).toMatch(/^\S.*\.$/);
  }
});

it("is listed in the README as it is", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const rows = readme.split("\n").filter((line) => line.startsWith("| `workspace/"));
  expect(rows).toEqual(
    Object.entries(workspaceFindings).map(
      ([slug, { severity, message }]) =>
        `| \`workspace/${slug}\` | ${severity} | ${message.replaceAll("|", "\\|")} |`,
    ),
  );
});
