import { packageBuild } from "@planc/build/tsup";

// The last runs in a worker thread, so it is a file of its own.
export default packageBuild("src/index.ts", "src/bench.ts", "src/probes/worker.ts");
