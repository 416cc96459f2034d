import { collectionPaths, collectionsFile } from "../artifacts/collections.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";

/** Each validator takes its example and refuses what it forbids; no MongoDB runs here. */
export const documents = probe("documents", {
  of: { collections: collectionsFile },
  when: "verify",
  tool: "JSON Schema validator (ajv)",
  run: async ({ files, report }) => {
    const { tryDocuments, tryFirestore } = await import("./documents-run.ts");
    const textOf = (path: string) => files.collections.find((each) => each.path === path)?.text;
    const firestore = textOf(collectionPaths.firestore);
    const path = firestore ? collectionPaths.firestore : collectionPaths.commands;
    if (firestore !== undefined) {
      const { indexes, problem } = tryFirestore(firestore);
      if (problem === undefined) {
        const detail = `${counted(indexes, "composite index", "composite indexes")} of the form that Firestore deploys, not run`;
        return { status: "passed", detail };
      }
      report("documents-invalid", { file: path, problem });
      return { status: "failed", detail: `${path}: ${problem}` };
    }
    const commands = textOf(collectionPaths.commands) ?? "[]";
    const examples = textOf(collectionPaths.examples) ?? "{}";
    const { collections, refused, problem } = tryDocuments(commands, examples);
    if (problem === undefined) {
      const detail = `${counted(collections, "validator")} compiled: each takes its example, ${counted(refused, "wrong document")} refused; no MongoDB was run`;
      return { status: "passed", detail };
    }
    report("documents-invalid", { file: path, problem });
    return { status: "failed", detail: `${path}: ${problem}` };
  },
});
