import type { Rent } from "./facts.ts";
import { type Block, block, code, inside, resource } from "./hcl.ts";

/** Subnets for what is reached from outside and for what is not, and the way out that was decided. */
export function network({ network: way, runsOn, secrets }: Rent): readonly (Block | string)[] {
  const zones = code("toset(local.zones)");
  const tags = (part: string) => ({ Name: code(`"\${local.name}-${part}"`) });
  const zoneTags = (part: string) => ({ Name: code(`"\${local.name}-${part}-\${each.key}"`) });
  const subnet = (name: string, first: number, more: Readonly<Record<string, string>>) =>
    resource("aws_subnet", name, {
      for_each: zones,
      vpc_id: code("aws_vpc.main.id"),
      availability_zone: code("each.key"),
      cidr_block: code(`cidrsubnet(var.network, 4, index(local.zones, each.key) + ${first})`),
      tags: { ...zoneTags(name), ...more },
    });
  const role = (name: string): Readonly<Record<string, string>> =>
    runsOn === "eks" ? { [`kubernetes.io/role/${name}`]: "1" } : {};
  return [
    resource("aws_vpc", "main", {
      cidr_block: code("var.network"),
      enable_dns_support: true,
      enable_dns_hostnames: true,
      tags: tags("main"),
    }),
    subnet("public", 0, role("elb")),
    subnet("private", 4, role("internal-elb")),
    subnet("data", 8, {}),
    resource("aws_internet_gateway", "main", {
      vpc_id: code("aws_vpc.main.id"),
      tags: tags("main"),
    }),
    resource("aws_route_table", "public", {
      vpc_id: code("aws_vpc.main.id"),
      route: inside({ cidr_block: "0.0.0.0/0", gateway_id: code("aws_internet_gateway.main.id") }),
      tags: tags("public"),
    }),
    association("public", "aws_route_table.public.id"),
    ...(way === "nat" ? byNat(tags) : [closed(tags)]),
    association(
      "private",
      way === "nat" ? "aws_route_table.private[each.key].id" : "aws_route_table.private.id",
    ),
    resource("aws_vpc_endpoint", "s3", {
      vpc_id: code("aws_vpc.main.id"),
      service_name: code('"com.amazonaws.${var.region}.s3"'),
      vpc_endpoint_type: "Gateway",
      route_table_ids: code(
        way === "nat"
          ? "[for table in aws_route_table.private : table.id]"
          : "[aws_route_table.private.id]",
      ),
      tags: tags("s3"),
    }),
    ...(way === "nat" ? [] : endpoints(secrets.length > 0, tags)),
    block("output", ["private_subnets"], {
      description: "Subnets of what is not reached from outside",
      value: code("[for subnet in aws_subnet.private : subnet.id]"),
    }),
  ];
}

type Tags = (part: string) => { readonly Name: { readonly code: string } };

function association(name: string, table: string): Block {
  return resource("aws_route_table_association", name, {
    for_each: code(`aws_subnet.${name}`),
    subnet_id: code("each.value.id"),
    route_table_id: code(table),
  });
}

/** One gateway in each zone that production uses, so that a lost zone takes nobody else's way out. */
function byNat(tags: Tags): readonly Block[] {
  return [
    resource("aws_eip", "nat", {
      for_each: code("toset(slice(local.zones, 0, var.nat_gateways))"),
      domain: "vpc",
      tags: tags("nat"),
    }),
    resource("aws_nat_gateway", "main", {
      for_each: code("aws_eip.nat"),
      allocation_id: code("each.value.id"),
      subnet_id: code("aws_subnet.public[each.key].id"),
      tags: tags("nat"),
    }),
    resource("aws_route_table", "private", {
      for_each: code("toset(local.zones)"),
      vpc_id: code("aws_vpc.main.id"),
      route: inside({
        cidr_block: "0.0.0.0/0",
        nat_gateway_id: code(
          "aws_nat_gateway.main[local.zones[index(local.zones, each.key) % var.nat_gateways]].id",
        ),
      }),
      tags: tags("private"),
    }),
  ];
}

function closed(tags: Tags): Block {
  return resource("aws_route_table", "private", {
    vpc_id: code("aws_vpc.main.id"),
    tags: tags("private"),
  });
}

function endpoints(hasSecrets: boolean, tags: Tags): readonly Block[] {
  const services = ["ecr.api", "ecr.dkr", "logs", ...(hasSecrets ? ["secretsmanager"] : [])];
  return [
    resource("aws_security_group", "endpoints", {
      name: code('"${local.name}-endpoints"'),
      vpc_id: code("aws_vpc.main.id"),
      ingress: inside({
        description: "From the network",
        from_port: 443,
        to_port: 443,
        protocol: "tcp",
        cidr_blocks: code("[var.network]"),
      }),
      tags: tags("endpoints"),
    }),
    resource("aws_vpc_endpoint", "services", {
      for_each: code(`toset(${JSON.stringify(services)})`),
      vpc_id: code("aws_vpc.main.id"),
      service_name: code('"com.amazonaws.${var.region}.${each.key}"'),
      vpc_endpoint_type: "Interface",
      private_dns_enabled: true,
      subnet_ids: code("[for subnet in aws_subnet.private : subnet.id]"),
      security_group_ids: code("[aws_security_group.endpoints.id]"),
      tags: tags("services"),
    }),
  ];
}
