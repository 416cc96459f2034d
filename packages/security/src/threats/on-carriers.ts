import { forgeable } from "../controls/on-carriers.ts";
import { someOf } from "../text.ts";
import type { ThreatRule } from "./threat.ts";

export const carrierThreats: readonly ThreatRule[] = [
  {
    id: "SEC-TM-037",
    find: (model) => {
      const at = forgeable(model);
      return model.identity === undefined || at.length === 0
        ? []
        : [
            {
              subject: model.identity,
              elements: at.map((each) => each.ref),
              scenario: `A page of another site makes the browser of somebody who is signed in call ${someOf(
                at.map((each) => each.data.operationId),
                3,
              )}.`,
              likelihood: "medium",
              impact: "high",
              controls: ["cross-site-requests"],
            },
          ];
    },
  },
  {
    id: "SEC-TM-038",
    find: ({ identity }) =>
      identity?.data.carrier?.kind === "api-key" || identity?.data.programs
        ? [
            {
              subject: identity,
              elements: [identity.ref],
              scenario:
                "A key is copied from a program or its repository and used by somebody else.",
              likelihood: "medium",
              impact: "high",
              controls: ["keys-of-programs"],
            },
          ]
        : [],
  },
];
