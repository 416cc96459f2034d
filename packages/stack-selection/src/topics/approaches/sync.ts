import { listed } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** What people have on a device without a connection, and the server keeps for them. */
export const syncProtocolVerdict: TopicRule = ({ conditions, inputs, stored }, sofar) => {
  const { offline } = conditions;
  if (!conditions.server || !offline) return undefined;
  if (!sofar.has("offline-store") || !sofar.has("relational-store")) return undefined;
  const person = inputs.concepts.find(({ id }) => id === "user");
  const own = stored.filter(({ ref }) =>
    inputs.relations.some(({ data }) => data.from === ref && data.to === person?.ref),
  );
  const changed = own.filter(({ ref }) =>
    inputs.actions.some(
      ({ data }) => data.concept === ref && ["create", "update", "delete"].includes(data.effect),
    ),
  );
  if (changed.length === 0) return undefined;
  // What programs make for people comes to the device too: how many kinds there are the contract counts.
  const names = changed.map(({ data }) => (data.plural ?? `${data.name}s`).toLowerCase());
  const shown = names.length > 3 ? [...names.slice(0, 3), "others"] : names;
  return yes(
    `The text asks for ${offline.text}: ${listed(shown)} lie on the device and on the server, and how both come to the same is to be settled`,
    offline.refs,
  );
};
