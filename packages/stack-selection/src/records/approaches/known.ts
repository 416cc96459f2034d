import { calledInText } from "@planc/core";
import { listed, sample } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";
import { brief } from "../line.ts";
import type { Teller } from "./told.ts";

const idsOf = (operations: Drawn["operations"]) => operations.map(({ data }) => data.operationId);

/** Who knows people already; what the text calls a work and no system is told of as what is there. */
function holderOf({ identity, systems = [] }: Drawn): string {
  const name = identity?.data.provider;
  const isWork = systems.some(({ data }) => data.name === name && data.general === true);
  if (name === undefined) return "what signs people in";
  // "the surrounding application or session" is one system, by its first name.
  const [first = name] = name.split(/ or /);
  return isWork ? `the ${first.toLowerCase()} that is there` : calledInText(first);
}

/** Columns that the program fills with who calls, with the operations that write them. */
function ofCaller({ drawn }: Confirmed) {
  const fields = drawn.fields.filter(
    ({ data }) => data.generated && data.outside === "brief/concept#user",
  );
  const columns = drawn.columns.flatMap(({ data }) => {
    const table = drawn.tables.find(({ ref }) => ref === data.table);
    return table && fields.some(({ ref }) => ref === data.field)
      ? [{ name: `${table.data.name}.${data.name}`, table }]
      : [];
  });
  const writersOf = (table: Drawn["tables"][number]) => {
    const concept = drawn.entities.find(({ ref }) => ref === table.data.entity)?.data.concept;
    const creating = new Set<string>(
      drawn.actions.flatMap(({ ref, data }) =>
        data.concept === concept && data.effect === "create" ? [ref] : [],
      ),
    );
    return idsOf(
      drawn.operations.filter(
        ({ data }) => data.effect === "create" && data.realises.some((each) => creating.has(each)),
      ),
    );
  };
  const written = columns.flatMap(({ table }) => writersOf(table));
  return {
    columns: columns.map(({ name }) => name),
    written: [...new Set(written)],
    first: columns.find(({ table }) => writersOf(table).length > 0)?.name,
  };
}

/** The row that a status follows from, and the column that says it again. */
function statusOf({ drawn }: Confirmed) {
  const { actions, fields, columns, tables, keys } = drawn;
  for (const { data } of actions) {
    const cause = actions.find(({ ref }) => ref === data.sets?.after);
    const own = drawn.entities.find((entity) => entity.data.concept === data.concept);
    const field = fields.find(({ data: each }) =>
      data.sets?.attribute === undefined
        ? each.entity === own?.ref && /\b(?:status|state)$/i.test(each.name)
        : each.attribute === data.sets.attribute,
    );
    const column = field && columns.find(({ data: each }) => each.field === field.ref);
    const held = tables.find(({ ref }) => ref === column?.data.table);
    const key = keys.find(
      ({ data: each }) => each.kind === "foreign" && each.references?.table === held?.ref,
    );
    const rows = tables.find(({ ref }) => ref === key?.data.table);
    if (!data.sets || !cause || !column || !held || !rows) continue;
    const creating = drawn.operations.filter(({ data: each }) => each.realises.includes(cause.ref));
    const reading = drawn.operations.filter(
      ({ data: each }) =>
        each.effect === "list" &&
        actions.some(
          ({ ref, data: action }) => each.realises.includes(ref) && action.concept === data.concept,
        ),
    );
    const ending = actions.filter(
      (action) =>
        action.data.concept === cause.data.concept &&
        ["delete", "transition", "update"].includes(action.data.effect),
    );
    return {
      column: `${held.data.name}.${column.data.name}`,
      held: held.data.name,
      rows: rows.data.name,
      value: data.sets.value,
      create: idsOf(creating)[0],
      list: idsOf(reading)[0],
      flow: drawn.flows.find(({ data: each }) => each.action === cause.ref)?.data.name,
      isEnded: ending.length > 0,
      told: consideredIn(drawn, [data.concept, cause.data.concept], data.sets.value),
    };
  }
  return undefined;
}

/** "A crate with a live order is considered taken" says what is so, and not that it is set. */
function consideredIn(drawn: Drawn, concepts: readonly string[], value: string): readonly string[] {
  const names = concepts.map((ref) => drawn.concepts.find((each) => each.ref === ref)?.data.name);
  return drawn.requirements.flatMap(({ data: { priority, text } }) =>
    priority !== "wont" &&
    /\b(?:is|are) (?:considered|regarded as|treated as)\b/i.test(text) &&
    [...names, value].every((each) => each && text.toLowerCase().includes(each.toLowerCase()))
      ? [text]
      : [],
  );
}

export const knownTellers: Readonly<Record<string, Teller>> = {
  "token-of-others": (choice) => {
    const { identity, convention } = choice.drawn;
    if (identity?.data.owner !== "platform" || identity.data.carrier?.kind !== "bearer-header")
      return undefined;
    const { columns, written, first } = ofCaller(choice);
    const holder = holderOf(choice.drawn);
    const looking = idsOf(
      choice.drawn.operations.filter(
        ({ data }) =>
          (data.effect === "list" || data.effect === "read") &&
          data.access.kind === "authenticated" &&
          !columns.some((each) => each.split(".")[0] === data.path.split("/")[1]),
      ),
    );
    const pages = ofKinds(choice.drawn, "web-client").length > 0;
    return {
      positive: [
        `Each request brings a token that ${holder} has signed${convention ? " (Authorization header of the contract)" : ""}; signature, audience and time are checked here, and nothing of it is asked there.`,
        ...(columns.length > 0
          ? [
              `${listed(columns)} ${columns.length > 1 ? "get" : "gets"} the subject of the token: the body${written.length > 0 ? ` of ${sample(written)}` : ""} has no such property, so that nobody ${written.length > 0 ? "does it" : "acts"} in another's name.`,
            ]
          : []),
      ],
      negative: [
        `Whether ${holder} hands out such a token is not said, and asked; nothing of this plan can sign anybody in.`,
        brief(
          "No early revocation.",
          "A token holds until it runs out, also for somebody who has signed out there.",
        ),
        ...(looking.length > 0
          ? [
              `${sample(looking)} ${looking.length === 1 ? "answers" : "answer"} 401 to whoever has no token, also to who only looks.`,
            ]
          : []),
      ],
      mitigation: [
        brief(
          `Settings: issuer, audience. Where ${holder} hands out a session or a header of a proxy alone, one function that reads the caller is replaced, and the operations stay.`,
          `Issuer, audience and the address of the keys are settings; without them the program does not start. Where ${holder} hands out a session or a header of a proxy alone, one function that reads the caller is replaced, and the operations stay.`,
        ),
        ...(pages
          ? [
              `With that is asked how a browser comes by the token. Until it is answered ${holder} sends people here with a token of minutes in the fragment of the address; the page keeps it in memory, and sends them back there when it has run out.`,
            ]
          : []),
      ],
      confirmation: `A test calls ${written[0] ?? "an operation"} without a token, with one of another key, of another audience and past its time: 401 each time${first ? `; with a good one ${first} has its subject` : ""}.`,
    };
  },
  "stored-with-write": (choice) => {
    const found = statusOf(choice);
    if (!found?.create) return undefined;
    const { column, held, rows, value, create, list, flow, isEnded, told } = found;
    return {
      positive: [
        `${create} writes the row of ${rows} and sets ${column} to ${value} in one transaction${flow ? ` (flow “${flow}”)` : ""}: both stand, or neither does.`,
        ...(list ? [`${list} reads ${held} alone.`] : []),
      ],
      negative: [
        `What writes ${rows} past ${create}, such as a script or an import, leaves ${column} as it was.`,
        ...told.map(
          (each) =>
            `“${each.replace(/[.]$/, "")}” is met by a query as well: it is stored as the text has it set, and whoever reads that as what is shown takes the derived one.`,
        ),
        ...(isEnded
          ? []
          : [
              `Nothing of this plan ends a row of ${rows}, so that nothing sets ${column} back either: what will do so one day has to write both.`,
            ]),
      ],
      mitigation: [
        `One function of the program writes ${rows}, with ${column}, and a rule in CI finds no other place that inserts there.`,
      ],
      confirmation: `A test calls ${create} for one that is free and reads it as ${value}, calls it again and finds nothing changed, and has an insert fail after the first write: then neither is there.`,
    };
  },
};
