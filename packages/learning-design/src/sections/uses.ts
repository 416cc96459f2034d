import { listed, optional, type PlanNodeOf } from "@planc/core";
import { brief, data, learning } from "@planc/core/ir";
import { type Inline, nodeLink, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { toMark } from "../steps/evaluation-cases.ts";
import { amountText, bare, someOf } from "../text.ts";
import { boundText, codes, figureText, Names } from "./cells.ts";
import { heading } from "./models.ts";

type Use = PlanNodeOf<typeof learning.use>;
type Retrieval = PlanNodeOf<typeof learning.retrieval>;
type Rows = (readonly [string, Inline | readonly Inline[]] | undefined)[];

/** Each use of a language model, and each search by meaning, in full. */
export const usesSection = section("uses", {
  document: "learning.md",
  title: "What Language Models Do",
  reads: {
    uses: optional(learning.use),
    retrievals: optional(learning.retrieval),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    tables: optional(data.table),
    columns: optional(data.column),
  },
  render: ({ uses, retrievals, actions, concepts, tables, columns }) => {
    if (uses.length + retrievals.length === 0) return undefined;
    const names = new Names(tables, columns);
    const conceptNames = new Map<string, string>(
      concepts.map(({ ref, data: each }) => [ref, each.name.toLowerCase()]),
    );
    const actionNames = new Map<string, string>(
      actions.map(({ ref, data: each }) => [
        ref,
        `${each.verb} ${conceptNames.get(each.concept) ?? ""}`,
      ]),
    );
    return {
      blocks: [
        ...uses.flatMap((use) => {
          return [
            heading(use.data.name),
            table(["What", "Planned"], present(useRows(use, names))),
            ...(use.data.tools.length > 0
              ? [
                  table(
                    ["Tool", "As", "Confirmed first"],
                    use.data.tools.map((each) => [
                      nodeLink(each.action, actionNames.get(each.action) ?? each.action),
                      each.as,
                      each.confirmed ? "yes" : "no",
                    ]),
                  ),
                ]
              : []),
          ];
        }),
        ...retrievals.flatMap((retrieval) => {
          return [
            heading(retrieval.data.name),
            table(["What", "Planned"], present(retrievalRows(retrieval, names))),
          ];
        }),
      ],
    };
  },
});

const present = (rows: Rows) => rows.flatMap((each) => (each ? [each] : []));

function useRows({ data: use }: Use, names: Names): Rows {
  const { model, time, tokens, calls, cost, privacy, output } = use;
  const owners = { ours: "ours", asker: "the asker's", others: "of others" } as const;
  return [
    [
      "Model",
      `${model.name}${model.version === model.name ? "" : `, version ${model.version}`}: ${model.because}`,
    ],
    [
      "Given",
      listed(
        use.given.map(
          (each) =>
            `${each.what} (${owners[each.trust]}${each.categories.length > 0 ? `, ${each.categories.join(", ")}` : ""})`,
        ),
      ),
    ],
    [
      "Gives",
      [
        output.form,
        ...(output.to.length > 0
          ? [
              ", written to ",
              ...codes(
                output.to.map(
                  (each) =>
                    `${bare(each.slice(each.indexOf("#") + 1, each.lastIndexOf(".")))}.${names.column(each)}`,
                ),
              ),
            ]
          : []),
      ],
    ],
    [
      "Held to",
      `${output.checks.map(({ check }) => check).join("; ") || "nothing"}; else ${output.refused}`,
    ],
    time.target || time.wait
      ? [
          "Time",
          [
            ...(time.budget ? [figureText(time.budget)] : []),
            ...(time.first ? [`first piece ${amountText(time.first)}`] : []),
            ...(time.streamed ? ["streamed"] : []),
            ...(time.wait ? [`call waits ${amountText(time.wait)}`] : []),
          ].join("; "),
        ]
      : undefined,
    tokens
      ? ["Tokens of a call", `in ${figureText(tokens.in)}; out ${amountText(tokens.out)}`]
      : undefined,
    calls.peak || calls.perPerson
      ? [
          "Calls",
          [
            ...(calls.peak ? [`${amountText(calls.peak)} at peak`] : []),
            ...(calls.perPerson ? [`${amountText(calls.perPerson)} a person and day at most`] : []),
          ].join("; "),
        ]
      : undefined,
    model.where === "provider"
      ? [
          "Cost of a call",
          cost.perCall
            ? figureText(cost.perCall)
            : `${cost.formula ?? "tokens × price"}: open, ${listed(cost.open)}`,
        ]
      : undefined,
    use.safety.length > 0 ? ["Rules", use.safety.map(({ rule }) => rule).join("; ")] : undefined,
    [
      "Leaves",
      `${privacy.text}${privacy.open.length > 0 ? `; open: ${listed(privacy.open)}` : ""}`,
    ],
    ["Cached", use.cache],
    ["Looked at", use.review],
    ["Without it", use.fallback.text],
  ];
}

function retrievalRows({ data: find }: Retrieval, names: Names): Rows {
  const where = [find.texts, find.pieces, find.vectors].flatMap((each) =>
    each ? [names.link(each)] : [],
  );
  return [
    where.length > 0
      ? ["Texts, pieces, vectors", where.flatMap((each, at) => (at === 0 ? [each] : [", ", each]))]
      : undefined,
    [
      "Cut",
      `${amountText(find.chunk.tokens)} tokens, ${amountText(find.chunk.overlap)} overlap${find.chunk.stated ? "" : " (assumed)"}`,
    ],
    [
      "Vectors by",
      `${find.model.name ?? "open"}${find.model.dimensions ? `, ${amountText(find.model.dimensions)} numbers` : ""}`,
    ],
    [
      "Index",
      `${find.index.kind}: ${find.index.text}${find.index.rows ? `; ${figureText(find.index.rows)}` : ""}${find.index.size ? `; ${figureText(find.index.size)}` : ""}`,
    ],
    [
      "Search",
      `${find.search === "meaning" ? "by meaning" : "by words and by meaning"}${find.merged ? `: ${find.merged}` : ""}; first ${amountText(find.top)}${find.topStated ? "" : " (assumed)"}`,
    ],
    ["Who reads", find.rights.text],
    [
      "Quoted by",
      [
        ...codes(find.cites.map(names.column)),
        ...(find.citesMissing.length > 0
          ? [`${find.cites.length > 0 ? "; " : ""}not kept: ${listed(find.citesMissing)}`]
          : []),
      ],
    ],
    ["In step", find.inStep],
    ["Another model", find.renewed],
    find.time.budget ? ["Time", amountText(find.time.budget)] : undefined,
  ];
}

/** Cases and figures by which uses are accepted. */
export const evaluationsSection = section("evaluations", {
  document: "learning.md",
  title: "What They Are Accepted By",
  reads: { evaluations: learning.evaluation },
  render: ({ evaluations }) =>
    evaluations.length === 0
      ? undefined
      : {
          blocks: [
            table(
              ["Of", "Accepted at", "Cases here", "Cases in all", "Still to mark", "Run"],
              evaluations.map(({ data: each }) => [
                each.name,
                each.metrics
                  .map(
                    (metric) =>
                      `${metric.metric} ${boundText(metric)}${metric.stated ? "" : " (assumed)"}`,
                  )
                  .join("; "),
                someOf(
                  each.cases.map(({ key }) => key),
                  6,
                ) || "none",
                figureText(each.size),
                String(toMark(each)),
                each.runs,
              ]),
            ),
          ],
        },
});
