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
      { status: number; whens: Set<string>; operations: Ref<"api/operation">[] }
    >();
    for (const { ref, data } of operations) {
      for (const { problem, status, when } of data.errors) {
        const same = kinds.get(problem) ?? { status, whens: new Set<string>(), operations: [] };
        same.whens.add(when);
        if (same.operations.at(-1) !== ref) same.operations.push(ref);
        kinds.set(problem, same);
      }
    }
    return {
      problems: [...kinds].sort().map(([key, found]) => {
        const { retry, client, when } = problemTypeOf(key, found.status);
        const [only, ...others] = found.whens;
        return node(
          api.problem,
          key,
          {
            key,
            type: `urn:problem:${key}`,
            status: found.status,
            title: titleOf(key),
            when: others.length === 0 ? (only ?? titleOf(key)) : (when ?? inAll(found.whens)),
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

/** The shortest of several sentences says what they have in common; each operation has its own. */
function inAll(whens: ReadonlySet<string>): string {
  return [...whens].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? "";
}
