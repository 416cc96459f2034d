import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const partsOf = async (text: string) =>
  (await compile(text)).plan.get(brief.part).map(({ data }) => `${data.name} (${data.kind})`);

it.each([
  ["Build a harbour office with microservices for berths, tolls and weather reports."],
  [
    "A harbour office with 5 microservices covering berths, tolls, weather reports, an API gateway, and a web frontend.",
  ],
])(
  "takes services that a text lists for parts, and what stands in front of them for none: %s",
  async (text) => {
    expect(await partsOf(text)).toEqual([
      "Berths (service)",
      "Tolls (service)",
      "Weather reports (service)",
    ]);
  },
);
