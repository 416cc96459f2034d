import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { ResponseObject } from "openapi3-ts/oas31";
import { type SchemaNames, schemaReference } from "./component-schemas.ts";

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
  names: SchemaNames,
): ReadonlyMap<string, ResponseObject> {
  const kinds = new Map(
    operations.flatMap((each) =>
      each.data.errors.map((error) => [error.problem, error.status] as const),
    ),
  );
  return new Map(
    [...kinds].sort().map(([problem, status]) => {
      const title = problem.charAt(0).toUpperCase() + problem.slice(1).replaceAll("-", " ");
      return [
        responseName(problem),
        {
          description: `${title}.`,
          ...(status === 429 ? { headers: retryAfter } : {}),
          content: {
            "application/problem+json": {
              schema: schemaReference("api/schema#problem", names),
              example: { type: `urn:problem:${problem}`, title, status },
            },
          },
        },
      ];
    }),
  );
}

const retryAfter = {
  "Retry-After": {
    description: "Seconds to wait before the next attempt.",
    schema: { type: "integer", minimum: 0 },
    example: 30,
  },
} satisfies ResponseObject["headers"];
