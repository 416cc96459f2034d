import {
  join,
  node,
  type Optional,
  optional,
  type Part,
  type Place,
  type Plugin,
  type Slot,
  sole,
} from "@planc/core";
import { decision, document, standardSlots } from "@planc/core/ir";
import { foldTerm } from "../format/glossary.ts";
import { entryOf, type PackOutline } from "../format/outline.ts";
import type { Pack, PackSection } from "../format/pack-schema.ts";
import { decompositionStep } from "./decomposition-step.ts";
import { kitOf, type PackKit } from "./pack-kit.ts";
import { rulePart } from "./rule-part.ts";
import { itemsByRef, selectItems } from "./select-items.ts";
import { sizesStep } from "./sizes-step.ts";

export interface PackUse {
  /** The user named the pack, so its style is a requirement and no longer a wish. */
  readonly chosen: boolean;
  /** Slots that plugins bring beside the standard ones, where its sections read some. */
  readonly slots?: readonly Slot[];
  /** Where a line of a section's template stands, so that what goes wrong there names the file. */
  readonly placeOf?: (section: string, line: number) => Place | undefined;
}

/**
 * Makes an ordinary plugin of a pack: one that was loaded, or a data module whose own tests load it.
 * Nothing here or elsewhere knows a pack by its name.
 */
export function packPlugin(pack: Pack, { chosen, slots = [], placeOf }: PackUse): Plugin {
  const kit = kitOf(pack);
  const known = new Map([...standardSlots, ...slots].map((slot) => [String(slot.id), slot]));
  const { outline = [], sections = [] } = pack;
  // A pack that was picked because it fits the style is no reason for the style.
  const preferences = (pack.preferences ?? []).filter((each) => chosen || each.topic !== "style");
  const parts: Part[] = [];

  if (preferences.length > 0) {
    parts.push(
      kit.step("preferences", {
        reads: {},
        writes: { preferences: decision.preference },
        run: () => ({
          preferences: preferences.map((each) =>
            node(
              decision.preference,
              join(pack.name, each.topic, each.technology),
              {
                ...each,
                ...(isOwnStyle(each) ? { strength: "require" as const } : {}),
                pack: { name: pack.name, styles: [...pack.styles] },
              },
              kit.assumed("pack-prefers", reasonOf(pack, isOwnStyle(each), each.because)),
            ),
          ),
        }),
      }),
    );
  }
  if (pack.decomposition && pack.decomposition.length > 0) parts.push(decompositionStep(kit, pack));
  if (pack.instances && pack.instances.length > 0) parts.push(sizesStep(kit, pack));
  const { glossary = [] } = pack;
  if (glossary.length > 0) {
    parts.push(
      kit.step("glossary", {
        reads: {},
        writes: { terms: document.term },
        run: () => ({
          terms: glossary.map(({ term, meaning, also }) =>
            node(
              document.term,
              join(pack.name, foldTerm(term)),
              { term, meaning, ...(also ? { also: [...also] } : {}) },
              kit.assumed("pack-explains", `${pack.title} explains its terms`),
            ),
          ),
        }),
      }),
    );
  }
  if (outline.length > 0) {
    parts.push(
      kit.step("outline", {
        reads: {},
        writes: { outline: document.outline },
        run: () => ({
          outline: sole(
            document.outline,
            { styles: [...pack.styles], documents: outline.map(outlineOf) },
            kit.assumed("pack-orders", `${pack.title} tells its plans in this order`),
          ),
        }),
      }),
    );
  }
  parts.push(...sections.map((section) => sectionPart(kit, section, known, placeOf)));
  parts.push(...(pack.rules ?? []).map((rule) => rulePart(kit, rule, known)));
  return kit.plugin(parts);
}

/** An outline as the slot has it: the order, and apart from it what is asked of single sections. */
function outlineOf({ document, title, sections }: PackOutline) {
  const entries = sections.map(entryOf);
  const asked = entries.filter((each) => each.audience !== undefined || each.most !== undefined);
  return {
    document,
    title,
    sections: entries.map(({ section }) => section),
    ...(asked.length > 0 ? { asked } : {}),
  };
}

function sectionPart(
  kit: PackKit,
  section: PackSection,
  known: ReadonlyMap<string, Slot>,
  placeOf: PackUse["placeOf"],
): Part {
  const selections = Object.entries(section.data);
  const slotIds = [...new Set(selections.map(([, { slot }]) => slot))];
  const reads: Readonly<Record<string, Optional>> = Object.fromEntries(
    slotIds.flatMap((id) => {
      const slot = known.get(id);
      return slot ? [[id, optional(slot)]] : [];
    }),
  );
  return kit.section(section.name, {
    document: section.document,
    title: section.title,
    reads,
    render: async ({ options, report, signal: _, findings: __, ...nodes }) => {
      const items = itemsByRef(nodes, slotIds, known);
      const scope = Object.fromEntries(
        selections.map(([name, selection]) => [name, selectItems(selection, nodes, items)]),
      );
      if (section.needs.some((name) => scope[name]?.length === 0)) return undefined;

      const { renderTemplate } = await import("../template/engine.ts");
      const rendered = renderTemplate(section.template, { ...scope, parameters: options }, items);
      if (typeof rendered !== "string") {
        const source = placeOf?.(section.name, rendered.line);
        report("template-failed", { section: section.title, ...rendered }, source && { source });
        return undefined;
      }
      const { toBlocks } = await import("../template/to-blocks.ts");
      const { blocks, outside } = toBlocks(rendered);
      for (const target of outside) report("link-outside", { section: section.title, target });
      return blocks.length === 0 ? undefined : { blocks };
    },
  });
}

/** A pack that was asked for is asked for with its style; styles that it would rather not have stay so. */
function isOwnStyle({ topic, strength }: NonNullable<Pack["preferences"]>[number]): boolean {
  return topic === "style" && (strength === "prefer" || strength === "require");
}

function reasonOf(pack: Pack, asked: boolean, because: string): string {
  return asked ? `the pack ${pack.name} was asked for: ${because}` : because;
}
