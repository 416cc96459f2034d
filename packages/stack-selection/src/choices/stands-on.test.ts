import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product, services } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const planOf = (...more: readonly Draft[]) =>
  deciding
    .with(
      product(["web-application"]),
      ...concepts("Barge", "Lock"),
      ...services("Barges", "Locks", "Dues"),
      pattern("centralized monitoring"),
      ...more,
    )
    .result();

/** A cluster that is there asks for no provider. */
const own = mention("Kubernetes", { modality: "existing" });

const consequencesOf = async (id: string, ...more: readonly Draft[]) =>
  (await planOf(...more)).plan.get(decision.choice).find((each) => each.id === id)?.data
    .consequences;

it("keeps data in a store that is there already, and says what it takes of it", async () => {
  const told = await consequencesOf("tracing", mention("Jaeger"), mention("Elasticsearch"));
  expect(told?.mitigation).toContain(
    "Jaeger keeps its data in Elasticsearch, which is there already: give it indexes of its own.",
  );
  expect(told?.negative.filter((each) => each.includes("keeps its data"))).toEqual([]);
});

it("takes the service of the provider where the product is with one", async () => {
  const told = await consequencesOf("logging", mention("Grafana Loki"), mention("AWS"));
  expect(told?.mitigation).toContain(
    "Grafana Loki keeps its data in object storage: give it a bucket of its own in Amazon S3.",
  );
});

it("says which store nothing else brings, and what has to be decided on", async () => {
  const told = await consequencesOf("logging", mention("Grafana Loki"), own);
  expect(told?.negative).toContain(
    "Grafana Loki keeps its data in object storage (Amazon S3, Azure Blob Storage, Google Cloud Storage, Cloudflare R2 or MinIO), which nothing else here brings.",
  );
  expect(told?.mitigation.some((each) => each.startsWith("Decide before the first"))).toBe(true);
});

it("counts a store that nothing else brings as one thing more to run", async () => {
  const lokiIn = async (...more: readonly Draft[]) => {
    const { plan } = await planOf(...more);
    const option = plan.get(decision.option).find(({ id }) => id === "logging.loki");
    return option?.data.scores.find(({ criterion }) => criterion.endsWith("#operations"));
  };
  const [alone, beside] = [await lokiIn(own), await lokiIn(own, mention("MinIO"))];
  expect((beside?.score ?? 0) - (alone?.score ?? 0)).toBeCloseTo(0.15, 9);
  expect(alone?.note).toContain("nothing else here brings object storage");
  expect(beside?.note).not.toContain("nothing else here brings");
});
