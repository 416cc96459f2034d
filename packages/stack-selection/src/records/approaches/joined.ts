import { joinedIn, ownersAmong, reactionsBetween, toldReactions } from "@planc/core";
import { listed, sample } from "../../text/words.ts";
import { type Confirmed, namesOf, ofKinds, ownName } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** What is handed on, with the flow that shows it and the tables that hold it. */
function handedOn({ drawn }: Confirmed) {
  const systems = drawn.systems ?? [];
  const reactions = reactionsBetween(systems, drawn.actions, drawn.concepts);
  const events = drawn.events.filter(({ data }) =>
    reactions.some(({ action, sentAs }) => action.ref === data.action && sentAs === undefined),
  );
  const told = reactions.filter(
    ({ action, sentAs }) =>
      sentAs !== undefined || events.some(({ data }) => data.action === action.ref),
  );
  const [first] = told;
  if (!first) return undefined;
  const flow = drawn.flows.find(({ data }) => data.name.startsWith(`${first.from} reports`));
  const workers = ofKinds(drawn, "worker");
  const people = drawn.tables.find(({ data }) =>
    /^(?:contacts|customers|people)$/.test(ownName(data.name)),
  );
  const payments = drawn.tables.find(({ data }) => /payments$/.test(data.name));
  const paidBy = drawn.keys
    .filter(({ data }) => data.table === payments?.ref && data.references?.table === people?.ref)
    .flatMap(({ data }) => data.columns);
  const unknown = drawn.columns.find(({ ref, data }) => paidBy.includes(ref) && data.nullable);
  const sent = told.filter(({ sentAs }) => sentAs !== undefined);
  return {
    told,
    first,
    sent,
    unknown: people && unknown && `${payments?.data.name}.${unknown.data.name}`,
    events: events.map(({ data }) => `“${data.name}”`),
    flow: flow?.data.name,
    /** The flow finds, or adds, the payment and who has paid. */
    matched: flow?.data.steps.some(({ message }) => /\bis found by its\b/.test(message)) ?? false,
    worker: workers.length > 0 ? namesOf(workers) : "the program",
    owners: ownersAmong(systems),
    relations: systems.find(({ data }) => /customer relationship/i.test(data.category ?? ""))?.data
      .name,
    fills: drawn.actions.some(
      ({ data }) => data.effect === "create" && data.concept === first.action.data.concept,
    ),
    people: people?.data.name,
    messages: sent.length > 0 ? tableOf(sent[0]?.sentAs, drawn) : undefined,
    bars: tableOf(
      drawn.concepts.find(({ ref }) => ref === sent[0]?.sentAs)?.data.barredBy?.concept,
      drawn,
    ),
    others: systems.map(({ data }) => data.name),
    erases: drawn.actions.some(({ data }) => {
      const entity = drawn.entities.find((each) => each.data.concept === data.concept);
      return data.state === "erased" && entity && people?.data.entity === entity.ref;
    }),
  };
}

function tableOf(concept: string | undefined, { entities, tables }: Confirmed["drawn"]) {
  const entity = entities.find(({ data }) => concept !== undefined && data.concept === concept);
  return tables.find(({ data }) => entity && data.entity === entity.ref)?.data.name;
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
      sent,
      matched,
      bars,
      erases,
      others,
    } = found;
    const now = told.filter(({ state }) => state === first.state);
    const directly = now.filter(({ sentAs }) => sentAs === undefined).map(({ to }) => to);
    const seen = [
      ...(directly.length > 0
        ? [`${listed(directly)} ${directly.length > 1 ? "are each" : "is"} told of it by one job`]
        : []),
      ...(messages && directly.length < now.length ? [`${messages} has one row more`] : []),
    ].join(", and ");
    const shown = flow ? ` (flow “${flow}”)` : "";
    const kept = others.filter((each) => each !== relations);
    return {
      positive: [
        sent.length > 0
          ? `${toldReactions(told)}${shown}.`
          : `${toldReactions(told)}, by one job of ${worker} for each report${shown}.`,
        ...(events.length > 0
          ? [
              `${sample(events)} ${events.length > 1 ? "are jobs" : "is a job"}, written in the transaction in which the report is acted upon: a system that is down learns of it later.`,
            ]
          : []),
        ...(messages
          ? [
              `What ${listed([...new Set(sent.map(({ to }) => to))])} ${sent.length > 1 ? "are" : "is"} given is a row of ${messages}, written in that transaction too, and goes out by the job of every message${bars ? `, with the same look at ${bars}` : ""}: a system that is down holds up none of the others.`,
            ]
          : []),
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
        ...(unknown && matched
          ? [
              `Open: ${unknown} stays empty where ${first.from} names nobody whom ${people} has or could be given: nothing is handed on then, and no operation fills it.`,
            ]
          : []),
        ...(erases && relations && kept.length > 0
          ? [
              `Who is erased from ${people} is emptied there and at ${relations}: what ${listed(kept)} keep of them, and rows that have their address${messages ? `, as ${messages} do,` : ""} stay.`,
            ]
          : []),
        ...(unknown && !fills && !matched
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
              `The row of ${messages} is written in the transaction that marks the report as acted upon, so that one that is taken up again writes no second; a payment that fails a second time is another report, and a second message.`,
            ]
          : []),
      ],
      confirmation: `A test double of ${first.from} reports one payment${unknown ? (matched ? `, not known here, of somebody whose e-mail ${people} has,` : `, of which ${unknown} is filled,`) : ""} as ${first.state}, twice: ${seen}, also where one of them was away for a while.${bars ? ` Who is in ${bars} gets none.` : ""}`,
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
