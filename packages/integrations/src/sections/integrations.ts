import { optional, type PlanNodeOf } from "@planc/core";
import { integration } from "@planc/core/ir";
import { fileLink, nodeLink, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { allowedText, directionText } from "../sheets/cells.ts";
import { amountText, distinct, figureText } from "../text.ts";

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
  render: ({ providers, calls, quotas }) => {
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
              limitCell(provider, quotas),
              distinct(
                own
                  .toSorted((a, b) => rank(a.data.awaited) - rank(b.data.awaited))
                  .map(({ data }) => data.fallback.text),
              )
                .slice(0, 2)
                .join("; ") || "–",
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

const rank = (awaited: string): number =>
  awaited === "person" ? 0 : awaited === "program" ? 1 : 2;

/** The limit of which most is used; else what stands in place of a number. */
function limitCell(provider: Provider, quotas: readonly Quota[]): string {
  const own = quotas.filter(({ data }) => data.provider === provider.ref);
  const [tightest] = own.toSorted((a, b) => b.data.used.value - a.data.used.value);
  if (tightest) {
    const { expected, allowed, atMost } = tightest.data;
    return `${atMost ? "at most " : ""}${figureText(expected)} of ${amountText(allowed)}`;
  }
  const adaptive = provider.data.limits.find(({ kind }) => kind === "adaptive");
  return adaptive ? allowedText(adaptive) : "–";
}
