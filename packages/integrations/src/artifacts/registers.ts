import { idOf } from "@planc/core";
import { integration } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { providerRegister } from "../registers/provider-register.ts";

/** What holds of each system, and what it is tried by, where programs and people look it up. */
export const registers = artifact("registers", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    inbound: integration.inbound,
    drills: integration.drill,
  },
  emit: ({ providers, calls, inbound, drills }) => {
    const callsOf = Map.groupBy(calls, ({ data }) => data.provider);
    const reportsOf = Map.groupBy(inbound, ({ data }) => data.provider);
    const json = (path: string, value: unknown) => ({
      path,
      mediaType: "application/json",
      text: `${JSON.stringify(value, undefined, 2)}\n`,
    });
    return [
      ...providers.map((provider) =>
        json(
          `integrations/providers/${provider.id}.json`,
          providerRegister({
            provider,
            calls: callsOf.get(provider.ref) ?? [],
            inbound: reportsOf.get(provider.ref) ?? [],
          }),
        ),
      ),
      ...(drills.length === 0
        ? []
        : [
            json("integrations/drills.json", {
              version: 1,
              drills: drills.map(({ data }) => ({
                provider: idOf(data.provider),
                of: idOf(data.of),
                kind: data.kind,
                given: data.given,
                expected: data.expected,
              })),
            }),
          ]),
    ];
  },
});
