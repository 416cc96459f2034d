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
        label: "tables not here",
        by: [found.concept.ref],
      }
    : undefined;
};

const keptHere: Check = (facts) =>
  leftReferenceSaid(facts)?.isWithin
    ? {
        because: "leaves undone what a foreign key does in the same transaction",
        label: "foreign key instead",
        by: [facts.product],
      }
    : undefined;

const hearsNothing: Check = (facts) =>
  reactionsOf(facts).length === 0
    ? {
        because:
          "has nothing to react to, as no report of one is known that another has to learn of",
        label: "nothing reported",
        by: [facts.product],
      }
    : undefined;

const handsOnNothing: Check = (facts) =>
  reactionsOf(facts).length > 0
    ? {
        because: "connects none of them with another, and the text asks for that",
        label: "connects none",
        by: [facts.product],
      }
    : undefined;

/** Something has to start and stop copies: an orchestrator, or a cloud that runs them. */
const nothingStarts: Check = (facts, needed) =>
  needed.has("orchestration") || needed.has("cloud-platform")
    ? undefined
    : {
        because:
          "has nothing that would start and stop copies: no orchestrator and no cloud is planned",
        label: "nothing starts copies",
        by: [facts.product],
      };

const staysTheSame: Check = ({ inputs: { requirements = [], product } }, needed) => {
  const said = requirements.find(
    ({ data }) =>
      data.priority !== "wont" &&
      /\b(?:auto-?|dynamic(?:ally)? )scal(?:e|es|ing)\b/i.test(data.text),
  );
  return said && (needed.has("orchestration") || needed.has("cloud-platform"))
    ? {
        because: `runs the same number at every hour, and the text has it scaled (${said.data.key})`,
        label: `not scaled (${said.data.key})`,
        by: [said.ref, product.ref],
      }
    : undefined;
};

/** What of the brief leaves a way of filling a screen, or of deleting what others name, no room. */
export const checksOfScreens: Readonly<Record<string, Check>> = {
  "after-the-answer": waits,
  "reference-emptied": keptElsewhere,
  "deletion-refused": keptElsewhere,
  "id-kept": keptHere,
  "told-to-keeper": keptHere,
  "hub-reacts": hearsNothing,
  "by-what-waits": nothingStarts,
  "all-from-the-start": staysTheSame,
  "on-request-alone": handsOnNothing,
};
