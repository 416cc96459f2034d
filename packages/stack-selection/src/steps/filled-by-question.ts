import { node, optional, type ViewOf } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";
import { listed } from "../text/words.ts";

/** What brings things in from elsewhere, though it does something else first. */
const bringsIn =
  /\b(?:back-?fill|calculate|collect|compute|crawl|detect|extract|feed|fetch|forecast|harvest|import|ingest|load|migrate|pull|receive|replicate|seed|synchroni[sz]e|sync|train)\b/i;

/** Begun with the first thing that is put into it. */
const begunInPassing = /(?:basket|cart|wish ?list)$/i;
const looks: ReadonlySet<string> = new Set(["read", "list", "search"]);

/**
 * Who adds what people look at or choose from, where nothing that the text says makes it: until somebody says
 * it, the rows come with a migration.
 */
export const filledByQuestion = step("filled-by-question", {
  reads: {
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    choices: optional(decision.choice),
  },
  writes: { questions: brief.question },
  run: ({ actions, concepts, relations, choices }) => {
    const migrations = choices.find(({ id }) => id === "migrations");
    const about = ({ ref }: Concept) => actions.filter(({ data }) => data.concept === ref);
    // People only look at it, and choose one for what they make.
    const isLookedAt = (each: Concept) =>
      about(each).some(({ data }) => looks.has(data.effect)) &&
      about(each).every(({ data }) => looks.has(data.effect) || data.automatic !== undefined);
    const isMade = (each: Concept) =>
      about(each).some(({ data }) => data.effect === "create" || bringsIn.test(data.verb));
    const isChosen = ({ ref }: Concept) =>
      relations.some(
        ({ data }) =>
          data.to === ref &&
          actions.some(
            (each) =>
              each.data.concept === data.from &&
              each.data.effect === "create" &&
              each.data.automatic === undefined,
          ),
      );
    const unmade = concepts.filter(
      (each) =>
        each.id !== "user" &&
        each.data.role === "stored" &&
        !begunInPassing.test(each.data.name) &&
        isLookedAt(each) &&
        !isMade(each) &&
        isChosen(each),
    );
    const [first] = unmade;
    if (!first || !migrations) return { questions: [] };
    const things = listed(
      unmade.slice(0, 4).map(({ data }) => (data.plural ?? `${data.name}s`).toLowerCase()),
    );
    return {
      questions: [
        node(
          brief.question,
          "filled-by",
          {
            text: `Who adds ${things}, or where do they come from?`,
            default: `They are laid out once by a migration with ${migrations.data.name}, and more of them by another one: no operation makes one.`,
            options: [],
            about: [first.ref],
            turns: [],
          },
          assumed(
            "question-from-choice",
            `People look at ${things}, and the text does not say how they come to be there.`,
            [first.ref],
          ),
        ),
      ],
    };
  },
});

type Concept = ViewOf<typeof brief.concept>;
