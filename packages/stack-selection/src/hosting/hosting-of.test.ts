import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, load, mention, pattern, product, services } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const library = [
  product(["web-application"], { name: "Seed library" }),
  mention("PostgreSQL"),
  ...concepts("Packet", "Grower", "Loan"),
];

const planWith = async (...more: readonly ReturnType<typeof mention>[]) =>
  (await deciding.with(...library, ...more).result()).plan;
const hostingWith = async (...more: readonly ReturnType<typeof mention>[]) =>
  (await planWith(...more)).get(decision.hosting).find(({ id }) => id === "relational-store")?.data;

it("rents a database where a provider sells it, with what was weighed", async () => {
  const hosting = await hostingWith(mention("AWS"));
  expect(hosting).toMatchObject({ by: "provider", name: "Amazon RDS for PostgreSQL", on: "AWS" });
  expect(hosting?.compared?.provider).toBeGreaterThan(hosting?.compared?.team ?? 1);
});

it("has the team run it where the load takes many servers, and the text asks for its own machines", async () => {
  const busy = await hostingWith(mention("AWS"), load("peak-request-rate", 20_000, "req/s"));
  expect(busy).toMatchObject({ by: "team" });
  const own = await hostingWith(pattern("on-premises"));
  expect(own).toMatchObject({ by: "team", on: "machines of one's own" });
});

it("says what runs it where no provider is named, and compares nothing", async () => {
  const hosting = await hostingWith();
  expect(hosting).toMatchObject({ by: "team", on: "a host of its own" });
  expect(hosting?.compared).toBeUndefined();
});

it("takes the line that the provider runs, unless the text asks for a later one", async () => {
  const cacheOf = async (more: object) => {
    const plan = await planWith(mention("AWS"), mention("Redis", { topic: "cache", ...more }));
    return plan.get(decision.choice).find(({ id }) => id === "cache")?.data.version;
  };
  expect(await cacheOf({})).toBe("7.1");
  expect(await cacheOf({ version: "8.10" })).toBe("8.10");
});

it("compares a managed cluster with one of the team's own", async () => {
  const plan = await planWith(mention("AWS"), mention("Kubernetes"));
  const cluster = plan.get(decision.hosting).find(({ id }) => id === "orchestration")?.data;
  expect(cluster).toMatchObject({ by: "provider", name: "Amazon EKS" });
  expect(cluster?.compared?.factors.map(({ name }) => name)).toContain("Work");
});

it("runs what keeps nothing where the programs run, also without a cluster of one's own", async () => {
  const plan = await planWith(
    mention("AWS"),
    mention("AWS Fargate", { topic: "hosting" }),
    mention("Traefik", { topic: "api-gateway" }),
    mention("microservices", { kind: "style" }),
    ...services("Packets", "Growers", "Loans"),
  );
  const gateway = plan.get(decision.hosting).find(({ id }) => id === "api-gateway")?.data;
  expect(gateway).toMatchObject({ by: "team", on: "Amazon ECS" });
});

it("asks for the region of a provider, and for none where none is taken", async () => {
  const asked = (await planWith(mention("AWS"))).get(brief.question).map(({ id }) => id);
  expect(asked).toContain("region");
  const plain = await planWith(given(brief.regime, "gdpr", { name: "GDPR" }));
  expect(plain.get(brief.question).map(({ id }) => id)).not.toContain("region");
});

it("asks for whom a short time holds where people are far from one another", async () => {
  const far = given(brief.quality, "internationalization", {
    name: "internationalization",
    text: "Growers in multiple time zones trade seeds",
  });
  const quick = (value: number) =>
    given(brief.quantity, "response-time", {
      about: "each trade",
      measure: "response-time",
      kind: "system-target",
      comparator: "<",
      value,
      unit: "ms",
    });
  const asked = (await planWith(far, quick(80)))
    .get(brief.question)
    .find(({ id }) => id === "users-far-apart")?.data;
  expect(asked?.default).toContain("the 80 ms are kept near it");
  const slow = (await planWith(far, quick(900))).get(brief.question).map(({ id }) => id);
  expect(slow).not.toContain("users-far-apart");
});
