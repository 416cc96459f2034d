import { parse } from "yaml";
import { openapi } from "../artifacts/openapi.ts";
import { probe } from "../kit.ts";
import { checkExamples } from "../openapi/check-examples.ts";

/** Every example and default of the contract against its own schema. */
export const examples = probe("examples", {
  of: { openapi },
  when: "verify",
  tool: "Ajv (JSON Schema 2020-12)",
  run: async ({ files, report }) => {
    let count = 0;
    let problems = 0;
    for (const file of files.openapi) {
      const { examples: found, refused } = await checkExamples(parse(file.text));
      count += found;
      problems += refused.length;
      for (const { at, problem } of refused)
        report("example-refused", { file: file.path, at, problem });
    }
    return problems === 0
      ? { status: "passed", detail: `${count} examples and defaults fit their schemas` }
      : { status: "failed", detail: `${problems} of ${count} examples do not fit` };
  },
});
