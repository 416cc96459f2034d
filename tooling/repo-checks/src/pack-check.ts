// Packs the package of the current folder as it would be published, and looks at the archive the
// way a consumer's tools do. Libraries are called, not command lines: one process a package.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { archiveFaults } from "./archive-faults.ts";
import { readManifest } from "./workspace.ts";

function pack(): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), "planc-pack-"));
  try {
    const printed = execFileSync("pnpm", ["pack", "--json", "--pack-destination", folder], {
      encoding: "utf8",
    });
    return new Uint8Array(readFileSync(JSON.parse(printed).filename));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const manifest = readManifest("package.json");
const archive = pack();
const contents = createPackageFromTarballData(archive);

const { messages, pkg } = await publint({
  pack: { tarball: archive.buffer },
  level: "warning",
  strict: true,
});
const lint = messages.map((message) => formatMessage(message, pkg, { color: false }));

const types = manifest.exports ? await checkPackage(contents) : undefined;
// The packages are ES modules: what a CommonJS or a pre-`exports` consumer sees is not a promise.
const promised = new Set(["node16-esm", "bundler"]);
const wrong = types?.types
  ? types.problems.filter((p) => !("resolutionKind" in p) || promised.has(p.resolutionKind))
  : [];

const faults = [
  ...archiveFaults(contents),
  ...lint,
  ...(types?.types === false ? ["No type declarations are published."] : []),
  ...wrong.map((problem) => `Types: ${JSON.stringify(problem)}`),
];
for (const fault of faults) console.error(`${manifest.name}: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
