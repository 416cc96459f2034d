import { leastOf, mostOf } from "../kubernetes/workload.ts";
import { askedTogether, type Rent } from "./facts.ts";
import { type Block, code, inside, resource } from "./hcl.ts";
import { policy } from "./roles.ts";

/** Of a node, what pods can have: the rest is for the system. `m7g.xlarge`, recalled on 2026-12-01. */
const node = { type: "m7g.xlarge", image: "AL2023_ARM_64_STANDARD", cpu: 3.6, memory: 13_500 };

/** Nodes that hold the programs at their least and at their greatest number, and one more for a release or a lost one. */
export function nodesOf(rent: Pick<Rent, "workloads">): { least: number; most: number } {
  const needed = (instancesOf: typeof leastOf): number => {
    const { cpu, memory } = askedTogether(rent.workloads, instancesOf);
    return Math.max(Math.ceil(cpu / node.cpu), Math.ceil(memory / node.memory)) + 1;
  };
  const least = Math.max(2, needed(leastOf));
  return { least, most: Math.max(least, needed(mostOf)) };
}

/** Kubernetes on AWS: control plane, nodes, and what lets policies and roles of pods hold. */
export function cluster(rent: Rent): readonly Block[] {
  if (rent.runsOn !== "eks") return [];
  const tags = { component: "cluster" };
  const nodes = nodesOf(rent);
  return [
    ...role("cluster", "eks.amazonaws.com", ["AmazonEKSClusterPolicy"]),
    ...role("nodes", "ec2.amazonaws.com", [
      "AmazonEKSWorkerNodePolicy",
      "AmazonEKS_CNI_Policy",
      "AmazonEC2ContainerRegistryPullOnly",
    ]),
    resource("aws_eks_cluster", "main", {
      name: code("local.name"),
      version: code("var.kubernetes_version"),
      role_arn: code("aws_iam_role.cluster.arn"),
      enabled_cluster_log_types: ["api", "audit", "authenticator"],
      access_config: inside({ authentication_mode: "API" }),
      vpc_config: inside({
        subnet_ids: code("[for subnet in aws_subnet.private : subnet.id]"),
        endpoint_private_access: true,
        endpoint_public_access: false,
      }),
      tags,
    }),
    resource("aws_eks_node_group", "main", {
      cluster_name: code("aws_eks_cluster.main.name"),
      node_group_name: "main",
      node_role_arn: code("aws_iam_role.nodes.arn"),
      subnet_ids: code("[for subnet in aws_subnet.private : subnet.id]"),
      instance_types: [node.type],
      ami_type: node.image,
      scaling_config: inside({
        min_size: nodes.least,
        desired_size: nodes.least,
        max_size: nodes.most,
      }),
      update_config: inside({ max_unavailable: 1 }),
      lifecycle: inside({ ignore_changes: code("[scaling_config[0].desired_size]") }),
      tags,
    }),
    resource("aws_eks_addon", "all", {
      for_each: code(
        [
          "{",
          // Without it the policies of the network are written and not kept.
          '  vpc-cni                = jsonencode({ enableNetworkPolicy = "true" })',
          "  coredns                = null",
          "  kube-proxy             = null",
          "  metrics-server         = null",
          "  eks-pod-identity-agent = null",
          "}",
        ].join("\n"),
      ),
      cluster_name: code("aws_eks_cluster.main.name"),
      addon_name: code("each.key"),
      configuration_values: code("each.value"),
      tags,
    }),
  ];
}

function role(name: string, service: string, managed: readonly string[]): readonly Block[] {
  return [
    resource("aws_iam_role", name, {
      name: code(`"\${local.name}-${name}"`),
      assume_role_policy: policy([
        `Effect = "Allow"`,
        `Action = ["sts:AssumeRole"]`,
        `Principal = { Service = "${service}" }`,
      ]),
      tags: { component: "cluster" },
    }),
    resource("aws_iam_role_policy_attachment", name, {
      for_each: code(`toset(${JSON.stringify(managed)})`),
      role: code(`aws_iam_role.${name}.name`),
      policy_arn: code('"arn:aws:iam::aws:policy/${each.key}"'),
    }),
  ];
}
