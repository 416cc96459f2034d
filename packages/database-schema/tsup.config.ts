import { packageBuild } from "@planc/build/tsup";

// The second runs in a worker thread, so it is a file of its own.
export default packageBuild("src/index.ts", "src/probes/worker.ts");
