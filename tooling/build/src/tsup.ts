import { defineConfig } from "tsup";

/** JavaScript only: declarations come from `tsc` in a task of its own. */
export function packageBuild(...entry: [string, ...string[]]): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry,
    format: "esm",
    platform: "node",
    target: "node22",
    // `node:sqlite` has no other name.
    removeNodeProtocol: false,
    sourcemap: true,
    dts: false,
    // The `types` task writes into the same folder, maybe at the same time.
    clean: false,
    silent: true,
  });
}
