import { packageBuild } from "@planc/build/tsup";

export default packageBuild(
  "src/index.ts",
  "src/ir/index.ts",
  "src/markdown/index.ts",
  "src/host/index.ts",
);
