import { packageTests } from "@planc/build/vitest";

export default packageTests();
