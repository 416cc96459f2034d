import { packageBuild } from "@planc/build/tsup";

export default packageBuild("src/index.ts");
