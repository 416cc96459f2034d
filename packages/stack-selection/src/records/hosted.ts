import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import type { Catalogue } from "../catalog/catalogue.ts";
import { servicesBeside } from "../catalog/facts/networks.ts";
import { isSoldByVendor } from "../catalog/facts/own-vendors.ts";
import { listed, number } from "../text/words.ts";
import { holdsPersonal } from "./approaches/personal-copies.ts";
import { heading } from "./document.ts";
import type { Drawn } from "./drawn.ts";
import type { Line } from "./line.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
export type Hosting = PlanNodeOf<typeof decision.hosting>;

export function hostingOfChoice(
  hostings: readonly Hosting[],
  { ref }: Pick<Choice, "ref">,
): Hosting | undefined {
  return hostings.find(({ data }) => data.choice === ref);
}

/** `Rented: Amazon RDS for PostgreSQL, on AWS`. */
export function hostedText({ data: { by, name, on, line } }: Hosting): string {
  return by === "provider"
    ? `Rented: ${name}${line === undefined ? "" : ` ${line}`}, on ${on}`
    : `Run by the team, on ${on}`;
}

/** Who runs it, with the scores where a provider offers it; what each stands on is told by `planc explain`. */
export function hostedBlocks(hosting: Hosting | undefined): readonly RootContent[] {
  if (!hosting) return [];
  const { because, compared } = hosting.data;
  return [
    heading(3, "Who runs it"),
    // Where both were weighed, the table has what speaks for each.
    paragraph(`${hostedText(hosting)}.${compared ? "" : ` ${because}`}`),
    ...(compared
      ? [
          table(
            [
              "Weighed (judgement)",
              ...compared.factors.map(({ name, weight }) => `${name}, × ${number(weight)}`),
              "Mean",
            ],
            [
              [
                compared.offering,
                ...compared.factors.map(({ provider }) => number(provider.score)),
                number(compared.provider),
              ],
              [
                "The team",
                ...compared.factors.map(({ team }) => number(team.score)),
                number(compared.team),
              ],
            ],
          ),
        ]
      : []),
  ];
}

interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

type Chosen = Pick<Choice, "ref" | "data">;

interface Around {
  readonly choices: readonly Chosen[];
  readonly hostings: readonly Hosting[];
  readonly catalogue: Catalogue;
  readonly drawn: Drawn;
}

/** What being at this provider brings and costs the other choices: what it runs of them, and what only it has. */
export function atProvider(
  { data }: Chosen,
  { choices, hostings, catalogue, drawn }: Around,
): Told {
  const entry = catalogue.entryOf(data.technology);
  if (!entry?.topics.includes("cloud-platform"))
    return { positive: [], negative: [], mitigation: [] };
  const names = new Map<string, string>(choices.map((each) => [each.ref, each.data.name]));
  const sold = hostings.filter((each) => each.data.by === "provider");
  const textOf = (each: Hosting) => `${names.get(each.data.choice) ?? each.id} (${each.data.name})`;
  const rented = sold
    .filter((each) => !isSoldByVendor(each.data.name))
    .map(textOf)
    .sort();
  const byMakers = sold
    .filter((each) => isSoldByVendor(each.data.name))
    .map(textOf)
    .sort();
  const made = sold.flatMap((each) => (isSoldByVendor(each.data.name) ? [each.data.choice] : []));
  const personal = drawn.components.some(
    ({ ref, data }) =>
      data.choice !== undefined && made.includes(data.choice) && holdsPersonal(drawn, ref),
  );
  // What is said to people passes those who deliver it, with whom it goes to.
  const delivering = choices
    .filter(
      (each) =>
        /#(?:push|sms|email)$/.test(each.data.topic) &&
        each.data.lifecycle === "new" &&
        catalogue.entryOf(each.data.technology)?.cloud !== entry.key,
    )
    .map((each) => `those who run ${each.data.name}`);
  const bound = choices.flatMap((each) => {
    const own = catalogue.entryOf(each.data.technology);
    return own?.cloud === entry.key ? [own] : [];
  });
  const only = [
    ...new Set([...bound.map(({ name }) => name), ...besideChoices(data, choices, drawn)]),
  ].sort();
  return {
    positive: rented.length > 0 ? [`Rented: ${listed(rented)}.`] : [],
    negative: [
      ...(byMakers.length > 0
        ? [
            `Not ${data.name} but its maker runs ${listed(byMakers)}, on machines of ${data.name}: one contract more, and one company more that holds what is kept there.`,
          ]
        : []),
      ...(only.length > 0 ? [`Bound to ${data.name}: ${listed(only)}.`] : []),
    ],
    mitigation: [
      ...(personal
        ? [
            `Sign with ${listed([data.name, "that company", ...delivering])} what they may do with personal data, before the first row.`,
          ]
        : []),
      ...bound.flatMap(({ name, exit }) =>
        exit === undefined ? [] : [`To leave ${name}: ${exit}.`],
      ),
    ],
  };
}

/** Services of the provider that the plan uses without their being a choice: in front, for logs, and in a control. */
function besideChoices(
  { name, technology }: Choice["data"],
  choices: readonly Chosen[],
  { components, controls = [] }: Around["drawn"],
): readonly string[] {
  const own = servicesBeside[technology];
  if (!own) return [];
  const fronts = components.flatMap(({ data: { kind, choice, technology: of } }) =>
    kind === "load-balancer" && choice === undefined && of?.startsWith(name)
      ? ["its load balancer"]
      : [],
  );
  const runs = choices.some(({ data }) =>
    ["hosting", "orchestration", "functions"].includes(idOf(data.topic)),
  );
  const named = own.controls.filter((each) =>
    controls.some(({ data }) => data.what.includes(each)),
  );
  return [...fronts, ...(runs ? [own.logs] : []), ...named];
}
