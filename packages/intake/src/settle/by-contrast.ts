import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { nameWords } from "../words/split-name.ts";
import { groupBy } from "./names.ts";
import type { Naming } from "./naming.ts";
import type { Readings } from "./readings.ts";

/** So many that a text calls required make the others those that it does not require. */
const enough = 2;

/** What the system itself comes up with. */
const ofSystem: ReadonlySet<string> = new Set(["at", "id", "identifier", "timestamp"]);

/** What tells a thing apart is needed whether or not it is called required. */
const telling: ReadonlySet<string> = new Set(["name", "title", "email", "status", "state"]);

interface Model {
  readonly attributes: readonly DraftOf<typeof brief.attribute>[];
  readonly relations: readonly DraftOf<typeof brief.relation>[];
}

/** Where a text says of several properties of a thing that they are required, the others may be missing. */
export function withContrast<Given extends Model>(
  model: Given,
  { attributes: read }: Pick<Readings, "attributes">,
  naming: Naming,
): Given {
  const required = groupBy(
    read.filter(({ data }) => data.required === true),
    ({ data }) => `brief/concept#${naming(data.concept)}`,
  );
  const contrasts = (concept: string): boolean =>
    new Set((required.get(concept) ?? []).map(({ data }) => nameWords(data.name).join(" "))).size >=
    enough;
  return {
    ...model,
    attributes: model.attributes.map((each) => {
      const { concept, required: said, name } = each.data;
      const words = nameWords(name);
      const isOpen =
        said === undefined && !telling.has(words.join(" ")) && !ofSystem.has(words.at(-1) ?? "");
      return isOpen && contrasts(concept)
        ? { ...each, data: { ...each.data, required: false } }
        : each;
    }),
    relations: model.relations.map((each) => {
      const { from, required: said, owned } = each.data;
      const isOpen = said === undefined && owned !== true;
      return isOpen && contrasts(from)
        ? { ...each, data: { ...each.data, required: false } }
        : each;
    }),
  };
}
