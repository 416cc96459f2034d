import { integration } from "@planc/core/ir";
import { msOf } from "../figures.ts";
import { artifact } from "../kit.ts";
import { providerOf } from "../providers/facts-of.ts";
import { vectorsOf } from "../webhooks/index.ts";

/** Deliveries that a receiver has to accept and to refuse, for each system that reports and signs what it reports. */
export const webhookVectors = artifact("webhook-vectors", {
  reads: { providers: integration.provider, inbound: integration.inbound },
  emit: ({ providers, inbound }) =>
    providers.flatMap((provider) => {
      const report = inbound.find(({ data }) => data.provider === provider.ref);
      const facts = report && providerOf(provider.data.facts.key);
      const window = report?.data.replayWindow;
      const vectors =
        facts && vectorsOf(facts, window ? { toleranceSeconds: msOf(window) / 1000 } : {});
      return vectors === undefined
        ? []
        : [
            {
              path: `integrations/${provider.id}.webhook-vectors.json`,
              mediaType: "application/json",
              text: `${JSON.stringify(vectors, undefined, 2)}\n`,
            },
          ];
    }),
});
