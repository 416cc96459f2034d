import { makesPages, spoken } from "@planc/core";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

const nameOf = ({ concepts }: Drawn, ref: string | undefined): string =>
  spoken(concepts.find((each) => each.ref === ref)?.data.name ?? "thing");

/** What is made once it is paid, as the plan has drawn it. */
function paidMaking({ drawn }: Confirmed) {
  const making = drawn.actions.find(
    ({ data }) => data.effect === "create" && data.actors.length > 0 && data.paid !== undefined,
  );
  const flow = drawn.flows.find(({ data }) => making !== undefined && data.action === making.ref);
  const operation = drawn.operations.find(
    ({ data }) => making !== undefined && data.realises.includes(making.ref),
  );
  if (!making || !flow || !operation) return undefined;
  const asked = flow.data.steps.find(({ message }) => message.startsWith("authorise the payment"));
  const named = (ref: string | undefined) =>
    drawn.components.find((each) => each.ref === ref)?.data.name;
  return {
    making,
    thing: nameOf(drawn, making.data.concept),
    source: making.data.from && nameOf(drawn, making.data.from),
    flow: `flow “${flow.data.name}”`,
    operation: operation.data.operationId,
    asker: named(asked?.from),
    provider: named(asked?.to),
    empties: making.data.empties === true,
    used: making.data.usesUp && nameOf(drawn, making.data.usesUp.concept),
  };
}

export const purchaseTellers: Readonly<Record<string, Teller>> = {
  "authorise-first": (choice) => {
    const found = paidMaking(choice);
    if (!found?.provider || !found.asker) return undefined;
    const { thing, source, flow, operation, asker, provider, empties, used } = found;
    return {
      positive: [
        `${operation} has ${provider} hold the sum before the ${thing} is stored, and takes it afterwards (${flow}): where that is declined there is no ${thing}${source ? `, and the ${source} stays as it was` : ""}.`,
        `Where storing the ${thing} fails the authorisation is voided: no money has to go back.`,
      ],
      negative: [
        `Where ${asker} stops between the two, the sum stays held until it lapses at ${provider}${used ? `, and a use of the ${used} that was taken for it stays taken` : ""}: no part of this plan looks for such ones.`,
        `A${/^[aeiou]/.test(thing) ? "n" : ""} ${thing} can stand whose sum is not taken yet: the capture is repeated under the same key.`,
        ...(empties && source
          ? [
              `The ${source} is emptied last: while that is repeated, what was bought still lies in it.`,
            ]
          : []),
      ],
      mitigation: [
        `A ${operation} that comes again under the same Idempotency-Key is answered as the first one was, so that nobody pays twice for one ${thing}.`,
      ],
      confirmation: `A test double of ${provider} declines, and is silent upon the authorisation and upon the capture, and the database refuses the ${thing}: no ${thing} is there whose sum is not held or taken, and no sum is taken without one.`,
    };
  },
  "agreed-sum": (choice) => {
    const found = paidMaking(choice);
    const { drawn } = choice;
    const field = drawn.fields.find(
      ({ data }) => found && data.attribute === found.making.data.agrees,
    );
    if (!found || !field) return undefined;
    const { thing, source, flow, operation } = found;
    const shows =
      drawn.components.find(({ data }) => makesPages(data)) ??
      ofKinds(drawn, "web-client", "mobile-client", "desktop-client")[0];
    return {
      positive: [
        `${operation} takes the “${field.data.name}”, compares it with the sum of now, and where they differ nothing is paid and no ${thing} is made (${flow}).`,
        `The ${thing} keeps what was agreed to, beside what was paid.`,
      ],
      negative: [`Whoever is refused has to ask again, also where the new sum is the lower one.`],
      mitigation: [
        `The refusal (409) has the new sum in detail of its problem, which ${shows?.data.name ?? "the caller"} shows before it sends ${operation} again, with a new Idempotency-Key.`,
      ],
      confirmation: `A test changes a price after the ${source ?? thing} was read and calls ${operation} with the sum before: 409, no payment and no ${thing}; with the sum of the answer it goes through.`,
    };
  },
  "taken-back": ({ drawn }) => {
    const entry = drawn.concepts.find(({ data }) => data.entriesOf !== undefined);
    const of = entry?.data.entriesOf;
    const keeper = drawn.components.find(({ data }) => data.owns.some((ref) => ref === entry?.ref));
    if (!entry || !of || !keeper) return undefined;
    const entryName = nameOf(drawn, entry.ref);
    const thing = nameOf(drawn, of.per);
    const sum = of.sum.slice(of.sum.lastIndexOf(".") + 1).replaceAll("-", " ");
    const told = drawn.events.filter(
      ({ data }) => data.concept === of.per && data.consumers.some((each) => each === keeper.ref),
    );
    const lists = drawn.operations.find(
      ({ data }) =>
        data.effect === "list" &&
        data.realises.some((ref) =>
          drawn.actions.some((each) => each.ref === ref && each.data.concept === entry.ref),
        ),
    );
    return {
      positive: [
        `Each ${entryName} is for one ${thing} and of one kind, earned or taken back, and no second is alike: ${told.length > 0 ? `${told.map(({ data }) => `“${data.name}”`).join(" or ")} that comes twice adds` : "a repeat adds"} nothing.`,
        ...(lists ? [`${lists.data.operationId} shows what made the ${sum}.`] : []),
      ],
      negative: [
        `The ${sum} is changed with each entry: whoever writes an entry without it makes the two differ.`,
      ],
      mitigation: [
        `${keeper.data.name} writes the entry and the ${sum} in one transaction, and takes back what the entry of the ${thing} added, not what is computed anew.`,
        `Where the news that the ${thing} was called off comes first, its entry is written with 0 points, and the one that would add them finds it and is written with 0 as well.`,
      ],
      confirmation:
        `A test calls a ${thing} off and finds two entries that add up to nothing and the ${sum} of before, also with both events in the other order and each sent twice.`.replace(
          / a (?=[aeiou])/g,
          " an ",
        ),
    };
  },
};
