import { bullets, type Inline, inlineCode, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { distinct, someOf } from "../text.ts";
import { codes, heading, type SheetFacts } from "./facts.ts";

type Credential = SheetFacts["provider"]["data"]["credentials"][number];

/** Secrets with who holds them, addresses and version. */
export function accessOf({ provider: { data }, nameOf }: SheetFacts): readonly RootContent[] {
  const lines: (readonly Inline[])[] = [
    ...data.environments.map((each) => [
      strong(`${each.name}:`),
      " ",
      inlineCode(each.setting),
      " = ",
      // An account of the tests' own stands in the register.
      /^not known\b/.test(each.address) ? "open" : inlineCode(addressOf(each.address)),
    ]),
    ...(data.directions.includes("out")
      ? [
          [
            strong("version:"),
            " ",
            ...(data.version.pinned === "not known"
              ? ["open"]
              : [inlineCode(data.version.pinned), " by ", inlineCode(data.version.by)]),
          ],
        ]
      : []),
  ];
  const groups = distinct(data.credentials.map(alike));
  return [
    heading(2, "Access"),
    ...(groups.length === 0
      ? []
      : [
          table(
            ["Secret", "Held by", "Sent as", "Rights"],
            groups.flatMap((group) => {
              const same = data.credentials.filter((each) => alike(each) === group);
              const [first] = same;
              return first
                ? [
                    [
                      codes(same.map((each) => each.name)),
                      someOf(first.heldBy.map(nameOf)) || "other side",
                      sentAs(first),
                      first.scopes.length === 0 ? "–" : codes(first.scopes),
                    ],
                  ]
                : [];
            }),
          ),
        ]),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
  ];
}

const addressOf = (text: string): string => /^\S+?(?=,?(?:\s|$))/.exec(text)?.[0] ?? text;

/** The header as it is written; what is no header is told in the register. */
function sentAs({ sent }: Credential): Inline {
  return /^[A-Za-z-]+: \S/.test(sent) && !sent.startsWith("never:") ? inlineCode(sent) : "–";
}

/** What goes together is one row: the two halves of a key. */
const alike = ({ heldBy, sent, scopes, rotation }: Credential): string =>
  JSON.stringify([heldBy, sent, scopes, rotation]);

/** What goes there and comes from there, and whether who may keep it is known. */
export function dataOf({ provider: { data }, nameOf }: SheetFacts): readonly RootContent[] {
  if (data.data.length === 0) return [];
  const state = (fact: { readonly basis: { readonly kind: string } } | undefined, label: string) =>
    fact ? [[strong(`${label}:`), fact.basis.kind === "unknown" ? " open" : " known"]] : [];
  return [
    heading(2, "Data"),
    table(
      ["Of", "Way", "Class", "Fields"],
      data.data.map((each) => [
        nameOf(each.concept),
        each.way,
        `${each.class}${each.personal ? ", personal" : ""}`,
        each.fields.length === 0 ? "id alone" : codes(each.fields.map(({ name }) => name)),
      ]),
    ),
    ...(data.agreement
      ? [bullets([...state(data.agreement, "agreement"), ...state(data.region, "region")])]
      : []),
  ];
}
