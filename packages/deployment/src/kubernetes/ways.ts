import { idOf, type ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { SecretWay } from "./blanks.ts";
import type { EntryWay } from "./entry.ts";

type Choice = ViewOf<typeof decision.choice>;

/** The key of what was chosen for a topic. */
export function technologyOf(choices: readonly Choice[], topic: string): string | undefined {
  return choices.find(({ data }) => idOf(data.topic) === topic)?.data.technology;
}

export function isOnKubernetes(choices: readonly Choice[]): boolean {
  return technologyOf(choices, "orchestration") === "kubernetes";
}

/** Gateways that a provider runs: they call the load balancer of the cluster from inside its network. */
const managedGateways = new Set(["amazon-api-gateway"]);

const classes: Readonly<Record<string, string>> = {
  envoy: "envoy-gateway",
  kong: "kong",
  traefik: "traefik",
  nginx: "nginx",
  haproxy: "haproxy",
};

export function entryWayOf(choices: readonly Choice[]): EntryWay {
  const gateway = technologyOf(choices, "api-gateway");
  if (technologyOf(choices, "cloud-platform") === "aws") {
    return { kind: "aws-load-balancer", inside: managedGateways.has(gateway ?? "") };
  }
  const balancer = technologyOf(choices, "load-balancer");
  const named = classes[gateway ?? ""] ?? classes[balancer ?? ""];
  return { kind: "gateway", className: named ?? "envoy-gateway" };
}

/** Stores of secrets that External Secrets reads, and what the cluster calls each. */
const stores: Readonly<Record<string, string>> = {
  "aws-secrets-manager": "aws-secrets-manager",
  "aws-parameter-store": "aws-parameter-store",
  "azure-key-vault": "azure-key-vault",
  "google-secret-manager": "google-secret-manager",
  vault: "vault",
  "hashicorp-vault": "vault",
  openbao: "vault",
  doppler: "doppler",
  infisical: "infisical",
};

export function secretWayOf(choices: readonly Choice[]): SecretWay {
  return { store: stores[technologyOf(choices, "secrets") ?? ""] };
}
