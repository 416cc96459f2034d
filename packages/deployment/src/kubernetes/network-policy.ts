import type { Blanks } from "./blanks.ts";
import { labelsOf, selectorOf } from "./labels.ts";
import type { Json, Manifest } from "./manifest.ts";
import type { Peer, Reach, Workload } from "./workload.ts";

/** Nobody may call or be called but for what a policy of a program says. */
export function denyAll(product: string): Manifest {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "deny-all", labels: { "app.kubernetes.io/part-of": product } },
    spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
  };
}

/** Exactly the calls that the plan has, and the names of those who are called. */
export function policyOf(workload: Workload, blanks: Blanks): Manifest {
  const ingress = rules(workload.calledBy, "from", blanks);
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: workload.name, labels: labelsOf(workload.name, blanks.product) },
    spec: {
      podSelector: { matchLabels: selectorOf(workload.name) },
      policyTypes: ["Ingress", "Egress"],
      ...(ingress.length === 0 ? {} : { ingress }),
      egress: [
        nameService,
        ...(workload.cloudRole ? [roleAgent] : []),
        ...rules(workload.calls, "to", blanks),
      ],
    },
  };
}

const nameService: Json = {
  to: [
    {
      namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
      podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
    },
  ],
  ports: [
    { protocol: "UDP", port: 53 },
    { protocol: "TCP", port: 53 },
  ],
};

/** Hands out the credentials of the role of a pod on Amazon EKS, from an address of each node. */
const roleAgent: Json = {
  to: [{ ipBlock: { cidr: "169.254.170.23/32" } }],
  ports: [{ protocol: "TCP", port: 80 }],
};

/** One rule for each port and side, whoever and how many it is. */
function rules(reaches: readonly Reach[], side: "from" | "to", blanks: Blanks): readonly Json[] {
  const byPort = new Map<number, Map<string, Peer>>();
  for (const { peer, port } of reaches) {
    const peers = byPort.get(port) ?? new Map<string, Peer>();
    peers.set("name" in peer ? `${peer.kind} ${peer.name}` : peer.kind, peer);
    byPort.set(port, peers);
  }
  return [...byPort]
    .sort(([a], [b]) => a - b)
    .map(([port, peers]) => ({
      [side]: [...peers]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, peer]) => peerOf(peer, blanks)),
      ports: [{ protocol: "TCP", port }],
    }));
}

function peerOf(peer: Peer, blanks: Blanks): Json {
  if (peer.kind === "workload") return { podSelector: { matchLabels: selectorOf(peer.name) } };
  if (peer.kind === "namespace") {
    return { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": peer.name } } };
  }
  return peer.kind === "network"
    ? { ipBlock: { cidr: blanks.network } }
    : { ipBlock: { cidr: "0.0.0.0/0", except: [blanks.network] } };
}
