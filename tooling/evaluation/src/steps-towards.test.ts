import { corePlugins } from "@planc/preset-default";
import { expect, it } from "vitest";
import { stepsTowards } from "./steps-towards.ts";

const stepsOf = (area: string): readonly string[] =>
  stepsTowards(area, corePlugins).flatMap(({ plugin }) =>
    plugin.parts.map(({ kind, name }) => `${kind} ${plugin.area}/${name}`),
  );

it("keeps the steps that an area comes from, through others too", () => {
  expect(stepsOf("brief")).toEqual(
    expect.arrayContaining(["step intake/statements", "step intake/settle", "step domain/match"]),
  );
});

it("leaves out what is planned from it, and whatever is no step", () => {
  const steps = stepsOf("reading");
  expect(steps.filter((each) => !/^step (intake|domain|stack)\//.test(each))).toEqual([]);
  expect(steps.length).toBeLessThan(stepsOf("api").length);
});

it("keeps nothing of an area that nobody writes", () => {
  expect(stepsOf("nowhere")).toEqual([]);
});
