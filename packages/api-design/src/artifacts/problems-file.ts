import { byRef, optional } from "@planc/core";
import { api } from "@planc/core/ir";
import { artifact } from "../kit.ts";

/** The registry of problem types for programs and for who writes clients: what each means, what a client does, which operations answer with it. */
export const problemsFile = artifact("problems-file", {
  reads: {
    convention: api.convention,
    operations: api.operation,
    problems: optional(api.problem),
  },
  emit: ({ convention, operations, problems }) => {
    if (convention.data.style !== "rest" || problems.length === 0) return [];
    const operationOf = byRef(operations);
    const listed = inOrder(problems).map(({ data }) => ({
      type: data.type,
      title: data.title,
      status: data.status,
      when: data.when,
      retry: data.retry,
      client: data.client,
      operations: data.operations.flatMap((ref) => operationOf.get(ref)?.data.operationId ?? []),
    }));
    const text = `${JSON.stringify({ problems: listed }, null, 2)}\n`;
    return [{ path: "contracts/problems.json", mediaType: "application/json", text }];
  },
});

/** By status, then by name. */
export function inOrder<
  Problem extends { readonly id: string; readonly data: { readonly status: number } },
>(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.data.status - b.data.status || (a.id < b.id ? -1 : 1));
}
