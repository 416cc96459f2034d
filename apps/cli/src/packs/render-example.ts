import type { ConfiguredPlugin, Finding } from "@planc/core";
import { run, type StepCache } from "@planc/core/host";
import { brief, document } from "@planc/core/ir";
import { arrange, linkNodes, markdownOf, wordCount } from "@planc/documents";
import { type Pack, type PackText, partIndex } from "@planc/template-packs";
import { sourceNodes } from "../sources/source-nodes.ts";

export interface ExampleRequest {
  readonly pack: Pack;
  /** The pack's own text: what it inherits is for the pack that it extends to show. */
  readonly source: PackText;
  /** The plugins, the pack's among them. */
  readonly plugins: readonly ConfiguredPlugin[];
  /** What is to be planned. */
  readonly input: string;
  readonly cache: StepCache;
  readonly signal: AbortSignal;
}

export interface Rendered {
  /** What the pack's sections and rules say. */
  readonly text: string;
  /** How many words each section of the plan has, by its key. */
  readonly words: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** Rules of the pack that reported something. */
  readonly rules: ReadonlySet<string>;
}

/** Findings that every pack has of its own. */
const ofRendering: ReadonlySet<string> = new Set(["template-failed", "link-outside"]);

/**
 * Compiles a text with a pack, and takes what the pack itself says of it: its sections, document by document as
 * they would stand alone, and what its rules report. What the other plugins say is no part of it, so that
 * it changes with them only where the pack shows their nodes.
 */
export async function renderExample({
  pack: { name: pack },
  source: { value },
  plugins,
  input,
  cache,
  signal,
}: ExampleRequest): Promise<Rendered> {
  const { plan, sections, findings } = await run({
    plugins,
    severities: {},
    waivers: [],
    inputs: sourceNodes(
      {
        texts: [{ kind: "prompt", text: input }],
        measurements: [],
        findings: [],
        existing: [],
        outDir: "plan",
      },
      { asOf: undefined, names: {} },
    ),
    probes: "none",
    cache,
    signal,
  });
  const area = `pack-${pack}`;
  const writes = (list: "sections" | "rules", key: string) =>
    key.startsWith(`${area}/`) && partIndex(value, list, slugOf(key)) !== undefined;
  const own = sections.map((each) => each.data).filter(({ key }) => writes("sections", key));
  const arranged = arrange(own, plan.get(document.outline)?.data.documents);
  const product = plan.get(brief.product)?.data.name ?? "unnamed product";
  const documents = linkNodes(arranged, product).map(
    ({ path, root }) => `<!-- ${path} -->\n\n${markdownOf(root)}`,
  );
  const ofPack = findings.filter(({ code }) => code.startsWith(`${area}/`));
  const ofRules = ofPack.filter(({ code }) => writes("rules", code));
  const told = ofRules.map(
    ({ severity, code, message }) => `- ${severity} ${code}: ${message.replace(/\s+/g, " ")}`,
  );
  return {
    text: [
      ...documents,
      ...(told.length > 0 ? [`<!-- findings -->\n\n${told.join("\n")}\n`] : []),
    ].join("\n"),
    words: new Map(sections.map(({ data: { key, blocks } }) => [key, wordCount(blocks)])),
    findings: [
      ...ofPack.filter(({ code }) => ofRendering.has(slugOf(code))),
      // What the plan has against the pack's preferences, and what broke.
      ...findings.filter(
        ({ code, ref, severity }) =>
          ref?.startsWith(`decision/preference#${pack}.`) ||
          (severity === "error" && code.startsWith("core/")),
      ),
    ],
    rules: new Set(ofRules.map(({ code }) => slugOf(code))),
  };
}

function slugOf(code: string): string {
  return code.slice(code.indexOf("/") + 1);
}
