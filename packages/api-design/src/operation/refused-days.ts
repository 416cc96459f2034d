import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { words } from "../naming.ts";

type Field = ViewOf<typeof data.field>;
type Requirement = ViewOf<typeof brief.requirement>;

const refuses = /\b(?:block|invalid|must not|not valid|refus|reject|requir)/i;
const outside = /\boutside (?:of )?(?:an?|its|that|the)\b[^.;,]{0,50}\b(?:range|window|period)\b/i;
const lacking = /\b(?:invalid|lack\w*|missing|omit\w*|without)\b[^.;]{0,20}\b(?:date|day)\b/i;

/** What a text says of days that are not taken, with the requirements that say it. */
export interface RefusedDays {
  readonly told: readonly string[];
  readonly requirements: readonly Ref[];
}

/** "requests for a date outside the supported range are invalid": said where the day is given. */
export function refusedDays(
  name: string,
  fields: readonly Field[],
  requirements: readonly Requirement[],
): RefusedDays {
  const [day, ...more] = fields.filter(
    ({ data }) => data.type === "date" && !data.generated && data.references === undefined,
  );
  if (day === undefined || more.length > 0) return { told: [], requirements: [] };
  const stem = (words(name).at(-1) ?? "").replace(/(?:ation|ing|ment|al|e)$/, "");
  const about = new RegExp(`\\b${stem.length < 4 ? `${stem}\\b` : stem}`, "i");
  const own = requirements.filter(
    ({ data: { text, priority } }) =>
      priority !== "wont" &&
      about.test(text) &&
      /\b(?:date|day)s?\b/i.test(text) &&
      refuses.test(text),
  );
  const far = own.filter(({ data }) => outside.test(data.text));
  const bare = own.filter(({ data }) => lacking.test(data.text));
  const called = words(day.data.name).join(" ");
  return {
    told: [
      ...(far.length > 0
        ? [`A ${called} outside the range that is open is refused with 400, which says the range.`]
        : []),
      ...(bare.length > 0 ? [`Without a valid ${called} it is refused with 400.`] : []),
    ],
    requirements: [...new Set([...far, ...bare].map(({ ref }) => ref))],
  };
}
