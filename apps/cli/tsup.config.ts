import { defineConfig } from "tsup";

/**
 * One bundle of our own packages. What brings WebAssembly, workers or a model along, or is too heavy to
 * load twice, stays a dependency and is imported when it is used.
 */
export default defineConfig({
  entry: {
    main: "src/main.ts",
    // Probes run it in a thread of its own, under this path beside the bundle.
    "probes/worker": "../../packages/database-schema/src/probes/worker.ts",
  },
  format: "esm",
  platform: "node",
  target: "node22",
  // `node:sqlite` has no other name.
  removeNodeProtocol: false,
  splitting: true,
  sourcemap: false,
  dts: false,
  clean: true,
  silent: true,
  noExternal: [/^@planc\//],
});
