import { isPublic, signsInBy } from "../model.ts";
import { someOf } from "../text.ts";
import type { ThreatRule } from "./threat.ts";

export const identityThreats: readonly ThreatRule[] = [
  {
    id: "SEC-TM-006",
    find: ({ identity, obligations, components, concepts }) => {
      const duty = obligations.find((each) => each.data.kind === "isolation");
      const tenant = concepts.find((each) => each.ref === identity?.data.tenancy);
      if (!duty && !tenant) return [];
      return components
        .filter((each) =>
          ["relational-store", "document-store", "cache", "search-engine", "object-store"].includes(
            each.data.kind,
          ),
        )
        .map((each) => ({
          subject: each,
          elements: [each.ref],
          scenario: `A query without the ${tenant?.data.name.toLowerCase() ?? "tenant"} in it returns what another one keeps in ${each.data.name}.`,
          stake: [`each ${tenant?.data.name.toLowerCase() ?? "tenant"}'s data`],
          likelihood: "medium",
          impact: "high",
          controls: ["tenant-isolation"],
        }));
    },
  },
  {
    id: "SEC-TM-010",
    find: ({ identity, operations }) => {
      if (identity?.data.owner !== "system") return [];
      const guessed = operations.filter(signsInBy);
      return guessed.map((each) => ({
        subject: each,
        elements: [each.ref],
        scenario: `Passwords from other leaks are tried at ${each.data.operationId}.`,
        likelihood: "high",
        impact: "medium",
        controls: ["rate-limiting"],
      }));
    },
  },
  {
    id: "SEC-TM-011",
    find: ({ identity, actors, signsIn }) => {
      const privileged = actors.filter((each) => each.data.privileged === true);
      // Keys of services are no passwords.
      const byPassword = identity?.data.owner === "system" || identity?.data.owner === "provider";
      return identity && signsIn && byPassword && privileged.length > 0
        ? [
            {
              subject: identity,
              elements: [identity.ref, ...privileged.map((each) => each.ref)],
              covers: [identity.ref],
              scenario: `The password of ${someOf(privileged.map((each) => each.data.name))} is phished and opens everything that role may do.`,
              likelihood: "medium",
              impact: "high",
              controls: ["multi-factor"],
            },
          ]
        : [];
    },
  },
  {
    id: "SEC-TM-024",
    find: ({ identity }) =>
      identity?.data.tokens.some((each) => each.name === "refresh token")
        ? [
            {
              subject: identity,
              elements: [identity.ref],
              scenario:
                "A refresh token is copied from a device and used for as long as it is good.",
              likelihood: "medium",
              impact: "medium",
              controls: ["token-rotation"],
            },
          ]
        : [],
  },
  {
    id: "SEC-TM-025",
    find: ({ identity, operations, actors, sensitive, servers, signsIn }) => {
      const acting = operations.filter(
        (each) => !isPublic(each) && ["delete", "update", "transition"].includes(each.data.effect),
      );
      const privileged = actors.some((each) => each.data.privileged === true);
      return identity && signsIn && acting.length > 0 && (privileged || sensitive.length > 0)
        ? [
            {
              subject: identity,
              elements: [identity.ref, ...acting.map((each) => each.ref)],
              covers: servers.map((each) => each.ref),
              scenario: `Somebody who called ${someOf(
                acting.map((each) => each.data.operationId),
                3,
              )} says that it was not them.`,
              likelihood: "medium",
              impact: "medium",
              controls: ["audit-log"],
            },
          ]
        : [];
    },
  },
];
