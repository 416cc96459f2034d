import * as z from "zod";
import { itemPaths, itemsFile } from "../artifacts/items.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";
import { dynamodbOutcome } from "./dynamodb-run.ts";
import { inWorker } from "./in-worker.ts";

/** A stand-in of DynamoDB makes the table, takes the items, and answers each read with one query. */
export const dynamodb = probe("dynamodb", {
  of: { items: itemsFile },
  when: "verify",
  tool: "DynamoDB stand-in (dynalite)",
  run: async ({ files, report, signal }) => {
    if (files.items.length === 0) return { status: "passed", detail: "no table to make" };
    const texts = [itemPaths.table, itemPaths.items, itemPaths.queries].map(
      (path) => files.items.find((each) => each.path === path)?.text ?? "[]",
    );
    const [outcome] = z
      .array(dynamodbOutcome)
      .parse(await inWorker({ tool: "dynamodb", texts }, signal));
    const problem = outcome === undefined ? "nothing was run" : outcome.problem;
    if (outcome === undefined || problem !== undefined) {
      report("items-failed", { file: itemPaths.queries, problem: problem ?? "" });
      return { status: "failed", detail: `${itemPaths.queries}: ${problem}` };
    }
    return {
      status: "passed",
      detail: `dynalite, not DynamoDB, made the table, took ${counted(outcome.items, "item")} and answered ${counted(outcome.queries, "read")} with one query each`,
    };
  },
});
