import { optional } from "@planc/core";
import { data } from "@planc/core/ir";
import { searchJudgementFiles, searchQueryFiles } from "../artifacts/search-queries.ts";
import { searchEngines } from "../catalog/search-engines.ts";
import { probe } from "../kit.ts";
import { popularity } from "../search/forms.ts";
import { counted } from "../sections/words.ts";
import { type RequestKind, requestProblem } from "./search-request-forms.ts";

/** Requests and judgements have the form of their engine, and name fields that the index has; no engine runs here. */
export const searchRequests = probe("search-requests", {
  of: { queries: searchQueryFiles, judgements: searchJudgementFiles },
  reads: { stores: data.store, indexes: optional(data.searchIndex) },
  when: "verify",
  tool: "schema of search requests",
  run: async ({ files, stores, indexes, report }) => {
    const all = [...files.queries, ...files.judgements].filter(
      ({ path }) => !/\.fixture\.(?:nd)?json$/.test(path),
    );
    for (const { path, text } of all) {
      const name = /([^/]+)\.(?:(?:queries(?:\.[^/]+)?|judgements|hidden)\.json)$/.exec(path)?.[1];
      const index = indexes.find(({ data: each }) => each.name === name);
      const engine = stores.find(({ ref }) => ref === index?.data.store)?.data.engine ?? "";
      const form = searchEngines.find(({ technologies }) => technologies.includes(engine))?.form;
      const known = new Set([...(index?.data.fields ?? []).map((each) => each.name), popularity]);
      const problem =
        form === undefined ? "no engine takes it" : requestProblem(form, kindOf(path), text, known);
      if (problem !== undefined) {
        report("search-invalid", { file: path, problem });
        return { status: "failed", detail: `${path}: ${problem}` };
      }
    }
    const detail = `${counted(all.length, "file")} whose fields the index has; not run`;
    return { status: "passed", detail };
  },
});

function kindOf(path: string): RequestKind {
  if (path.endsWith(".judgements.json")) return "judgements";
  return path.endsWith(".hidden.json") ? "hidden" : "queries";
}
