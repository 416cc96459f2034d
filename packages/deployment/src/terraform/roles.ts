import type { Workload } from "../kubernetes/workload.ts";
import type { Rent } from "./facts.ts";
import { type Block, code, hclName, inside, resource } from "./hcl.ts";

interface Statement {
  readonly actions: readonly string[];
  /** Expressions of ARNs. */
  readonly resources: readonly string[];
}

/** A role for each program that calls AWS, with what its connections do and no more. */
export function roles(rent: Rent): readonly Block[] {
  return rent.workloads.filter(({ cloudRole }) => cloudRole).flatMap((each) => roleOf(each, rent));
}

function roleOf(workload: Workload, rent: Rent): readonly Block[] {
  const name = hclName(workload.name);
  const statements = statementsOf(workload, rent);
  const onCluster = rent.runsOn === "eks";
  return [
    resource("aws_iam_role", name, {
      name: code(`"\${local.name}-${workload.name}"`),
      assume_role_policy: policy([
        `Effect = "Allow"`,
        `Action = ${onCluster ? '["sts:AssumeRole", "sts:TagSession"]' : '["sts:AssumeRole"]'}`,
        `Principal = { Service = "${onCluster ? "pods.eks.amazonaws.com" : "ecs-tasks.amazonaws.com"}" }`,
      ]),
      tags: { component: workload.name },
    }),
    ...(statements.length === 0
      ? []
      : [
          resource("aws_iam_role_policy", name, {
            name: "calls",
            role: code(`aws_iam_role.${name}.id`),
            policy: policies(statements),
          }),
        ]),
    ...(onCluster
      ? [
          resource("aws_eks_pod_identity_association", name, {
            cluster_name: code("aws_eks_cluster.main.name"),
            namespace: rent.product,
            service_account: workload.name,
            role_arn: code(`aws_iam_role.${name}.arn`),
            tags: { component: workload.name },
          }),
        ]
      : []),
  ];
}

/** What a collector may do at each of those that take what it collects. */
const takers: readonly { readonly by: RegExp; readonly actions: readonly string[] }[] = [
  { by: /Managed Service for Prometheus/, actions: ["aps:RemoteWrite"] },
  { by: /^aws-x-ray$/, actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"] },
  {
    by: /^cloudwatch$/,
    actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
  },
];

function statementsOf({ calls }: Workload, { rented, mail, watched }: Rent): readonly Statement[] {
  const called = new Set(calls.map((each) => each.with));
  const buckets = rented.filter((each) => each.technology === "amazon-s3" && called.has(each.ref));
  const sends = mail && [...called].some((each) => /amazon-ses|email/.test(each));
  const reports = [...called].some((each) => /#monitoring/.test(each));
  return [
    ...(reports
      ? takers.flatMap(({ by, actions }) =>
          watched.some((each) => by.test(each)) ? [{ actions, resources: ['"*"'] }] : [],
        )
      : []),
    ...buckets.map(({ name }) => ({
      actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      resources: [`"\${aws_s3_bucket.${name}.arn}/*"`],
    })),
    ...(sends
      ? [
          {
            actions: ["ses:SendEmail"],
            resources: [
              '"arn:aws:ses:${var.region}:${data.aws_caller_identity.here.account_id}:identity/${var.domain}"',
            ],
          },
        ]
      : []),
  ];
}

function policies(statements: readonly Statement[]) {
  const each = statements.map(({ actions, resources }) =>
    [
      "    {",
      `      Effect   = "Allow"`,
      `      Action   = ${JSON.stringify(actions).replaceAll(",", ", ")}`,
      `      Resource = [${resources.join(", ")}]`,
      "    },",
    ].join("\n"),
  );
  return code(
    ["jsonencode({", `  Version = "2012-10-17"`, "  Statement = [", ...each, "  ]", "})"].join(
      "\n",
    ),
  );
}

export function policy(lines: readonly string[]) {
  return code(
    [
      "jsonencode({",
      `  Version = "2012-10-17"`,
      "  Statement = [",
      "    {",
      ...alignedLines(lines).map((line) => `      ${line}`),
      "    },",
      "  ]",
      "})",
    ].join("\n"),
  );
}

/** Names of secrets; what they hold is put there by whoever owns each. */
export function secretBlocks({ secrets, product }: Rent): readonly Block[] {
  if (secrets.length === 0) return [];
  return [
    resource("aws_secretsmanager_secret", "all", {
      for_each: code(`toset(${listed(secrets)})`),
      name: code(`"${product}/\${var.environment}/\${each.key}"`),
      recovery_window_in_days: 7,
      tags: { secret: code("each.key") },
    }),
  ];
}

/** A repository for each image that is built, whose versions never change. */
export function registry({ workloads, product }: Rent): readonly Block[] {
  const own = workloads.filter(({ image }) => image === undefined).map(({ name }) => name);
  if (own.length === 0) return [];
  return [
    resource("aws_ecr_repository", "images", {
      for_each: code(`toset(${listed(own)})`),
      name: code(`"${product}/\${var.environment}/\${each.key}"`),
      image_tag_mutability: "IMMUTABLE",
      image_scanning_configuration: inside({ scan_on_push: true }),
      encryption_configuration: inside({ encryption_type: "AES256" }),
      tags: { component: code("each.key") },
    }),
  ];
}

/** Assignments of one line each, their signs of equality in one column as `terraform fmt` has them. */
export function alignedLines(lines: readonly string[]): readonly string[] {
  const width = Math.max(...lines.map((line) => line.indexOf(" = ")));
  return lines.map((line) => {
    const at = line.indexOf(" = ");
    return `${line.slice(0, at).padEnd(width)}${line.slice(at)}`;
  });
}

export function listed(names: readonly string[]): string {
  const line = `[${names.map((each) => JSON.stringify(each)).join(", ")}]`;
  return line.length <= 80
    ? line
    : `[\n${names.map((each) => `  ${JSON.stringify(each)},`).join("\n")}\n]`;
}
