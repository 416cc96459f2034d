/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

export interface TaskResult {
  readonly id: string;
  readonly task: string;
  /** Absent where a task it depends on failed, so that it did not run. */
  readonly exitCode: number | undefined;
  readonly report: VitestReport | undefined;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly faults: readonly string[];
}

/** Sums the tests of all packages; any other task that fails counts as one failed test. */
export function countRun(results: readonly TaskResult[]): Count {
  const counts = results.map(countTask);
  const sum = (pick: (count: Count) => number) => counts.reduce((n, c) => n + pick(c), 0);
  return {
    passed: sum((count) => count.passed),
    failed: sum((count) => count.failed),
    faults: counts.flatMap((count) => count.faults),
  };
}

function countTask({ id, task, exitCode, report }: TaskResult): Count {
  if (exitCode === undefined) return fault(`${id} did not run.`);
  if (task !== "test") return exitCode === 0 ? none : fault(`${id} failed.`);
  if (!report) return fault(`${id} left no report.`);
  const { passed, failed } = countReport(report);
  // A test process can also fail around its tests: an unhandled rejection, a crash at the end.
  if (exitCode !== 0 && failed === 0) return { ...fault(`${id} failed outside a test.`), passed };
  return { passed, failed, faults: failed > 0 ? [`${id}: ${failed} failed`] : [] };
}

function countReport({ numPassedTests, numFailedTests, testResults }: VitestReport) {
  // A file that cannot be loaded reports no test at all.
  const unloaded = testResults.filter((f) => f.status === "failed" && !f.assertionResults.length);
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

const none: Count = { passed: 0, failed: 0, faults: [] };
const fault = (message: string): Count => ({ passed: 0, failed: 1, faults: [message] });
