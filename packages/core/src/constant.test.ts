import { expect, it } from "vitest";
import * as z from "zod";
import { run } from "./host/index.ts";
import { constant, many, node, pluginKit, use } from "./index.ts";

let looks = 0;
const data = z.strictObject({
  names: z.array(
    z.string().refine((name) => {
      looks++;
      return name !== "";
    }),
  ),
});
const term = many("test/term", data, { summary: "terms" });
const kit = pluginKit({
  name: "@test/terms",
  version: "1.0.0",
  area: "terms",
  summary: "",
  derivations: { listed: "it is in the list" },
});
const compile = async (names: string[], how: typeof constant) => {
  const terms = [how(node(term, "a", { names }, kit.assumed("listed", "It is usual.")))];
  const step = kit.step("list", { reads: {}, writes: { terms: term }, run: () => ({ terms }) });
  const options = { plugins: [use(kit.plugin([step]))], inputs: [], probes: "none" } as const;
  const results = [await run(options), await run(options)];
  return results.map(({ plan, findings }) => [
    plan.get(term).map((each) => each.data),
    findings.map(({ code }) => code),
  ]);
};

it("is checked once, and is the same in each plan", async () => {
  looks = 0;
  const first = await compile(["A"], constant);
  expect(looks).toBe(1);
  expect(first).toEqual(await compile(["A"], (draft) => draft));
  expect(looks).toBe(3);
});

it("is told every time where it is not valid", async () => {
  const found = [[], ["core/invalid-output"]];
  expect(await compile([""], constant)).toEqual([found, found]);
});

it("cannot be changed any more, however deep", () => {
  const made = constant(node(term, "a", { names: ["A"] }, kit.assumed("listed", "It is usual.")));
  expect(Object.isFrozen(made) && Object.isFrozen(made.data.names)).toBe(true);
});
