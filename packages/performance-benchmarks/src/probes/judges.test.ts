import { verifyFiles } from "@planc/core/host";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const judge = (by: string, path: string, text: string) =>
  verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [{ by, path, mediaType: "text/plain", text }],
  });

it("accepts the script and the alerts of a plan", async () => {
  const { probes } = await planTester({ plugins: [plugin], probes: "compile" })
    .with(...shop)
    .result();
  expect(probes.map(({ id, status }) => [id, status])).toEqual([
    ["performance/promql-parser", "passed"],
    ["performance/script-parser", "passed"],
  ]);
});

it("refuses a script that does not parse", async () => {
  const { findings } = await judge(
    "performance/load-test",
    "performance/load-test.k6.js",
    "const = 1;",
  );
  expect(findings.map((each) => each.code)).toEqual(["performance/script-invalid"]);
});

it("refuses an alert whose expression does not parse, naming the character", async () => {
  const text = "groups: [{ rules: [{ alert: a, expr: 'sum(rate(x[5m]) >' }] }]";
  const { findings } = await judge("performance/alert-rules", "performance/alerts.yaml", text);
  expect(findings.map((each) => each.code)).toEqual(["performance/rule-invalid"]);
  expect(findings[0]?.message).toMatch(/at character \d+/);
});

it("refuses an alert that calls a function with what it does not take", async () => {
  const text = "groups: [{ rules: [{ alert: a, expr: 'sum(rate(x)) > 1' }] }]";
  const { findings } = await judge("performance/alert-rules", "performance/alerts.yaml", text);
  expect(findings.map((each) => each.code)).toEqual(["performance/rule-refused"]);
  expect(findings[0]?.message).toContain("rate takes a span of time");
});

it("refuses a file that the product which watches would not take, naming the field", async () => {
  const judged = async (name: string, by: string, text: string) =>
    (await judge(`performance/${by}`, `performance/${name}.json`, text)).findings.map(
      ({ code, message }) => [code, message],
    );
  expect(await judged("alarms", "alarms", '{"Resources": {}, "Alarms": []}')).toEqual([
    ["performance/watch-file-invalid", expect.stringContaining("performance/alarms.json: ")],
  ]);
  expect((await judged("newrelic-alerts", "new-relic", "{"))[0]?.[0]).toBe(
    "performance/watch-file-invalid",
  );
});
