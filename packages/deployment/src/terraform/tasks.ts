import { gracePeriodOf } from "../kubernetes/pod.ts";
import { isCalled, leastOf, mostOf, type Workload } from "../kubernetes/workload.ts";
import type { Rent } from "./facts.ts";
import { fargateSize } from "./fargate.ts";
import { type Block, code, hclName, inside, resource, type Value } from "./hcl.ts";
import { alignedLines, policy } from "./roles.ts";

/** Programs on Amazon ECS, on machines that AWS has: cluster, tasks, services, what scales them. */
export function tasks(rent: Rent): readonly Block[] {
  return [
    resource("aws_ecs_cluster", "main", {
      name: code("local.name"),
      setting: inside({ name: "containerInsights", value: "enabled" }),
      tags: { component: "all" },
    }),
    resource("aws_iam_role", "start", {
      name: code('"${local.name}-start"'),
      assume_role_policy: policy([
        `Effect = "Allow"`,
        `Action = ["sts:AssumeRole"]`,
        `Principal = { Service = "ecs-tasks.amazonaws.com" }`,
      ]),
      tags: { component: "all" },
    }),
    resource("aws_iam_role_policy_attachment", "start", {
      role: code("aws_iam_role.start.name"),
      policy_arn: "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
    }),
    ...(rent.secrets.length === 0
      ? []
      : [
          resource("aws_iam_role_policy", "secrets", {
            name: "secrets",
            role: code("aws_iam_role.start.id"),
            policy: policy([
              `Effect = "Allow"`,
              `Action = ["secretsmanager:GetSecretValue"]`,
              `Resource = [for secret in aws_secretsmanager_secret.all : secret.arn]`,
            ]),
          }),
        ]),
    ...(rent.workloads.some(isInner)
      ? [
          resource("aws_service_discovery_private_dns_namespace", "main", {
            name: code('"${local.name}.internal"'),
            vpc: code("aws_vpc.main.id"),
            tags: { component: "all" },
          }),
        ]
      : []),
    ...rent.workloads
      .filter(({ data }) => data === undefined)
      .flatMap((each) => taskOf(each, rent)),
  ];
}

function taskOf(workload: Workload, { product, rented }: Rent): readonly Block[] {
  const name = hclName(workload.name);
  const { cpu, memory } = fargateSize(workload);
  const tags = { component: workload.name };
  const port = workload.ports[0];
  return [
    resource("aws_cloudwatch_log_group", name, {
      name: code(`"/\${local.name}/${workload.name}"`),
      retention_in_days: code("var.log_days"),
      tags,
    }),
    resource("aws_ecs_task_definition", name, {
      family: code(`"\${local.name}-${workload.name}"`),
      requires_compatibilities: ["FARGATE"],
      network_mode: "awsvpc",
      cpu,
      memory,
      execution_role_arn: code("aws_iam_role.start.arn"),
      task_role_arn: workload.cloudRole ? code(`aws_iam_role.${name}.arn`) : undefined,
      container_definitions: code(containerText(workload, name, ownValues(rented))),
      tags,
    }),
    ...(workload.kind === "program"
      ? [
          resource("aws_ecs_service", name, {
            name: workload.name,
            cluster: code("aws_ecs_cluster.main.id"),
            task_definition: code(`aws_ecs_task_definition.${name}.arn`),
            launch_type: "FARGATE",
            desired_count: instances(workload),
            deployment_minimum_healthy_percent: 100,
            deployment_maximum_percent: 200,
            deployment_circuit_breaker: inside({ enable: true, rollback: true }),
            network_configuration: inside({
              subnets: code("[for subnet in aws_subnet.private : subnet.id]"),
              security_groups: code(`[aws_security_group.${name}.id]`),
              assign_public_ip: false,
            }),
            ...(workload.exposed && port !== undefined
              ? {
                  load_balancer: inside({
                    target_group_arn: code(`aws_lb_target_group.${name}.arn`),
                    container_name: workload.name,
                    container_port: port.number,
                  }),
                }
              : {}),
            ...(isInner(workload)
              ? {
                  service_registries: inside({
                    registry_arn: code(`aws_service_discovery_service.${name}.arn`),
                  }),
                }
              : {}),
            ...(workload.scaling === undefined
              ? {}
              : { lifecycle: inside({ ignore_changes: code("[desired_count]") }) }),
            tags,
          }),
          ...scaledBy(workload, name),
          ...(isInner(workload)
            ? [
                resource("aws_service_discovery_service", name, {
                  name: workload.name,
                  dns_config: inside({
                    namespace_id: code("aws_service_discovery_private_dns_namespace.main.id"),
                    dns_records: inside({ type: "A", ttl: 10 }),
                  }),
                  tags,
                }),
              ]
            : []),
        ]
      : scheduled(workload, name, product)),
  ];
}

/** Called by other programs alone, by its name. */
function isInner(workload: Workload): boolean {
  return isCalled(workload) && !workload.exposed && workload.ports.length > 0;
}

/** Settings whose values this description knows: no environment has to give them. */
export function ownValues(rented: Rent["rented"]): ReadonlyMap<string, string> {
  const bucket = rented.find(({ technology }) => technology === "amazon-s3");
  return new Map([
    ["AWS_REGION", "var.region"],
    ...(bucket === undefined
      ? []
      : [["S3_BUCKET", `aws_s3_bucket.${bucket.name}.bucket`] as const]),
  ]);
}

function containerText(
  workload: Workload,
  name: string,
  known: ReadonlyMap<string, string>,
): string {
  const { ports, config, secrets, image } = workload;
  const from =
    image === undefined
      ? `"\${aws_ecr_repository.images["${workload.name}"].repository_url}:\${var.${name}_tag}"`
      : `"${image.repository}:${image.tag}"`;
  const lines = [
    `name = "${workload.name}"`,
    `image = ${from}`,
    "essential = true",
    ...(workload.user === undefined ? [] : [`user = "${workload.user}"`]),
    // AWS lets a task end for 120 s at the most.
    `stopTimeout = ${Math.min(gracePeriodOf(workload), 120)}`,
    ...(ports.length === 0
      ? []
      : [
          `portMappings = [${ports.map(({ number }) => `{ containerPort = ${number} }`).join(", ")}]`,
        ]),
    ...(secrets.length === 0
      ? []
      : [
          `secrets = [for name in ${names(secrets)} : { name = name, valueFrom = aws_secretsmanager_secret.all[name].arn }]`,
        ]),
  ];
  const environment =
    config.length === 0
      ? []
      : [
          "environment = [",
          ...config.map(
            ({ name: setting, byDefault, varies }) =>
              `  { name = "${setting}", value = ${known.get(setting) ?? (byDefault === undefined || varies ? `var.config["${setting}"]` : JSON.stringify(byDefault))} },`,
          ),
          "]",
        ];
  const log = [
    "logConfiguration = {",
    `  logDriver = "awslogs"`,
    "  options = {",
    `    awslogs-group         = aws_cloudwatch_log_group.${name}.name`,
    "    awslogs-region        = var.region",
    `    awslogs-stream-prefix = "${workload.name}"`,
    "  }",
    "}",
  ];
  return [
    "jsonencode([{",
    ...[...alignedLines(lines), ...environment, ...log].map((line) => `  ${line}`),
    "}])",
  ].join("\n");
}

/** One is enough where nobody depends on it. */
function instances(workload: Workload): Value {
  const least = leastOf(workload);
  return least === 1 ? 1 : code(`local.production ? ${least} : 1`);
}

function names(settings: Workload["config"]): string {
  return `[${settings.map(({ name }) => JSON.stringify(name)).join(", ")}]`;
}

function scaledBy(workload: Workload, name: string): readonly Block[] {
  if (workload.scaling === undefined) return [];
  const target = `aws_appautoscaling_target.${name}`;
  return [
    resource("aws_appautoscaling_target", name, {
      service_namespace: "ecs",
      scalable_dimension: "ecs:service:DesiredCount",
      resource_id: code(`"service/\${aws_ecs_cluster.main.name}/\${aws_ecs_service.${name}.name}"`),
      min_capacity: instances(workload),
      max_capacity: mostOf(workload),
      tags: { component: workload.name },
    }),
    resource("aws_appautoscaling_policy", name, {
      name: workload.name,
      policy_type: "TargetTrackingScaling",
      service_namespace: code(`${target}.service_namespace`),
      scalable_dimension: code(`${target}.scalable_dimension`),
      resource_id: code(`${target}.resource_id`),
      target_tracking_scaling_policy_configuration: inside({
        target_value: Math.round(workload.scaling.utilisation * 100),
        predefined_metric_specification: inside({
          predefined_metric_type: "ECSServiceAverageCPUUtilization",
        }),
      }),
    }),
  ];
}

function scheduled(workload: Workload, name: string, product: string): readonly Block[] {
  if (workload.schedule === undefined) return [];
  const role = `${name}_schedule`;
  return [
    resource("aws_iam_role", role, {
      name: code(`"\${local.name}-${workload.name}-schedule"`),
      assume_role_policy: policy([
        `Effect = "Allow"`,
        `Action = ["sts:AssumeRole"]`,
        `Principal = { Service = "scheduler.amazonaws.com" }`,
      ]),
      tags: { component: workload.name },
    }),
    resource("aws_iam_role_policy", role, {
      name: "run",
      role: code(`aws_iam_role.${role}.id`),
      policy: policy([
        `Effect = "Allow"`,
        `Action = ["ecs:RunTask", "iam:PassRole"]`,
        `Resource = [aws_ecs_task_definition.${name}.arn, aws_iam_role.start.arn${workload.cloudRole ? `, aws_iam_role.${name}.arn` : ""}]`,
      ]),
    }),
    resource("aws_scheduler_schedule", name, {
      name: code(`"\${local.name}-${workload.name}"`),
      description: product,
      schedule_expression: workload.schedule,
      flexible_time_window: inside({ mode: "OFF" }),
      target: inside({
        arn: code("aws_ecs_cluster.main.arn"),
        role_arn: code(`aws_iam_role.${role}.arn`),
        ecs_parameters: inside({
          task_definition_arn: code(`aws_ecs_task_definition.${name}.arn`),
          launch_type: "FARGATE",
          network_configuration: inside({
            subnets: code("[for subnet in aws_subnet.private : subnet.id]"),
            security_groups: code(`[aws_security_group.${name}.id]`),
          }),
        }),
      }),
    }),
  ];
}
