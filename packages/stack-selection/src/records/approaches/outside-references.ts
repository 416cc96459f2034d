import { listed, number } from "../../text/words.ts";
import { type Confirmed, inPath, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** The columns whose ids are of what the product keeps, and the operations that take and give them. */
function outsideIn({ drawn }: Confirmed) {
  const external = new Set<string>(
    drawn.concepts.filter(({ data }) => data.role === "external").map(({ ref }) => ref),
  );
  const columns = drawn.columns.filter(({ data }) => {
    const field = drawn.fields.find(({ ref }) => ref === data.field);
    return field?.data.outside !== undefined && external.size > 0;
  });
  const table = drawn.tables.find(({ ref }) => ref === columns[0]?.data.table);
  const entity = drawn.fields.find(({ ref }) => ref === columns[0]?.data.field)?.data.entity;
  const concept = drawn.entities.find(({ ref }) => ref === entity)?.data.concept;
  if (!table || !concept) return undefined;
  const own = drawn.operations.filter(({ data }) =>
    data.path.includes(`/${inPath(table.data.name)}`),
  );
  const whole = own.find(({ data }) => data.whole !== undefined);
  return {
    columns: columns
      .filter(({ data }) => data.table === table.ref)
      .map(({ data }) => `${table.data.name}.${data.name}`),
    optional: columns.filter(({ data }) => data.nullable).map(({ data }) => data.name),
    setting: own.flatMap(({ data }) =>
      data.effect === "create" || data.effect === "update" ? [data.operationId] : [],
    ),
    whole: whole?.data,
    client: namesOf(ofKinds(drawn, "web-client", "mobile-client")),
  };
}

export const outsideReferenceTellers: Readonly<Record<string, Teller>> = {
  "ids-and-reads": (choice) => {
    const found = outsideIn(choice);
    if (!found || found.client === "") return undefined;
    const { columns, setting, whole, client } = found;
    return {
      positive: [
        `${listed(columns)} ${columns.length > 1 ? "keep ids" : "keeps an id"} and nothing else: ${client} shows names and offers choices as the product has them.`,
      ],
      negative: [
        `${listed(setting)} ${setting.length > 1 ? "take" : "takes"} the id as it is given: one under which the product has nothing is stored all the same.`,
        "What somebody may see of it the product decides by its own rights: a row can be shown of which the name behind the id is not.",
        `Open: by which operations of the product ${client} reads them is not in this text.`,
      ],
      mitigation: [
        ...(whole?.whole === undefined
          ? []
          : [
              `${client} asks for all ids of the answer of ${whole.operationId} together, and not one by one for up to ${number(whole.whole)} rows; what it shows waits for no name.`,
            ]),
        "An id of which the product says that there is none is shown as deleted, and one that may not be seen as not shown.",
      ],
      confirmation: `A test answers in the product's place, once with the name, once that there is none and once not at all: each time all rows are shown, with the name, as deleted, and without it.`,
    };
  },
};
