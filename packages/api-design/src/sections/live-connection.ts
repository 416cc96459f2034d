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
    const unread = ({ checked }: { readonly checked?: string | undefined }) =>
      checked === undefined ? ", not checked" : "";
    const ends = signIn && said(signIn.endsWithin);
    return {
      blocks: [
        table(
          ["Of a connection", "Is", "Because"],
          [
            ["Over", `${data.technology}, held by ${holders}`, data.because],
            ...(signIn
              ? [
                  [
                    "Signed in by",
                    signIn.carriedBy,
                    signIn.lifetime ? `good for ${said(signIn.lifetime)}` : "as any request",
                  ],
                  ["Renewed", signIn.renewal, ""],
                  [
                    "Put out",
                    `within ${said(signIn.told)} after a right or session ends; at worst ${ends}`,
                    `told ${data.hub ? `by ${name(data.hub)}` : "by the instance itself"}; where that was lost, ${signIn.endsWithin.formula === "recheck" ? "when it is looked up next" : "when the token ends"}`,
                  ],
                ]
              : []),
            [
              "Heartbeat",
              `every ${said(heartbeat.interval)}, ${heartbeat.by === "both" ? "both ways" : `by the ${heartbeat.by}`}; dead after ${said(heartbeat.timeout)} more`,
              `${heartbeat.basis}${heartbeat.basis === "stated" ? "" : unread(heartbeat.fact)}`,
            ],
            [
              "Found dead after",
              said(heartbeat.noticed),
              `interval ${said(heartbeat.interval)} + timeout ${said(heartbeat.timeout)}`,
            ],
            ...(idle
              ? [
                  [
                    `Silent at most, at ${name(idle.component)}`,
                    said(idle.limit),
                    `default${unread(idle.fact)}; the heartbeat comes ${idle.limit.value > heartbeat.interval.value ? "before" : "too late"}`,
                  ],
                ]
              : []),
            [
              "Comes back after",
              `${said(reconnect.first)}, × ${reconnect.factor} up to ${said(reconnect.most)}, ± ${reconnect.jitter * 100} % at random`,
              "assumed",
            ],
            [
              "An instance goes",
              `takes no new one, closes all within ${said(data.drain)}; each comes back at random within ${said(reconnect.spread)}`,
              "assumed",
            ],
            ["The same instance again", sticky.needed ? "yes" : "no", sticky.because],
            ...(data.hub
              ? [["Other instances", `told over ${name(data.hub)}`, "listeners are at any of them"]]
              : []),
            [
              "Limits of a connection",
              [
                ...(limits.rate ? [said(limits.rate)] : []),
                `${said(limits.size)} an event`,
                ...(limits.rooms ? [`${limits.rooms} rooms`] : []),
              ].join(", "),
              limits.rate
                ? "assumed; more is answered with rate-limited, then disconnected"
                : "assumed",
            ],
            [
              "Connections of an account",
              String(limits.connections),
              "assumed; the oldest is closed",
            ],
          ],
        ),
        ...(convention?.data.style === "graphql"
          ? []
          : [paragraph("Messages: ", fileLink("asyncapi.yaml"))]),
      ],
    };
  },
});
