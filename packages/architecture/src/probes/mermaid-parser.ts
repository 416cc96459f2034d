/** Says what is wrong with a diagram; nothing where it parses. */
export type ParseDiagram = (text: string) => Promise<string | undefined>;

/** What parsing needs of DOMPurify, which does nothing without a browser. */
const standIn = {
  addHook: () => undefined,
  removeHook: () => undefined,
  removeAllHooks: () => undefined,
  sanitize: (text: unknown) => String(text),
  isSupported: true,
};

/**
 * Loads Mermaid, which takes a moment. It cleans labels while it parses, so DOMPurify gets a stand-in
 * before: parsing writes no HTML. Nothing where that did not reach Mermaid, so that it judges nothing.
 */
export async function openParser(): Promise<ParseDiagram | undefined> {
  const { default: purify } = await import("dompurify");
  if (!purify.isSupported) Object.assign(purify, standIn);
  const { default: mermaid } = await import("mermaid");
  const parse: ParseDiagram = async (text) => {
    try {
      await mermaid.parse(text);
      return undefined;
    } catch (error) {
      return firstLines(error);
    }
  };
  return (await parse('flowchart LR\n  a["b"]\n')) === undefined ? parse : undefined;
}

function firstLines(error: unknown): string {
  const message =
    typeof error === "object" && error !== null && "message" in error
      ? String(error.message)
      : String(error);
  return message.split("\n").slice(0, 4).join(" ").slice(0, 400);
}
