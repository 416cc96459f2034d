import { byRef, optional } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { fileLink, paragraph, table, unitText } from "@planc/core/markdown";
import { section } from "../kit.ts";

type Amount = { readonly value: number; readonly unit: string };

const said = ({ value, unit }: Amount): string => `${value} ${unitText(value, unit)}`;

/** How clients stay connected, setting by setting. */
export const liveConnectionSection = section("live-connection", {
  document: "contracts/realtime.md",
  title: "Connection",
  reads: {
    policy: api.livePolicy,
    convention: optional(api.convention),
    components: optional(architecture.component),
  },
  render: ({ policy: { data }, convention, components }) => {
    const component = byRef(components);
    const name = (ref: string) => {
      const at = component.get(ref)?.data;
      return at?.technology ?? at?.name ?? ref;
    };
    const { signIn, heartbeat, idle, reconnect, limits, sticky } = data;
    const holders = data.holders.map((ref) => component.get(ref)?.data.name ?? ref).join(", ");
    const noticed = said(heartbeat.noticed);
    return {
      blocks: [
        table(
          ["Setting", "Value"],
          [
            ["Over", `${data.technology}, held by ${holders}`],
            ...(signIn
              ? [
                  ["Signed in", signIn.carriedBy],
                  ...(signIn.lifetime ? [["Good for", said(signIn.lifetime)]] : []),
                  [
                    "Put out",
                    `${said(signIn.told)}${data.hub ? ` over ${name(data.hub)}` : ""}, at worst ${said(signIn.endsWithin)}`,
                  ],
                ]
              : []),
            ...(data.hub ? [["Between instances", name(data.hub)]] : []),
            ["Same instance", sticky.needed ? "sticky" : "any"],
            [
              "Heartbeat",
              `${said(heartbeat.interval)} + ${said(heartbeat.timeout)} = ${noticed}, ${heartbeat.basis}`,
            ],
            ...(idle
              ? [
                  [
                    "Idle limit",
                    `${said(idle.limit)}, ${name(idle.component)}: ${idle.limit.value > heartbeat.interval.value ? "kept" : "broken"}`,
                  ],
                ]
              : []),
            [
              "Reconnect",
              `${said(reconnect.first)} × ${reconnect.factor} ≤ ${said(reconnect.most)} ± ${reconnect.jitter * 100} %`,
            ],
            ["Drain", `${said(data.drain)}, spread ${said(reconnect.spread)}`],
            [
              "Each connection",
              [
                ...(limits.rate ? [said(limits.rate)] : []),
                said(limits.size),
                ...(limits.rooms ? [`${limits.rooms} rooms`] : []),
              ].join(", "),
            ],
            ["Each account", `${limits.connections} connections`],
          ],
        ),
        paragraph("Reasons, sources: ", fileLink("realtime.json")),
        ...(convention?.data.style === "graphql"
          ? []
          : [paragraph("Messages: ", fileLink("asyncapi.yaml"))]),
      ],
    };
  },
});
