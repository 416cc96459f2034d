import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { loadTestWords, testTitle } from "../catalog/load-test-words.ts";
import type { Sentence } from "./sentence.ts";

type Quantity = DataOf<typeof reading.quantity>;

/** The load test that a statement lays down: "**Stress Test**: 1000 concurrent users to find the breaking point". */
export function loadTestOf({
  lead,
  under,
}: Pick<Sentence, "lead" | "under">): Quantity["test"] | undefined {
  if (lead === undefined) return undefined;
  const found = loadTestWords.find(([, words]) => words.test(lead));
  if (found === undefined) return undefined;
  const isTest =
    /\b(?:load|tests?|testing)\b/i.test(lead) || under.some((each) => testTitle.test(each));
  return isTest ? found[0] : undefined;
}

/**
 * What a number of a load test is. Only that of a peak is a load to plan for: the others say what is tried, which
 * may be more than ever comes, or less.
 */
export function ofLoadTest<C extends Pick<Quantity, "measure" | "kind" | "comparator">>(
  read: C,
  test: Quantity["test"],
): C {
  if (test === undefined || (test === "peak" && read.measure === "concurrent-users")) return read;
  return { ...read, measure: "other", kind: "limit", comparator: "=" };
}
