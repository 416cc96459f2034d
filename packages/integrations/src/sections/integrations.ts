import { listed, optional, type PlanNodeOf } from "@planc/core";
import { integration } from "@planc/core/ir";
import { fileLink, nodeLink, paragraph, table } from "@planc/core/markdown";
import { taken } from "../calls/alternatives.ts";
import { section } from "../kit.ts";
import { allowedText } from "../sheets/cells.ts";
import { figureText } from "../text.ts";

type Quota = PlanNodeOf<typeof integration.quota>;
type Provider = PlanNodeOf<typeof integration.provider>;

/** Each system of others on a line: what for, which way, what is asked against what it allows, what is seen when it is down. */
export const integrationsSection = section("integrations", {
  document: "plan.md",
  title: "Integrations",
  reads: {
    providers: integration.provider,
    calls: optional(integration.call),
    quotas: optional(integration.quota),
  },
  render: ({ providers, calls, quotas, options }) => {
    if (providers.length === 0) return undefined;
    return {
      blocks: [
        table(
          ["System", "For", "Way", "At peak, of its limit", "When down"],
          providers.map((provider) => {
            const own = calls.filter(({ data }) => data.provider === provider.ref);
            return [
              nodeLink(provider.ref, provider.data.name),
              provider.data.purpose,
              directionText(provider.data.directions),
              limitCell(provider, quotas, options.headroom),
              own.toSorted((a, b) => rank(a.data) - rank(b.data))[0]?.data.fallback.text ?? "–",
            ];
          }),
        ),
        paragraph(
          "Sheets: ",
          ...providers.flatMap((provider, at) => [
            at === 0 ? "" : ", ",
            fileLink(`integrations/${provider.id}.md`, provider.data.name),
          ]),
          ...(calls.length > 0
            ? [". Times, repeats, breakers: ", fileLink("integrations/retry-policies.json")]
            : []),
          ".",
        ),
      ],
    };
  },
});

/** Names of directions, in a few words. */
const directionText = (directions: Provider["data"]["directions"]): string =>
  listed(directions.map((each) => directionNames[each]));

const directionNames: Readonly<Record<Provider["data"]["directions"][number], string>> = {
  out: "called",
  reports: "reports",
  in: "calls us",
  client: "clients",
};

/** What people wait for first, and what takes something away last. */
const rank = ({ awaited, effect }: PlanNodeOf<typeof integration.call>["data"]): number =>
  (effect === "delete" ? 3 : 0) + (awaited === "person" ? 0 : 1);

/** Of alternatives by plan the one that fits, and of those the limit of which most is used; else what stands for a number. */
function limitCell(provider: Provider, quotas: readonly Quota[], headroom: number): string {
  const { limits } = provider.data;
  const own = quotas.filter(({ data }) => data.provider === provider.ref);
  const [tightest] = taken(own, limits, headroom).toSorted(
    (a, b) => b.data.used.value - a.data.used.value,
  );
  const limit = tightest && limits[tightest.data.limit];
  if (tightest && limit) {
    const { expected, atMost } = tightest.data;
    const edition = limit.when ?? (limit.kind === "sender" ? limit.sender : undefined);
    return `${atMost ? "at most " : ""}${figureText(expected)} of ${allowedText(limit)}${edition ? ` (${edition})` : ""}`;
  }
  const adaptive = limits.find(({ kind }) => kind === "adaptive");
  if (adaptive?.basis.kind === "unknown") return "not known: ask";
  return adaptive ? allowedText(adaptive) : "–";
}
