import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = DataOf<typeof api.operation>;

/** The code of google.rpc that says what a status of HTTP does. */
export function statusOf(
  { status }: Operation["errors"][number],
  effect: Operation["effect"],
): string {
  if (status === 409)
    return effect === "transition" || effect === "command" || effect === "delete"
      ? "FAILED_PRECONDITION"
      : "ALREADY_EXISTS";
  return codes[status] ?? (status >= 500 ? "INTERNAL" : "FAILED_PRECONDITION");
}

const codes: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  410: "NOT_FOUND",
  412: "ABORTED",
  413: "INVALID_ARGUMENT",
  422: "INVALID_ARGUMENT",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  501: "UNIMPLEMENTED",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};
