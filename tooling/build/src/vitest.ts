import { defineConfig, type ViteUserConfig } from "vitest/config";

export function packageTests(test: ViteUserConfig["test"] = {}): ViteUserConfig {
  return defineConfig({
    test: {
      include: ["src/**/*.test.ts"],
      // What is tested here keeps no state between calls, so files can share a process.
      isolate: false,
      // Node runs the sources as they are, as it does for who works on them: nothing is transformed.
      experimental: { viteModuleRunner: false, nodeLoader: false },
      execArgv: ["--conditions=@planc/source"],
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
