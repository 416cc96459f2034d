import { expect, it } from "vitest";
import { callProblems, seriesIn } from "./promql-calls.ts";

it("finds the series of an expression, and neither labels nor functions", () => {
  expect(
    seriesIn(
      'histogram_quantile(0.95, sum by (le, job) (rate(a_bucket{job=~"x(y)"}[5m]))) > 1 and on () slo:b:ratio5m{slo="c"} > 2',
    ),
  ).toEqual(["a_bucket", "slo:b:ratio5m"]);
  expect(seriesIn("time() - max(done_seconds) > 5 or absent(done_seconds)")).toEqual([
    "done_seconds",
  ]);
});

it("says which functions are called with what they do not take", () => {
  expect(callProblems('sum by (a) ({__name__=~"b|c", d="e"})')).toEqual([]);
  expect(callProblems("sum(rate(b)) > 1")).toEqual(["rate takes a span of time"]);
  expect(callProblems("sum(b[5m])")).toEqual(["sum takes no span of time"]);
  expect(callProblems("histogram_quantile(sum(rate(a[5m])))")).toEqual([
    "histogram_quantile takes 2",
  ]);
  expect(callProblems("ratte(a[5m])")).toEqual(["no function ratte"]);
  expect(callProblems("topk(5, sum by (job, route) (increase(a[30m])))")).toEqual([]);
  expect(callProblems("min_over_time(sum(a)[15m:1m]) > 0")).toEqual([]);
});
