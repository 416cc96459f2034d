import { defineConfig, type ViteUserConfig } from "vitest/config";

export function packageTests(test: ViteUserConfig["test"] = {}): ViteUserConfig {
  return defineConfig({
    ssr: { resolve: { conditions: ["@planc/source", "module", "node", "development"] } },
    test: {
      include: ["src/**/*.test.ts"],
      // What is tested here keeps no state between calls, so files can share a process.
      isolate: false,
      // What hangs has to end; whole compiles and WebAssembly take a minute on a busy machine.
      testTimeout: 240_000,
      hookTimeout: 240_000,
      // A package that is data alone has nothing to test.
      passWithNoTests: true,
      reporters: ["default", "json"],
      outputFile: { json: ".reports/vitest.json" },
      ...test,
    },
  });
}
