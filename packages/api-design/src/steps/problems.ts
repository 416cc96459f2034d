import { node, type Ref } from "@planc/core";
import { api } from "@planc/core/ir";
import { problemTypeOf } from "../catalog/problem-types.ts";
import { derived, step } from "../kit.ts";

/** The registry of problems: each kind that some operation answers with, once. */
export const problems = step("problems", {
  reads: { operations: api.operation },
  writes: { problems: api.problem },
  run: ({ operations }) => {
    const kinds = new Map<
      string,
      { status: number; whens: Map<string, number>; operations: Ref<"api/operation">[] }
    >();
    for (const { ref, data } of operations) {
      for (const { problem, status, when } of data.errors) {
        const same = kinds.get(problem) ?? {
          status,
          whens: new Map<string, number>(),
          operations: [],
        };
        same.whens.set(when, (same.whens.get(when) ?? 0) + 1);
        if (same.operations.at(-1) !== ref) same.operations.push(ref);
        kinds.set(problem, same);
      }
    }
    return {
      problems: [...kinds].sort().map(([key, found]) => {
        const { retry, client, when } = problemTypeOf(key, found.status);
        return node(
          api.problem,
          key,
          {
            key,
            type: `urn:problem:${key}`,
            status: found.status,
            title: titleOf(key),
            when: found.whens.size > 1 && when !== undefined ? when : mostOf(found.whens),
            retry,
            client,
            operations: found.operations,
          },
          derived("problem-per-kind", found.operations),
        );
      }),
    };
  },
});

/** `Key reused` */
function titleOf(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll("-", " ")}`;
}

/** What most operations say of it; each that says otherwise has its own words. */
function mostOf(whens: ReadonlyMap<string, number>): string {
  const [[most = ""] = []] = [...whens].sort(
    ([a, often], [b, other]) => other - often || a.length - b.length || (a < b ? -1 : 1),
  );
  return most;
}
