import { listed, sample } from "../../text/words.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import type { Told } from "./told.ts";

/** The copy of their data that people may have: who gathers it, what it leaves out, and who may ask. */
export function copyOfPerson({ drawn }: Confirmed): Told {
  const operation = drawn.operations.find(
    ({ id, data }) =>
      id === "whole-data.export" || /^export(?:My|User|Own)?Data$/.test(data.operationId),
  );
  const flow = drawn.flows.find(({ id }) => id === "export-of-person");
  if (!operation || !flow) return { positive: [], negative: [], mitigation: [] };
  const { operationId, file, component } = operation.data;
  const gatherer = drawn.components.find(({ ref }) => ref === component);
  const asked = drawn.components.filter(
    ({ ref, data }) =>
      data.kind === "service" &&
      ref !== component &&
      flow.data.steps.some(
        ({ from, to, mode }) => from === component && to === ref && mode === "sync",
      ),
  );
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

/** Rows that hang on the person's rows and are kept by a program that nobody asks. */
function leftOut(drawn: Drawn, asked: readonly string[]): readonly string[] {
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
    people.has(ref) && data.entity && data.owner && !asked.includes(data.owner)
      ? [`${data.name}`]
      : [],
  );
}
