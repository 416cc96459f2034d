import type { PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { inlineCode, paragraph } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { ofPerson } from "../catalog/of-person.ts";
import { snake } from "../naming/identifier.ts";

/** Where nothing is classed as personal: the fields that may tell of people all the same, until somebody says no. */
export function mayTell(fields: readonly PlanNodeOf<typeof data.field>[]): RootContent {
  const named = fields.flatMap(({ data: { name, type } }) =>
    type === "long-text" || type === "json" || ofPerson.test(snake(name)) ? [snake(name)] : [],
  );
  const listed = [...new Set(named)].sort();
  return listed.length === 0
    ? paragraph("Personal data: none.")
    : paragraph(
        "Personal data: none named. May tell: ",
        ...listed.flatMap((each, at) => (at === 0 ? [inlineCode(each)] : [", ", inlineCode(each)])),
        ".",
      );
}
