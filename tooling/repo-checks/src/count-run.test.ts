import { describe, expect, it } from "vitest";
import { countRun, type TaskResult, type VitestReport } from "./count-run.ts";

const report = (passed: number, failed = 0, files: VitestReport["testResults"] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

const tested = (overrides: Partial<TaskResult>): TaskResult => ({
  id: "@planc/a#test",
  task: "test",
  exitCode: 0,
  report: report(1),
  ...overrides,
});

describe("countRun", () => {
  it("sums the tests of all packages", () => {
    expect(countRun([tested({ report: report(3) }), tested({ report: report(4) })])).toEqual({
      passed: 7,
      failed: 0,
      faults: [],
    });
  });

  it("counts a failing task that is no test as one failed, and a passing one as nothing", () => {
    const build = { id: "@planc/a#build", task: "build", report: undefined };
    expect(countRun([{ ...build, exitCode: 0 }])).toEqual({ passed: 0, failed: 0, faults: [] });
    expect(countRun([{ ...build, exitCode: 2 }])).toEqual({
      passed: 0,
      failed: 1,
      faults: ["@planc/a#build failed."],
    });
  });

  it("counts failed tests once, not again for the task they fail", () => {
    expect(countRun([tested({ exitCode: 1, report: report(5, 2) })])).toEqual({
      passed: 5,
      failed: 2,
      faults: ["@planc/a#test: 2 failed"],
    });
  });

  it("counts a test file that could not be loaded", () => {
    const files = [{ name: "a.test.ts", status: "failed", assertionResults: [] }];
    expect(countRun([tested({ exitCode: 1, report: report(5, 0, files) })])).toEqual({
      passed: 5,
      failed: 1,
      faults: ["@planc/a#test: 1 failed"],
    });
  });

  it("counts a failure around the tests", () => {
    expect(countRun([tested({ exitCode: 1, report: report(5) })])).toEqual({
      passed: 5,
      failed: 1,
      faults: ["@planc/a#test failed outside a test."],
    });
  });

  it("counts a test task without a report, and one that did not run", () => {
    expect(countRun([tested({ report: undefined }), tested({ exitCode: undefined })])).toEqual({
      passed: 0,
      failed: 2,
      faults: ["@planc/a#test left no report.", "@planc/a#test did not run."],
    });
  });
});
