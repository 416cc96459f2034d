import { carried, type DataOf, type DraftOf, type Ref, sole } from "@planc/core";
import { brief } from "@planc/core/ir";
import { signDenied, signElsewhere } from "../catalog/kind-signs.ts";
import { reasons } from "../catalog/reasons.ts";
import { factsOfCode } from "../catalog/repository-topics.ts";
import { assumed, derived } from "../kit.ts";
import { isAboutText } from "../words/about-text.ts";
import { clip } from "../words/cut-text.ts";
import { tellsOfProduct, withoutLabels } from "../words/input-label.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { kindFromSigns } from "./kind-from-signs.ts";
import { kindOfSurface, kindOfTopic } from "./kind-topics.ts";
import { isOfSeries } from "./of-series.ts";
import { inTextOrder, type Readings } from "./readings.ts";

type Product = DataOf<typeof brief.product>;
type Kind = Product["kinds"][number];

const weightOfStage = ["prototype", "mvp", "growth", "enterprise"] as const;

/** What is built. Nothing where the text says nothing of it. */
export function settleProduct(
  readings: Readings,
  order: (statement: string) => number,
): DraftOf<typeof brief.product> | undefined {
  const products = inTextOrder(
    readings.products.filter(({ data }) => data.sign === undefined),
    order,
  );
  if (!saysAnything(readings)) return undefined;
  const named =
    products.find(({ data }) => data.title) ??
    products.find(({ data }) => data.domain && data.name) ??
    products.find(({ data }) => data.name) ??
    products[0];
  const domain = tellingOf(products, readings).find(({ data }) => data.domain)?.data.domain;
  const stage = weightOfStage.find((each) => products.some(({ data }) => data.stage === each));
  const budget = budgetOf(readings);
  const { kinds, why } = kindsOf(readings, products);
  const name = named?.data.name ?? nameWithout(readings);
  return sole(
    brief.product,
    {
      name,
      summary: summaryOf(readings, named?.data.statement, order) ?? name,
      kinds: [...kinds],
      ...scopeOf(readings),
      ...(domain === undefined ? {} : { domain }),
      ...(stage === undefined ? {} : { stage }),
      ...(budget === undefined ? {} : { budget }),
    },
    why,
  );
}

/**
 * Of a document with a title only the title, what is asked for in front and what has a word of the title tell of the
 * whole product.
 */
function tellingOf(products: Readings["products"], { statements }: Readings): Readings["products"] {
  const title = products.find(({ data }) => data.title)?.data.name;
  if (title === undefined) return products;
  const whole = new Set<string>(
    statements.flatMap(({ ref, data }) =>
      data.role === "summary" || data.role === "asked" ? [ref] : [],
    ),
  );
  const words = new Set(title.toLowerCase().match(/[\p{L}\p{N}-]{4,}/gu));
  return products.filter(
    ({ data: { title: isTitle, domain, statement } }) =>
      isTitle || whole.has(statement) || domain?.split(" ").some((word) => words.has(word)),
  );
}

/** A feature is shown by the code that is there, or by a text that is one of a series on one product. */
function scopeOf({ facts, statements }: Readings): Pick<Product, "scope" | "unseen"> {
  if (facts.some(({ data }) => factsOfCode.has(data.kind))) return { scope: "feature" };
  return isOfSeries(statements) ? { scope: "feature", unseen: true } : { scope: "system" };
}

/** Whether the text names anything that a plan could be about. */
function saysAnything(readings: Readings): boolean {
  const { products, mentions, systems, actions, attributes, parts, quantities, concepts } =
    readings;
  return (
    readings.matches.length > 0 ||
    products.some(({ data }) => (data.name ?? data.domain) !== undefined) ||
    concepts.some(({ data }) => !data.passing) ||
    [mentions, systems, actions, attributes, parts, quantities].some((list) => list.length > 0)
  );
}

function kindsOf(
  readings: Readings,
  products: Readings["products"],
): {
  readonly kinds: readonly [Kind, ...Kind[]];
  readonly why: DraftOf<typeof brief.product>["why"];
} {
  const refs: readonly Ref[] = products.map(({ ref }) => ref);
  const said = products.flatMap(({ data }) => data.kind ?? []);
  const signs = [
    ...readings.mentions.filter(({ data }) => data.modality !== "avoid"),
    ...readings.existing,
  ].filter(({ data }) => kindOfTopic(data.topic) !== undefined);
  const texts = new Map<string, string>(
    readings.statements.map(({ ref, data }) => [ref, data.text]),
  );
  const surfaces = readings.parts.filter(
    ({ data }) => data.kind === "surface" && isMeant(texts.get(data.statement) ?? "", data.name),
  );
  const shown = [
    ...signs.map(({ data }) => kindOfTopic(data.topic)),
    ...surfaces.map(({ data }) => kindOfSurface(data.name)),
  ].filter((kind) => kind !== undefined);
  const isDocument = products.some(({ data }) => data.title);
  const signed = kindFromSigns(readings, products);
  // A whole document shows by what it says throughout what one word of its title may not mean.
  if (isDocument && signed) return signed;
  const [first, ...rest] = [...new Set(said)];
  const [carrier, ...carriers] = products.filter(({ data }) => data.kind ?? data.name);
  if (first && carrier) {
    return {
      kinds: [first, ...rest],
      why: carried(carrier.ref, ...carriers.map(({ ref }) => ref)),
    };
  }
  const [guess, ...more] = [...new Set(shown)].toSorted();
  if (guess) {
    const from = [...refs, ...[...signs, ...surfaces].map(({ ref }) => ref)];
    return { kinds: [guess, ...more], why: derived("kind-from-technologies", from) };
  }
  if (signed) return signed;
  const operations = readings.facts.filter(({ data }) => data.kind === "operation");
  if (operations.length > 0) {
    const from = operations.slice(0, 8).map(({ ref }) => ref);
    return { kinds: ["api-service"], why: derived("kind-from-operations", [...refs, ...from]) };
  }
  // Nobody was looked for in a text of another language.
  const isForeign = readings.leftovers.some(({ data }) => data.reason === reasons.foreign);
  const connects = !isForeign && readings.systems.length > 1 && readings.actors.length === 0;
  const domain = products.some(({ data }) => data.domain);
  return connects && !domain
    ? {
        kinds: ["api-service"],
        why: assumed(
          "kind-by-default",
          "It connects other systems, and no screen and nobody who would look at one is named.",
          [...refs, ...readings.systems.map(({ ref }) => ref)],
        ),
      }
    : {
        kinds: ["web-application"],
        why: assumed(
          "kind-by-default",
          "Nothing in the text shows the kind of product; most that people work with are used in a browser.",
          refs,
        ),
      };
}

/** The text wants it, and now: not "without a mobile app". */
function isMeant(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return !signElsewhere.test(text) && !(at > 0 && signDenied.test(text.slice(0, at).slice(-60)));
}

/** In USD per month. */
function budgetOf({ quantities }: Readings): number | undefined {
  const budget = quantities.find(
    ({ data }) => data.measure === "budget" && data.unit === "USD/month",
  );
  const value = budget?.data.value;
  const most = typeof value === "number" ? value : value?.[1];
  return most !== undefined && most > 0 ? most : undefined;
}

function nameWithout({ matches, systems }: Readings): string {
  const best = matches.toSorted((a, b) => b.data.score - a.data.score || (a.id < b.id ? -1 : 1))[0];
  const names = [...new Set(systems.map(({ data }) => data.name))].sort().slice(0, 4);
  const last = names.pop();
  return last && names.length > 0
    ? toLabel(`Integration of ${names.join(", ")} and ${last}`)
    : best
      ? toLabel(`${capitalise(best.data.name)} product`)
      : "Unnamed product";
}

/** In front of a list. */
const leadsOn = /,?\s(?:with|including|such as|like|for|that (?:has|have|supports?))\s?$/i;

/** The sentence that says what is built, up to the list of its features. */
function summaryOf(
  { statements, requirements }: Readings,
  statement: string | undefined,
  order: (statement: string) => number,
): string | undefined {
  const textOf = new Map<string, string>(statements.map(({ ref, data }) => [ref, data.text]));
  const asked = requirements
    .toSorted((a, b) => order(a.data.statement) - order(b.data.statement) || (a.id < b.id ? -1 : 1))
    .find(({ data }) => tellsOfProduct(textOf.get(data.statement) ?? ""));
  const said = statements.find(({ ref }) => ref === statement);
  // A title says what it is called, and a note what the text is: neither says what is built.
  const isTold =
    said &&
    said.data.kind !== "heading" &&
    tellsOfProduct(said.data.text) &&
    !isAboutText(said.data.text);
  const told = isTold ? said : firstTold(statements);
  const about = told?.ref ?? asked?.data.statement;
  const text = withoutLabels(statements.find(({ ref }) => ref === about)?.data.text ?? "");
  const colon = text.search(/:(?:\s|$)/);
  const whole = colon > 20 ? text.slice(0, colon).replace(leadsOn, "") : text;
  const short = clip(whole.trim(), 600);
  return short === "" ? undefined : capitalise(short);
}

/** The first sentence of the summary or of the text, else of the first story. */
function firstTold(statements: Readings["statements"]): Readings["statements"][number] | undefined {
  const inOrder = statements
    .filter(
      ({ data }) =>
        data.kind !== "heading" &&
        data.kind !== "label" &&
        tellsOfProduct(data.text) &&
        !isAboutText(data.text),
    )
    .toSorted((a, b) => a.data.order - b.data.order);
  const own = (each: (typeof inOrder)[number]) => each.data.role === "summary";
  return (
    inOrder.find((each) => own(each) && each.data.lead === undefined) ??
    inOrder.find(
      ({ data }) => data.role === undefined && data.kind === "sentence" && data.under.length <= 1,
    ) ??
    inOrder.find((each) => own(each) && !/\/(?:speckit|specify)/.test(each.data.text)) ??
    inOrder.find(({ data }) => data.role === "story")
  );
}
