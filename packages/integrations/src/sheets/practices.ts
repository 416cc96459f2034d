import { table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { listed } from "../text.ts";
import { basisText } from "./cells.ts";
import { heading, type SheetFacts } from "./facts.ts";

/** What its use asks for beside the calls: who may have an address signed, then what is known of the provider. */
export function practicesOf({
  provider: { data },
  signing,
  nameOf,
}: SheetFacts): readonly RootContent[] {
  const asked = signing.map(({ operation, roles }) => [
    "who has one signed",
    `${operation}${roles.length === 0 ? "" : `: ${listed(roles.map(nameOf))}`}, for the file of the row that the same call makes or changes`,
    "this plan",
  ]);
  const known = (data.practices ?? []).map(({ of, rule, basis }) => [of, rule, basisText(basis)]);
  const rows = [...asked, ...known];
  return rows.length === 0
    ? []
    : [heading(2, "Rules of Use"), table(["Of", "Rule", "Basis"], rows)];
}
