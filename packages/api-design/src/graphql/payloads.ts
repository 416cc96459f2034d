import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { camel, pascal } from "../naming.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;
type Operation = PlanNodeOf<typeof api.operation>["data"];

/** What whoever sent it can mend; who may not, too many calls and faults are entries of `errors`. */
const mendable: ReadonlySet<number> = new Set([400, 402, 404, 409, 410, 412, 422, 428]);

/** The problems of a mutation that its payload tells. */
export function problemsOf({ errors }: Operation): Operation["errors"] {
  return errors.filter(({ status }) => mendable.has(status));
}

/** `CreateTaskPayload` */
export function payloadName({ operationId }: Operation): string {
  return `${pascal(operationId)}Payload`;
}

/** A payload for each mutation, with the problems that it may tell, and the codes of them all. */
export function payloadTypes(
  mutations: readonly PlanNodeOf<typeof api.operation>[],
  byRef: ReadonlyMap<string, SchemaNode>,
): readonly string[] {
  if (mutations.length === 0) return [];
  const codes = new Set(
    mutations.flatMap(({ data }) => problemsOf(data).map(({ problem }) => codeOf(problem))),
  );
  return [
    ...(codes.size > 0
      ? [
          `"What kept a mutation from being done."\nenum ProblemCode {\n${[...codes]
            .sort()
            .map((each) => `  ${each}`)
            .join("\n")}\n}`,
          `"A problem that the caller can mend; nothing was changed."\ntype Problem {\n  code: ProblemCode!\n  "In words, for whoever develops the client."\n  message: String!\n  "Where in the input, from the outside in; null where it is about the whole."\n  path: [String!]\n}`,
        ]
      : []),
    ...mutations.map(({ data }) => {
      const result = byRef.get(data.response ?? "")?.data.name;
      const when = problemsOf(data).map((each) => `${codeOf(each.problem)}: ${each.when}`);
      return [
        `type ${payloadName(data)} {`,
        ...(result
          ? [`  "Null where it was not done."`, `  ${camel(result)}: ${pascal(result)}`]
          : [`  "Whether it was done."`, "  done: Boolean!"]),
        ...(when.length > 0
          ? [
              `  ${JSON.stringify(`Empty where it was done. ${when.join(" ")}`)}`,
              "  problems: [Problem!]!",
            ]
          : []),
        "}",
      ].join("\n");
    }),
  ];
}

function codeOf(problem: string): string {
  return problem.replaceAll("-", "_").toUpperCase();
}
