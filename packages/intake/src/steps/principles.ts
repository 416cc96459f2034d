import { carried, type DraftOf, node, type Place, placesIn, stated } from "@planc/core";
import { host, reading, vocabulary } from "@planc/core/ir";
import { reasons } from "../catalog/reasons.ts";
import { type Principle, readConstitution } from "../constitution/outline.ts";
import { asRule, levelOf, readRule } from "../constitution/read-rule.ts";
import { step } from "../kit.ts";
import { type Locate, locator, openNotebook } from "../readers/notebook.ts";
import { ordinaryWords } from "../readers/ordinary-words.ts";
import { leaveOver } from "../readers/read-leftovers.ts";
import { takeApart } from "../readers/sentence.ts";
import { createTermIndex } from "../terms/term-index.ts";
import { loadTagger } from "../words/load-tagger.ts";
import { nameId } from "../words/name-id.ts";
import { toLabel } from "../words/names.ts";

/** Reads constitutions: their principles, and the numbers and technologies in them. */
export const principles = step("principles", {
  reads: {
    statements: reading.statement,
    sources: host.source,
    texts: host.text,
    terms: vocabulary.term,
  },
  writes: {
    principles: reading.principle,
    quantities: reading.quantity,
    qualities: reading.quality,
    mentions: reading.mention,
    regimes: reading.regime,
    leftovers: reading.leftover,
  },
  run: async ({ statements, sources, texts, terms, report }) => {
    const drafts: DraftOf<typeof reading.principle>[] = [];
    const places = new Map<string, (start: number, end: number) => Place>();
    const locate = locator(statements, places);
    const notes = openNotebook(locate);
    const ids = new Set<string>();
    for (const { id, ref, data } of sources.filter((each) => each.data.kind === "constitution")) {
      const text = texts.find((each) => each.id === id)?.data.text ?? "";
      const own = statements
        .filter((each) => each.data.source === ref)
        .toSorted((a, b) => a.data.order - b.data.order);
      places.set(ref, placesIn(id, text));
      const constitution = readConstitution(own, text);
      const source = data.path ?? data.kind;
      const [left] = constitution.placeholders;
      if (constitution.principles.length === 0) report("constitution-unfilled", { source });
      else if (left) {
        const count = constitution.placeholders.length;
        const example = left.data.text.slice(0, 60);
        report("constitution-placeholders", { source, count, example }, { ref: left.ref });
      }
      if (own.length === 0) continue;
      const tools = {
        terms: createTermIndex(terms),
        tagger: await loadTagger(),
        ordinary: ordinaryWords(own),
      };
      for (const { statement, reason } of constitution.idle) {
        leaveOver(takeApart(statement, tools), "inert", reason, notes);
      }
      for (const statement of constitution.placeholders) {
        leaveOver(takeApart(statement, tools), "inert", reasons.placeholder, notes);
      }
      for (const principle of constitution.principles) {
        const key = nameId(principle.name);
        const unique = ids.has(key) ? `${key}-${ids.size}` : key;
        ids.add(unique);
        drafts.push(draftOf(principle, unique, locate));
        for (const rule of principle.rules) {
          readRule(takeApart(rule, tools), rule.data.lead, notes);
        }
      }
    }
    return {
      principles: drafts,
      quantities: notes.quantities
        .drafts()
        .map((each) => node(reading.quantity, each.id, asRule(each.data), each.why)),
      qualities: notes.qualities.drafts(),
      mentions: notes.mentions.drafts(),
      regimes: notes.regimes.drafts(),
      leftovers: notes.leftovers.drafts(),
    };
  },
});

function draftOf(
  principle: Principle,
  id: string,
  locate: Locate,
): DraftOf<typeof reading.principle> {
  const { name, rules, statements } = principle;
  const [first, ...rest] = statements.flatMap(({ ref, data }) => locate(ref, 0, data.text.length));
  const text = rules.map((rule) => ended(rule.data.text)).join(" ") || name;
  const data = {
    statement: statements[0].ref,
    statements: statements.map(({ ref }) => ref),
    name: toLabel(name),
    text: text.slice(0, 4000),
    level: levelOf(principle),
  };
  const why = first ? stated(first, ...rest) : carried(statements[0].ref);
  return node(reading.principle, id, data, why);
}

/** Bullets become sentences. */
function ended(text: string): string {
  return /[.!?:;]$/.test(text) ? text : `${text}.`;
}
