import { defineConfig, type ViteUserConfig } from "vitest/config";

export function packageTests(test: ViteUserConfig["test"] = {}): ViteUserConfig {
  return defineConfig({
    ssr: { resolve: { conditions: ["@planc/source", "module", "node", "development"] } },
    test: {
      include: ["src/**/*.test.ts"],
      passWithNoTests: true,
      reporters: ["default", "json"],
      outputFile: { json: ".reports/vitest.json" },
      ...test,
    },
  });
}
