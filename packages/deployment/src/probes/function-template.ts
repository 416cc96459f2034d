import { template } from "../artifacts/template.ts";
import { probe } from "../kit.ts";

/** Judges the template of functions by the fields of AWS SAM, unknown ones refused, and looks for names that it lacks. */
export const functionTemplateFields = probe("function-template-fields", {
  of: { template },
  when: "compile",
  tool: "schema of AWS SAM, unknown fields refused",
  run: async ({ files, report }) => {
    const [{ parse }, { danglingIn, samTemplate }] = await Promise.all([
      import("yaml"),
      import("../serverless/sam-schema.ts"),
    ]);
    let faults = 0;
    for (const { path, text } of files.template) {
      const read = samTemplate.safeParse(parse(text));
      const problems = read.success
        ? danglingIn(read.data).map((name) => `${name} is declared nowhere`)
        : read.error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`);
      faults += problems.length;
      for (const problem of problems) report("template-invalid", { file: path, problem });
    }
    return faults === 0
      ? { status: "passed", detail: "fields and names" }
      : { status: "failed", detail: `${faults} faults` };
  },
});
