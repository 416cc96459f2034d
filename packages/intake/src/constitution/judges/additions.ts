import { type Counted, countedParts } from "../../catalog/counted-parts.ts";
import { type Judgement, listed } from "../gate.ts";
import type { Facts } from "../plan-facts.ts";

/** "New services MUST NOT be added", "no new databases", "do not introduce additional brokers". */
const bans = countedParts.map((part) => ({
  part,
  words: new RegExp(
    `\\b(?:new|additional|further|extra|another) (?:${part.noun})\\b.{0,20}\\b(?:not|never|forbidden|prohibited)\\b|\\b(?:no|not|never|without)\\b.{0,30}\\b(?:new|additional|further|extra|another) (?:${part.noun})\\b`,
    "i",
  ),
}));

const newTechnology =
  /\b(?:new|additional|further) (?:runtime |external |third-party )?(?:dependenc(?:y|ies)|technolog(?:y|ies)|frameworks?|libraries)\b.{0,20}\b(?:not|never|forbidden|prohibited)\b|\b(?:no|not|never|without)\b.{0,30}\b(?:new|additional|further) (?:runtime |external |third-party )?(?:dependenc(?:y|ies)|technolog(?:y|ies)|frameworks?|libraries)\b/i;

/** "Everything MUST live in the existing Django project." */
const inOnePlace =
  /\b(?:everything|all (?:of )?(?:the )?(?:code|features?|changes?|functionality)|(?:every|each|the) (?:feature|change))\b.{0,40}\b(?:in|inside|within|into|to)\b.{0,15}\bexisting\b/i;

const services = countedParts.find(({ name }) => name === "services");
const clients = countedParts.find(({ name }) => name === "clients");

/** What a feature may not add to a system that exists, against what the plan adds. */
export function judgeAdditions(text: string, facts: Facts): Judgement | undefined {
  const said = text.slice(0, 1000);
  const part = bans.find(({ words }) => words.test(said))?.part;
  if (part?.topics) return undefined;
  if (part) return judgeParts(part, facts);
  if (inOnePlace.test(said)) return judgeOnePlace(facts);
  return newTechnology.test(said) ? judgeTechnologies(facts) : undefined;
}

/** What a feature adds is told from the rest of its product only where that is at hand. */
const isOfCode = (product: Facts["product"]): boolean =>
  product?.data.scope === "feature" && product.data.unseen !== true;

function judgeParts({ kinds, name }: Counted, facts: Facts): Judgement {
  if (!isOfCode(facts.product)) return wholeSystem;
  const added = facts.components.filter(
    ({ data }) =>
      kinds?.includes(data.kind) === true && data.inside === undefined && data.lifecycle === "new",
  );
  const [first] = added;
  if (!first) return { verdict: "met", because: `the plan adds no ${name}` };
  return {
    verdict: "not met",
    because: `the plan adds ${listed(added.map(({ data }) => data.name))}`,
    evidence: { ref: first.ref, label: first.data.name },
  };
}

/** A client may well be served by the project that it must live in; a service of its own is none of it. */
function judgeOnePlace(facts: Facts): Judgement | undefined {
  if (!services || !clients) return undefined;
  const own = judgeParts(services, facts);
  const client = judgeParts(clients, facts);
  if (own.verdict !== "met" || client.verdict !== "not met") return own;
  return {
    ...client,
    verdict: "not judged",
    because: `${client.because}: look whether the same project holds it`,
  };
}

function judgeTechnologies({ product, choices }: Facts): Judgement {
  if (!isOfCode(product)) return wholeSystem;
  const added = choices.filter(({ data }) => data.lifecycle === "new");
  const [first] = added;
  if (!first) {
    return {
      verdict: "not judged",
      because:
        "no decision of the plan takes a new technology; libraries are chosen in the code: look at what changes in its manifests",
    };
  }
  return {
    verdict: "not met",
    because: `the plan takes ${listed(added.map(({ data }) => data.name))}`,
    evidence: { ref: first.ref, label: first.data.name },
  };
}

const wholeSystem: Judgement = {
  verdict: "not judged",
  because: "the plan is of a whole system, in which everything is new; look at it per feature",
};
