import { figureOf } from "@planc/core";
import { performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { toDevices } from "./peaks.ts";

const figure = figureOf("sent", "req/s", { sent: { value: 20, unit: "req/s" } });
const rate = (value: number, unit: "connections" | "msg/s") => ({
  value,
  unit,
  formula: "rate",
  inputs: [{ name: "rate", value, unit }],
});

it("counts a push for each device of each who hears of it", () => {
  const heard = given(performance.live, "api", {
    component: "architecture/component#api",
    held: rate(100, "connections"),
    perInstance: rate(100, "connections"),
    instances: { value: 1, unit: "instances", formula: "1", inputs: [] },
    changes: rate(20, "msg/s"),
    receivers: { ...rate(4, "connections"), low: 1, high: 10 },
    deliveries: rate(80, "msg/s"),
    cpu: { value: 0.1, unit: "ratio", formula: "0.1", inputs: [] },
    returning: { value: 1, unit: "req/s", formula: "1", inputs: [] },
  });
  const pushed = toDevices({ figure, atMost: false }, [
    { ref: "performance/live#api", id: "api", data: heard.data },
  ]);
  expect(pushed?.figure).toMatchObject({ value: 104, low: 20, high: 600 });
  expect(toDevices({ figure, atMost: false }, [])).toBeUndefined();
});
