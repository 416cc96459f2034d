import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";
import { notWeighed } from "./not-weighed.ts";

it("names what the language could use as well and was not compared, without what was", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...tasks)
    .result();
  const choices = plan.get(decision.choice);
  const access = choices.find(({ id }) => id === "data-access");
  if (!access) throw new Error("nothing is chosen for data access");
  const scored = {
    ...access,
    data: { ...access.data, technology: "prisma", basis: "scored" as const },
  };
  const written = choices.map((each) =>
    each.id === "language" ? { ...each, data: { ...each.data, technology: "typescript" } } : each,
  );
  const said = notWeighed(scored, written, ["Kysely"], plainCatalogue);
  expect(said).toMatch(/^Not weighed, as the text names none of them: .*TypeORM/);
  expect(said).not.toMatch(/Kysely|Mongoose|Hibernate/);
  const otherwise = { ...scored, data: { ...scored.data, technology: "jooq" } };
  expect(notWeighed(otherwise, written, [], plainCatalogue)).toBeUndefined();
  const stated = { ...access, data: { ...access.data, basis: "stated" as const } };
  expect(notWeighed(stated, written, [], plainCatalogue)).toBeUndefined();
});
