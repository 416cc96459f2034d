import { verifyFiles } from "@planc/core/host";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
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

const archive = (text: string, id = "fr-009") =>
  given(brief.requirement, id, { key: id.toUpperCase(), kind: "functional", text });

it("takes what is read in by its path, a search by what is asked, settings by key and value", async () => {
  const act = (
    id: string,
    verb: string,
    effect: "create" | "search" | "update" | "read",
    concept: string,
  ) =>
    given(brief.action, id, {
      actors: [],
      verb,
      effect,
      concept: `brief/concept#${concept}`,
      requirements: [],
    });
  const { plan } = await compile(
    ...ofKind("command-line-tool"),
    given(brief.concept, "setting", { name: "Setting", role: "stored" }),
    given(brief.attribute, "setting.chart-size", {
      concept: "brief/concept#setting",
      name: "chart size",
    }),
    act("ingest-task", "ingest", "create", "task"),
    act("query-project", "query", "search", "project"),
    act("update-setting", "update", "update", "setting"),
    act("view-setting", "view", "read", "setting"),
    archive("A summary of new, skipped and failed files is shown.", "fr-008"),
    archive(
      "The program MUST let the user choose meaning-only, word-only, or mixed retrieval per query.",
    ),
  );
  const entries = new Map(plan.get(api.entryPoint).map(({ id, data }) => [id, data]));
  expect(entries.get("ingest")?.usage).toBe("ingest [--json] <path>");
  expect(entries.get("ingest")?.output).toContain("new, skipped and failed");
  expect(entries.get("query")?.usage).toBe("query [--retrieval <meaning|word|mixed>] <text>");
  expect(entries.get("config-set")?.usage).toBe("config-set <key> <value>");
  expect(entries.get("config-set")?.inputs[0]).toMatchObject({ values: ["chart-size"] });
  expect(entries.has("config")).toBe(true);
});

it("knows commands by what people are said to run, and by what is said to be running", async () => {
  const { plan } = await compile(
    ...ofKind("command-line-tool"),
    archive("When the user runs setup, the folder is made."),
    archive("Given the watcher is running, it notices changes.", "fr-010"),
    archive("The program MUST notice new files in watched folders.", "fr-011"),
  );
  const entries = plan.get(api.entryPoint);
  expect(entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["create-task", "setup", "watch"]),
  );
  expect(entries.find(({ id }) => id === "watch")?.data.realises).toContain(
    "brief/requirement#fr-011",
  );
});

it("makes no command of what happens as something is read in", async () => {
  const act = (
    id: string,
    verb: string,
    concept: string,
    actors: readonly "brief/actor#member"[],
  ) =>
    given(brief.action, id, {
      actors: [...actors],
      verb,
      effect: "create",
      concept: `brief/concept#${concept}`,
      requirements: [],
    });
  const { plan } = await compile(
    ...ofKind("command-line-tool"),
    given(brief.concept, "stroke", { name: "Stroke", role: "stored" }),
    given(brief.relation, "stroke.task", {
      from: "brief/concept#stroke",
      to: "brief/concept#task",
      kind: "many-to-one",
      owned: true,
    }),
    act("ingest-task", "ingest", "task", ["brief/actor#member"]),
    act("generate-stroke", "generate", "stroke", []),
  );
  const entries = plan.get(api.entryPoint);
  expect(entries.map(({ id }) => id)).not.toContain("generate-stroke");
  expect(entries.find(({ id }) => id === "ingest")?.data.realises).toContain(
    "brief/action#generate-stroke",
  );
});
