import type { DeepReadonly } from "@planc/core";
import type { RootContent } from "mdast";
import { type DocumentOutline, defaultOutline } from "./default-outline.ts";

/** A contributed section: where it stands, what it is called, what it says. */
export interface Contribution {
  readonly document: string;
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly DeepReadonly<RootContent>[];
}

/** A document ready to be written: its path, title and sections in order. Never without a section. */
export interface ArrangedDocument {
  readonly path: string;
  readonly title: string;
  readonly sections: readonly ArrangedSection[];
}

/** A section in its place, with what the outline asks of it. */
export interface ArrangedSection extends Contribution {
  readonly audience?: string;
  /** Most words that it may have. */
  readonly most?: number;
}

/**
 * Orders contributions into documents. An outline given by a pack goes before the built-in one, document
 * by document; sections that no outline names follow by their keys, so that nothing is lost.
 */
export function arrange(
  contributions: readonly Contribution[],
  packOutline: readonly DocumentOutline[] = [],
): readonly ArrangedDocument[] {
  const outlines = new Map(
    [...defaultOutline, ...packOutline].map((each) => [each.document, each]),
  );
  const paths = [
    ...new Set([...outlines.keys(), ...contributions.map((each) => each.document).sort()]),
  ];
  return paths.flatMap((path) => {
    const outline = outlines.get(path);
    const order = new Map((outline?.sections ?? []).map((key, position) => [key, position]));
    const asked = new Map((outline?.asked ?? []).map((each) => [each.section, each]));
    const sections = contributions
      .filter((each) => each.document === path && each.blocks.length > 0)
      .sort((a, b) => position(order, a) - position(order, b) || (a.key < b.key ? -1 : 1))
      .map((each) => {
        const { audience, most } = asked.get(each.key) ?? {};
        return { ...each, ...(audience && { audience }), ...(most && { most }) };
      });
    return sections.length === 0
      ? []
      : [{ path, title: outline?.title ?? titleOf(path), sections }];
  });
}

function position(order: ReadonlyMap<string, number>, section: Contribution): number {
  return order.get(section.key) ?? Number.MAX_SAFE_INTEGER;
}

/** `contracts/data-contract.md` is titled "Data contract". */
function titleOf(path: string): string {
  const words = (path.split("/").at(-1) ?? path).replace(/\.md$/, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
