import { atOnce, optional, roleHeldFor } from "@planc/core";
import { architecture, brief, security } from "@planc/core/ir";
import { givingRoles, namingRoleWork } from "../catalog/role-words.ts";
import { rule } from "../kit.ts";
import { amountText } from "../text.ts";

/** What the text wants to hold at once, a token that services read roles from delays. */
export const roleNotAtOnce = rule("role-not-at-once", {
  reads: {
    identity: optional(security.identity),
    components: optional(architecture.component),
    requirements: optional(brief.requirement),
  },
  check: ({ identity, components, requirements, report }) => {
    const held = roleHeldFor({ identity, components });
    if (held === undefined) return;
    const services = components.filter(({ data }) => data.kind === "service").length;
    for (const { ref, data } of requirements) {
      if (data.priority === "wont" || !atOnce.test(data.text) || !isOfRoles(data.text)) continue;
      report("role-not-at-once", { services: String(services), held: amountText(held) }, { ref });
    }
  },
});

function isOfRoles(text: string): boolean {
  return namingRoleWork.test(text) || givingRoles.some((each) => each.test(text));
}
