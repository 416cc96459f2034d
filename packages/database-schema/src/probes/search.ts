import { data } from "@planc/core/ir";
import { searchFiles } from "../artifacts/search.ts";
import { searchEngines } from "../catalog/search-engines.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";
import { searchProblem } from "./search-forms.ts";

/** Each index has the form that its engine takes, and what it refers to; no engine runs here. */
export const search = probe("search", {
  of: { indexes: searchFiles },
  reads: { stores: data.store, indexes: data.searchIndex },
  when: "verify",
  tool: "schema of search indexes",
  run: async ({ files, stores, indexes, report }) => {
    const engineNames = new Set<string>();
    for (const { path, text } of files.indexes) {
      const index = indexes.find(({ data: each }) => path.endsWith(`/${each.name}.json`));
      const store = stores.find(({ ref }) => ref === index?.data.store);
      const engine = searchEngines.find(({ technologies }) =>
        technologies.includes(store?.data.engine ?? ""),
      );
      const problem =
        engine === undefined ? "no engine takes it" : searchProblem(engine.form, text);
      if (problem !== undefined) {
        report("search-invalid", { file: path, problem });
        return { status: "failed", detail: `${path}: ${problem}` };
      }
      engineNames.add(engine?.name ?? "");
    }
    const detail = `${counted(files.indexes.length, "index", "indexes")} of the form that ${[...engineNames].join(" and ")} takes, by our own schema of it; not run`;
    return { status: "passed", detail };
  },
});
