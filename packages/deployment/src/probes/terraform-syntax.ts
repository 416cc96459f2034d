import { terraform } from "../artifacts/terraform.ts";
import { probe } from "../kit.ts";
import { checkTerraform } from "../terraform/check.ts";

/** Parses every file with HashiCorp's own grammar, and looks whether all that is named is declared. */
export const terraformSyntax = probe("terraform-syntax", {
  of: { terraform },
  when: "verify",
  tool: "hcl2-parser",
  run: async ({ files, report }) => {
    const { parsesHcl } = await import("../terraform/parse.ts");
    const parses = await parsesHcl();
    const syntax = files.terraform.flatMap(({ path, text }) =>
      parses(text) ? [] : [{ file: path, problem: "it does not parse" }],
    );
    const faults = [...syntax, ...checkTerraform(files.terraform)];
    for (const fault of faults) report("infrastructure-invalid", fault);
    return faults.length === 0
      ? { status: "passed", detail: `${files.terraform.length} files; no provider was asked` }
      : { status: "failed", detail: `${faults.length} faults` };
  },
});
