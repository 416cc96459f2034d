import { verifyFiles } from "@planc/core/host";
import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenFor, typed } from "../fixtures/chosen-style.ts";
import { ofKind } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...drafts: ReturnType<typeof ofKind>) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...drafts)
    .result();

const lines = typed(
  "The program MUST accept a --due flag with a date by which the task is to be done.",
  'A person runs tusk add --due "2030-01-15" <title>.',
  "A person runs tusk add --project home <title>, and then runs tusk show.",
  "The program MUST reject commands where both --due and --project are given.",
);

it("takes commands, options and operands as the text writes them", async () => {
  const { plan } = await compile(...ofKind("command-line-tool"), ...lines);
  const add = plan.get(api.entryPoint).find(({ id }) => id === "add");
  expect(add?.data).toMatchObject({
    name: "add",
    usage: "tusk add [--due <time>] [--project <value>] <title>",
    failures: [
      { code: "1" },
      {
        code: "2",
        when: "The arguments do not fit the usage; both --due and --project are given (FR-4)",
      },
    ],
  });
  expect(add?.data.inputs.map(({ name, description }) => [name, description])).toEqual([
    ["title", "Title to add."],
    ["--due", "Date by which the task is to be done (FR-1)"],
    ["--project", "Project."],
  ]);
  expect(add?.data.examples?.map(({ line }) => line)).toEqual([
    'tusk add --due "2030-01-15" <title>',
    "tusk add --project home <title>",
  ]);
  expect(plan.get(api.entryPoint).map(({ id }) => id)).toContain("show");
});

it("makes a command of each action where the text writes none", async () => {
  const { plan } = await compile(...ofKind("command-line-tool"));
  expect(plan.get(api.entryPoint).map(({ id, why }) => [id, why.kind])).toEqual([
    ["complete-task", "derived"],
    ["create-project", "derived"],
    ["create-task", "derived"],
    ["delete-task", "derived"],
  ]);
});

it("declares a library's functions and types where it is written in TypeScript", async () => {
  const { files, probes } = await compile(
    ...ofKind("library"),
    ...chosenFor("language", "typescript", "TypeScript"),
  );
  const text = files.find(({ path }) => path === "contracts/library.d.ts")?.text ?? "";
  expect(text).toContain("export declare function completeTask(taskId: string): ");
  expect(probes).toMatchObject([{ id: "api/typescript-parser", status: "passed" }]);
  const { findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [
      {
        by: "api/declarations",
        path: "contracts/library.d.ts",
        mediaType: "text/plain",
        text: text.replace("export declare function", "export declare funktion"),
      },
    ],
  });
  expect(findings.map(({ code }) => code)).toEqual(["api/schema-language-invalid"]);
});

it("declares nothing for a library of another language", async () => {
  const { files } = await compile(...ofKind("library"), ...chosenFor("language", "rust", "Rust"));
  expect(files.map(({ path }) => path)).not.toContain("contracts/library.d.ts");
});
