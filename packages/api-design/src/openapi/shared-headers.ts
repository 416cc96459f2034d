import type { DataOf, PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type {
  HeaderObject,
  ParameterObject,
  ReferenceObject,
  ResponseObject,
} from "openapi3-ts/oas31";

import { jobIds } from "../operation/long-running.ts";

export type Exchange = DataOf<typeof api.exchange>;
type Operation = PlanNodeOf<typeof api.operation>["data"];

const directives = {
  "no-store": "no-store",
  private: "private, no-cache",
  shared: "public, no-cache",
} as const;

/** Headers that several answers have, by their name among the components. */
const headers: Readonly<Record<string, HeaderObject>> = {
  ETag: {
    description: "Marks this state of it; a change or a deletion gives it back in If-Match.",
    required: true,
    schema: { type: "string", maxLength: 72 },
    example: '"1"',
  },
  ContentETag: {
    description:
      "Marks this state of the answer; given back in If-None-Match when it is asked for again.",
    required: true,
    schema: { type: "string", maxLength: 72 },
    example: 'W/"9f2b4c1d"',
  },
  RateLimit: {
    description:
      "What is left of the policy, and the seconds until it is whole again (draft-ietf-httpapi-ratelimit-headers).",
    schema: { type: "string" },
  },
  RateLimitPolicy: {
    description:
      "The policies that apply, each with its quota and window (draft-ietf-httpapi-ratelimit-headers).",
    schema: { type: "string" },
  },
  JobLocation: {
    description: "Where the job is that goes on: ask there how far it is.",
    required: true,
    schema: { type: "string", format: "uri-reference" },
  },
  RetryAfter: {
    description: "Seconds to wait before the next attempt.",
    schema: { type: "integer", minimum: 0 },
    example: 30,
  },
  Location: {
    description: "Where what was made can be read.",
    required: true,
    schema: { type: "string", format: "uri-reference" },
  },
};

const ifNoneMatch: ParameterObject = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of the copy that the caller has; where nothing changed the answer is 304.",
  schema: { type: "string", maxLength: 72 },
};

const notModified: ResponseObject = {
  description: "The copy that the caller has is as it is now; nothing is sent.",
};

export const referenceTo = (
  kind: "headers" | "parameters" | "responses",
  name: string,
): ReferenceObject => ({ $ref: `#/components/${kind}/${name}` });

const ref = (name: string) => referenceTo("headers", name);

/** Headers of the policy that a caller is held to, where requests are counted. */
export function rateHeaders(operation: Operation): Record<string, ReferenceObject> {
  return operation.errors.some(({ status }) => status === 429)
    ? { RateLimit: ref("RateLimit"), "RateLimit-Policy": ref("RateLimitPolicy") }
    : {};
}

/** Whether a copy can be asked for anew: it is kept and its state has a mark. */
export function isRevalidated({ cache, validator }: Exchange): boolean {
  return validator !== undefined && cache !== undefined && cache !== "no-store";
}

/** What the answer of an operation that went well has beside its body. */
export function exchangeHeaders(
  operation: Operation,
  { cache, validator }: Exchange,
  isReadable: boolean,
): Record<string, HeaderObject | ReferenceObject> {
  return {
    ...(cache
      ? {
          "Cache-Control": {
            description: cacheTold[cache],
            required: true,
            schema: { type: "string", const: directives[cache] },
          },
        }
      : {}),
    ...(validator ? { ETag: ref(validator === "version" ? "ETag" : "ContentETag") } : {}),
    ...(operation.success === 201 && isReadable ? { Location: ref("Location") } : {}),
    ...(operation.response === `api/schema#${jobIds.schema}`
      ? {
          ...(operation.success === 202 ? { Location: ref("JobLocation") } : {}),
          "Retry-After": ref("RetryAfter"),
        }
      : {}),
    ...rateHeaders(operation),
  };
}

const cacheTold = {
  "no-store": "No cache keeps it.",
  private: "The caller's own cache may keep it, and asks before it is shown again.",
  shared: "Caches may keep it, and ask before it is shown again.",
} as const;

const apiVersion: ParameterObject = {
  name: "api-version",
  in: "query",
  required: true,
  description: "The day of the version that the caller was written against.",
  schema: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?$", maxLength: 18 },
};

/** What the exchange adds to what an operation says of itself. */
export function exchangeTold({ lastWins, order }: Exchange): readonly string[] {
  const names = (order ?? []).map(({ field, direction }) => {
    const name = field.slice(field.lastIndexOf(".") + 1).replaceAll("-", " ");
    return `\`${name}\` ${direction === "desc" ? "falling" : "rising"}`;
  });
  return [
    ...(names.length > 0 ? [`Order: ${names.join(", then ")}.`] : []),
    ...(lastWins ? [lastWins] : []),
  ];
}

/** The shared headers, parameters and answers that the given references lead to. */
export function sharedComponents(text: string): {
  readonly headers: Readonly<Record<string, HeaderObject>>;
  readonly parameters: Readonly<Record<string, ParameterObject>>;
  readonly responses: Readonly<Record<string, ResponseObject>>;
} {
  const used = (kind: string, name: string) => text.includes(`#/components/${kind}/${name}"`);
  return {
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => used("headers", name))),
    parameters: {
      ...(used("parameters", "IfNoneMatch") ? { IfNoneMatch: ifNoneMatch } : {}),
      ...(used("parameters", "ApiVersion") ? { ApiVersion: apiVersion } : {}),
    },
    responses: used("responses", "NotModified") ? { NotModified: notModified } : {},
  };
}
