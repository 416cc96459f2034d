import { joinedIn, ownersAmong, reactionsBetween, toldReactions } from "@planc/core";
import { listed, sample } from "../../text/words.ts";
import { type Confirmed, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** What is handed on, with the flow that shows it and the tables that hold it. */
function handedOn({ drawn }: Confirmed) {
  const systems = drawn.systems ?? [];
  const reactions = reactionsBetween(systems, drawn.actions);
  const events = drawn.events.filter(({ data }) =>
    reactions.some(({ action }) => action.ref === data.action),
  );
  const told = reactions.filter(({ action }) =>
    events.some(({ data }) => data.action === action.ref),
  );
  const [first] = told;
  if (!first) return undefined;
  const flow = drawn.flows.find(({ data }) => data.name.startsWith(`${first.from} reports`));
  const workers = ofKinds(drawn, "worker");
  const people = drawn.tables.find(({ data }) => /^(?:contacts|customers|people)$/.test(data.name));
  const payments = drawn.tables.find(({ data }) => /payments$/.test(data.name));
  const paidBy = drawn.keys
    .filter(({ data }) => data.table === payments?.ref && data.references?.table === people?.ref)
    .flatMap(({ data }) => data.columns);
  const unknown = drawn.columns.find(({ ref, data }) => paidBy.includes(ref) && data.nullable);
  return {
    told,
    first,
    unknown: people && unknown && `${payments?.data.name}.${unknown.data.name}`,
    events: events.map(({ data }) => `“${data.name}”`),
    flow: flow?.data.name,
    worker: workers.length > 0 ? namesOf(workers) : "the program",
    owners: ownersAmong(systems),
    relations: systems.find(({ data }) => /customer relationship/i.test(data.category ?? ""))?.data
      .name,
    fills: drawn.actions.some(
      ({ data }) => data.effect === "create" && data.concept === first.action.data.concept,
    ),
    people: people?.data.name,
    messages: drawn.tables.find(({ data }) => /messages$/.test(data.name))?.data.name,
  };
}

export const joinedTellers: Readonly<Record<string, Teller>> = {
  "hub-reacts": (choice) => {
    const found = handedOn(choice);
    if (!found) return undefined;
    const {
      told,
      first,
      events,
      flow,
      worker,
      owners,
      relations,
      fills,
      people,
      messages,
      unknown,
    } = found;
    return {
      positive: [
        `${toldReactions(told)}, by one job of ${worker} for each report${flow ? ` (flow “${flow}”)` : ""}.`,
        `${sample(events)} ${events.length > 1 ? "are jobs" : "is a job"}, written in the transaction in which the report is acted upon: a system that is down learns of it later.`,
      ],
      negative: [
        "What is handed on is taken here, as the text does not say it; so is what is not: no other report of one reaches another.",
        ...(owners.length > 1
          ? [
              `The last word have ${listed(owners)}, as taken here: what the tables hold of that is a copy that is as old as the last report.`,
            ]
          : []),
        ...(relations && people
          ? [
              `Rows of ${people} go to ${relations} and nothing comes back: what somebody changes there is not heard of here, and is written over by the next change of the same field.`,
            ]
          : []),
        ...(relations && told.some(({ to }) => to === relations)
          ? [
              `Open: as what ${relations} keeps a payment, and by which of its fields a second write finds what the first made, is not said.`,
            ]
          : []),
        ...(unknown && fills
          ? [`${unknown} may be empty: who has paid is then not known, and nothing is handed on.`]
          : []),
        ...(unknown && !fills
          ? [
              `Open: no operation of this plan adds a payment or fills ${unknown}. Whether a report of ${first.from} adds it, by what it is matched with a row of ${people}, and who adds the person where there is none, has to be said before anything can be handed on.`,
            ]
          : []),
      ],
      mitigation: [
        ...(unknown
          ? [
              `A job that finds ${unknown} empty is set aside with that as its cause, as one that failed is.`,
            ]
          : []),
        ...(messages
          ? [
              `A job writes its row of ${messages} in the transaction that marks the job as done, so that one that is taken up again writes no second; a payment that fails a second time is another job, and a second message.`,
            ]
          : []),
      ],
      confirmation: `A test double of ${first.from} reports one payment${unknown ? `, of which ${unknown} is filled,` : ""} as ${first.state}, twice: ${listed(told.filter(({ state }) => state === first.state).map(({ to }) => to))} ${told.filter(({ state }) => state === first.state).length > 1 ? "are each" : "is"} told of it by one job, also where one of them was away for a while.`,
    };
  },
  "on-request-alone": ({ drawn }) => {
    const names = joinedIn(
      (drawn.requirements ?? []).map(({ data }) => data.text),
      (drawn.systems ?? []).map(({ data }) => data.name),
    );
    return {
      positive: ["What goes to a system goes there because a caller asked for it."],
      negative: [
        `None of ${names ? listed(names) : "the systems"} learns of another by itself: who calls has to hand on what it has heard.`,
      ],
      mitigation: [],
    };
  },
};
