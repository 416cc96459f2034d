import { describe, expect, it } from "vitest";
import { shopWorkloads } from "../fixtures/workloads.ts";
import { checkTerraform } from "./check.ts";
import { nodesOf } from "./cluster.ts";
import type { Rent, Rented } from "./facts.ts";
import { fargateSize } from "./fargate.ts";
import { terraformFiles } from "./files.ts";
import { block, code, hclText, inside } from "./hcl.ts";
import { parsesHcl } from "./parse.ts";

const rented: readonly Rented[] = (
  [
    ["relational-store", "postgresql", "18", "Amazon RDS for PostgreSQL"],
    ["cache", "redis", "7.1", "Amazon ElastiCache"],
    ["broker", "rabbitmq", "4.2", "Amazon MQ for RabbitMQ"],
    ["search", "opensearch", "3.1", "Amazon OpenSearch Service"],
    ["pictures", "amazon-s3", undefined, "Amazon S3"],
    ["series", "timescaledb", "2.29", "Tiger Cloud"],
  ] as const
).map(([name, technology, version, offering]) => ({
  name: name.replaceAll("-", "_"),
  ref: `architecture/component#${name}`,
  title: name,
  technology,
  version,
  offering,
  storage: 40,
  standby: name === "relational-store",
  keptDays: 30,
}));

const rent: Rent = {
  product: "shop",
  version: "1.15",
  tool: "terraform",
  runsOn: "ecs",
  network: "nat",
  workloads: shopWorkloads,
  rented,
  ports: new Map([["architecture/component#relational-store", 5432]]),
  secrets: ["DATABASE_URL"],
  environments: [
    { name: "staging", production: false },
    { name: "production", production: true },
  ],
  gateway: false,
  cdn: false,
  mail: false,
  watched: [],
};

describe.each(["ecs", "eks", "functions"] as const)("on %s", (runsOn) => {
  it.each(["nat", "endpoints"] as const)(
    "parses and names what it declares, by %s",
    async (network) => {
      const parses = await parsesHcl();
      const files = terraformFiles({ ...rent, runsOn, network });
      expect(files.filter(({ text }) => !parses(text)).map(({ path }) => path)).toEqual([]);
      expect(parses("resource {{")).toBe(false);
      expect(checkTerraform(files)).toEqual([]);
    },
  );
});

const textOf = (end: string) =>
  terraformFiles(rent).find(({ path }) => path.endsWith(end))?.text ?? "";

it("opens a store to who is connected to it alone", () => {
  expect(textOf("access.tf")).toContain(
    'resource "aws_vpc_security_group_ingress_rule" "relational_store_from_orders_5432"',
  );
  expect(textOf("access.tf")).not.toContain("relational_store_from_stock");
});

it("says what somebody else runs, and rents nothing for it", () => {
  expect(textOf("stores.tf")).toContain("# series: Tiger Cloud");
});

it("runs and scales as many instances as are planned", () => {
  expect(textOf("services.tf")).toMatch(/desired_count\s*= local\.production \? 2 : 1/);
  expect(textOf("services.tf")).toMatch(/max_capacity\s*= 6/);
});

it("has nodes for all programs at their least and greatest number, and one to spare", () => {
  expect(nodesOf(rent)).toEqual({ least: 3, most: 4 });
});

it("takes a size that is sold", () => {
  expect(fargateSize({ resources: { cpu: 1, memory: 1024, memoryLimit: 1024 } })).toEqual({
    cpu: 1024,
    memory: 2048,
  });
});

it("sees a name that nothing declares, a resource without tags and a secret", () => {
  const text = hclText([
    block("resource", ["aws_mq_broker", "a"], {
      user: inside({ password: "hunter2" }),
      size: code("var.size"),
    }),
  ]);
  expect(checkTerraform([{ path: "a.tf", text }]).map(({ problem }) => problem)).toEqual([
    "var.size is declared nowhere",
    "aws_mq_broker.a has no tags",
    'a secret stands in it: password = "hunter2"',
  ]);
});

it("writes no template of what only looks like one", () => {
  expect(hclText([block("locals", [], { a: "${x}" })])).toContain('a = "$${x}"');
});
