import { gitlab } from "../artifacts/pipelines.ts";
import { probe } from "../kit.ts";

/** GitLab's own schema, as its editor has it, judges the pipeline. */
export const gitlabSchema = probe("gitlab-schema", {
  of: { gitlab },
  when: "verify",
  tool: "schema of GitLab CI",
  run: async ({ files, report }) => {
    const faultsOf = await openSchema();
    let faults = 0;
    for (const { path, text } of files.gitlab) {
      for (const { place, problem } of await faultsOf(text)) {
        faults += 1;
        report("gitlab-pipeline-invalid", { file: path, place, problem });
      }
    }
    return faults === 0
      ? { status: "passed", detail: `${files.gitlab.length} files accepted` }
      : { status: "failed", detail: `${faults} faults` };
  },
});

/** What the schema says against a pipeline in YAML. */
export async function openSchema(): Promise<
  (text: string) => Promise<readonly { readonly place: string; readonly problem: string }[]>
> {
  const [{ Ajv }, { default: schema }, { parse }] = await Promise.all([
    import("ajv"),
    import("../catalog/gitlab-ci.schema.json", { with: { type: "json" } }),
    import("yaml"),
  ]);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  return async (text) => {
    if (validate(parse(text))) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => ({
      place: instancePath || "top",
      problem: message ?? "not accepted",
    }));
  };
}
