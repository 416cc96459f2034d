import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatten } from "./flatten.ts";
import type { ConfigLayer } from "./layer.ts";
import { merge } from "./merge.ts";
import { showPath } from "./path.ts";

const merged = (layer: ConfigLayer) => {
  const { layers, problems } = flatten(layer, "project");
  const result = merge(layers);
  return { ...result, problems: [...problems, ...result.problems] };
};
const told = (layer: ConfigLayer) =>
  merged(layer).values.map(
    ({ path, value, layer: from }) => `${showPath(path)} = ${JSON.stringify(value)} (${from})`,
  );

describe("merge", () => {
  it("takes the last value of each key, and keeps the others", () => {
    expect(
      told({
        extends: [{ name: "org", plugins: { a: { x: 1, y: { p: 1, q: 2 } } }, pack: "serverless" }],
        plugins: { a: { y: { q: 3 } } },
      }),
    ).toEqual([
      'pack = "serverless" (org)',
      "plugins.a.x = 1 (org)",
      "plugins.a.y.p = 1 (org)",
      "plugins.a.y.q = 3 (project)",
    ]);
  });

  it("puts a list in the place of a list", () => {
    expect(
      told({ extends: [{ plugins: { a: { l: [1, 2, 3] } } }], plugins: { a: { l: [4] } } }),
    ).toEqual(["plugins.a.l = [4] (project)"]);
  });

  it("removes a plugin with all its options, and takes it back", () => {
    const without = {
      name: "team",
      extends: [{ plugins: { a: { x: 1 } } }],
      plugins: { a: false },
    };
    expect(told({ ...without, plugins: { a: false } })).toEqual(["plugins.a = false (team)"]);
    expect(
      told({ extends: [{ ...without, plugins: { a: false } }], plugins: { a: { y: 2 } } }),
    ).toEqual(["plugins.a.y = 2 (project)"]);
  });

  it("counts a layer that several extend once", () => {
    const org = { name: "org", pack: "serverless" };
    const team = { name: "team", extends: [org], pack: "microservices" };
    expect(told({ extends: [team, org] })).toEqual(['pack = "microservices" (team)']);
  });

  it("tells of a circle, and of too many levels", () => {
    const circle: { name: string; extends: ConfigLayer[] } = { name: "ring", extends: [] };
    circle.extends.push(circle);
    expect(merged(circle).problems.map(({ code }) => code)).toEqual(["config/extends-itself"]);
    const deep = Array.from({ length: 30 }).reduce<ConfigLayer>((in_) => ({ extends: [in_] }), {});
    expect(merged(deep).problems.map(({ code }) => code)).toEqual(["config/too-many-layers"]);
  });

  it.each([
    ["the value itself", ["plugins.a.x"], { a: { x: 2 } }],
    ["what stands above it", ["plugins.a.x"], { a: false as const }],
    ["what stands below it", ["plugins"], { b: { z: 1 } }],
  ])("keeps what is locked: %s", (_, locked, plugins) => {
    const { values, problems } = merged({
      extends: [{ name: "org", plugins: { a: { x: 1 } }, locked }],
      plugins,
    });
    expect(values.map(({ path, value, lockedBy }) => [showPath(path), value, lockedBy])).toEqual([
      ["plugins.a.x", 1, "org"],
    ]);
    expect(problems.map(({ code, layer }) => [code, layer])).toEqual([
      ["config/layer-locked", "project"],
    ]);
  });

  it("lets a later layer say again what is locked, and set what is not", () => {
    const { problems, values } = merged({
      extends: [{ plugins: { a: { x: [1] } }, locked: ["plugins.a.x"] }],
      plugins: { a: { x: [1], y: 2 } },
    });
    expect(problems).toEqual([]);
    expect(values).toHaveLength(2);
  });

  it("tells of a lock that is no path", () => {
    expect(merged({ locked: ["plugin.a", "plugins..a"] }).problems).toHaveLength(2);
  });

  it("never lets a later layer change a locked value, whatever the layers", () => {
    const key = fc.constantFrom("a", "b", "c");
    const options = fc.dictionary(key, fc.oneof(fc.integer(), fc.dictionary(key, fc.integer())));
    const plugins = fc.dictionary(key, fc.oneof(fc.constant(false as const), options));
    fc.assert(
      fc.property(plugins, plugins, (first, second) => {
        const alone = told({ extends: [{ name: "org", plugins: first }] });
        const locked = { name: "org", plugins: first, locked: ["plugins"] };
        expect(told({ extends: [locked], plugins: second })).toEqual(alone);
      }),
    );
  });

  it("has no value twice, and none below another, whatever the layers", () => {
    const json = fc.dictionary(fc.string(), fc.oneof(fc.constant(false as const), fc.object()));
    fc.assert(
      fc.property(fc.array(json, { maxLength: 4 }), (all) => {
        const { values } = merge(all.map((plugins, at) => ({ name: `${at}`, layer: { plugins } })));
        const paths = values.map(({ path }) => `${JSON.stringify(path).slice(0, -1)},`);
        for (const path of paths) {
          expect(paths.filter((each) => each.startsWith(path))).toEqual([path]);
        }
      }),
    );
  });
});
