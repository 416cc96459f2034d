import architecture from "@planc/architecture";
import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import databaseSchema from "@planc/database-schema";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";

const hostile = [
  "end",
  "class",
  "style",
  "%% comment",
  "%%{init: {}}%%",
  "direction TB",
  'say "no"',
  "PK",
  "back\\slash; #35; {x} [y] |z|",
  "注文",
];

const things: readonly Draft[] = hostile.flatMap((name, index) => [
  given(brief.concept, `c${index}`, { name, role: "stored" }),
  given(brief.attribute, `c${index}.a`, { concept: `brief/concept#c${index}`, name }),
  given(brief.action, `a${index}`, {
    actors: [],
    verb: "keep",
    concept: `brief/concept#c${index}`,
    effect: "create",
    requirements: [],
  }),
  ...(index === 0
    ? []
    : [
        given(brief.relation, `c${index}.c0`, {
          from: `brief/concept#c${index}`,
          to: "brief/concept#c0",
          kind: "many-to-one",
          role: name,
        }),
      ]),
]);

it("draws tables that Mermaid reads, whatever the things are called", async () => {
  const { files, probes, findings } = await planTester({
    plugins: [architecture, databaseSchema],
    probes: "verify",
  })
    .with(
      given(brief.product, {
        name: "Depot",
        summary: "Depot.",
        kinds: ["web-application"],
        scope: "system",
      }),
      given(decision.style, {
        style: "modular-monolith",
        name: "Modular monolith",
        because: "one team",
        rejected: [],
        communication: "in-process",
        drivers: [],
      }),
      ...chosen("relational-store", "postgresql", { name: "PostgreSQL", version: "18" }),
      ...chosen("api-framework", "fastify", { name: "Fastify" }),
      ...things,
    )
    .result();
  const drawn = files.filter(({ path }) => path.startsWith("diagrams/database-entities-of-"));
  expect(drawn.length).toBeGreaterThan(0);
  const text = drawn.map((each) => each.text).join("");
  for (const name of ["ends", "classes", "注文"]) expect(text).toContain(`"${name}" {`);
  expect(text).toContain("uuid 注文_id FK");
  expect(findings.filter(({ code }) => code === "architecture/diagram-invalid")).toEqual([]);
  expect(probes.find(({ id }) => id === "architecture/mermaid")?.status).toBe("passed");
});
