import { node, optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { beyondSize } from "../choices/one-writer.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { assumed, step } from "../kit.ts";
import { number } from "../text/words.ts";

/** Rows of visits that the store which the text names does not hold: what is stated stays, and it is asked first. */
export const rowsBeyondStep = step("rows-beyond", {
  reads: {
    ...factReads,
    style: decision.style,
    choices: decision.choice,
    scored: optional(decision.option),
    candidates: optional(decision.candidate),
  },
  writes: { questions: brief.question },
  run: (inputs) => {
    const { choices, scored, candidates, style } = inputs;
    const store = choices.find(({ id }) => id === "relational-store");
    const facts = gatherFacts(inputs, style.data.style);
    const beyond = store && beyondSize(facts, store.data.technology);
    if (!store || !beyond) return { questions: [] };
    const { name } = store.data;
    const { names, needed, most, days, fitting } = beyond;
    const files = choices.find(({ id }) => id === "object-store");
    const own = scored.filter((each) => store.data.considered?.includes(each.ref));
    const [next] = own.toSorted((a, b) => b.data.total - a.data.total);
    const other = candidates.find(({ ref }) => ref === next?.data.candidate)?.data.name;
    const size = number(Number(needed.toPrecision(2)));
    return {
      questions: [
        node(
          brief.question,
          "rows-beyond",
          {
            text: `Where do the rows of ${names} lie, as those of ${number(days)} days would be about ${size} GB by the planned load and a database of ${name} holds ${most} GB?`,
            default: `In ${name}, as the text has it: it takes ${number(fitting)} million of them, and none after that.`,
            short: {
              asks: `Place of ${names} rows`,
              taken: `${name}, full at ${most} of ${size} GB`,
            },
            options: [
              ...(other && other !== name ? [other] : []),
              ...(files ? [`Files of ${files.data.name}, many rows each`] : []),
              "Sums alone, and no row of each",
            ],
            about: [store.ref],
            turns: ["relational-store"],
          },
          assumed(
            "question-from-choice",
            `What the text names holds less than its load leaves there: ${most} of ${size} GB.`,
            [store.ref],
          ),
        ),
      ],
    };
  },
});
