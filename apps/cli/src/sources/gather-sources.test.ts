import { execFile } from "node:child_process";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import * as z from "zod";
import { inEmptyFolder } from "../fixtures/run-planc.ts";
import { gatherSources, type SourceRequest, type Sources } from "./gather-sources.ts";

async function make(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

type Asked = Partial<Pick<SourceRequest, "prompt" | "options" | "env">> & {
  readonly piped?: string;
};

function gather(
  cwd: string,
  { prompt = [], options = {}, env = {}, piped = "" }: Asked,
): Promise<Sources> {
  const input = Readable.from([piped]);
  return gatherSources({ prompt, options, cwd, env, input });
}

const listed = ({ texts }: Sources) => texts.map(({ kind, path, text }) => [kind, path, text]);

const existing = (sources: Sources) =>
  sources.existing
    .filter(({ slot }) => slot === "host/fact")
    .map(({ data }) => z.object({ name: z.string() }).parse(data).name);

const specKit = {
  ".specify/feature.json": '{"feature_directory":"specs/002-loans"}',
  ".specify/memory/constitution.md": "principles",
  "specs/001-catalogue/spec.md": "catalogue",
  "specs/002-loans/spec.md": "loans",
  "specs/002-loans/brief.yaml": "corrections",
  "src/deep/main.ts": "",
};

it("takes the prompt alone, in whatever project it is compiled", () =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, specKit);
    const sources = await gather(cwd, { prompt: ["build", "a wiki"] });
    expect(sources).toEqual({
      texts: [{ kind: "prompt", text: "build a wiki" }],
      measurements: [],
      findings: [],
      existing: [],
      outDir: "plan",
    });
  }));

it("finds the current feature of a Spec-Kit project from any folder in it", () =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, specKit);
    const sources = await gather(join(cwd, "src/deep"), {});
    expect(listed(sources)).toEqual([
      ["spec", "specs/002-loans/spec.md", "loans"],
      ["constitution", ".specify/memory/constitution.md", "principles"],
      ["brief", "specs/002-loans/brief.yaml", "corrections"],
    ]);
    expect([sources.outDir, existing(sources)]).toEqual(["../../specs/002-loans", ["TypeScript"]]);
  }));

it("lets the environment name the project and the feature, as Spec-Kit does", () =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, specKit);
    await make(cwd, { "elsewhere/x": "" });
    const env = { SPECIFY_INIT_DIR: "..", SPECIFY_FEATURE_DIRECTORY: "specs/001-catalogue" };
    const sources = await gather(join(cwd, "elsewhere"), { env });
    expect(listed(sources)).toEqual([
      ["spec", "specs/001-catalogue/spec.md", "catalogue"],
      ["constitution", ".specify/memory/constitution.md", "principles"],
    ]);
    await expect(gather(join(cwd, "src"), { env: { SPECIFY_INIT_DIR: "deep" } })).rejects.toThrow(
      "SPECIFY_INIT_DIR is deep, which holds no .specify/.",
    );
  }));

it.each([
  ["there is no feature", {}, "has no current feature"],
  ["feature.json is broken", { ".specify/feature.json": "{" }, "names no feature"],
  ["its folder is gone", { ".specify/feature.json": '{"feature_directory":"specs/x"}' }, "specs/x"],
  [
    "it has no spec.md",
    { ".specify/feature.json": '{"feature_directory":"src"}' },
    "no src/spec.md",
  ],
])("says so where %s", (_name, files, says) =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, { ".specify/memory/x": "", "src/x": "", ...files });
    await expect(gather(cwd, {})).rejects.toThrow(says);
  }),
);

it("reads everything that is named, and takes what is named before what stands there", () =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, specKit);
    await make(cwd, { "c.md": "mine", "b.yaml": "b", "m.json": "[]" });
    const options = {
      measurements: "m.json",
      brief: "./b.yaml",
      constitution: join(cwd, "c.md"),
      spec: "specs/001-catalogue",
      scan: false,
    };
    const sources = await gather(cwd, { prompt: ["-"], options, piped: "Use Vue." });
    expect(listed(sources)).toEqual([
      ["prompt", undefined, "Use Vue."],
      ["spec", "specs/001-catalogue/spec.md", "catalogue"],
      ["constitution", "c.md", "mine"],
      ["brief", "b.yaml", "b"],
      ["measurements", "m.json", "[]"],
    ]);
    expect([sources.outDir, existing(sources)]).toEqual(["specs/001-catalogue", []]);
  }));

it("takes the constitution of the project that --repo names, also from memory/", () =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, {
      "app/memory/constitution.md": "old layout",
      "app/package.json": '{"dependencies":{"koa":"3.0.0"}}',
      "spec.md": "loans",
    });
    const options = { repo: "app", spec: "spec.md" };
    const sources = await gather(cwd, { options });
    expect(listed(sources)).toEqual([
      ["spec", "spec.md", "loans"],
      ["constitution", "memory/constitution.md", "old layout"],
    ]);
    expect([sources.outDir, existing(sources)]).toEqual(["plan", ["koa"]]);
  }));

it("names nothing of the machine: a file elsewhere goes by the words of the user, or its name", () =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, { "docs/loans.md": "loans", "here/x": "" });
    const here = join(cwd, "here");
    const path = async (spec: string) => (await gather(here, { options: { spec } })).texts[0]?.path;
    expect(await path("../docs/loans.md")).toBe("../docs/loans.md");
    expect(await path(join(cwd, "docs/loans.md"))).toBe("loans.md");
  }));

it.each([
  ["a file that is not there", { spec: "spek.md" }, "there is no spek.md."],
  ["a folder without a spec.md", { spec: "src" }, "there is no src/spec.md."],
  ["a folder for a file", { constitution: "src" }, "src is a folder."],
  ["a file that is no UTF-8", { spec: "latin1.md" }, "latin1.md is not text in UTF-8."],
  ["a file that is too large", { spec: "large.md" }, "large.md holds more than 16 MB."],
  ["a repository that is no folder", { repo: "latin1.md" }, "latin1.md is no folder."],
  ["standard input twice", { spec: "-", brief: "-" }, "standard input can be one source only."],
])("refuses %s", (_name, options, says) =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, {
      "src/x": "",
      "latin1.md": Buffer.from("Caf\u00e9", "latin1"),
      "large.md": Buffer.alloc(16 * 1024 * 1024 + 1, "x"),
    });
    await expect(gather(cwd, { prompt: ["build a wiki"], options })).rejects.toThrow(says);
  }),
);

it("waits for no pipe and follows no link out of the project, where files were found", () =>
  inEmptyFolder(async (cwd) => {
    await make(cwd, specKit);
    const constitution = join(cwd, ".specify/memory/constitution.md");
    await rm(constitution);
    await symlink("/etc/hosts", constitution);
    await expect(gather(cwd, {})).rejects.toThrow(/constitution\.md is a link out of the project/);
    await rm(constitution);
    const brief = join(cwd, "specs/002-loans/brief.yaml");
    await rm(brief);
    await promisify(execFile)("mkfifo", [brief]);
    await expect(gather(cwd, {})).rejects.toThrow(/brief\.yaml is no file/);
    await rm(brief);
    const feature = join(cwd, ".specify/feature.json");
    await rm(feature);
    await promisify(execFile)("mkfifo", [feature]);
    await expect(gather(cwd, {})).rejects.toThrow(/feature\.json is no file/);
  }));
