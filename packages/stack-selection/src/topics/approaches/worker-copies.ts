import { instanceLimit, instanceLimitText } from "../../facts/instance-limit.ts";
import { number, sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** Work behind requests by copies whose number the text bounds, and a rate that one of them takes. */
export const workerCopiesVerdict: TopicRule = ({ conditions, inputs, numbers }, sofar) => {
  const { peakRate } = numbers;
  if (!conditions.server || !sofar.has("message-broker") || !peakRate) return undefined;
  const said = (inputs.requirements ?? []).filter(
    ({ data }) =>
      data.priority !== "wont" &&
      /\bscal(?:e|es|ing|able|ability)\b/i.test(data.text) &&
      /\binstances?\b/i.test(data.text),
  );
  const most = inputs.quantities.find(
    ({ data }) => data.unit === "instance" && data.kind === "limit" && data.comparator === "<=",
  );
  const one = instanceLimit(inputs);
  if (!most || typeof most.data.value !== "number" || said.length === 0 || one.refs.length === 0)
    return undefined;
  const keys = said.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
  return yes(
    `The text has instances added${keys.length > 0 ? ` (${sample(keys)})` : ""}, at most ${number(most.data.value)} of which each takes ${instanceLimitText(inputs)}, and does not say what adds one`,
    [most.ref, ...one.refs, ...said.map(({ ref }) => ref)],
  );
};
