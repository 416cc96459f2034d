import { lastOneOf } from "../../facts/last-one.ts";
import { counted, listed } from "../../text/words.ts";
import type { Confirmed } from "../drawn.ts";
import { conceptOf, conceptsOf, ids, isReference } from "./rows.ts";
import type { Teller } from "./told.ts";

function ruleOf({ drawn }: Confirmed) {
  const made = drawn.keys.filter(
    ({ data }) => data.kind === "unique" && data.columns.length > 0 && isReference(data, drawn),
  );
  const key = made[0];
  const table = drawn.tables.find(({ ref }) => ref === key?.data.table);
  if (!key || !table) return undefined;
  const thing = drawn.keys.find(
    ({ data }) =>
      data.kind === "foreign" &&
      data.table === table.ref &&
      data.columns.every((each) => key.data.columns.includes(each)),
  )?.data.references?.table;
  const held = drawn.tables.find(({ ref }) => ref === thing);
  const of = held && conceptOf(held, drawn);
  const creating = drawn.operations.filter(
    ({ data }) =>
      data.effect === "create" &&
      conceptsOf(data.realises, drawn).includes(conceptOf(table, drawn) ?? ""),
  );
  return {
    key: key.data.name,
    table: table.data.name,
    ref: table.ref,
    columns: key.data.columns,
    creating: ids(creating),
    lists: ids(
      drawn.operations.filter(
        ({ data }) =>
          data.effect === "list" && creating.some((each) => each.data.resource === data.resource),
      ),
    ),
    shown: ids(
      drawn.operations.filter(
        ({ data }) =>
          data.effect === "list" && conceptsOf(data.realises, drawn).some((each) => each === of),
      ),
    ),
    repeatable: creating.some(({ data }) => data.idempotency !== "none"),
  };
}

/** The text speaks of those that are active, and the key counts each row. */
function activeOnly(
  { drawn }: Confirmed,
  ref: string,
  key: string,
  table: string,
): readonly string[] {
  const status = drawn.columns.find(
    ({ data }) => data.table === ref && /(?:^|_)(?:status|state)$/.test(data.name),
  );
  const said = drawn.requirements.find(
    ({ data }) =>
      data.priority !== "wont" &&
      /\b(?:active|current|open)\b[^.]*\bsame\b|\bsame\b[^.]*\b(?:active|current|open)\b/i.test(
        data.text,
      ),
  );
  const partial = drawn.keys.some(({ data }) => data.name === key && "where" in data);
  const field = status && drawn.fields.find(({ ref: own }) => own === status.data.field);
  const [only, ...others] = field?.data.values ?? [];
  if (status && said && only !== undefined && others.length === 0)
    return [
      `${said.data.key} speaks of active ones: ${status.data.name} has the value ${only} alone, so that each row of ${table} counts. The first operation that ends one brings a second value, and ${key} is then made over the rows with ${only}: no caller gives ${status.data.name}, the program sets it.`,
    ];
  return status && said && !partial
    ? [
        `${said.data.key} speaks of active ones, and ${key} counts each row of ${table} whatever its ${status.data.name}: that is the same as long as no operation ends one. The first that does needs a partial key, over the rows that still count.`,
      ]
    : [];
}

export const takenOnceTellers: Readonly<Record<string, Teller>> = {
  "unique-key": (choice) => {
    const rule = ruleOf(choice);
    if (!rule) return undefined;
    const { key, table, ref, creating, lists, shown, repeatable } = rule;
    const by = creating.length > 0 ? listed(creating) : "The operation that writes it";
    const again = !repeatable && creating.length > 0;
    return {
      positive: [
        `Of two at once the table ${table} takes one and refuses the other by ${key}: ${by} ${creating.length > 1 ? "answer" : "answers"} the second with 409, and no program has to look first.`,
      ],
      negative: [
        ...activeOnly(choice, ref, key, table),
        ...(again
          ? [
              "Somebody who sends the same again after a broken connection is refused because of the row that they made themselves, and the 409 does not say whose it is.",
            ]
          : []),
      ],
      mitigation: [
        ...(again && lists.length > 0
          ? [
              `After a 409 the client calls ${listed(lists)}: where the row is the caller's own it is shown as done, else as taken${shown.length > 0 ? `, and ${listed(shown)} is read anew` : ""}.`,
            ]
          : []),
      ],
      confirmation: `A test sends ${creating[0] ?? "it"} for the same thing 20 times at once: one is answered with 201, 19 with 409, and ${table} has ${counted(1, "row")} of it.`,
    };
  },
  "counted-update": (choice) => {
    const { drawn } = choice;
    const found = lastOneOf(drawn.requirements, drawn.concepts);
    if (!found) return undefined;
    const thing = found.concept.data.name.toLowerCase();
    const entity = drawn.entities.find(({ data }) => data.concept === found.concept.ref)?.ref;
    const limited = drawn.fields.find(
      ({ data }) =>
        data.entity === entity &&
        /\b(?:limit|maximum|max|quantity|uses|stock|available)\b/i.test(data.name),
    );
    const keeper = drawn.components.find(({ data }) =>
      data.owns.some((each) => each === found.concept.ref),
    )?.data.name;
    const used = usedUp(choice, found.concept.ref);
    const who = keeper ?? "the server";
    // Without a number of uses nothing of the plan takes one: what a record says of that would be a promise.
    if (!limited || !used)
      return {
        positive: [
          `Of two who ask for the last use of a ${thing} at once one gets it: ${who} takes it by one UPDATE … SET taken = taken + 1 WHERE id = … AND taken < the limit, and one that changed no row is the refusal.`,
        ],
        negative: [
          `${limited ? "" : `No field of the ${thing} says how many uses it has, and no`}${limited ? "No" : ""} step of this plan takes one or gives one back: when that is done is asked below, and until it is answered nothing is counted.`,
        ],
        mitigation: [],
        confirmation: `Once a ${thing} has a number of uses, a test asks for the last one 20 times at once: one gets it and 19 are refused.`,
      };
    const { made, operation, counts, limit, ended, from, apart, pays } = used;
    return {
      positive: [
        `Of two who ask for the last use of a ${thing} at once one gets it: ${who} takes it by one UPDATE … SET ${counts} = ${counts} + 1 WHERE id = … AND (${limit} IS NULL OR ${counts} < ${limit}), and one that changed no row is the refusal.`,
        ...(from
          ? [
              `It is taken by ${operation}, and not when the ${thing} is put to a ${from}: many may have it there, and nobody holds the last one by leaving it.`,
            ]
          : []),
      ],
      negative: apart
        ? [
            `${who} and ${apart} share no transaction: where the ${made} is not stored after a use was taken for it, that use is missing until it has been given back.`,
          ]
        : [],
      mitigation: [
        `The first migration adds CHECK (${limit} IS NULL OR ${counts} <= ${limit}), which holds whoever writes: what this plan writes of tables has no check between two columns.`,
        ...(apart
          ? [
              `${who} keeps the id of each ${made} that took one, and of each that gave one back, in a table of its own, unique and written in the same transaction: a repeat changes nothing.`,
              `It is given back when the ${made} is not stored afterwards${ended ? `, and upon “${ended}”` : ""}${pays ? "; it is asked for once the payment is authorised, so that one that is declined has taken none" : ""}.`,
            ]
          : []),
      ],
      confirmation: `A test asks for the last use of one ${thing} 20 times at once: one gets it and 19 are refused${ended ? `; after the ${made} that has it was called off, one more gets it` : ""}.`,
    };
  },
};

/** What takes a use as it is made, as the plan has drawn it. */
function usedUp({ drawn }: Confirmed, concept: string) {
  const making = drawn.actions.find(({ data }) => data.usesUp?.concept === concept);
  const operation = drawn.operations.find(
    ({ data }) => making !== undefined && data.realises.includes(making.ref),
  );
  const uses = making?.data.usesUp;
  if (!making || !uses || !operation) return undefined;
  const fieldOf = (attribute: string) =>
    drawn.fields.find(({ data }) => data.attribute === attribute)?.data.name.replace(/[ -]/g, "_");
  const [counts, limit] = [fieldOf(uses.taken), fieldOf(uses.limit)];
  if (counts === undefined || limit === undefined) return undefined;
  const name = (ref: string | undefined) =>
    drawn.concepts
      .find((each) => each.ref === ref)
      ?.data.name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .toLowerCase();
  const holds = (ref: string) =>
    drawn.components.find(({ data }) => data.owns.some((each) => each === ref));
  const keeper = holds(concept);
  const told = drawn.events.find(
    ({ data }) =>
      data.concept === making.data.concept &&
      drawn.actions.some(
        (each) => each.ref === data.action && /^(?:cancel|void)/i.test(each.data.state ?? ""),
      ) &&
      data.consumers.some((each) => each === keeper?.ref),
  );
  return {
    made: name(making.data.concept) ?? "thing",
    operation: operation.data.operationId,
    counts,
    limit,
    ended: told?.data.name,
    from: name(making.data.from),
    apart:
      keeper === holds(making.data.concept)
        ? undefined
        : (holds(making.data.concept)?.data.name ?? "the server"),
    pays: making.data.paid !== undefined,
  };
}
