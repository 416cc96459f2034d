import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product, services } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const planOf = async (...more: readonly Draft[]) => {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Barge", "Lock"), ...more)
    .result();
  return new Map(plan.get(decision.choice).map(({ id, data }) => [id, data]));
};

it.each([
  ["AWS", "amazon-ecs"],
  ["Microsoft Azure", "azure-container-apps"],
  ["Google Cloud", "google-cloud-run"],
])("decides where the image runs on %s", async (cloud, host) => {
  expect((await planOf(mention(cloud))).get("hosting")).toMatchObject({ technology: host });
});

it("leaves it to a cluster, to machines or to a platform where there is one", async () => {
  const aws = mention("AWS");
  const cases = [
    [],
    [aws, mention("Kubernetes")],
    [aws, mention("Amazon EC2")],
    [aws, ...services("Barges", "Locks", "Dues", "Wharves", "Crews", "Fees", "Notices")],
  ];
  for (const nodes of cases) expect((await planOf(...nodes)).has("hosting")).toBe(false);
});

it("takes a named platform as it is, and compares it with nothing", async () => {
  const named = (await planOf(mention("Heroku"))).get("hosting");
  expect(named).toMatchObject({ technology: "heroku", basis: "stated" });
  expect(named?.considered).toHaveLength(1);
});

it("puts something with a lasting address before what has none of its own", async () => {
  const onAws = await planOf(mention("AWS"));
  expect(onAws.get("load-balancer")).toMatchObject({ technology: "aws-alb" });
  for (const cloud of ["Microsoft Azure", "Google Cloud"]) {
    expect((await planOf(mention(cloud))).has("load-balancer")).toBe(false);
  }
});

it("runs images where a provider is taken that the text does not name, and gives them an address", async () => {
  const files = await planOf(mention("Amazon S3"));
  const cloud = files.get("cloud-platform");
  expect(cloud?.technology).toBe("aws");
  expect(files.get("hosting")).toMatchObject({ technology: "amazon-ecs" });
});

it("takes the line of a framework that the adapter of the named host takes", async () => {
  const pages = await planOf(mention("Cloudflare Pages"), mention("Next.js"));
  expect(pages.get("web-framework")).toMatchObject({ technology: "nextjs", version: "15.5" });
  expect((await planOf(mention("Next.js"))).get("web-framework")?.version).toBe("16");
});
