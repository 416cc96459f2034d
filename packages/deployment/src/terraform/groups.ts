import type { Rent } from "./facts.ts";
import { type Block, block, code, hclName, resource } from "./hcl.ts";
import type { Stores } from "./stores.ts";

/** A security group for each program, and a rule for each connection of the plan: who is not in one reaches nothing. */
export function groups(rent: Rent, { reached }: Pick<Stores, "reached">): readonly Block[] {
  if (rent.runsOn !== "ecs") return storesFromNetwork(reached, rent);
  const names = new Set(rent.workloads.map(({ name }) => name));
  return rent.workloads
    .filter(({ data }) => data === undefined)
    .flatMap((workload): readonly Block[] => {
      const own = hclName(workload.name);
      const rules = new Map<string, Block>();
      const rule = (key: string, kind: "ingress" | "egress", body: Parameters<typeof ruled>[2]) =>
        rules.set(key, ruled(kind, key, body));
      for (const { peer, port, with: other } of workload.calls) {
        const store = reached.get(other);
        const target =
          store ??
          (peer.kind === "workload" && names.has(peer.name) ? hclName(peer.name) : undefined);
        if (target === undefined) {
          rule(`${own}_out_${port}`, "egress", { group: own, port, cidr: '"0.0.0.0/0"' });
          continue;
        }
        rule(`${own}_to_${target}_${port}`, "egress", { group: own, port, other: target });
        rule(`${target}_from_${own}_${port}`, "ingress", { group: target, port, other: own });
      }
      // Images, logs and secrets come over HTTPS before the program starts.
      rule(`${own}_out_443`, "egress", { group: own, port: 443, cidr: '"0.0.0.0/0"' });
      const [port] = workload.ports;
      if (workload.exposed && port !== undefined) {
        rule(`${own}_from_balancer`, "ingress", {
          group: own,
          port: port.number,
          other: "balancer",
        });
      }
      return [
        resource("aws_security_group", own, {
          name: code(`"\${local.name}-${workload.name}"`),
          vpc_id: code("aws_vpc.main.id"),
          tags: { component: workload.name },
        }),
        ...rules.values(),
      ];
    });
}

/** Where pods or functions have one group for all, policies of their own say which of them may call. */
function storesFromNetwork(
  reached: Stores["reached"],
  { rented, ports, runsOn }: Rent,
): readonly Block[] {
  const functions: readonly Block[] =
    runsOn === "functions"
      ? [
          resource("aws_security_group", "functions", {
            name: code('"${local.name}-functions"'),
            vpc_id: code("aws_vpc.main.id"),
            tags: { component: "functions" },
          }),
          resource("aws_vpc_security_group_egress_rule", "functions", {
            security_group_id: code("aws_security_group.functions.id"),
            ip_protocol: "-1",
            cidr_ipv4: "0.0.0.0/0",
            tags: { component: "functions" },
          }),
          block("output", ["functions_group"], {
            description: "Security group of the functions",
            value: code("aws_security_group.functions.id"),
          }),
        ]
      : [];
  const opened = rented.flatMap(({ ref }) => {
    const group = reached.get(ref);
    const port = ports.get(ref);
    if (group === undefined) return [];
    return [
      ruled("ingress", `${group}_from_network`, {
        group,
        port: port ?? 443,
        ...(runsOn === "functions" ? { other: "functions" } : { cidr: "var.network" }),
      }),
    ];
  });
  return [...functions, ...opened];
}

function ruled(
  kind: "ingress" | "egress",
  name: string,
  {
    group,
    port,
    other,
    cidr,
  }: {
    readonly group: string;
    readonly port: number;
    readonly other?: string;
    readonly cidr?: string;
  },
): Block {
  return resource(`aws_vpc_security_group_${kind}_rule`, name, {
    security_group_id: code(`aws_security_group.${group}.id`),
    ip_protocol: "tcp",
    from_port: port,
    to_port: port,
    referenced_security_group_id:
      other === undefined ? undefined : code(`aws_security_group.${other}.id`),
    cidr_ipv4: cidr === undefined ? undefined : code(cidr),
    tags: { component: group },
  });
}
