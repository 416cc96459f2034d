import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { nameWords } from "../words/split-name.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Naming } from "./naming.ts";
import type { Readings } from "./readings.ts";

type Attribute = DraftOf<typeof brief.attribute>;

/** So many that a text calls required make the others those that it does not require. */
const enough = 2;

/** What the system itself comes up with. */
const ofSystem: ReadonlySet<string> = new Set(["at", "id", "identifier", "timestamp"]);

/** What tells a thing apart is needed whether or not it is called required. */
const telling: ReadonlySet<string> = new Set(["name", "title", "email", "status", "state"]);

/** Where a text says of several properties of a thing that they are required, the others may be missing. */
export function withContrast(
  attributes: readonly Attribute[],
  { attributes: read }: Pick<Readings, "attributes">,
  naming: Naming,
): readonly Attribute[] {
  const required = groupBy(
    read.filter(({ data }) => data.required === true),
    ({ data }) => `brief/concept#${naming(data.concept)}`,
  );
  return attributes.map((each) => {
    const { concept, required: said, name } = each.data;
    const words = nameWords(name);
    const group = required.get(concept);
    const isOpen =
      said === undefined && !telling.has(words.join(" ")) && !ofSystem.has(words.at(-1) ?? "");
    if (!isOpen || !group || each.why.kind === "stated") return each;
    const several = new Set(group.map(({ data }) => nameWords(data.name).join(" ")));
    if (several.size < enough) return each;
    // What is said of the others says this of it.
    const why = { ...each.why, from: [...each.why.from, ...refsOf(group)] } as const;
    return { ...each, data: { ...each.data, required: false }, why };
  });
}
