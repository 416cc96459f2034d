import { expect, it } from "vitest";
import { fitness, shop, tasks } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";
import { factsOf } from "../fixtures/facts.ts";
import { weighing } from "../scoring/weights.ts";
import { bonusOf, relationsOf } from "./relations.ts";
import { stackVariables } from "./stack-problem.ts";
import { liveOptions } from "./whole-stack.ts";

it.each([
  ["a web application", tasks],
  ["a shop of services", shop],
  ["a phone app", fitness],
])("leaves out no two needs of %s whose options bear on each other", async (_name, brief) => {
  const { plan } = await deciding.with(...brief).result();
  const facts = factsOf(plan);
  const variables = stackVariables(facts, liveOptions(facts, [], weighing(facts)));
  const present = new Set(facts.stated.technologies.map(({ key }) => key));
  const all = variables.flatMap((a, one) =>
    variables.slice(one + 1).flatMap((b, offset) => {
      const bonus = a.options.map((x) => b.options.map((y) => bonusOf(facts, a, x, b, y, present)));
      const bears = bonus.some((row) => row.some((each) => each !== 0));
      return bears ? [{ one, other: one + 1 + offset, bonus }] : [];
    }),
  );
  expect(all.length).toBeGreaterThan(3);
  expect(relationsOf(facts, variables, present)).toEqual(all);
});
