import { entryPaths } from "../kubernetes/entry.ts";
import type { Rent } from "./facts.ts";
import { type Block, block, code, hclName, inside, resource } from "./hcl.ts";

/** What people's requests come to: certificate, name, load balancer, and which program has which paths. */
export function entry(rent: Rent): readonly Block[] {
  const exposed = rent.workloads.filter((each) => each.exposed && each.ports.length > 0);
  if (rent.runsOn !== "ecs" || exposed.length === 0) return [];
  const paths = entryPaths(rent.workloads);
  const last = paths.find(({ path }) => path === "/") ?? paths.at(-1);
  const others = paths.filter((each) => each !== last);
  return [
    ...certificate(),
    resource("aws_security_group", "balancer", {
      name: code('"${local.name}-balancer"'),
      vpc_id: code("aws_vpc.main.id"),
      tags: { component: "balancer" },
    }),
    resource("aws_vpc_security_group_ingress_rule", "balancer", {
      security_group_id: code("aws_security_group.balancer.id"),
      ip_protocol: "tcp",
      from_port: 443,
      to_port: 443,
      cidr_ipv4: "0.0.0.0/0",
      tags: { component: "balancer" },
    }),
    ...exposed.map((workload) =>
      resource("aws_vpc_security_group_egress_rule", `balancer_to_${hclName(workload.name)}`, {
        security_group_id: code("aws_security_group.balancer.id"),
        ip_protocol: "tcp",
        from_port: workload.ports[0]?.number,
        to_port: workload.ports[0]?.number,
        referenced_security_group_id: code(`aws_security_group.${hclName(workload.name)}.id`),
        tags: { component: "balancer" },
      }),
    ),
    resource("aws_lb", "main", {
      name: code("local.name"),
      load_balancer_type: "application",
      subnets: code("[for subnet in aws_subnet.public : subnet.id]"),
      security_groups: code("[aws_security_group.balancer.id]"),
      drop_invalid_header_fields: true,
      enable_deletion_protection: code("local.production"),
      tags: { component: "balancer" },
    }),
    ...exposed.map((workload) =>
      resource("aws_lb_target_group", hclName(workload.name), {
        name: code(`substr("\${local.name}-${workload.name}", 0, 32)`),
        port: workload.ports[0]?.number,
        protocol: "HTTP",
        target_type: "ip",
        vpc_id: code("aws_vpc.main.id"),
        deregistration_delay: Math.ceil(workload.grace),
        health_check: inside({
          path: workload.probes.ready?.path ?? workload.probes.live?.path ?? "/",
          interval: Math.max(5, Math.round(workload.probes.ready?.period ?? 10)),
          timeout: 4,
          healthy_threshold: 2,
          unhealthy_threshold: Math.max(2, workload.probes.ready?.failures ?? 2),
        }),
        tags: { component: workload.name },
      }),
    ),
    resource("aws_lb_listener", "https", {
      load_balancer_arn: code("aws_lb.main.arn"),
      port: 443,
      protocol: "HTTPS",
      ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      certificate_arn: code("aws_acm_certificate_validation.main.certificate_arn"),
      default_action: inside({
        type: "forward",
        target_group_arn: code(`aws_lb_target_group.${hclName(last?.workload.name ?? "")}.arn`),
      }),
      tags: { component: "balancer" },
    }),
    ...others.map(({ path, workload }, index) =>
      resource("aws_lb_listener_rule", hclName(path), {
        listener_arn: code("aws_lb_listener.https.arn"),
        priority: index + 1,
        condition: inside({
          path_pattern: inside({ values: path.includes("*") ? [`${path}*`] : [path, `${path}/*`] }),
        }),
        action: inside({
          type: "forward",
          target_group_arn: code(`aws_lb_target_group.${hclName(workload.name)}.arn`),
        }),
        tags: { component: workload.name },
      }),
    ),
    resource("aws_route53_record", "main", {
      zone_id: code("var.zone_id"),
      name: code("var.domain"),
      type: "A",
      alias: inside({
        name: code("aws_lb.main.dns_name"),
        zone_id: code("aws_lb.main.zone_id"),
        evaluate_target_health: true,
      }),
    }),
    block("output", ["address"], {
      description: "Where the product is",
      value: code('"https://${var.domain}"'),
    }),
  ];
}

function certificate(): readonly Block[] {
  return [
    resource("aws_acm_certificate", "main", {
      domain_name: code("var.domain"),
      validation_method: "DNS",
      lifecycle: inside({ create_before_destroy: true }),
      tags: { component: "balancer" },
    }),
    resource("aws_route53_record", "validation", {
      for_each: code(
        [
          "{",
          "  for option in aws_acm_certificate.main.domain_validation_options : option.domain_name => option",
          "}",
        ].join("\n"),
      ),
      zone_id: code("var.zone_id"),
      name: code("each.value.resource_record_name"),
      type: code("each.value.resource_record_type"),
      records: code("[each.value.resource_record_value]"),
      ttl: 60,
    }),
    resource("aws_acm_certificate_validation", "main", {
      certificate_arn: code("aws_acm_certificate.main.arn"),
      validation_record_fqdns: code("[for record in aws_route53_record.validation : record.fqdn]"),
    }),
  ];
}
