import type { Served } from "./contract.ts";
import type { MockAnswer } from "./request.ts";
import type { Kept } from "./store.ts";

/** A refusal with the problem that the contract documents for it, or a plain one. */
export function problem(served: Served, status: number): MockAnswer {
  const documented = served.answers.get(status);
  return {
    status,
    headers: {
      ...headersOf(documented, 1),
      ...(status === 429 ? { "retry-after": "30" } : {}),
    },
    ...(documented?.example === undefined ? {} : { body: documented.example }),
  };
}

/** What the contract says that it answers, with what is kept in place of the example's values. */
export function madeAnswer(
  served: Served,
  status: number,
  {
    now,
    listed,
    id,
  }: { readonly now: Kept | undefined; readonly listed: readonly Kept[]; readonly id: string },
): MockAnswer {
  const documented = served.answers.get(status);
  const headers = headersOf(documented, now?.version ?? 1);
  const example = documented?.example;
  if (typeof example !== "object" || example === null)
    return { status, headers, ...(example === undefined ? {} : { body: example }) };
  const list = Object.entries(example).find(
    ([, each]) => Array.isArray(each) && typeof each[0] === "object",
  );
  if (list && listed.length > 0) {
    const [name, [first]] = [list[0], list[1] as readonly object[]];
    return {
      status,
      headers,
      body: { ...example, [name]: listed.map((each) => shown(first ?? {}, each)) },
    };
  }
  return {
    status,
    headers,
    body: now ? shown(example, now) : "id" in example ? { ...example, id } : { ...example },
  };
}

/** What the contract requires beside the body. */
function headersOf(
  documented: ReturnType<Served["answers"]["get"]>,
  version: number,
): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string>> = {
    location: "https://files.example.org/1",
    etag: `"${version}"`,
    "www-authenticate": "Bearer",
  };
  return {
    ...(documented?.mediaType ? { "content-type": documented.mediaType } : {}),
    ...Object.fromEntries((documented?.headers ?? []).map((name) => [name, values[name] ?? "1"])),
  };
}

/** The kept value where it has the form of the example; what is inside a list is completed from there. */
function fitting(example: unknown, value: unknown): unknown {
  if (
    value === undefined ||
    typeof value !== typeof example ||
    Array.isArray(value) !== Array.isArray(example)
  )
    return example;
  if (!Array.isArray(example) || !Array.isArray(value)) return value;
  const [first]: readonly unknown[] = example;
  if (typeof first !== "object" || first === null) return value;
  return value.map((each: unknown) =>
    Object.fromEntries(
      Object.entries(first).map(([name, one]: [string, unknown]) => [
        name,
        fitting(one, Object(each)[name]),
      ]),
    ),
  );
}

/** A thing in the form of an example: only what that form has. */
function shown(example: object, { id, values, within, version }: Kept): Record<string, unknown> {
  const own: Record<string, unknown> = { ...within, ...values, id, version };
  return Object.fromEntries(
    Object.entries(example).map(([name, each]: [string, unknown]) => [
      name,
      fitting(each, own[name]),
    ]),
  );
}

/** An id of the form that the example has; another for each number. */
export function idLike(example: unknown, number: number): string {
  const shown: unknown = Object(example).id;
  const digits = String(number);
  if (typeof shown === "number") return digits;
  return typeof shown === "string" && !/^[0-9a-f]{8}-/.test(shown)
    ? `${shown.slice(0, Math.max(0, shown.length - digits.length))}${digits}`
    : `01890a5d-ac96-774b-bcce-${digits.padStart(12, "0")}`;
}
