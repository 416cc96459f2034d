import type { Options } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

type Syntax = ReturnType<typeof gfm>;

/** How a text is parsed: as GitHub does, with its bare links only where it can have any. */
export function dialectOf(text: string): Options {
  return mayHaveBareLinks.test(text) ? withBareLinks : withoutBareLinks;
}

/** `a@b.org`, `http://b.org`, `www.b.org`, and what may come to be one of them when it is unescaped. */
const mayHaveBareLinks = /@|:\/|www|\\|&[#\w]/i;

// Prompts are often indented as a whole; that makes none of them code.
const disabled: Syntax = {
  disable: { null: ["codeIndented", "labelStartFootnote", "gfmFootnoteDefinition"] },
};

const withBareLinks: Options = {
  extensions: [gfm({ singleTilde: false }), disabled],
  mdastExtensions: [gfmFromMarkdown()],
};

/** The same, without looking for a link at every letter. */
const withoutBareLinks: Options = {
  extensions: [bare(gfm({ singleTilde: false })), disabled],
  mdastExtensions: gfmFromMarkdown().filter(({ transforms }) => transforms === undefined),
};

function bare(syntax: Syntax): Syntax {
  const text: NonNullable<Syntax["text"]> = {};
  for (const [code, constructs] of Object.entries(syntax.text ?? {})) {
    const kept = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith("Autolink"));
    if (kept.length > 0) text[Number(code)] = kept;
  }
  return { ...syntax, text };
}
