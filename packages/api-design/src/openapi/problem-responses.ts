import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { ReferenceObject, ResponseObject } from "openapi3-ts/oas31";
import type { ErrorForm } from "../house/error-forms.ts";
import { type SchemaNames, schemaReference } from "./component-schemas.ts";
import { rateHeaders, referenceTo } from "./shared-headers.ts";

type Operation = PlanNodeOf<typeof api.operation>["data"];
type ProblemNode = PlanNodeOf<typeof api.problem>;
type Errors = Operation["errors"];

/** What answers with problems are made from. */
export interface ProblemContext {
  readonly problems: ReadonlyMap<string, ProblemNode>;
  readonly names: SchemaNames;
  readonly form: ErrorForm;
  /** How a caller is asked to show who it is. */
  readonly challenge: string | undefined;
}

/** Name of the shared response of a problem: `NotFound`. */
export function responseName(problem: string): string {
  return problem
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** One shared response per kind of problem that some operation can answer with. */
export function problemResponses(
  operations: readonly PlanNodeOf<typeof api.operation>[],
  context: ProblemContext,
): ReadonlyMap<string, ResponseObject> {
  const kinds = new Map<string, Operation>();
  for (const { data } of operations) {
    // A problem that shares its status with another is described where it stands.
    for (const each of data.errors)
      if (sharing(data.errors, each.status).length === 1) kinds.set(each.problem, data);
  }
  return new Map(
    [...kinds].sort(byKey).flatMap(([key, operation]) => {
      const problem = context.problems.get(key);
      if (problem === undefined) return [];
      const { status, when } = problem.data;
      return [
        [
          responseName(key),
          {
            description: when,
            ...headersOf(status, operation, context, key),
            content: {
              [context.form.mediaType]: {
                schema: schemaReference("api/schema#problem", context.names),
                example: context.form.example(problem.data, when),
              },
            },
          },
        ],
      ];
    }),
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Every error of an operation by its status, each said as it can happen here. */
export function errorAnswers(
  operation: Operation,
  context: ProblemContext,
): Readonly<Record<string, ResponseObject | ReferenceObject>> {
  const statuses = [...new Set(operation.errors.map(({ status }) => status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const same = sharing(operation.errors, status);
      const [only] = same;
      if (only !== undefined && same.length === 1) {
        const { data } = context.problems.get(only.problem) ?? {};
        const shared = referenceTo("responses", responseName(only.problem));
        return [
          String(status),
          data?.when === only.when ? shared : { ...shared, description: only.when },
        ];
      }
      return [
        String(status),
        {
          description: same.map(({ problem, when }) => `\`${problem}\`: ${when}`).join(" "),
          ...headersOf(status, operation, context, ...same.map(({ problem }) => problem)),
          content: {
            [context.form.mediaType]: {
              schema: schemaReference("api/schema#problem", context.names),
              examples: Object.fromEntries(
                same.flatMap(({ problem, when }) => {
                  const { data } = context.problems.get(problem) ?? {};
                  return data ? [[problem, { value: context.form.example(data, when) }]] : [];
                }),
              ),
            },
          },
        },
      ];
    }),
  );
}

function sharing(errors: Errors, status: number): Errors {
  const same = errors.filter((each) => each.status === status);
  return same.filter(({ problem }, at) => same.findIndex((one) => one.problem === problem) === at);
}

function headersOf(
  status: number,
  operation: Operation,
  { form, challenge }: ProblemContext,
  ...problems: readonly string[]
) {
  const headers = {
    ...(status === 429 || status === 503
      ? { "Retry-After": referenceTo("headers", "RetryAfter") }
      : {}),
    ...(status === 429 ? rateHeaders(operation) : {}),
    // What is signed is proved by no token.
    ...(problems.includes("unauthenticated") && challenge
      ? {
          "WWW-Authenticate": {
            description: "How a caller shows who it is.",
            required: true,
            schema: { type: "string" as const },
            example: challenge,
          },
        }
      : {}),
    ...form.headers,
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}
