import { byTarget, type DataOf, type Ref, type ViewOf } from "@planc/core";
import type { architecture, brief, integration, security } from "@planc/core/ir";
import type { ProviderCategory } from "../catalog/provider-facts.ts";
import { families } from "./families.ts";

type Exchange = DataOf<typeof integration.provider>["data"][number];
type Class = Exchange["class"];

export interface DataFacts {
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly classes: readonly ViewOf<typeof security.classification>[];
}

const ascending: readonly Class[] = ["public", "internal", "confidential", "restricted"];

/** Of what connections carry, the attributes that the purpose of the provider needs, with their classes. */
export function exchangedWith(
  category: ProviderCategory,
  connections: readonly ViewOf<typeof architecture.connection>[],
  component: Ref,
  /** What the flows that ask it are about. */
  told: readonly Ref<"brief/concept">[],
  { attributes, classes }: DataFacts,
  /** Whatever is asked there begins there: what it calls a thing comes back with its answer. */
  begins = false,
): readonly Exchange[] {
  const family = families[category];
  const classOf = byTarget(classes);
  const exchange = (
    concept: Ref<"brief/concept">,
    way: Exchange["way"],
    takes: (name: string, type: string | undefined) => boolean,
  ): Exchange | undefined => {
    const fields = attributes
      .filter(({ data }) => data.concept === concept)
      .filter(({ data }) => takes(data.name.replaceAll("_", " "), data.type))
      // How far it is with us is no matter of theirs.
      .filter(({ data }) => !ours.test(data.name.replaceAll("_", " ")))
      // What proves who somebody is goes nowhere.
      .filter(({ ref }) => !classOf.get(ref)?.categories.includes("credential"));
    const found = fields.map(({ ref }) => classOf.get(ref));
    if (fields.length === 0) return undefined;
    const top = Math.max(1, ...found.map((each) => ascending.indexOf(each?.class ?? "internal")));
    return {
      concept,
      way,
      class: ascending[top] ?? "internal",
      fields: fields.map(({ ref, data }, at) => ({
        attribute: ref,
        name: data.name,
        categories: [...(found[at]?.categories ?? [])],
      })),
      personal: found.some((each) => each?.personal === true),
    };
  };
  const carried = (from: boolean) => [
    ...new Set(
      connections
        .filter(({ data }) => (from ? data.from === component : data.to === component))
        .flatMap(({ data }) => data.carries),
    ),
  ];
  const takes = family.takes ?? (() => true);
  const going = [...new Set([...carried(false), ...told])];
  // A push that no connection gives a thing to says that there is something, and names it by its id.
  const isHint = category === "push" && carried(false).length === 0;
  const isTheirs = (name: string): boolean => begins && theirs.test(name);
  const sent = isHint
    ? going.map((concept) => byId(concept))
    : going.flatMap(
        (concept) =>
          exchange(concept, "sent", (name, type) => takes(name, type) && !isTheirs(name)) ?? [],
      );
  const answered = begins
    ? going
        .filter((concept) => !carried(true).includes(concept))
        .flatMap(
          (concept) =>
            exchange(concept, "received", (name, type) => takes(name, type) && isTheirs(name)) ??
            [],
        )
    : [];
  const received = carried(true).flatMap(
    (concept) => exchange(concept, "received", () => true) ?? [],
  );
  const { recipients } = family;
  const known = new Set(sent.map(({ concept }) => concept));
  const isReached = sent.some(({ fields }) => fields.some(({ name }) => reaches.test(name)));
  const written =
    recipients === undefined || isReached
      ? []
      : [...new Set(attributes.map(({ data }) => data.concept))]
          .filter((concept) => !known.has(concept))
          .flatMap((concept) => exchange(concept, "sent", recipients) ?? []);
  return [...sent, ...written, ...received, ...answered];
}

/** Whether nothing is asked of what is there already: to give back or to read takes its own id along. */
export const isBegun = (messages: readonly string[]): boolean =>
  messages.length > 0 && !messages.some((each) => onWhatIsThere.test(each));

const onWhatIsThere =
  /\b(?:refunds?|gives? back|pays? back|captures?|voids?|cancels?|ends?|reads?|looks?|states?|upsert|step|same)\b/i;

/** What the other side calls a thing. */
const theirs = /\b(?:external|provider|gateway|processor|acquirer)\b.*\b(?:id|reference|number)\b/i;

const byId = (concept: Ref<"brief/concept">): Exchange => ({
  concept,
  way: "sent",
  class: "internal",
  fields: [],
  personal: false,
});

/** Times, tallies and outcomes of our own work on a thing. */
const ours = /\b(?:at|since|attempts?|errors?|by|idempotency key)$/i;

const reaches = /\b(?:e-?mail|recipient|phone|device[ -]?token|push[ -]?token|payload)\b/i;
