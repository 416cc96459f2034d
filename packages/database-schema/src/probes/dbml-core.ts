import * as z from "zod";
import { schemaDbmlFile } from "../artifacts/schema-dbml.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";
import { inWorker } from "./in-worker.ts";

export const outcomesSchema = z.array(
  z.strictObject({
    tables: z.int(),
    refs: z.int(),
    problem: z.strictObject({ line: z.int(), message: z.string() }).optional(),
  }),
);

/** The library behind the tools around DBML imports the diagram. */
export const dbmlCore = probe("dbml-core", {
  of: { schema: schemaDbmlFile },
  when: "verify",
  tool: "DBML importer (@dbml/core)",
  run: async ({ files, report, signal }) => {
    const texts = files.schema.map(({ text }) => text);
    const outcomes = outcomesSchema.parse(await inWorker({ tool: "dbml-core", texts }, signal));
    const failed = files.schema.flatMap(({ path }, at) => {
      const problem = outcomes[at]?.problem;
      if (problem === undefined) return [];
      report("dbml-invalid", { file: path, line: problem.line, problem: problem.message });
      return [`${path}:${problem.line}: ${problem.message}`];
    });
    if (failed.length > 0) return { status: "failed", detail: failed.join("; ") };
    const sum = (pick: "tables" | "refs") => outcomes.reduce((n, each) => n + each[pick], 0);
    return {
      status: "passed",
      detail: `${counted(sum("tables"), "table")}, ${counted(sum("refs"), "reference")} imported`,
    };
  },
});
