import { groupedBy, type PlanNodeOf } from "@planc/core";
import type { security } from "@planc/core/ir";
import { paragraph, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { type Elements, elementNames } from "../elements.ts";
import { distinct, someOf } from "../text.ts";

type Flow = Elements["connections"][number]["data"];
type Identity = PlanNodeOf<typeof security.identity> | undefined;

/** What goes over a network, one line for all callers that ask the same ones in the same way. */
export function flows(plan: Elements, identity: Identity): readonly RootContent[] {
  const nameOf = elementNames(plan);
  const remote = plan.connections.filter(({ data }) => data.remote).map(({ data }) => data);
  if (remote.length === 0) return [];
  const way = (flow: Flow) => [flow.class, protocolOf(flow), shownBy(flow, identity)].join("\n");
  const toOne = groupedBy(remote, (flow) => `${flow.to}\n${way(flow)}`);
  const callersOf = (flow: Flow) =>
    distinct((toOne.get(`${flow.to}\n${way(flow)}`) ?? []).map(({ from }) => nameOf(from)));
  const alike = groupedBy(remote, (flow) => `${callersOf(flow).join("\n")}\n${way(flow)}`);
  return [
    paragraph(strong(`Flows (${remote.length})`)),
    table(
      ["From", "To", "Data", "Protocol", "Caller shown by"],
      [...alike.values()].map((group) => {
        const [first] = group;
        const carried = distinct(group.flatMap(({ carries }) => carries.map(nameOf)));
        return [
          callersOf(first).join(", "),
          distinct(group.map(({ to }) => nameOf(to))).join(", "),
          carried.length === 0 ? first.class : `${first.class}: ${someOf(carried)}`,
          protocolOf(first),
          shownBy(first, identity),
        ];
      }),
    ),
  ];
}

function protocolOf({ protocol, encrypted }: Flow): string {
  return encrypted ? protocol : `${protocol}, unencrypted`;
}

/** What the caller shows; how people sign in is said once, as the control. */
function shownBy({ authentication }: Flow, identity: Identity): string {
  const protocol = identity?.data.protocol;
  return protocol === undefined ? authentication : authentication.replace(`, ${protocol}`, "");
}
