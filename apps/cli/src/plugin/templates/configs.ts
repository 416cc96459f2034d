import type { NewFile } from "../new-plugin.ts";

export const configs: readonly NewFile[] = [
  { path: ".gitignore", text: "node_modules/\ndist/\n" },
  {
    path: "tsconfig.json",
    text: `{
  "compilerOptions": {
    "target": "es2023",
    "lib": ["es2023"],
    "module": "nodenext",
    "moduleDetection": "force",
    "types": [],
    // Node runs the sources as they are: types that vanish, imports that name the .ts file.
    "erasableSyntaxOnly": true,
    "verbatimModuleSyntax": true,
    "rewriteRelativeImportExtensions": true,
    "resolveJsonModule": true,
    "strict": true,
    "exactOptionalPropertyTypes": true,
    "noUncheckedIndexedAccess": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["src", "*.config.ts"]
}
`,
  },
  {
    path: "tsconfig.build.json",
    text: `{
  "extends": "./tsconfig.json",
  "compilerOptions": {
    "noEmit": false,
    "declaration": true,
    // package.json is compiled along, because the plugin takes its name and version from it.
    "rootDir": ".",
    "outDir": "dist"
  },
  "include": ["src"],
  "exclude": ["src/**/*.test.ts"]
}
`,
  },
  {
    path: "vitest.config.ts",
    text: `import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["src/**/*.test.ts"] } });
`,
  },
];
