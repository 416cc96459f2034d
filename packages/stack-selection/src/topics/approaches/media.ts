import { followsLine } from "../../catalog/media-words.ts";
import { patternRefs } from "../../facts/condition-readers.ts";
import { listed } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** Videos that people send, and that are to follow the line of whoever watches them. */
export const mediaFormsVerdict: TopicRule = ({ conditions, inputs, stated }, sofar) => {
  const asked = (inputs.requirements ?? []).filter(
    ({ data }) =>
      data.priority !== "wont" && data.later === undefined && followsLine.test(data.text),
  );
  const files = inputs.attributes.filter(({ data }) => data.type === "file");
  if (!conditions.server || !sofar.has("object-store")) return undefined;
  // What only phones can read, they make smaller themselves.
  if (patternRefs(stated, "end-to-end-encryption").length > 0) return undefined;
  if (asked.length === 0 || files.length === 0) return undefined;
  const [first] = asked;
  const holders = inputs.concepts.filter(({ ref }) =>
    files.some(({ data }) => data.concept === ref),
  );
  return yes(
    `The text asks for “${first?.data.text.replace(/[.]$/, "")}”, and people send files (${listed(holders.map(({ data }) => data.name.toLowerCase()))}): what makes the forms that fit a line is to be settled`,
    [...asked.map(({ ref }) => ref), ...files.map(({ ref }) => ref)],
  );
};
