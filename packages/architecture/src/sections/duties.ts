import { byRef, capital, type DataOf, optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { nodeLink, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { one } from "../model/language.ts";

/** What the product does without being called. */
export const dutiesSection = section("duties", {
  document: "plan.md",
  title: "What Happens by Itself",
  reads: {
    duties: optional(architecture.duty),
    components: optional(architecture.component),
    requirements: optional(brief.requirement),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
  },
  render: ({ duties, components, requirements, actions, concepts }) => {
    if (duties.length === 0) return undefined;
    const component = byRef(components);
    const requirement = byRef(requirements);
    const action = byRef(actions);
    const concept = byRef(concepts);
    const doing = ({ after, component: by }: DataOf<typeof architecture.duty>) => {
      const done = after && action.get(after)?.data;
      const about = done && concept.get(done.concept)?.data;
      if (!done || !about) return undefined;
      const keeper = components.find(({ data }) => data.owns.includes(done.concept));
      const together = keeper === undefined || keeper.ref === by;
      return `${done.verb} ${one(about)}${together ? ", in the same transaction" : ""}`;
    };
    const keysOf = (data: DataOf<typeof architecture.duty>) =>
      data.requirements.flatMap((each) => requirement.get(each)?.data.key ?? []).join(", ");
    const setOff = (data: DataOf<typeof architecture.duty>) =>
      doing(data) ??
      data.schedule ??
      data.upon ??
      (data.setOffBy === "time" ? "time" : `what ${keysOf(data) || "the text"} tells of`);
    const conceptOf = ({ data }: (typeof duties)[number]) =>
      action.get(data.action)?.data.concept ?? "";
    // What happens to the same thing, one after the other, is told of in a row.
    const ordered = duties.toSorted(
      (a, b) => Number(conceptOf(a) > conceptOf(b)) - Number(conceptOf(a) < conceptOf(b)),
    );
    return {
      blocks: [
        table(
          ["Duty", "Set off by", "Done by", "From"],
          ordered.map(({ ref, data }) => [
            nodeLink(ref, capital(data.name)),
            setOff(data),
            (data.component && component.get(data.component)?.data.name) ?? "the product",
            keysOf(data),
          ]),
        ),
      ],
    };
  },
});
