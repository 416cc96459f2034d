import type { Draft } from "@planc/core";
import { api, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { field, kayakHire, kept, link, pointing } from "../fixtures/kayak-hire.ts";
import plugin from "../plugin.ts";

async function told(nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const schemas = plan.get(api.schema);
  const names = (id: string) =>
    schemas.find((each) => each.id === id)?.data.properties.map(({ name }) => name);
  return {
    event: schemas.find(({ id }) => id === "event.hire-placed")?.data.properties ?? [],
    names: names("event.hire-placed"),
    line: names("event.hire-placed.hire-line"),
    lacks: findings
      .filter(({ code }) => code === "api/event-lacks-argument")
      .map(({ message }) => message),
  };
}

it("gives each consumer what it finds, keeps and writes by, and nothing else", async () => {
  const { names, line } = await told(kayakHire);
  expect(names).toEqual([
    "eventId",
    "occurredAt",
    "changeNumber",
    "hireId",
    "basketId",
    "hireNumber",
    "userId",
    "lines",
  ]);
  expect(line).toEqual(["kayakId", "days"]);
});

it("tells that whoever writes to people is given no address, unless the thing has one or it may ask", async () => {
  expect((await told(kayakHire)).lacks).toEqual([
    "“Hire placed” does not give Letters service an address to write to, and it asks nobody who keeps one.",
  ]);
  expect((await told([...kayakHire, link("letters", "accounts", "sync")])).lacks).toEqual([]);
  const addressed = await told([...kayakHire, field("hire", "contact email", { type: "email" })]);
  expect(addressed.lacks).toEqual([]);
  expect(addressed.names).toContain("contactEmail");
});

it("names the tenant by which a consumer's transaction is set, where rows are of one", async () => {
  const { event } = await told([
    ...kayakHire.filter(({ slot }) => slot !== security.identity.id),
    ...kept("club"),
    given(security.identity, {
      owner: "platform",
      protocol: "x",
      session: "x",
      tokens: [],
      tenancy: "brief/concept#club",
    }),
    pointing("hire", "club"),
  ]);
  const tenant = event.find(({ description }) => description.startsWith("Whose rows they are"));
  expect([tenant?.name, tenant?.required, tenant?.nullable]).toEqual(["clubId", true, false]);
});
