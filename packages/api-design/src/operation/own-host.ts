import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { leadsElsewhere, ownHost, refused } from "../catalog/host-words.ts";
import type { Form } from "./form.ts";

type Requirement = ViewOf<typeof brief.requirement>;

/** What wants short addresses on a host of their own; nothing for what leads nowhere. */
export function hostAsked(form: Form, requirements: readonly Requirement[]) {
  if (form.redirects !== true) return [];
  return requirements.filter(
    ({ data: { priority, text } }) =>
      priority !== "wont" &&
      text
        .split(/(?<=[.;!])\s/)
        .some((each) => ownHost.test(each) && leadsElsewhere.test(each) && !refused.test(each)),
  );
}

/** Why it is apart: what a browser keeps for one host goes to no other. */
export const hostTold =
  "It answers on a host of its own, apart from that of the application, so that no cookie and no session of one reaches the other.";
