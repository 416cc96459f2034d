import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { HeadersObject } from "openapi3-ts/oas31";
import type { HouseStyle } from "../catalog/house-styles.ts";
import { pascal } from "../naming.ts";

type Problem = DataOf<typeof api.problem>;

/** What an answer with a problem looks like. */
export interface ErrorForm {
  readonly mediaType: string;
  readonly headers?: HeadersObject;
  readonly example: (problem: Problem, detail: string) => Record<string, unknown>;
}

/** Canonical codes of google.rpc.Code by HTTP status; the first of those that share one. */
const rpcCodes: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ABORTED",
  412: "FAILED_PRECONDITION",
  428: "FAILED_PRECONDITION",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
};

const forms: Readonly<Record<HouseStyle["errors"], ErrorForm>> = {
  problem: {
    mediaType: "application/problem+json",
    example: ({ key, type, title, status }, detail) => ({
      type,
      title,
      status,
      detail,
      ...(key === "invalid-request"
        ? { errors: [{ detail: "is missing", pointer: "#/name" }] }
        : {}),
    }),
  },
  google: {
    mediaType: "application/json",
    example: ({ key, status }, detail) => ({
      error: {
        code: status,
        status: rpcCodes[status] ?? "FAILED_PRECONDITION",
        message: detail,
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: key.toUpperCase().replaceAll("-", "_"),
          },
        ],
      },
    }),
  },
  microsoft: {
    mediaType: "application/json",
    headers: {
      "x-ms-error-code": {
        description: "The code of the error, as in the body.",
        required: true,
        schema: { type: "string", maxLength: 128 },
      },
    },
    example: ({ key }, detail) => ({ error: { code: pascal(key), message: detail } }),
  },
};

export function errorFormOf({ errors }: HouseStyle): ErrorForm {
  return forms[errors];
}

/** The form in words, for the conventions. */
export function errorsTold({ errors }: HouseStyle): string {
  switch (errors) {
    case "problem":
      return "application/problem+json (RFC 9457)";
    case "google":
      return "application/json with google.rpc.Status under `error` (AIP-193)";
    case "microsoft":
      return "application/json with `error.code` and `error.message`, the code also in x-ms-error-code";
  }
}
