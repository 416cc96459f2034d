import { data } from "@planc/core/ir";
import { newKeys, targetOf } from "../access/table-view.ts";
import { accessPatternsMysqlFile } from "../artifacts/access-patterns-beside.ts";
import { pathFor } from "../artifacts/paths.ts";
import { storesIn } from "../artifacts/schema-facts.ts";
import { schemaMysqlFile } from "../artifacts/schema-mysql.ts";
import { seedMysqlFile } from "../artifacts/seed-sql.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";
import { outcomesSchema } from "./dbml-core.ts";
import { inWorker } from "./in-worker.ts";
import { withoutPlaces } from "./mysql-places.ts";

/** MySQL's grammar, as the importer of @dbml/core has it, reads the DDL; no MySQL runs here. */
export const mysqlParser = probe("mysql-parser", {
  of: {
    schema: schemaMysqlFile,
    seed: seedMysqlFile,
    patterns: accessPatternsMysqlFile,
  },
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: data.key,
    indexes: data.index,
  },
  when: "verify",
  tool: "MySQL grammar (@dbml/core)",
  run: async ({ files, report, signal, ...plan }) => {
    const others = [...files.seed, ...files.patterns];
    const texts = [
      ...files.schema.map(({ text }) => text),
      ...others.map(({ text }) => withoutPlaces(text)),
    ];
    const outcomes = outcomesSchema.parse(await inWorker({ tool: "mysql-parser", texts }, signal));
    const jobs = storesIn("mysql", plan);
    const told = files.schema.map(({ path }, at) => {
      const outcome = outcomes[at];
      const views = jobs.find(
        ({ store, written }) => pathFor(store, written, "schema.sql") === path,
      )?.views;
      const made = views?.filter(({ table }) => table.data.lifecycle === "new") ?? [];
      const wanted = {
        tables: made.length,
        refs: made.flatMap((view) => newKeys(view).filter((key) => targetOf(key, views ?? [])))
          .length,
      };
      const problem =
        outcome?.problem ??
        (outcome?.tables === wanted.tables
          ? outcome.refs >= wanted.refs
            ? undefined
            : { line: 1, message: `${wanted.refs} references planned, ${outcome.refs} read` }
          : { line: 1, message: `${wanted.tables} tables planned, ${outcome?.tables ?? 0} read` });
      if (problem)
        report("mysql-invalid", { file: path, line: problem.line, problem: problem.message });
      return {
        failed: problem !== undefined,
        text: problem
          ? `${path}:${problem.line}: ${problem.message}`
          : `${path} parsed, not run: ${counted(wanted.tables, "table")}, ${counted(outcome?.refs ?? 0, "reference")}`,
      };
    });
    const beside = others.map(({ path }, at) => {
      const problem = outcomes[files.schema.length + at]?.problem;
      if (problem)
        report("mysql-invalid", { file: path, line: problem.line, problem: problem.message });
      return {
        failed: problem !== undefined,
        text: problem
          ? `${path}:${problem.line}: ${problem.message}`
          : path.endsWith("seed.sql")
            ? `${path} parsed, not run`
            : `${path} parsed with values in its places, but for searches of words and locks`,
      };
    });
    const all = [...told, ...beside];
    const failed = all.some((each) => each.failed);
    return {
      status: failed ? "failed" : "passed",
      detail: all
        .filter((each) => each.failed === failed)
        .map(({ text }) => text)
        .join("; "),
    };
  },
});
