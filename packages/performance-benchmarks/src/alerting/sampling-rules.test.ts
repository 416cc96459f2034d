import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { cloudwatchDashboard, cloudwatchTemplate } from "../catalog/cloudwatch-schema.ts";
import { onAws } from "../fixtures/on-aws.ts";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { sentQuery } from "./cloudwatch-sent.ts";

const read = async (path: string, ...more: typeof onAws) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...shop, ...onAws, ...more)
    .result();
  const file = files.find((each) => each.path === path);
  return file && JSON.parse(file.text);
};

it("traces one request a second of each program and the share that the cost counts", async () => {
  expect(await read("performance/sampling.json")).toBeUndefined();
  const template = await read("performance/sampling.json", ...chosen("tracing", "aws-x-ray"));
  expect(cloudwatchTemplate.safeParse(template).error).toBeUndefined();
  expect(template.Resources.SampleApi.Properties.SamplingRule).toMatchObject({
    FixedRate: 0.05,
    ReservoirSize: 1,
    ServiceName: "api",
  });
  expect(template.Description).toContain("errors and slow requests are traced at the same share");
});

it("shows what the load balancer answers and each alarm on one screen", async () => {
  const template = await read("performance/alarms.json");
  const body = JSON.parse(template.Resources.Dashboard.Properties.DashboardBody["Fn::Sub"]);
  expect(cloudwatchDashboard.safeParse(body).error).toBeUndefined();
  expect(JSON.stringify(body)).toContain('"LoadBalancer","${LoadBalancer}",{"stat":"p95"}');
  expect(JSON.stringify(body)).toContain("${burnSystemErrorRate1hLong.Arn}");
});

it("asks CloudWatch by name for what the collector hands on", async () => {
  const template = await read("performance/alarms.json", ...chosen("metrics", "cloudwatch"));
  expect(cloudwatchTemplate.safeParse(template).error).toBeUndefined();
  expect(
    sentQuery({
      kind: "gauge",
      least: false,
      limit: 300,
      of: {
        series: "table_oldest_waiting_seconds",
        where: [{ label: "table", sign: "=", value: "shop.outbox" }],
      },
    })?.query,
  ).toBe(
    'SELECT MAX("table_oldest_waiting_seconds") FROM "${Recorded}" WHERE "table" = \'shop.outbox\'',
  );
  expect(
    sentQuery({
      kind: "rate",
      span: "1h",
      limit: 9,
      of: {
        series: "http_server_request_duration_seconds",
        where: [{ label: "job", sign: "=~", value: "(.*/)?api" }],
      },
    }),
  ).toEqual({
    query:
      'SELECT COUNT("http.server.request.duration") FROM "${Recorded}" WHERE "service.name" = \'api\'',
    perPeriod: true,
  });
});
