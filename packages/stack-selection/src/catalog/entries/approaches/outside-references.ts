import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "outside-references";

/** How a part of a product comes by what the rest of it keeps. */
export const outsideReferences: readonly Entry[] = [
  approach(
    topic,
    "ids-and-reads",
    "Ids, and reads of the product",
    "the id alone is kept, and a screen asks the product for what stands behind it",
    [0.1, "one more request of a screen, for all ids that it shows"],
    {
      "by-this-plan": [
        0.9,
        "a column for the id; the reads are there, as the product shows the same",
      ],
      "shown-as-now": [1, "by the product, each time"],
      "found-at-once": [0.4, "after a second request"],
      "checked-when-set": [
        0.3,
        "chosen from what the product has offered, and not looked at again",
      ],
    },
  ),
  approach(
    topic,
    "names-copied",
    "A copy of the names, kept up to date",
    "events of the product change a copy that lies beside",
    [0.4, "a receiver of events, and a copy that may be wrong"],
    {
      "by-this-plan": [0.2, "the receiver alone; nothing says that the product sends such events"],
      "shown-as-now": [0.6, "as of the last event"],
      "found-at-once": [1, "from one database"],
      "checked-when-set": [0.8, "against the copy"],
    },
  ),
  approach(
    topic,
    "one-database",
    "Foreign keys in one database",
    "the tables of the product lie in the same database, and are joined",
    [0.05, "a foreign key"],
    {
      "by-this-plan": [0.9, "a foreign key, where the tables are there"],
      "shown-as-now": [1, "from the same rows"],
      "found-at-once": [1, "by a join"],
      "checked-when-set": [1, "by the table"],
    },
  ),
];
