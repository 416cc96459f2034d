import { parse } from "http-z";
import type { MockAnswer, MockRequest } from "./request.ts";

/** A request of the file, its variables not yet filled in. */
export interface ReadCall {
  readonly name: string;
  readonly title: string;
  /** Variables that are set from here on, by what they are set to. */
  readonly sets: readonly (readonly [string, string])[];
  readonly head: string;
  readonly body?: string;
}

/** What is known at one moment of a run. */
export interface Known {
  readonly variables: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, MockAnswer>;
}

/**
 * The requests of an `.http` file, strictly: separators, variables, names and messages as editors' request
 * clients read them, and nothing else.
 * @throws TypeError naming the line that is none of these.
 */
export function readCalls(text: string): {
  readonly given: readonly (readonly [string, string])[];
  readonly calls: readonly ReadCall[];
} {
  const [top = "", ...blocks] = text.split(/^###/m);
  const given: (readonly [string, string])[] = [];
  for (const line of top.split("\n")) {
    const set = /^@([A-Za-z]\w*) = (.*)$/.exec(line);
    if (set?.[1] !== undefined) given.push([set[1], set[2] ?? ""]);
    else if (line.trim() !== "" && !line.startsWith("#"))
      throw new TypeError(`"${line}" is no variable and no comment`);
  }
  return { given, calls: blocks.map(readBlock) };
}

function readBlock(block: string): ReadCall {
  const [first = "", ...lines] = block.split("\n");
  const sets: (readonly [string, string])[] = [];
  let name: string | undefined;
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const set = /^@([A-Za-z]\w*) = (.+)$/.exec(line);
    if (set?.[1] !== undefined) sets.push([set[1], set[2] ?? ""]);
    else if (/^# @name (\w+)$/.test(line)) name = line.slice("# @name ".length);
    else if (line.trim() !== "" && !line.startsWith("#")) break;
  }
  const message = lines.slice(at);
  const end = message.indexOf("");
  const head = message.slice(0, end === -1 ? undefined : end);
  const body = end === -1 ? "" : withoutRemarks(message.slice(end + 1)).join("\n");
  if (name === undefined) throw new TypeError(`the request "${first.trim()}" has no name`);
  if (!/^(?:GET|POST|PUT|PATCH|DELETE) \S+$/.test(head[0] ?? ""))
    throw new TypeError(`"${head[0] ?? ""}" of ${name} is no method and address`);
  return {
    name,
    title: first.trim(),
    sets,
    head: head.join("\n"),
    ...(body === "" ? {} : { body }),
  };
}

/** The text with every variable filled in. @throws TypeError naming one that nothing gives. */
export function filled(text: string, known: Known, fresh: () => string): string {
  return text.replace(/\{\{([^{}]+)\}\}/g, (_whole, expression: string) => {
    if (expression === "$guid") return fresh();
    const own = known.variables.get(expression);
    if (own !== undefined) return filled(own, known, fresh);
    const [, name = "", place, path = ""] =
      /^(\w+)\.response\.(body|headers)\.(.+)$/.exec(expression) ?? [];
    const answer = known.answers.get(name);
    const found =
      answer &&
      (place === "headers" ? answer.headers[path.toLowerCase()] : inside(answer.body, path));
    if (found === undefined || found === null)
      throw new TypeError(`nothing gives {{${expression}}}`);
    return String(found);
  });
}

/** `$.data[0].id` of a body. */
/** Without the remarks and empty lines that lead over to the next call. */
function withoutRemarks(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== "" && !line.startsWith("# "));
  return lines.slice(0, last + 1);
}

function inside(body: unknown, path: string): unknown {
  let value = body;
  for (const part of path
    .replace(/^\$\.?/, "")
    .split(/[.[\]]+/)
    .filter((each) => each !== ""))
    value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;
  return value;
}

/** The request as it is sent; the message's head is read by a parser of HTTP messages. */
export function requestOf(
  call: ReadCall,
  known: Known,
  fresh: () => string,
  basePath: string,
): MockRequest {
  const head = filled(call.head, known, fresh);
  const [start = "", ...headers] = head.split("\n");
  const message = parse([`${start} HTTP/1.1`, "Host: localhost", ...headers, "", ""].join("\r\n"));
  if (!("target" in message)) throw new TypeError(`"${start}" is no request`);
  const address = new URL(message.target);
  const file = /^< (\S+)$/.test(call.body ?? "");
  return {
    method: message.method,
    path: address.pathname.slice(basePath.length),
    query: Object.fromEntries(address.searchParams),
    headers: Object.fromEntries(
      (message.headers ?? []).map(({ name, value }) => [name.toLowerCase(), String(value)]),
    ),
    ...(call.body === undefined
      ? {}
      : { body: file ? fileOf(head) : filled(call.body, known, fresh) }),
  };
}

/** A file of the type that the head names. */
function fileOf(head: string): string {
  return /^content-type: \S*json$/im.test(head) ? "{}" : "bytes";
}
