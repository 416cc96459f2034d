import { pluginKit, use } from "@planc/core";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { apply } from "./apply.ts";
import { flatten } from "./flatten.ts";
import { merge } from "./merge.ts";

describe("origins", () => {
  const told = pluginKit({
    name: "@acme/told",
    version: "1.0.0",
    area: "told",
    summary: "A plugin that shows layers.",
    options: z.strictObject({
      size: z.number().default(1),
      rules: z.record(z.string(), z.strictObject({ a: z.number(), b: z.number() })).default({}),
      layers: z.record(z.string(), z.unknown()).default({}),
    }),
    originsIn: "layers",
    findings: {},
    derivations: {},
  }).plugin([]);
  const run = (layer: unknown) => {
    const { layers } = flatten(layer, "project");
    return apply(merge(layers), { plugins: [use(told)], packs: [] });
  };

  it("are given to a plugin that asks for them, by option and key", () => {
    const { plugins, values } = run({
      extends: [
        { name: "org", plugins: { "@acme/told": { size: 2, rules: { x: { a: 1, b: 1 } } } } },
      ],
      plugins: { "@acme/told": { rules: { x: { b: 2 }, y: { a: 0, b: 0 } } } },
    });
    expect(plugins[0]?.options).toEqual({
      size: 2,
      rules: { x: { a: 1, b: 2 }, y: { a: 0, b: 0 } },
      layers: { size: "org", rules: { x: "org and project", y: "project" } },
    });
    expect(values.some(({ path }) => path.includes("layers"))).toBe(false);
  });

  it("keep what the host says of options that it gives", () => {
    const given = { rules: { x: { a: 1, b: 1 } }, layers: { rules: { x: "the pack" } } };
    const { layers } = flatten({ plugins: { "@acme/told": { size: 2 } } }, "project");
    const { plugins } = apply(merge(layers), { plugins: [use(told, given)], packs: [] });
    expect(plugins[0]?.options).toEqual({
      ...given,
      size: 2,
      layers: { size: "project", rules: { x: "the pack" } },
    });
  });

  it("are nobody's to write", () => {
    const { problems } = run({ plugins: { "@acme/told": { layers: { size: "me" } } } });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "plugins.@acme/told.layers.size: plugins.@acme/told.layers.size is filled in from the layers.",
    ]);
  });

  it("leave an option of that name to a plugin that has it for something else", () => {
    const maps = pluginKit({
      name: "@acme/maps",
      version: "1.0.0",
      area: "maps",
      summary: "A plugin with places of its own.",
      options: z.strictObject({ origins: z.array(z.string()).default([]) }),
    }).plugin([]);
    const { layers } = flatten({ plugins: { "@acme/maps": { origins: ["Oslo"] } } }, "project");
    const { plugins, problems, values } = apply(merge(layers), { plugins: [use(maps)], packs: [] });
    expect(problems).toEqual([]);
    expect(plugins[0]?.options).toEqual({ origins: ["Oslo"] });
    expect(values.map(({ path, layer }) => [path.at(-1), layer])).toEqual([["origins", "project"]]);
  });
});
