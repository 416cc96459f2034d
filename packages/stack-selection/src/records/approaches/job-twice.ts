import { counted, listed } from "../../text/words.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import { callsOf, isKnown, namesOf, recoveryOf, takesKey } from "./call.ts";
import type { Work } from "./job-work.ts";

/** By what a message that comes again is known, where each consumer has no table of those that it has handled. */
export function knownAgain(work: Work, drawn: Drawn): readonly string[] {
  const { who, several, processed } = work;
  if (processed)
    return [
      `${who} ${several ? "write" : "writes"} the id of each message to ${processed} in the transaction of the work, and ${several ? "acknowledge" : "acknowledges"} afterwards.`,
    ];
  // A state that the work begins with tells what was done; where there is none, the id of the message does.
  const byState =
    work.done.some(({ data }) => /^set .+ to /.test(data.name)) && work.events.length === 0;
  if (byState)
    return [
      `${who} ${several ? "acknowledge" : "acknowledges"} after the transaction of the work; the state of its row tells whether a message that comes again is still to be done.`,
    ];
  return [
    `${who} ${several ? "keep" : "keeps"} the id of each message in a table${several ? " of their own" : ""}, unique, written in the transaction of the work, and ${several ? "acknowledge" : "acknowledges"} afterwards: nothing else tells that one has come before.`,
    ...ledgers(work, drawn),
  ];
}

/** A sum that is added to has no row by which a second time is seen. */
function ledgers({ taking, events }: Work, drawn: Drawn): readonly string[] {
  return taking.flatMap(({ ref, data }) => {
    const field = drawn.fields.find(
      (each) =>
        /\bbalance\b|\bpoints\b/i.test(each.data.name) &&
        /^(?:integer|decimal|money)$/.test(each.data.type) &&
        drawn.entities.some(
          (entity) =>
            entity.ref === each.data.entity &&
            data.owns.some((concept) => concept === entity.data.concept),
        ),
    );
    const event = events.find((each) => each.data.consumers.some((consumer) => consumer === ref));
    const thing = event?.data.ordering.replace(/^per /, "");
    const owned = drawn.entities.filter((entity) =>
      data.owns.some((concept) => concept === entity.data.concept),
    );
    // Promised only where the plan has the row and its key.
    const keyed = drawn.keys.some(
      (each) =>
        each.data.kind === "unique" &&
        each.data.columns.some((column) =>
          column.endsWith(`.${thing?.replaceAll(" ", "_") ?? ""}_id`),
        ) &&
        drawn.tables.some(
          (table) =>
            table.ref === each.data.table &&
            owned.some(({ ref: own }) => own === table.data.entity),
        ),
    );
    return field && thing && keyed
      ? [
          `What ${data.name} adds to ${field.data.name} is a row of its own, with the id of the ${thing} unique among what is added, and the sum is theirs: a second message for one ${thing} adds nothing, and each sum can be shown by what made it.`,
        ]
      : [];
  });
}

/** What is written so that a second time does no more, and what cannot be. */
export function doneTwice(choice: Confirmed, work: Work) {
  const calls = callsOf(choice).filter(
    (call) => !call.waits && work.taking.some(({ data }) => data.name === call.caller),
  );
  const keyless = calls.filter((each) => isKnown(each) && !takesKey(each));
  const looked = keyless.filter((each) => recoveryOf(each).lookedUp !== undefined);
  const blind = keyless.filter((each) => recoveryOf(each).lookedUp === undefined);
  return {
    negative:
      keyless.length > 0
        ? [
            `What goes to ${namesOf(keyless, "or")} goes out twice where ${work.name} stops between the call and its mark: no key makes the second call harmless there.`,
          ]
        : [],
    mitigation: [
      keyless.length === 0
        ? `Each kind of job is written so that a second time does no more: what it has done is marked in the transaction of the work${calls.length > 0 ? ", or the other side is given the same key" : ""}.`
        : "What a job does in the database is marked in the transaction of the work, so that a second time does no more; a call with a key carries the same one.",
      ...(keyless.length > 0
        ? [
            `A job for ${namesOf(keyless, "or")} is marked as begun before the call. One that is found begun when its lease is over ${[
              ...(looked.length > 0
                ? [
                    `is looked for first (${looked.map((each) => `${each.name}: ${recoveryOf(each).lookedUp ?? ""}`).join("; ")})`,
                  ]
                : []),
              ...(blind.length > 0
                ? [`is sent again rather than never (${namesOf(blind)}; a judgement of this plan)`]
                : []),
            ].join(", or ")}.`,
          ]
        : []),
    ],
  };
}

/** What an instance that stopped has left begun, and what a repetition that is planned looks like beside it. */
export function leftBegun({ done }: Work, drawn: Drawn): readonly string[] {
  const begun = done.find(({ data }) => data.upon === "the work on it begins");
  const [, things, state] = begun?.data.name.match(/^set (.+) to (\S+)$/) ?? [];
  if (!things || !state) return [];
  const concept = drawn.actions.find(({ ref }) => ref === begun?.data.action)?.data.concept;
  const first = drawn.concepts.find(({ ref }) => ref === concept)?.data.states?.[0]?.name;
  const entity = drawn.entities.find(({ data }) => data.concept === concept)?.ref;
  const own = drawn.tables.find(({ data }) => data.entity === entity)?.ref;
  const row = drawn.columns.find(
    ({ data }) => data.table === own && /^(?:retry_count|attempts?|retries)/.test(data.name),
  );
  const sent = drawn.columns.find(
    ({ data }) =>
      data.table !== own && /^(?:retry_)?attempts?$/.test(data.name) && isOfQueue(data.table),
  );
  const stands = first && first !== state ? `${first} or ${state}` : state;
  const isRabbit = drawn.choices?.some(({ data }) => data.technology === "rabbitmq");
  const breaker = drawn.choices?.some(({ data }) => data.technology === "retries-and-breaker");
  return [
    `A message has the number of its attempt${sent ? ` (${sent.data.name})` : ""}, and its row the last one that was begun${row ? ` (${row.data.name})` : ""}. A higher one is begun, though the row stands at ${state}. One with the number of the row is taken up anew, under the key of its first call, where the broker marks it as delivered again${isRabbit ? " (redelivered)" : ""} and the next attempt is not in the outbox: an instance stopped in it, and its call has to be over by then. Any other changes no row.`,
    `At the start and each minute a sweep puts in the queue what stands at ${stands} and was not touched for longer than all attempts last, with the number after that of its row, and marks the row as touched, so that it gets no second message in that time; what has no attempt left is set aside. Left out is what was answered: whose outcome waits in a message of its own to be written down, or was set aside. Nor is a swept one called at once: where the other system knows no key, what became of the last attempt is asked for there by its id first, and what cannot be asked is set aside for a person.${breaker ? " While a breaker of the instance that sweeps is open, the sweep rests: what waits for it has its message already." : ""} Whether a message still lies there it cannot know: of two with one number the second finds it begun, and changes no row.`,
  ];
}

const isOfQueue = (table: string): boolean => /(?:jobs?|tasks?|queue)/.test(table);

/** How long the text lets what is done behind a request take. */
export function dueTimes({ quantities }: Drawn) {
  const told = quantities.flatMap(({ data }) =>
    data.measure === "duration" &&
    data.kind === "limit" &&
    typeof data.value === "number" &&
    data.key !== undefined &&
    /\b(?:credited|delivered|sent|notified|synchroni[sz]ed|received|processed)\b.*\bwithin\b/i.test(
      data.said ?? "",
    )
      ? [{ key: data.key, within: spanOf(data.value, data.unit), what: data.about }]
      : [],
  );
  if (told.length === 0) return undefined;
  const all = listed(told.map(({ key, within, what }) => `${what} within ${within} (${key})`));
  return {
    mitigation: `An alert on the age of the oldest message that waits, at half of ${listed(
      told.map(({ within }) => within),
      "or",
    )} for the queue that it is about: a number of messages says nothing of that.`,
    confirmation: `Under the load of the peak, counted from the change: ${all}.`,
  };
}

function spanOf(value: number, unit: string): string {
  const usual: Readonly<Record<string, string>> = { s: "second", min: "minute", h: "hour" };
  const name = usual[unit];
  return name ? counted(value, name) : `${value} ${unit}`;
}

/** What keeps each step from state to state beside the present state. */
export function stepsKept(work: Work, { tables, concepts, entities }: Drawn) {
  const moved = work.done.some(({ data }) => /^set .+ to /.test(data.name));
  const table = tables.find(({ data }) => /_transitions$/.test(data.name));
  const concept = entities.find(({ ref }) => ref === table?.data.entity)?.data.concept;
  const of = concepts.find(({ ref }) => ref === concept)?.data.changesOf;
  const thing = concepts.find(({ ref }) => ref === of)?.data;
  if (!moved || !table || !thing) return undefined;
  return {
    positive: `Each step of a ${thing.name.toLowerCase()} from state to state is a row of ${table.data.name}, written in the transaction of the step. An attempt that fails and is followed by another is no step, and leaves none.`,
    negative: `${table.data.name} grows by a row with each step, and nothing deletes any: for how long they are kept has to be said.`,
    confirmation: `A ${thing.name.toLowerCase()} that goes well at its second attempt has all its steps in ${table.data.name}, in order; a step whose transaction is rolled back has none.`,
  };
}
