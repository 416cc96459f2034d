import { listed, sample } from "../../text/words.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import type { Teller, Told } from "./told.ts";

export const untold: Told = { positive: [], negative: [], mitigation: [] };

/** The operation that gives a copy, and whom it asks for parts of it. */
function gathering(drawn: Drawn) {
  const operation = drawn.operations.find(
    ({ id, data }) =>
      id === "whole-data.export" || /^export(?:My|User|Own)?Data$/.test(data.operationId),
  );
  const flow = drawn.flows.find(({ id }) => id === "export-of-person");
  if (!operation || !flow) return undefined;
  const { component } = operation.data;
  const asked = drawn.components.filter(
    ({ ref, data }) =>
      data.kind === "service" &&
      ref !== component &&
      flow.data.steps.some(
        ({ from, to, mode }) => from === component && to === ref && mode === "sync",
      ),
  );
  return { operation, asked };
}

/** What the way of giving a copy comes to: whom it waits for, and what it leaves out. */
export const copyTellers: Readonly<Record<string, Teller>> = {
  "copy-at-once": (choice) => {
    const found = gathering(choice.drawn);
    if (!found) return undefined;
    const { operationId } = found.operation.data;
    const names = listed(found.asked.map(({ data }) => data.name));
    const told = copyOfPerson(choice);
    return {
      positive: told.positive,
      negative: [
        ...told.negative,
        ...(found.asked.length > 0
          ? [
              `${operationId} gives nothing while one of ${names} is away: a right of people hangs on all of them at once.`,
            ]
          : []),
        `Whoever has a sign-in of somebody gets all that is held of them by one call of ${operationId}.`,
      ],
      mitigation: [
        ...told.mitigation,
        `What cannot be had for days is gathered by hand: the law gives a month from the wish on (GDPR Art. 12), and an alert on refused calls of ${operationId} is not among those of this plan.`,
      ],
      confirmation: `A test fills marked values of one account where each part comes from, calls ${operationId} and finds every one in the file, and none of another account's; with one of ${names} stopped there is no file.`,
    };
  },
  "copy-by-job": () => ({
    positive: ["A part that is away delays the copy, and refuses none."],
    negative: ["A file with all that is held of a person lies under a link until it is deleted."],
    mitigation: ["The link is good once and for a day, and the file is deleted with it."],
  }),
  "copy-by-parts": () => ({
    positive: ["No service gathers what others hold."],
    negative: ["Whether a copy is whole is known by the client alone."],
    mitigation: [
      "A test counts the parts that a client asks for against the services that hold some.",
    ],
  }),
};

/** The copy of their data that people may have: who gathers it, what it leaves out, and who may ask. */
export function copyOfPerson({ drawn }: Confirmed): Told {
  const found = gathering(drawn);
  if (!found) return untold;
  const { operation, asked } = found;
  const { operationId, file, component } = operation.data;
  const gatherer = drawn.components.find(({ ref }) => ref === component);
  const form = file?.mediaType === "application/json" ? "one file of JSON" : "one file";
  const out = leftOut(drawn, [...asked.map(({ ref }) => ref), ...(component ? [component] : [])]);
  const others = drawn.components.filter(
    ({ data }) =>
      (data.kind === "external-system" || data.kind === "identity-provider") &&
      data.lifecycle !== "existing" &&
      drawn.flows.some(
        ({ id, data: { steps } }) =>
          id === "erasure-of-person" &&
          steps.some(({ to }) => drawn.components.find(({ ref }) => ref === to)?.data === data),
      ),
  );
  const left = [
    ...out,
    ...(others.length > 0
      ? [`what ${listed(others.map(({ data }) => data.technology ?? data.name))} hold`]
      : []),
  ];
  return {
    positive: [
      `${operationId} gives a person what is held of them as ${form}, in the answer: ${gatherer?.data.name ?? "the server"} ${asked.length > 0 ? `asks ${listed(asked.map(({ data }) => data.name))} for their parts and gives no file where one does not answer` : "reads it"}. No file is kept, so that none has to be deleted.`,
    ],
    negative: left.length > 0 ? [`The file of ${operationId} leaves out ${listed(left)}.`] : [],
    mitigation: [
      ...(out.length > 0
        ? [
            `${sample(out, 4)} ${out.length === 1 ? "hangs" : "hang"} on rows of the person and ${out.length === 1 ? "belongs" : "belong"} to the file (GDPR Art. 15): what keeps ${out.length === 1 ? "it" : "them"} has to be asked as well.`,
          ]
        : []),
      `Open: whether a person proves anew who they are before ${operationId}: whoever has a sign-in of theirs gets all of it at once.`,
    ],
  };
}

/** Rows that hang on the person's rows and are kept by a program that nobody asks; a module is asked with its program. */
function leftOut(drawn: Drawn, programs: readonly string[]): readonly string[] {
  const asked = new Set<string>([
    ...programs,
    ...drawn.components.flatMap(({ ref, data }) =>
      data.inside !== undefined && programs.includes(data.inside) ? [ref] : [],
    ),
  ]);
  const users = drawn.entities.find(({ data }) => data.concept === "brief/concept#user");
  const people = new Set<string>(
    drawn.tables.flatMap(({ ref, data }) => (users && data.entity === users.ref ? [ref] : [])),
  );
  for (let size = -1; size !== people.size; ) {
    size = people.size;
    for (const { data } of drawn.columns)
      if (data.across && people.has(data.across.table)) people.add(data.table);
    for (const { data } of drawn.keys)
      if (data.references && people.has(data.references.table)) people.add(data.table);
  }
  return drawn.tables.flatMap(({ ref, data }) =>
    people.has(ref) && data.entity && data.owner && !asked.has(data.owner) ? [`${data.name}`] : [],
  );
}
