import { type Place, stated } from "@planc/core";
import { host, performance, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const at: Place = { source: "measurements", span: [0, 1], line: 1, quote: "{" };

const measurement = (about: string, value: number, unit: string, date = "2031-02-01") => ({
  ...given(host.measurement, `${about} ${date}`.replaceAll(/[^a-z0-9]+/g, "-"), {
    about,
    value,
    unit,
    date,
    place: "staging",
  }),
  why: stated(at),
});

async function figures(...measured: readonly ReturnType<typeof measurement>[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...measured)
    .run();
  const width = plan.get(workload.volume)[0]?.data.bytesPerRow;
  const time = plan.get(performance.capacity)[0]?.data.serviceTime;
  return [width, time].map((each) => [each?.value, each?.unit, each?.inputs[0]?.ref]);
}

it("takes what was measured before what is assumed, by words or by address", async () => {
  const table = (
    await planTester({ plugins: [plugin] })
      .with(...shop)
      .run()
  ).plan.get(workload.volume)[0]?.id;
  expect(
    await figures(
      measurement(`row width of ${table}`, 0.3, "kB"),
      measurement("architecture/component#api", 12, "ms"),
    ),
  ).toEqual([
    [300, "B/row", `host/measurement#row-width-of-${table}-2031-02-01`],
    [0.012, "s", "host/measurement#architecture-component-api-2031-02-01"],
  ]);
});

it("counts the bytes of indexes where they were measured, and says so", async () => {
  const [planned] = (
    await planTester({ plugins: [plugin] })
      .with(...shop)
      .run()
  ).plan.get(workload.volume);
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      measurement(`row width of ${planned?.id}`, 200, "B/row"),
      measurement(`index width of ${planned?.id}`, 100, "B/row"),
    )
    .run();
  const [volume] = plan.get(workload.volume);
  expect(planned?.data.size.formula).toContain("withIndexes");
  expect(volume?.data.size.formula).toBe("rows * (bytesPerRow + indexBytesPerRow) / 1000000000");
  expect(volume?.data.size.value).toBeCloseTo(((volume?.data.rows.value ?? 0) * 300) / 1e9, 6);
  expect(volume?.why).toMatchObject({
    from: expect.arrayContaining([
      expect.stringMatching(/^host\/measurement#row-width/),
      expect.stringMatching(/^host\/measurement#index-width/),
    ]),
  });
});

it("takes the newest, and one about the thing itself before one about all", async () => {
  const [, time] = await figures(
    measurement("service time", 30, "ms", "2031-05-01"),
    measurement("CPU time of a request".toLowerCase(), 25, "ms", "2031-06-01"),
    measurement("service time of api", 9, "ms"),
    measurement("service time of api", 8, "ms", "2031-03-01"),
  );
  expect(time).toEqual([0.008, "s", "host/measurement#service-time-of-api-2031-03-01"]);
});

it("leaves alone what is about something else, or in a unit that does not measure it", async () => {
  const assumed = await figures();
  expect(
    await figures(
      measurement("row width of invoices from elsewhere", 9, "B"),
      measurement("service time", 9, "req/s"),
      measurement("p95 of search", 9, "ms"),
    ),
  ).toEqual(assumed);
});
