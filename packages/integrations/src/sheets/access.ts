import { bullets, type Inline, inlineCode, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { distinct, someOf } from "../text.ts";
import { basisText } from "./cells.ts";
import { heading, linked, type SheetFacts } from "./facts.ts";

/** Secrets, addresses, version and sandbox. */
export function accessOf({ provider: { data }, nameOf }: SheetFacts): readonly RootContent[] {
  const isCalled = data.directions.includes("out");
  const lines: (readonly Inline[])[] = [
    ...data.environments.map((each) => [
      strong(`${each.name}:`),
      " ",
      inlineCode(each.setting),
      " = ",
      ...linked(each.address),
    ]),
    ...(isCalled
      ? [
          [
            strong("version:"),
            data.version.basis.kind === "unknown"
              ? ` ${data.version.policy}`
              : ` ${data.version.pinned}, pinned by ${data.version.by}. ${data.version.policy}`,
          ],
          [strong("sandbox:"), ` ${data.sandbox.how}`],
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
            ["Secret", "Is", "Held by", "Sent as", "Rights", "Changed"],
            groups.flatMap((group) => {
              const same = data.credentials.filter((each) => alike(each) === group);
              const [first] = same;
              return first
                ? [
                    [
                      same.flatMap((each, at) => [at === 0 ? "" : ", ", inlineCode(each.name)]),
                      same.map((each) => each.what).join("; "),
                      someOf(first.heldBy.map(nameOf)) || "the other side",
                      first.sent,
                      first.scopes.length === 0 ? "–" : first.scopes.join("; "),
                      first.rotation,
                    ],
                  ]
                : [];
            }),
          ),
        ]),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
  ];
}

/** What goes together is one row: the two halves of a key. */
const alike = ({
  heldBy,
  sent,
  scopes,
  rotation,
}: SheetFacts["provider"]["data"]["credentials"][number]): string =>
  JSON.stringify([heldBy, sent, scopes, rotation]);

/** What goes there and comes from there, and who may keep it. */
export function dataOf({ provider: { data }, nameOf }: SheetFacts): readonly RootContent[] {
  if (data.data.length === 0) return [];
  return [
    heading(2, "Data"),
    table(
      ["Of", "Way", "Class", "Fields"],
      data.data.map((each) => [
        nameOf(each.concept),
        each.way,
        `${each.class}${each.personal ? ", personal" : ""}`,
        each.fields.map(({ name }) => name).join(", ") || "its id alone",
      ]),
    ),
    ...(data.agreement
      ? [
          bullets([
            [
              strong("processing:"),
              " ",
              ...linked(data.agreement.text),
              ` (${basisText(data.agreement.basis)})`,
            ],
            ...(data.region
              ? [
                  [
                    strong("kept:"),
                    " ",
                    ...linked(data.region.text),
                    ` (${basisText(data.region.basis)})`,
                  ],
                ]
              : []),
          ]),
        ]
      : []),
  ];
}
