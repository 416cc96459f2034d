import { carried, type DraftOf, node, optional, type Place, placesIn, stated } from "@planc/core";
import { host, reading, vocabulary } from "@planc/core/ir";
import { reasons } from "../catalog/reasons.ts";
import { commentedRules } from "../constitution/commented-rules.ts";
import { type Principle, readConstitution } from "../constitution/outline.ts";
import { type RuleFacts, rulesOf } from "../constitution/principle-rules.ts";
import { asRule, readRule } from "../constitution/read-rule.ts";
import { rulesAmongIdle } from "../constitution/rules-among-idle.ts";
import { step } from "../kit.ts";
import { makersIn } from "../readers/name-here.ts";
import { locator, openNotebook } from "../readers/notebook.ts";
import { ordinaryWords } from "../readers/ordinary-words.ts";
import { leaveOver } from "../readers/read-leftovers.ts";
import { type Sentence, takeApart } from "../readers/sentence.ts";
import { termIndexOf } from "../terms/term-index.ts";
import { clip } from "../words/cut-text.ts";
import { loadTagger } from "../words/load-tagger.ts";
import { nameId } from "../words/name-id.ts";
import { toLabel } from "../words/names.ts";

/** Reads constitutions: their principles, and the numbers and technologies in them. */
export const principles = step("principles", {
  reads: {
    statements: reading.statement,
    sources: host.source,
    texts: host.text,
    terms: optional(vocabulary.term),
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
        const example = clip(left.data.text, 60);
        report("constitution-placeholders", { source, count, example }, { ref: left.ref });
      }
      const [hidden, ...more] = commentedRules(text);
      if (hidden) {
        const count = 1 + more.length;
        const example = hidden.text.slice(0, 100);
        const at = { source: placesIn(id, text)(hidden.start, hidden.end) };
        const rules = count === 1 ? "rule" : "rules";
        report("constitution-comments", { source, count, rules, example }, at);
      }
      if (own.length === 0) continue;
      const tools = {
        terms: termIndexOf(terms),
        tagger: await loadTagger(),
        context: { ordinary: ordinaryWords(own), makers: makersIn(own) },
      };
      const sentences = new Map<string, Sentence>();
      const sentenceOf: RuleFacts["sentenceOf"] = (statement) => {
        const known = sentences.get(statement.ref) ?? takeApart(statement, tools);
        sentences.set(statement.ref, known);
        return known;
      };
      const { itself, idle } = rulesAmongIdle(constitution.idle);
      for (const { statement, reason } of idle) {
        leaveOver(takeApart(statement, tools), "inert", reason, notes);
      }
      for (const statement of constitution.placeholders) {
        leaveOver(takeApart(statement, tools), "inert", reasons.placeholder, notes);
      }
      for (const principle of constitution.principles) {
        for (const rule of principle.rules) readRule(sentenceOf(rule), rule.data.lead, notes);
      }
      const facts = {
        quantities: notes.quantities.drafts(),
        mentions: notes.mentions.drafts(),
        sentenceOf,
        locate,
        text,
      };
      for (const principle of [...constitution.principles, ...itself]) {
        const key = nameId(principle.name);
        const unique = ids.has(key) ? `${key}-${ids.size}` : key;
        ids.add(unique);
        drafts.push(draftOf(principle, unique, facts));
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
  facts: RuleFacts,
): DraftOf<typeof reading.principle> {
  const { name, rules, statements } = principle;
  const [first, ...rest] = statements.flatMap(({ ref, data }) =>
    facts.locate(ref, 0, data.text.length),
  );
  const laid = rulesOf(principle, facts);
  const text = rules.map((rule) => ended(rule.data.text)).join(" ") || name;
  const data = {
    statement: statements[0].ref,
    statements: statements.map(({ ref }) => ref),
    name: toLabel(name),
    text: clip(text, 4000),
    // A principle binds as its most binding rule; one that says no more than its name binds.
    level:
      laid.length > 0 && laid.every(({ level }) => level !== "must")
        ? ("should" as const)
        : ("must" as const),
    rules: [...laid],
  };
  const why = first ? stated(first, ...rest) : carried(statements[0].ref);
  return node(reading.principle, id, data, why);
}

/** Bullets become sentences. */
function ended(text: string): string {
  return /[.!?:;]$/.test(text) ? text : `${text}.`;
}
