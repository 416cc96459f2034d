import { reactionsOf } from "../topics/approaches/joined.ts";
import { leftReferenceSaid } from "../topics/approaches/screens.ts";
import type { Check } from "./approach-check.ts";

const waits: Check = ({ conditions }) => {
  const said = conditions["changes-shown-first"];
  return said && { because: `waits, and the text has ${said.text}`, by: said.refs };
};

const keptElsewhere: Check = (facts) => {
  const found = leftReferenceSaid(facts);
  return found && !found.isWithin
    ? {
        because: "needs the tables of what refers, and those are not in this plan",
        by: [found.concept.ref],
      }
    : undefined;
};

const keptHere: Check = (facts) =>
  leftReferenceSaid(facts)?.isWithin
    ? {
        because: "leaves undone what a foreign key does in the same transaction",
        by: [facts.product],
      }
    : undefined;

const hearsNothing: Check = (facts) =>
  reactionsOf(facts).length === 0
    ? {
        because:
          "has nothing to react to, as no report of one is known that another has to learn of",
        by: [facts.product],
      }
    : undefined;

const handsOnNothing: Check = (facts) =>
  reactionsOf(facts).length > 0
    ? {
        because: "connects none of them with another, and the text asks for that",
        by: [facts.product],
      }
    : undefined;

/** What of the brief leaves a way of filling a screen, or of deleting what others name, no room. */
export const checksOfScreens: Readonly<Record<string, Check>> = {
  "after-the-answer": waits,
  "reference-emptied": keptElsewhere,
  "deletion-refused": keptElsewhere,
  "id-kept": keptHere,
  "told-to-keeper": keptHere,
  "hub-reacts": hearsNothing,
  "on-request-alone": handsOnNothing,
};
