import type { GeneratedFile } from "../package-spec.ts";

export const configs: readonly GeneratedFile[] = [
  {
    path: "tsconfig.json",
    text: `{
  "extends": "../../tsconfig.base.json",
  "include": ["src", "*.config.ts"]
}
`,
  },
  {
    path: "tsconfig.types.json",
    text: `{
  "extends": "../../tooling/build/tsconfig.types.json"
}
`,
  },
  {
    path: "tsup.config.ts",
    text: `import { packageBuild } from "@planc/build/tsup";

export default packageBuild("src/index.ts");
`,
  },
  {
    path: "vitest.config.ts",
    text: `import { packageTests } from "@planc/build/vitest";

export default packageTests();
`,
  },
];
