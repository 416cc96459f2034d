import { bullets, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { codes, heading, linkTo, type SheetFacts } from "./facts.ts";

/** Who may have an address signed, and the rules of the register that this use of the system comes under. */
export function practicesOf({
  provider: { id, data },
  signing,
  nameOf,
}: SheetFacts): readonly RootContent[] {
  const rules = data.practices ?? [];
  if (rules.length === 0 && signing.length === 0) return [];
  return [
    heading(2, "Rules of Use"),
    ...(signing.length === 0
      ? []
      : [
          table(
            ["Signs", "For"],
            signing.map(({ operation, roles }) => [
              codes([operation]),
              roles.length === 0 ? "everybody" : codes(roles.map(nameOf)),
            ]),
          ),
        ]),
    ...(rules.length === 0
      ? []
      : [
          bullets([
            [
              strong("rules:"),
              " ",
              linkTo(`providers/${id}.json`),
              ": ",
              ...codes(rules.map(({ of }) => of)),
            ],
          ]),
        ]),
  ];
}
