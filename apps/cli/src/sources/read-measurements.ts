import { type DataOf, type Finding, fillMessage, type Place, placesIn } from "@planc/core";
import { host } from "@planc/core/ir";
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
} from "jsonc-parser";
import { sourceFindings } from "./source-findings.ts";

export interface MeasurementsRead {
  readonly measurements: readonly {
    readonly data: DataOf<typeof host.measurement>;
    readonly at: Place;
  }[];
  readonly findings: readonly Finding[];
}

/** Deeper nesting is no list of measurements, and takes the parser's stack. */
const deepest = 10;

/** Reads `[…]` or `{ "measurements": […] }`; an entry that is wrong is a finding, the others count. */
export function readMeasurements(text: string, file: string): MeasurementsRead {
  const json = text.replace(/^\ufeff/, " ");
  const place = placesIn("measurements", text);
  const finding = (path: string, problem: string, start: number, end: number): Finding => {
    const { severity, message } = sourceFindings["measurement-invalid"];
    return {
      code: "source/measurement-invalid",
      severity,
      message: fillMessage(message, { file, path, problem }),
      source: place(start, end),
    };
  };
  const failed = (problem: string, start = 0): MeasurementsRead => {
    const end = Math.min(json.length, start + 40);
    return {
      measurements: [],
      findings: [finding("the file", problem, Math.min(start, end), end)],
    };
  };
  if (depthOf(json) > deepest) return failed("it is nested too deeply");
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true });
  if (!root || errors.length > 0) return failed("it is not JSON", errors[0]?.offset);
  const list = root.type === "object" ? findNodeAtLocation(root, ["measurements"]) : root;
  const name = root.type === "object" ? "measurements" : "";
  if (list?.type !== "array") return failed("it holds no list of measurements");
  const measurements: MeasurementsRead["measurements"][number][] = [];
  const findings: Finding[] = [];
  (list.children ?? []).forEach((node, i) => {
    const read = host.measurement.schema.safeParse(getNodeValue(node));
    if (read.success) measurements.push({ data: read.data, at: place(...rangeOf(node)) });
    for (const { path, message } of read.error?.issues ?? []) {
      const keys = path.filter((key) => typeof key !== "symbol");
      const at = rangeOf(findNodeAtLocation(node, keys) ?? node);
      const problem = message.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
      findings.push(finding([`${name}[${i}]`, ...keys].join("."), problem, ...at));
    }
  });
  return { measurements, findings };
}

function rangeOf({ offset, length }: Node): [number, number] {
  return [offset, offset + length];
}

/** How deeply brackets are nested, those in strings not counted. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"' || character === "\n") quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "[" || character === "{") most = Math.max(most, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return most;
}
