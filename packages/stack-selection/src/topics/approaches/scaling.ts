import { patternRefs } from "../../facts/condition-readers.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** Instances that are to come and go by themselves, where something is chosen or given that runs them. */
export const scalingVerdict: TopicRule = ({ conditions, inputs, stated }, sofar) => {
  const refs = patternRefs(stated, "auto-scaling", "pod-autoscaling");
  if (!conditions.server || refs.length === 0) return undefined;
  if (!sofar.has("orchestration") && !sofar.has("hosting")) return undefined;
  const said = (inputs.requirements ?? []).find(({ data }) => /auto-?\s?scal/i.test(data.text));
  return yes(
    said
      ? `The text asks for “${said.data.text.replace(/[.]$/, "")}”: by what, between which numbers and how an instance goes is to be settled`
      : "The text asks for auto-scaling: by what, between which numbers and how an instance goes is to be settled",
    [...refs, ...(said ? [said.ref] : [])],
  );
};
