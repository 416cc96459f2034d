import { parseArgs } from "node:util";

export const usage = `evaluate <labels dir> <corpus dir> [--case ID] [--misses] [--strict] [--json]
       evaluate --corpus <corpus dir> [--case ID] [--strict] [--json]`;

interface Output {
  /** Only this specification. */
  readonly case?: string | undefined;
  readonly json: boolean;
  /** Ends with 1 where an aim is missed. */
  readonly strict: boolean;
}

export type Request =
  | (Output & {
      readonly mode: "labels";
      readonly labels: string;
      readonly corpus: string;
      readonly misses: boolean;
    })
  | (Output & { readonly mode: "corpus"; readonly corpus: string });

/** @throws TypeError that says what is wrong with the arguments, as `parseArgs` does. */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      corpus: { type: "string" },
      case: { type: "string" },
      json: { type: "boolean", default: false },
      misses: { type: "boolean", default: false },
      strict: { type: "boolean", default: false },
    },
  });
  const { corpus: folder, misses, ...output } = values;
  const [labels, corpus, ...rest] = positionals;
  if (folder !== undefined) {
    if (labels !== undefined) throw new TypeError("Either --corpus or two folders.");
    return { ...output, mode: "corpus", corpus: folder };
  }
  if (labels === undefined || corpus === undefined || rest.length > 0) {
    throw new TypeError("Which folders have the labels and the specifications?");
  }
  return { ...output, mode: "labels", labels, corpus, misses };
}
