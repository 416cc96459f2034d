import { expect, it } from "vitest";
import { pageTime } from "./page-time.ts";

const maker = {
  data: { kind: "service", name: "Page server", choice: "decision/choice#web-framework" },
} as const;
const shown = {
  data: {
    name: "Catalogue pages, p90",
    measure: "response-time",
    value: { value: 1500, unit: "ms" },
    percentile: 90,
    serverShare: { value: 750, unit: "ms", formula: "half", inputs: [] },
  },
} as const;

it("takes the time of pages where a program makes them", () => {
  expect(pageTime({ components: [maker], targets: [shown] } as never)).toMatchObject({
    maker: "Page server",
    percentile: 90,
  });
});

it("has none of operations alone, or without what makes pages", () => {
  const { serverShare: _, ...operation } = shown.data;
  expect(
    pageTime({ components: [maker], targets: [{ data: operation }] } as never),
  ).toBeUndefined();
  expect(pageTime({ components: [], targets: [shown] } as never)).toBeUndefined();
});
