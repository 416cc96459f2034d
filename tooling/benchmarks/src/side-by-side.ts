import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operationsEach } from "./model-fixture.ts";
import { number, type Report, spread } from "./report.ts";
import { runNode } from "./run-node.ts";
import { samplePairs } from "./sample.ts";
import { ratioOf, summarise } from "./statistics.ts";
import { typeSpec } from "./typespec-fixture.ts";

const sizes = [50, 500];
const typeSpecVersion = "1.16.0";
const dbmlVersion = "6.6.0";
const writer = join(import.meta.dirname, "write-model.ts");

/** Our model to OpenAPI beside the TypeSpec compiler on an equivalent one, and to SQL beside dbml2sql. */
export async function sideBySide(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "planc-bench-"));
  try {
    const tools = ["compiler", "http", "openapi", "openapi3"].map(
      (name) => `@typespec/${name}@${typeSpecVersion}`,
    );
    install(folder, [...tools, `@dbml/cli@${dbmlVersion}`]);
    const rows: (readonly string[])[] = [];
    for (const things of sizes) rows.push(...(await rowsOf(folder, things)));
    return {
      title: "A model to its contract and its SQL, beside other compilers",
      repeat: "pnpm bench side-by-side",
      notes: [
        "Whole processes in pairs, each starting Node and loading its code. Ours plans both files at once,",
        "from things and actions on: tables, keys, indexes, operations, security, errors, examples.",
        `TypeSpec ${typeSpecVersion} gets the same resources, operations, bodies and errors written out; dbml2sql ${dbmlVersion}`,
        "gets the DBML that planc wrote. Installed for the run, as nothing else needs them.",
      ],
      head: [
        "beside",
        "tables",
        "operations",
        "ours ÷ theirs",
        "ours, ms",
        "theirs, ms",
        "bytes ÷",
      ],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsOf(folder: string, things: number): Promise<readonly (readonly string[])[]> {
  const ours = join(folder, `ours-${things}`);
  const theirs = join(folder, `theirs-${things}`);
  for (const each of [ours, theirs]) mkdirSync(each);
  const source = join(folder, `main-${things}.tsp`);
  writeFileSync(source, typeSpec(things));
  const plan = () => runNode(["--conditions=@planc/source", writer, String(things), ours]);
  plan();
  const modules = join(folder, "node_modules");
  const others = [
    {
      name: "TypeSpec",
      mine: "openapi.yaml",
      file: join(theirs, "@typespec/openapi3/openapi.yaml"),
      args: [
        join(modules, "@typespec/compiler/cmd/tsp.js"),
        ...["compile", source, "--emit", "@typespec/openapi3", "--output-dir", theirs],
      ],
    },
    {
      name: "@dbml/cli",
      mine: "schema.sql",
      file: join(theirs, "schema.sql"),
      args: [
        join(modules, "@dbml/cli/bin/dbml2sql.js"),
        ...[join(ours, "schema.dbml"), "--postgres", "-o", join(theirs, "schema.sql")],
      ],
    },
  ];
  const rows: (readonly string[])[] = [];
  for (const { name, mine, file, args } of others) {
    const pairs = await samplePairs(
      // Its own folder gets what it logs.
      { subject: plan, baseline: () => runNode(args, theirs) },
      { pairs: 5, warmUp: 1 },
    );
    const bytes = (path: string) => readFileSync(path).length;
    rows.push([
      name,
      String(things),
      String(things * operationsEach),
      spread(ratioOf(pairs)),
      number(summarise(pairs.map(({ subject }) => subject)).median),
      number(summarise(pairs.map(({ baseline }) => baseline)).median),
      number(bytes(join(ours, mine)) / bytes(file)),
    ]);
  }
  return rows;
}

/** @throws Error where npm cannot bring them. */
function install(folder: string, packages: readonly string[]): void {
  const settings = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder];
  const { status, stderr } = spawnSync("npm", ["install", ...settings, ...packages], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${packages.join(", ")} were not installed: ${stderr.trim()}`);
}
