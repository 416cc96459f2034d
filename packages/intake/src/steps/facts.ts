import { optional, placesIn } from "@planc/core";
import { host, reading, vocabulary } from "@planc/core/ir";
import { step } from "../kit.ts";
import { readPermissionTables } from "../readers/access/permission-tables.ts";
import { takeAnswerApart } from "../readers/answer.ts";
import { openSpeakers } from "../readers/deeds/speakers.ts";
import { readEntities, readForeignEntities } from "../readers/entities/read-entities.ts";
import { makersIn } from "../readers/name-here.ts";
import { locator, openNotebook } from "../readers/notebook.ts";
import { ordinaryWords } from "../readers/ordinary-words.ts";
import { readAnswer } from "../readers/read-answer.ts";
import { readNamedFields } from "../readers/read-named-fields.ts";
import { readSectionRequirement } from "../readers/read-section-requirement.ts";
import { readForeign, readStatement } from "../readers/read-statement.ts";
import { readTargetTables } from "../readers/read-target-tables.ts";
import { takeApart } from "../readers/sentence.ts";
import { englishAmong, foreignLanguage, saysNothingForeign } from "../sources/detect-language.ts";
import { termIndexOf } from "../terms/term-index.ts";
import { loadTagger } from "../words/load-tagger.ts";

/** Reads facts from the statements. */
export const facts = step("facts", {
  reads: {
    statements: reading.statement,
    sources: host.source,
    texts: host.text,
    terms: optional(vocabulary.term),
  },
  writes: {
    products: reading.product,
    actors: reading.actor,
    requirements: reading.requirement,
    concepts: reading.concept,
    attributes: reading.attribute,
    relations: reading.relation,
    actions: reading.action,
    access: reading.access,
    quantities: reading.quantity,
    qualities: reading.quality,
    mentions: reading.mention,
    parts: reading.part,
    systems: reading.system,
    regimes: reading.regime,
    teams: reading.team,
    questions: reading.question,
    leftovers: reading.leftover,
  },
  run: async ({ statements, sources, texts, terms }) => {
    const places = new Map(
      sources.flatMap(({ id, ref }) => {
        const text = texts.find((each) => each.id === id)?.data.text;
        return text === undefined ? [] : [[ref, placesIn(id, text)] as const];
      }),
    );
    const notes = openNotebook(locator(statements, places));
    if (statements.length > 0) {
      const tools = {
        terms: termIndexOf(terms),
        tagger: await loadTagger(),
        context: { ordinary: ordinaryWords(statements), makers: makersIn(statements) },
      };
      // A constitution has a reader of its own.
      const inOrder = statements
        .filter(({ data }) => data.role !== "principle")
        .toSorted((a, b) => a.data.order - b.data.order);
      for (const { ref } of sources) {
        const own = inOrder.filter(({ data }) => data.source === ref);
        const answers = new Map(
          own.flatMap((statement) => {
            const answer = takeAnswerApart(statement, tools);
            return answer ? [[statement.ref, answer] as const] : [];
          }),
        );
        const sentences = own.map(
          (statement) => answers.get(statement.ref)?.said ?? takeApart(statement, tools),
        );
        const declared = sentences.filter(({ role }) => role === "entity");
        if (isForeign(own)) {
          const whole = textOf(own);
          const isEnglish = englishAmong(whole);
          // The sections of a text need not be in one language.
          const inEnglish = !isForeign(declared.map(({ text }) => ({ data: { text } })));
          const things = readEntities(inEnglish ? declared : [], notes);
          if (!inEnglish) readForeignEntities(declared, notes);
          const permissions = readPermissionTables(sentences, things.index, notes);
          const around = { declared: things, speakers: openSpeakers(), permissions };
          for (const sentence of sentences) {
            const answer = answers.get(sentence.ref);
            if (answer && isEnglish(answer.whole.text)) readAnswer(answer, notes, around);
            else if (isEnglish(sentence.text)) readStatement(sentence, notes, around);
            else {
              readForeign(sentence, notes, saysNothingForeign(sentence.text, whole));
              // Its key tells that it is a requirement, whatever it says.
              const unread = sentence.used.size === 0;
              if (unread && sentence.key !== undefined) readSectionRequirement(sentence, notes);
            }
          }
          readNamedFields(
            sentences.filter(({ text }) => isEnglish(text)),
            notes,
          );
        } else {
          const things = readEntities(sentences, notes);
          const permissions = readPermissionTables(sentences, things.index, notes);
          const targets = readTargetTables(
            sentences.filter((each) => !permissions.has(each)),
            notes,
          );
          const around = {
            declared: things,
            speakers: openSpeakers(),
            permissions: new Set([...permissions, ...targets]),
          };
          for (const sentence of sentences) {
            const answer = answers.get(sentence.ref);
            if (answer) readAnswer(answer, notes, around);
            else readStatement(sentence, notes, around);
          }
          readNamedFields(sentences, notes);
        }
      }
    }
    return {
      products: notes.products.drafts(),
      actors: notes.actors.drafts(),
      requirements: notes.requirements.drafts(),
      concepts: notes.concepts.drafts(),
      attributes: notes.attributes.drafts(),
      relations: notes.relations.drafts(),
      actions: notes.actions.drafts(),
      access: notes.access.drafts(),
      quantities: notes.quantities.drafts(),
      qualities: notes.qualities.drafts(),
      mentions: notes.mentions.drafts(),
      parts: notes.parts.drafts(),
      systems: notes.systems.drafts(),
      regimes: notes.regimes.drafts(),
      teams: notes.teams.drafts(),
      questions: notes.questions.drafts(),
      leftovers: notes.leftovers.drafts(),
    };

    function textOf(said: readonly { readonly data: { readonly text: string } }[]): string {
      return said.map(({ data }) => data.text).join("\n");
    }

    function isForeign(said: readonly { readonly data: { readonly text: string } }[]): boolean {
      return foreignLanguage(textOf(said)) !== undefined;
    }
  },
});
