import { packageBuild } from "@planc/build/tsup";

export default packageBuild("src/main.ts");
