import { node, optional } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";
import { listed } from "../text/words.ts";

/**
 * How long what people write is kept: a law or a standard has it bounded, and only those who run the product can
 * say by what.
 */
export const keptQuestion = step("kept-question", {
  reads: {
    product: brief.product,
    regimes: optional(brief.regime),
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    actions: optional(brief.action),
    quantities: optional(brief.quantity),
    qualities: optional(brief.quality),
  },
  writes: { questions: brief.question },
  run: ({ product, regimes, concepts, relations, actions, quantities, qualities }) => {
    const bounding = regimes.filter(({ data }) => bounds.test(data.name));
    const [regime] = bounding;
    const stated =
      quantities.some(({ data }) => data.measure === "retention") ||
      qualities.some(({ data }) => data.name === "data-retention");
    const person = concepts.find(({ id }) => id === "user");
    // What people make and what names a person: the rest goes with it, or tells of nobody.
    const theirs = concepts.filter(
      ({ ref, data }) =>
        (data.role === "stored" || data.role === "join") &&
        relations.some(({ data: of }) => of.from === ref && of.to === person?.ref) &&
        actions.some(({ data: of }) => of.concept === ref && of.effect === "create"),
    );
    if (!regime || stated || theirs.length === 0 || product.data.scope === "feature") {
      return { questions: [] };
    }
    const names = listed(bounding.map(({ data }) => data.name));
    const things = listed(
      theirs.slice(0, 3).map(({ data }) => (data.plural ?? `${data.name}s`).toLowerCase()),
    );
    const reason = `${names} ${bounding.length === 1 ? "has" : "have"} it bounded how long data of people are kept, and the text names no time.`;
    return {
      questions: [
        node(
          brief.question,
          "kept-for",
          {
            text: `How long are ${things} kept once they are done with?`,
            default: `For good, until somebody asks for erasure: no row leaves by its age, so that tables and backups grow, and ${names} ${bounding.length === 1 ? "asks" : "ask"} for a reason. With a time, rows leave by their age.`,
            short: { asks: `Keeping ${things}`, taken: `until erased; reason owed for ${names}` },
            options: [],
            about: [regime.ref, ...theirs.slice(0, 3).map(({ ref }) => ref)],
            turns: [],
          },
          assumed("question-from-regime", reason, [regime.ref]),
        ),
      ],
    };
  },
});

/** Laws and standards that have a time stated for how long data of people are kept. */
const bounds = /\b(?:GDPR|DSGVO|UK GDPR|CCPA|CPRA|LGPD|HIPAA|SOC ?2|ISO(?:\/IEC)? ?27001)\b/i;
