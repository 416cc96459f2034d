import { optional } from "@planc/core";
import { security } from "@planc/core/ir";
import { elementNames, elementSlots } from "../elements.ts";
import { artifact } from "../kit.ts";
import { distinct } from "../text.ts";
import { csv } from "./csv.ts";

/** Every control with what it does, all of its places, and the test that verifies it. */
export const controlRegister = artifact("control-register", {
  reads: {
    ...elementSlots,
    threats: optional(security.threat),
    controls: optional(security.control),
  },
  emit: ({ threats, controls, ...plan }) => {
    if (controls.length === 0) return [];
    const nameOf = elementNames(plan);
    return [
      {
        path: "security/controls.csv",
        mediaType: "text/csv",
        text: csv([
          ["id", "control", "what", "where", "verified by", "standards", "answers"],
          ...controls.map(({ id, ref, data }) => [
            id,
            data.name,
            data.what,
            data.at.map(nameOf).join("; "),
            data.verification,
            data.standards.join("; "),
            distinct(
              threats.filter((each) => each.data.mitigatedBy.includes(ref)).map((each) => each.id),
            ).join("; "),
          ]),
        ]),
      },
    ];
  },
});
