import type { Match } from "./matching.ts";
import type { MockRequest } from "./request.ts";

/** What a request has in its body, where all of it is of the form that the contract asks for. */
export function readBody(
  { served, ids }: Match,
  request: MockRequest,
): Readonly<Record<string, unknown>> | undefined {
  for (const { name, in: place, required, isValid } of served.parameters) {
    const value =
      place === "path"
        ? ids[name]
        : place === "query"
          ? request.query[name]
          : request.headers[name.toLowerCase()];
    if (value === undefined ? required : !isValid(value)) return undefined;
  }
  if (served.body === undefined) return {};
  if (request.body === undefined) return served.body.required ? undefined : {};
  const type = request.headers["content-type"] ?? "";
  const judge = served.body.types.get(type);
  const value = parsed(request.body, type);
  if (judge === undefined || value === broken || judge(value) !== undefined) return undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null ? { ...first } : {};
}

const broken = Symbol("broken");

function parsed(text: string, type: string): unknown {
  if (/json$/.test(type)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return broken;
    }
  }
  return /x-www-form-urlencoded/.test(type) ? Object.fromEntries(new URLSearchParams(text)) : text;
}
