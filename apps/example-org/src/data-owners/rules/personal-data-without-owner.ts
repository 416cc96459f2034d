import { rule } from "../kit.ts";
import { holding } from "../slots.ts";

/** Somebody answers for all personal data that is kept. */
export const personalDataWithoutOwner = rule("personal-data-without-owner", {
  reads: { holdings: holding },
  check: ({ holdings, report }) => {
    for (const { ref, data } of holdings) {
      if (data.owner !== undefined) continue;
      report(
        "personal-data-without-owner",
        { concept: data.name, fields: data.fields.join(", ") },
        { ref },
      );
    }
  },
});
