import type { PackageSpec } from "../package-spec.ts";

const source = (entry: string) => ({
  "@planc/source": `./src/${entry}.ts`,
  types: `./dist/${entry}.d.ts`,
  default: `./dist/${entry}.js`,
});

export function manifest({ name, kind, description }: PackageSpec): string {
  const plugin = kind === "plugin";
  const json = {
    name: `@planc/${name}`,
    version: "0.0.0",
    description,
    type: "module",
    license: "Apache-2.0",
    engines: { node: ">=22.18" },
    sideEffects: false,
    // The sources are published too: declaration maps and source maps lead a reader to them.
    files: ["dist", "src", "!src/**/*.test.ts"],
    exports: { ".": source("index") },
    scripts: {
      build: "tsup",
      types: "tsc -p tsconfig.types.json",
      typecheck: "tsc --noEmit",
      test: "vitest run",
      "pack-check": "node ../../tooling/repo-checks/src/pack-check.ts",
    },
    peerDependencies: plugin
      ? { "@planc/core": "workspace:^", zod: "catalog:peer" }
      : { "@planc/core": "workspace:^" },
    devDependencies: {
      "@planc/build": "workspace:*",
      "@planc/core": "workspace:*",
      ...(plugin ? { "@planc/testkit": "workspace:*" } : {}),
      vitest: "catalog:",
      ...(plugin ? { zod: "catalog:" } : {}),
    },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
