import { pluginKit, use } from "@planc/core";
import { expect, it } from "vitest";
import * as z from "zod";
import { apply } from "./apply.ts";
import { flatten } from "./flatten.ts";
import { merge } from "./merge.ts";

const finding = { message: "It is.", cause: "A test says so.", fix: "Mend the test." };
const words = pluginKit({
  name: "@acme/words",
  version: "1.0.0",
  area: "words",
  summary: "A plugin of a test.",
  options: z.strictObject({}),
  findings: {
    bad: { ...finding, severity: "error" },
    odd: { ...finding, severity: "info" },
  },
  derivations: {},
}).plugin([]);

it("refuses to turn an error off, in the layer that says it", () => {
  const severities = { "words/bad": "off", "words/odd": "off", "else/where": "off" };
  const { layers } = flatten(
    { extends: [{ name: "org", severities }], severities: { "words/odd": "error" } },
    "project",
  );
  const { problems } = apply(merge(layers), { plugins: [use(words)], packs: [] });
  expect(problems.map(({ code, layer, path, message }) => [code, layer, path, message])).toEqual([
    [
      "config/severity-locked",
      "org",
      "severities.words/bad",
      "words/bad is an error, and errors cannot be switched off.",
    ],
  ]);
});
