import { pluginKit } from "@planc/core";
import { expect, it } from "vitest";
import * as z from "zod";
import { defineConfig, optionsFor } from "./layer.ts";

const policy = pluginKit({
  name: "@acme/policy",
  version: "1.0.0",
  area: "policy",
  summary: "A plugin of a test.",
  options: z.strictObject({ strict: z.boolean().default(false), most: z.number().default(3) }),
  findings: {},
  derivations: {},
}).plugin([]);

it("types the options of a plugin that is at hand", () => {
  const layer = defineConfig({ plugins: { ...optionsFor(policy, { strict: true }) } });
  expect(layer).toEqual({ plugins: { "@acme/policy": { strict: true } } });
  // @ts-expect-error a misspelt option is told by the type already
  optionsFor(policy, { strikt: true });
  // @ts-expect-error and so is a value of another type
  optionsFor(policy, { most: "many" });
});
