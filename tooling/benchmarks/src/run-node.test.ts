import { expect, it } from "vitest";
import { cpuTimeOf, outputOf, runNode } from "./run-node.ts";

it("takes the CPU time of what it runs, not the time that passes", () => {
  const waiting = cpuTimeOf(["-e", "setTimeout(() => {}, 300)"]);
  const working = cpuTimeOf(["-e", "const end = Date.now() + 300; while (Date.now() < end);"]);
  expect(waiting).toBeGreaterThan(0);
  expect(working).toBeGreaterThan(waiting);
});

it("says what a program printed that did not end well", () => {
  expect(() => runNode(["-e", "console.log('no'); process.exit(3)"])).toThrow(/ended with 3: no/);
});

it("hands over what a program printed", () => {
  expect(outputOf(["-e", "console.log(6 * 7)"])).toBe("42\n");
});
