import { verifyFiles } from "@planc/core/host";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

const judge = async (by: string, path: string, text: string) => {
  const { findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [{ by: `deployment/${by}`, path, mediaType: "text/plain", text }],
  });
  return findings.map(({ code, message }) => [code, message]);
};

it("refuses a manifest with a field that its kind does not have", async () => {
  const text = "apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { port: 80 }\n";
  expect(await judge("manifests", "deployment/kubernetes/base/a.yaml", text)).toEqual([
    ["deployment/manifest-invalid", "deployment/kubernetes: a: Service.spec.port: unknown field."],
  ]);
});

it("refuses a template of functions with a field that AWS SAM does not have", async () => {
  const text = JSON.stringify({
    AWSTemplateFormatVersion: "2010-09-09",
    Transform: "AWS::Serverless-2016-10-31",
    Description: "a",
    Parameters: {},
    Globals: {
      Function: { Runtime: "nodejs24.x", Architectures: ["arm64"], Tracing: "Active", Tags: {} },
    },
    Resources: {
      Api: {
        Type: "AWS::Serverless::HttpApi",
        Properties: { StageName: "$default", DisableExecuteApiEndpoint: false, Stage: "a" },
      },
    },
    Outputs: {},
  });
  const [[code, message] = []] = await judge(
    "function-template",
    "deployment/serverless/template.yaml",
    text,
  );
  expect(code).toBe("deployment/template-invalid");
  expect(message).toContain('Unrecognized key: "Stage"');
});

it("refuses a file for Terraform that does not parse, and a name that nothing declares", async () => {
  const file = "deployment/terraform/a.tf";
  expect(await judge("terraform", file, "locals {\n  a = var.b\n")).toEqual([
    ["deployment/infrastructure-invalid", `${file}: it does not parse.`],
    ["deployment/infrastructure-invalid", `${file}: var.b is declared nowhere.`],
  ]);
});
