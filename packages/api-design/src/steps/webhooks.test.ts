import type { Draft } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { callingBack } from "../fixtures/calling-back.ts";
import { chosenGraphql, taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...more: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...callingBack(), ...more)
    .result();

it("takes what a system of others reports, known by its signature and its key", async () => {
  const { plan, files, probes } = await compile();
  const taken = plan.get(api.operation).filter(({ data }) => data.webhook);
  expect(taken.map(({ data }) => [data.method, data.path, data.success, data.webhook])).toEqual([
    [
      "post",
      "/webhooks/kupferpay",
      202,
      { from: "architecture/component#kupferpay", header: "Kupfer-Signature", key: "id" },
    ],
  ]);
  const contract = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  expect(contract).toContain("- kupferpayReportSignature: []");
  expect(contract).toContain("name: Kupfer-Signature");
  expect(probes.map(({ status }) => status)).toEqual(["passed", "passed", "passed"]);
});

it("takes it over HTTP where clients ask by GraphQL, and keeps it out of their schema", async () => {
  const { files } = await compile(...chosenGraphql);
  const text = (name: string) => files.find(({ path }) => path.endsWith(name))?.text ?? "";
  expect(text("openapi.yaml").match(/^ {2}\/.*:$/gm)).toEqual(["  /webhooks/kupferpay:"]);
  expect(text("schema.graphql")).not.toContain("Kupferpay");
});

it("says of a system that it knows nothing of no more than it knows", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...callingBack({ key: "its own id", fields: [] }))
    .result();
  const schema = plan.get(api.schema).find(({ id }) => id === "webhooks.kupferpay");
  expect(schema?.data.properties).toEqual([]);
});

it("has no operation where nobody calls back", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, given(architecture.component, "unused", nobody))
    .result();
  expect(plan.get(api.operation).filter(({ data }) => data.webhook)).toEqual([]);
});

const nobody = {
  name: "Kupferpay",
  kind: "external-system",
  responsibilities: [],
  owns: [],
  forcedBy: [],
  stateless: true,
  lifecycle: "new",
} as const;

it("requires of a report what it is known by, and nothing that does not always apply", async () => {
  const field = (name: string) => ({ name, type: "text" as const, description: `Its ${name}.` });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      ...callingBack({
        key: "Sid and Status",
        fields: [field("Sid"), field("Status"), field("ErrorCode")],
      }),
    )
    .result();
  const schema = plan.get(api.schema).find(({ id }) => id === "webhooks.kupferpay");
  expect(schema?.data.properties.flatMap(({ name, required }) => (required ? [name] : []))).toEqual(
    ["Sid", "Status"],
  );
});
