import type { ViewOf } from "@planc/core";
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
    const name = key.replace("/", "-");
    return texts.map((text, index) => ({
      name: index === 0 ? name : `${name}-${index + 1}`,
      text,
    }));
  });
}
