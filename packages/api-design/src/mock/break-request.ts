import type { Served } from "./contract.ts";
import { pathWith, placeOf } from "./matching.ts";
import type { MockRequest } from "./request.ts";

/** The request in forms that its schema refuses: a body that is none, one with too much, parameters that do not fit. */
export function breaks(
  served: Served,
  request: MockRequest,
): readonly { readonly deed: string; readonly sent: MockRequest }[] {
  const found: { deed: string; sent: MockRequest }[] = [];
  const type = request.headers["content-type"] ?? "";
  if (request.body !== undefined && served.body !== undefined && /json$/.test(type)) {
    found.push({ deed: "the body is no JSON", sent: { ...request, body: "{" } });
    const judge = served.body.types.get(type);
    for (const [what, value] of [
      ["is a list of nothing", [[]]],
      ["is a text", "text"],
    ] as const)
      if (judge?.(value) !== undefined)
        found.push({ deed: `the body ${what}`, sent: { ...request, body: JSON.stringify(value) } });
  } else if (served.body?.required && request.body !== undefined) {
    const { body: _, ...rest } = request;
    found.push({ deed: "the body is missing", sent: rest });
  }
  for (const { name, in: place, required, isValid } of served.parameters) {
    const wrong = values.find((each) => !isValid(each));
    if (place === "query" && wrong !== undefined)
      found.push({
        deed: `${name} does not fit`,
        sent: { ...request, query: { ...request.query, [name]: wrong } },
      });
    if (place === "query" && required) {
      const { [name]: _, ...query } = request.query;
      found.push({ deed: `${name} is missing`, sent: { ...request, query } });
    }
    const header = name.toLowerCase();
    if (place === "header" && wrong !== undefined && !conditions.has(header))
      found.push({
        deed: `${name} does not fit`,
        sent: { ...request, headers: { ...request.headers, [header]: wrong } },
      });
    if (place === "header" && required && !conditions.has(header)) {
      const { [header]: _, ...headers } = request.headers;
      found.push({ deed: `${name} is missing`, sent: { ...request, headers } });
    }
    const where = placeOf(served, name);
    if (place === "path" && wrong !== undefined && where !== undefined)
      found.push({
        deed: `${name} does not fit`,
        sent: { ...request, path: pathWith(request.path, where, wrong) },
      });
  }
  return found;
}

// Of a version that was never given, the answer is that it is not this one (RFC 9110, 13.1).
const conditions: ReadonlySet<string> = new Set(["if-match", "if-none-match"]);

const values = ["no-value-of-any-form", "-1", "0", "999999999999", "", "~", "x".repeat(30_000)];
