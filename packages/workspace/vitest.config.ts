import { packageTests } from "@planc/build/vitest";

// The tests that end a process at every one of its calls take their time on a busy computer.
export default packageTests({ testTimeout: 30_000 });
