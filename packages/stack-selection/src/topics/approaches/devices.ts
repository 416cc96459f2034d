import { patternRefs } from "../../facts/condition-readers.ts";
import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** What is changed on several devices without a connection, and meets on the server. */
export const syncConflictsVerdict: TopicRule = ({ conditions, inputs, stated }, sofar) => {
  const { offline } = conditions;
  if (!conditions.server || !offline || !sofar.has("offline-store")) return undefined;
  const edited = inputs.actions.filter(
    ({ data }) => data.effect === "update" && data.background !== true && data.state === undefined,
  );
  if (edited.length === 0) return undefined;
  const asked = patternRefs(stated, "conflict-resolution");
  const what = sample(edited.map(({ id }) => id.replace(/[-.]/g, " ")));
  return yes(
    `${asked.length > 0 ? "The text asks for conflict resolution" : `The text asks for ${offline.text}`}, and two devices of one person can each ${what} before they meet`,
    [...asked, ...offline.refs],
  );
};

/** A face or finger that is to open the app, where the product itself signs people in. */
export const appUnlockVerdict: TopicRule = ({ conditions, inputs, stated }, sofar) => {
  const asked = patternRefs(stated, "biometric-authentication");
  const user = inputs.concepts.find(({ id }) => id === "user");
  if (!conditions["mobile-client"] || !conditions.server || asked.length === 0) return undefined;
  if (user?.data.role !== "stored" || !sofar.has("relational-store")) return undefined;
  return yes(
    "The text asks for sign-in by face or finger, which the device checks and no server sees: what it opens is to be settled",
    asked,
  );
};
