import type { Draft } from "@planc/core";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { ferry, fleet } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function filesOf(...nodes: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
}

it("calls clusters and tasks as Terraform does", async () => {
  const file = await filesOf(
    ...ferry,
    ...chosen("infrastructure-as-code", "terraform", { name: "Terraform" }),
  );
  const workflow = file("workflows/delivery.yaml");
  const { PRODUCT } = parse(workflow).env;
  expect(file("versions.tf")).toContain(`"${PRODUCT}-\${var.environment}"`);
  expect(workflow).toContain('--cluster "$PRODUCT-$ENVIRONMENT"');
  expect(file("services.tf")).toMatch(/family\s*= "\$\{local\.name\}-api"/);
  expect(workflow).toContain('--task-definition "$PRODUCT-$ENVIRONMENT-$UNIT"');
});

it("takes the chart from where it is, with the values of the unit as it has them", async () => {
  const file = await filesOf(...fleet);
  const workflow = file("workflows/service.yaml");
  const { PRODUCT } = parse(workflow).env;
  expect(workflow).toContain('chart="$PLAN/deployment/chart/$PRODUCT"');
  expect(file(`chart/${PRODUCT}/Chart.yaml`)).not.toBe("");
  expect(Object.keys(parse(file(`chart/${PRODUCT}/values.yaml`)))).toContain("tickets");
  expect(parse(file(`chart/${PRODUCT}/values.yaml`)).tickets).toHaveProperty("tag");
});
