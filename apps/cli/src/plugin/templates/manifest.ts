import own from "../../../package.json" with { type: "json" };
import type { NewPlugin } from "../new-plugin.ts";
import { peerZod, versions } from "./versions.ts";

export function manifest({ name, description }: NewPlugin): string {
  // All packages of planc have one version.
  const planc = `^${own.version}`;
  const json = {
    name,
    version: "0.1.0",
    description,
    type: "module",
    engines: own.engines,
    sideEffects: false,
    files: ["dist"],
    exports: { ".": { types: "./dist/src/index.d.ts", default: "./dist/src/index.js" } },
    scripts: {
      build: "tsc -p tsconfig.build.json",
      typecheck: "tsc",
      test: "vitest run",
      prepack: "npm run build",
    },
    peerDependencies: { "@planc/core": planc, zod: peerZod },
    devDependencies: {
      "@planc/core": planc,
      "@planc/testkit": planc,
      ...versions,
    },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
