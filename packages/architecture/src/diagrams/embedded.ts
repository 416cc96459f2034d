import { slug, type ViewOf } from "@planc/core";
import type { document } from "@planc/core/ir";

interface Drawn {
  readonly name: string;
  readonly text: string;
}

/** Mermaid blocks of other plugins' sections, named after the section. */
export function embeddedDiagrams(
  sections: readonly ViewOf<typeof document.section>[],
): readonly Drawn[] {
  return sections.flatMap(({ data: { key, blocks } }) => {
    // What this plugin embeds is written as a file already.
    if (key.startsWith("architecture/")) return [];
    const texts = blocks.flatMap((block) =>
      block.type === "code" && block.lang === "mermaid" ? [`${block.value.trimEnd()}\n`] : [],
    );
    const [area = key] = key.split("/");
    const name = key.replace("/", "-");
    const taken = new Set<string>();
    return texts.map((text, index) => {
      // By its own title a file keeps its name when another one comes before it.
      const title = /^ *accTitle: (.+)$/m.exec(text)?.[1];
      const titled = title === undefined ? "" : `${area}-${slug(title)}`;
      const own = titled === "" || taken.has(titled) ? numbered(name, index) : titled;
      taken.add(own);
      return { name: own, text };
    });
  });
}

const numbered = (name: string, index: number): string =>
  index === 0 ? name : `${name}-${index + 1}`;
