import { type Facts, wantedFor } from "../facts/facts.ts";
import { listed } from "../text/words.ts";
import { pciOf } from "../topics/approaches/cards.ts";
import type { Candidate } from "./candidates.ts";
import type { Elimination, EliminationContext } from "./eliminate.ts";

type Check = (facts: Facts) => Elimination | undefined;

const storeCannot: Check = (facts) => {
  const [store] = wantedFor(facts, "relational-store");
  const group = facts.catalogue.entryOf("row-level-security")?.requires?.[0] ?? [];
  if (!store || group.includes(store.key)) return undefined;
  const able = listed(
    group.map((key) => facts.catalogue.nameOf(key)),
    "or",
  );
  return {
    because: `needs ${able}, and ${store.name} is what the text names`,
    by: store.refs,
  };
};

/** A text that names the provider's fields has decided against its page. */
const fieldsNamed: Check = ({ inputs: { requirements = [] } }) => {
  const said = requirements.find(
    ({ data }) =>
      data.priority !== "wont" &&
      /\b(?:(?:stripe|payment|card) elements?|hosted (?:card |payment )?fields|embedded checkout)\b/i.test(
        data.text,
      ),
  );
  return (
    said && {
      because: `the text says “${said.data.text}”: fields on a page of the product`,
      by: [said.ref],
    }
  );
};

const auditOf =
  (questionnaire: string): Check =>
  (facts) => {
    const regime = pciOf(facts);
    return (
      regime && {
        because: `brings ${questionnaire} of ${regime.data.name}, where SAQ A is enough for who never sees the number`,
        by: [regime.ref],
      }
    );
  };

const cardsThrough: Check = (facts) =>
  auditOf("SAQ D, all of it,")(facts) ?? {
    because:
      "takes card numbers into the server and all of it into the scope of PCI DSS (SAQ D), for which nothing in the text calls",
    by: [facts.product],
  };

/** What of the brief leaves a way of building no room, by its key. */
const checks: Readonly<Record<string, Check>> = {
  "row-level-security": storeCannot,
  "payment-page": fieldsNamed,
  "own-card-form": auditOf("SAQ A-EP"),
  "own-card-server": cardsThrough,
};

export function approachCheck(
  { key, entry }: Candidate,
  { facts }: Pick<EliminationContext, "facts">,
): Elimination | undefined {
  if (entry?.form !== "approach" || !Object.hasOwn(checks, key)) return undefined;
  return checks[key]?.(facts);
}
