import { pluginKit, use } from "@planc/core";
import { expect, it } from "vitest";
import * as z from "zod";
import { apply } from "./apply.ts";
import { flatten } from "./flatten.ts";
import { merge } from "./merge.ts";

const plugin = pluginKit({
  name: "@acme/kilns",
  version: "1.0.0",
  area: "kilns",
  summary: "A plugin that heeds locks.",
  options: z.strictObject({
    kilns: z.record(z.string(), z.strictObject({ heat: z.number() })).default({}),
    held: z.record(z.string(), z.unknown()).default({}),
  }),
  locksIn: "held",
  findings: {},
  derivations: {},
}).plugin([]);

const applied = (own: unknown) => {
  const { layers } = flatten(
    {
      name: "shop",
      extends: [
        {
          name: "Acme",
          plugins: { "@acme/kilns": { kilns: { big: { heat: 1 } } } },
          locked: ["plugins.@acme/kilns.kilns.big"],
        },
      ],
      plugins: { "@acme/kilns": own },
    },
    "project",
  );
  return apply(merge(layers), { plugins: [use(plugin)], packs: [] });
};

it("tells a plugin that asks for it which layer locks an option", () => {
  const { plugins, problems } = applied({ kilns: { small: { heat: 2 } } });
  expect(problems).toEqual([]);
  expect(plugins[0]?.options).toEqual({
    kilns: { big: { heat: 1 }, small: { heat: 2 } },
    held: { kilns: { big: "Acme" } },
  });
});

it("lets nobody write of locks by hand", () => {
  expect(applied({ held: { kilns: "me" } }).problems.map(({ message }) => message)).toEqual([
    "plugins.@acme/kilns.held.kilns is filled in from the layers.",
  ]);
});
