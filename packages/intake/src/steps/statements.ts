import { type DraftOf, node, placesIn, slug, stated } from "@planc/core";
import { host, reading } from "@planc/core/ir";
import { step } from "../kit.ts";
import { isPlainText, plainBlocks } from "../markdown/plain-blocks.ts";
import type { Block } from "../markdown/read-blocks.ts";
import { checkText } from "../sources/check-text.ts";
import { cleanText } from "../sources/clean-text.ts";
import { foreignLanguage } from "../sources/detect-language.ts";
import { cutStatements } from "../statements/cut-statements.ts";
import { uniteStatements } from "../statements/unite-statements.ts";

/** Cuts every source into statements, after a look at whether it can be read at all. */
export const statements = step("statements", {
  reads: { sources: host.source, texts: host.text },
  writes: { statements: reading.statement },
  run: async ({ sources, texts, options, report }) => {
    const drafts: DraftOf<typeof reading.statement>[] = [];
    const ids = new Set<string>();
    for (const source of sources) {
      const text = texts.find(({ id }) => id === source.id)?.data.text;
      if (text === undefined || unreadKinds.has(source.data.kind)) continue;
      const place = placesIn(source.id, text);
      const verdict = checkText(text, options.longestSource);
      const name = source.data.path ?? source.data.kind;
      if (verdict.kind === "too-large") {
        const length = text.length;
        report("source-too-large", { source: name, length, longest: options.longestSource });
        continue;
      }
      if (verdict.kind === "binary") {
        report("source-binary", { source: name });
        continue;
      }
      const clean = verdict.kind === "empty" ? "" : cleanText(text);
      const cut = clean.trim() === "" ? [] : cutStatements(await blocksOf(clean));
      if (cut.length === 0) {
        // An empty constitution is none, which its own reader says.
        if (source.data.kind === "constitution") continue;
        report("source-empty", { source: name });
        continue;
      }
      if (verdict.kind === "readable" && verdict.controls > 0) {
        const at = { source: place(verdict.firstControl, verdict.firstControl + 1) };
        report("control-characters", { source: name, count: verdict.controls }, at);
      }
      const language = foreignLanguage(clean);
      if (language !== undefined) report("source-not-english", { source: name, language });
      if (cut.length > options.mostStatements) {
        const most = options.mostStatements;
        report("statements-cut", { source: name, count: cut.length, most });
      }
      for (const { id, data, occurrences } of uniteStatements(
        source.ref,
        cut.slice(0, options.mostStatements),
      )) {
        const own = ids.has(id) ? `${id}-${slug(source.id)}` : id;
        ids.add(own);
        const [first, ...rest] = occurrences.map(({ start, end }) => place(start, end));
        const isPrinciple = source.data.kind === "constitution" && data.role !== "struck-out";
        const role = isPrinciple ? { role: "principle" as const } : {};
        if (first) {
          drafts.push(node(reading.statement, own, { ...data, ...role }, stated(first, ...rest)));
        }
      }
    }
    return { statements: drafts };
  },
});

/** The Markdown parser is loaded only for texts that need it. */
async function blocksOf(clean: string): Promise<readonly Block[]> {
  if (isPlainText(clean)) return plainBlocks(clean);
  const { readBlocks } = await import("../markdown/read-blocks.ts");
  return readBlocks(clean);
}

/** Sources that are read by their own steps. */
const unreadKinds: ReadonlySet<string> = new Set(["brief", "measurements", "repository", "plan"]);
