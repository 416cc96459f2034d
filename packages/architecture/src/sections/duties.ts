import { byRef, optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { nodeLink, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { capital } from "../model/language.ts";

/** What the product does without being called. */
export const dutiesSection = section("duties", {
  document: "plan.md",
  title: "What Happens by Itself",
  reads: {
    duties: optional(architecture.duty),
    components: optional(architecture.component),
    requirements: optional(brief.requirement),
  },
  render: ({ duties, components, requirements }) => {
    if (duties.length === 0) return undefined;
    const component = byRef(components);
    const requirement = byRef(requirements);
    return {
      blocks: [
        table(
          ["Duty", "Set off by", "Done by", "From"],
          duties.map(({ ref, data }) => [
            nodeLink(ref, capital(data.name)),
            data.schedule ?? (data.setOffBy === "time" ? "time" : "what happened before it"),
            (data.component && component.get(data.component)?.data.name) ?? "the product",
            data.requirements.flatMap((each) => requirement.get(each)?.data.key ?? []).join(", "),
          ]),
        ),
      ],
    };
  },
});
