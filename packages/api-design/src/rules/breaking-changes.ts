import { api } from "@planc/core/ir";
import { lastEdition, placeText } from "../changes/editions.ts";
import { rule } from "../kit.ts";

/** Places that a message can carry. */
const most = 3;

/** Clients that call a path go on until its version changes. */
export const breakingWithoutVersion = rule("breaking-without-version", {
  reads: { changes: api.change },
  check: ({ changes, report }) => {
    const breaking = lastEdition(changes).filter(
      ({ data: { effect, versions } }) => effect === "breaking" && versions.from === versions.to,
    );
    const [first] = breaking;
    if (!first) return;
    const places = [...new Set(breaking.map(({ data }) => placeText(data)))];
    const more = places.length - most;
    report(
      "breaking-without-version",
      {
        version: first.data.versions.to,
        places: `${places.slice(0, most).join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
      },
      { ref: first.ref },
    );
  },
});
