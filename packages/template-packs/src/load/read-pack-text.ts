import type { Finding } from "@planc/core";
import { packFinding } from "./findings.ts";

/** Longest text of a pack that is read, in characters. */
const longestText = 1_000_000;

/** Reads the text of a pack, YAML or JSON, into the value that `loadPack` takes. */
export async function readPackText(
  text: string,
): Promise<{ readonly value: unknown } | { readonly findings: readonly Finding[] }> {
  if (text.length > longestText) {
    const reason = `it is longer than ${longestText} characters`;
    return { findings: [packFinding("pack-unreadable", { line: 1, reason })] };
  }
  const { LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return {
      findings: [packFinding("pack-unreadable", { line, reason: sentence(error.message) })],
    };
  }
  try {
    // A few aliases are a convenience, many are a way to fill the memory.
    return { value: document.toJS({ maxAliasCount: 20 }) };
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : "it could not be read";
    return { findings: [packFinding("pack-unreadable", { line: 1, reason: sentence(message) })] };
  }
}

function sentence(message: string): string {
  const [first = ""] = message.split("\n");
  return first.replace(/\.$/, "").slice(0, 200);
}
