import type { Variable } from "./base.ts";
import type { Rent, Rented } from "./facts.ts";
import { type Block, block, code, inside, resource } from "./hcl.ts";

/** What AWS runs for the plan: resources, and what of them differs by environment. */
export interface Stores {
  readonly blocks: readonly (Block | string)[];
  readonly variables: readonly Variable[];
  /** Names of security groups of what is reached over the network, by component. */
  readonly reached: ReadonlyMap<string, string>;
}

const groupOf = ({ name }: Rented): Block =>
  resource("aws_security_group", name, {
    name: code(`"\${local.name}-${dashed(name)}"`),
    vpc_id: code("aws_vpc.main.id"),
    tags: { component: dashed(name) },
  });

const dashed = (name: string): string => name.replaceAll("_", "-");
const groupIds = ({ name }: Rented) => code(`[aws_security_group.${name}.id]`);
const subnets = code("[for subnet in aws_subnet.data : subnet.id]");

/** Of each by what AWS sells it as; of those that somebody else runs, that they do. */
export function stores({ rented }: Pick<Rent, "rented">): Stores {
  const blocks: (Block | string)[] = [];
  const variables: Variable[] = [];
  const reached = new Map<string, string>();
  for (const each of rented) {
    const made = makerOf(each)?.(each);
    if (made === undefined) {
      if (each.technology !== "sqs") {
        blocks.push(`${each.title}: ${each.offering}, which is ordered there and not here`);
      }
      continue;
    }
    blocks.push(...made.blocks);
    variables.push(...made.variables);
    if (made.inNetwork) {
      blocks.push(groupOf(each));
      reached.set(each.ref, each.name);
    }
  }
  return { blocks, variables, reached };
}

interface Made {
  readonly blocks: readonly Block[];
  readonly variables: readonly Variable[];
  readonly inNetwork: boolean;
}

function makerOf({ technology, offering }: Rented): ((rented: Rented) => Made) | undefined {
  if (technology === "amazon-s3") return bucket;
  if (/Amazon RDS/.test(offering)) return database;
  if (/Amazon ElastiCache/.test(offering)) return cache;
  if (/Amazon MQ/.test(offering)) return broker;
  return /Amazon OpenSearch/.test(offering) ? search : undefined;
}

const engines: Readonly<Record<string, string>> = {
  postgresql: "postgres",
  mysql: "mysql",
  mariadb: "mariadb",
};

function database(rented: Rented): Made {
  const { name, version, storage, standby, keptDays, technology } = rented;
  const engine = engines[technology] ?? "postgres";
  const line = version ?? "18";
  return {
    inNetwork: true,
    variables: [
      size(name, "db.t4g.medium", "Size of its server"),
      {
        name: `${name}_standby`,
        type: "bool",
        description: "A second server in another zone takes over",
        byDefault: standby,
      },
    ],
    blocks: [
      resource("aws_db_subnet_group", name, {
        name: code(`"\${local.name}-${dashed(name)}"`),
        subnet_ids: subnets,
        tags: { component: dashed(name) },
      }),
      ...(engine === "postgres"
        ? [
            resource("aws_db_parameter_group", name, {
              name: code(`"\${local.name}-${dashed(name)}"`),
              family: `postgres${line.split(".")[0]}`,
              parameter: inside(
                { name: "rds.force_ssl", value: "1" },
                { name: "log_min_duration_statement", value: "1000" },
              ),
              tags: { component: dashed(name) },
            }),
          ]
        : []),
      resource("aws_db_instance", name, {
        identifier: code(`"\${local.name}-${dashed(name)}"`),
        engine,
        engine_version: line,
        instance_class: code(`var.${name}_size`),
        allocated_storage: storage,
        max_allocated_storage: storage * 3,
        storage_type: "gp3",
        storage_encrypted: true,
        username: "owner",
        manage_master_user_password: true,
        db_subnet_group_name: code(`aws_db_subnet_group.${name}.name`),
        parameter_group_name:
          engine === "postgres" ? code(`aws_db_parameter_group.${name}.name`) : undefined,
        vpc_security_group_ids: groupIds(rented),
        publicly_accessible: false,
        multi_az: code(`var.${name}_standby`),
        // AWS keeps automated backups for 35 days at the most.
        backup_retention_period: Math.min(keptDays, 35),
        copy_tags_to_snapshot: true,
        auto_minor_version_upgrade: true,
        performance_insights_enabled: true,
        deletion_protection: true,
        final_snapshot_identifier: code(`"\${local.name}-${dashed(name)}-last"`),
        tags: { component: dashed(name) },
      }),
      output(`${name}_address`, `aws_db_instance.${name}.address`, "Where it is reached"),
    ],
  };
}

function cache(rented: Rented): Made {
  const { name, version, technology, standby } = rented;
  return {
    inNetwork: true,
    variables: [
      size(name, "cache.t4g.small", "Size of its nodes"),
      {
        name: `${name}_nodes`,
        type: "number",
        description: "Nodes; from 2 on another takes over",
        byDefault: standby ? 2 : 1,
      },
      { name: `${name}_token`, type: "string", description: "What callers show", secret: true },
    ],
    blocks: [
      resource("aws_elasticache_subnet_group", name, {
        name: code(`"\${local.name}-${dashed(name)}"`),
        subnet_ids: subnets,
        tags: { component: dashed(name) },
      }),
      resource("aws_elasticache_replication_group", name, {
        replication_group_id: code(`"\${local.name}-${dashed(name)}"`),
        description: rented.title,
        engine: technology === "valkey" ? "valkey" : "redis",
        engine_version: version,
        node_type: code(`var.${name}_size`),
        num_cache_clusters: code(`var.${name}_nodes`),
        automatic_failover_enabled: code(`var.${name}_nodes > 1`),
        multi_az_enabled: code(`var.${name}_nodes > 1`),
        subnet_group_name: code(`aws_elasticache_subnet_group.${name}.name`),
        security_group_ids: groupIds(rented),
        at_rest_encryption_enabled: true,
        transit_encryption_enabled: true,
        auth_token: code(`var.${name}_token`),
        tags: { component: dashed(name) },
      }),
      output(
        `${name}_address`,
        `aws_elasticache_replication_group.${name}.primary_endpoint_address`,
        "Where it is reached",
      ),
    ],
  };
}

function broker(rented: Rented): Made {
  const { name, version, standby, technology } = rented;
  const rabbit = technology === "rabbitmq";
  return {
    inNetwork: true,
    variables: [
      size(name, rabbit ? "mq.m5.large" : "mq.t3.micro", "Size of its servers"),
      { name: `${name}_password`, type: "string", description: "Of its first user", secret: true },
      {
        name: `${name}_standby`,
        type: "bool",
        description: "Servers in several zones",
        byDefault: standby,
      },
    ],
    blocks: [
      resource("aws_mq_broker", name, {
        broker_name: code(`"\${local.name}-${dashed(name)}"`),
        engine_type: rabbit ? "RabbitMQ" : "ActiveMQ",
        engine_version: version,
        host_instance_type: code(`var.${name}_size`),
        deployment_mode: code(
          `var.${name}_standby ? "${rabbit ? "CLUSTER_MULTI_AZ" : "ACTIVE_STANDBY_MULTI_AZ"}" : "SINGLE_INSTANCE"`,
        ),
        publicly_accessible: false,
        auto_minor_version_upgrade: true,
        subnet_ids: code(
          `slice([for subnet in aws_subnet.data : subnet.id], 0, var.${name}_standby ? ${rabbit ? "var.zones" : 2} : 1)`,
        ),
        security_groups: groupIds(rented),
        user: inside({ username: "owner", password: code(`var.${name}_password`) }),
        logs: inside({ general: true }),
        tags: { component: dashed(name) },
      }),
    ],
  };
}

function search(rented: Rented): Made {
  const { name, version, storage } = rented;
  return {
    inNetwork: true,
    variables: [size(name, "t3.small.search", "Size of its nodes")],
    blocks: [
      resource("aws_opensearch_domain", name, {
        domain_name: code(`"\${local.name}-${dashed(name)}"`),
        engine_version: `OpenSearch_${version ?? "3.1"}`,
        cluster_config: inside({ instance_type: code(`var.${name}_size`), instance_count: 1 }),
        ebs_options: inside({ ebs_enabled: true, volume_size: storage, volume_type: "gp3" }),
        vpc_options: inside({
          subnet_ids: code("[for subnet in slice(values(aws_subnet.data), 0, 1) : subnet.id]"),
          security_group_ids: groupIds(rented),
        }),
        encrypt_at_rest: inside({ enabled: true }),
        node_to_node_encryption: inside({ enabled: true }),
        domain_endpoint_options: inside({
          enforce_https: true,
          tls_security_policy: "Policy-Min-TLS-1-2-PFS-2023-10",
        }),
        tags: { component: dashed(name) },
      }),
    ],
  };
}

/** Nobody reads it but by the product, and what is overwritten stays for a while. */
function bucket({ name }: Rented): Made {
  const of = code(`aws_s3_bucket.${name}.id`);
  return {
    inNetwork: false,
    variables: [],
    blocks: [
      resource("aws_s3_bucket", name, {
        bucket: code(
          `"\${local.name}-${dashed(name)}-\${data.aws_caller_identity.here.account_id}"`,
        ),
        tags: { component: dashed(name) },
      }),
      resource("aws_s3_bucket_public_access_block", name, {
        bucket: of,
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      }),
      resource("aws_s3_bucket_versioning", name, {
        bucket: of,
        versioning_configuration: inside({ status: "Enabled" }),
      }),
      resource("aws_s3_bucket_server_side_encryption_configuration", name, {
        bucket: of,
        rule: inside({
          apply_server_side_encryption_by_default: inside({ sse_algorithm: "AES256" }),
        }),
      }),
      resource("aws_s3_bucket_lifecycle_configuration", name, {
        bucket: of,
        rule: inside({
          id: "old-versions",
          status: "Enabled",
          filter: inside({}),
          noncurrent_version_expiration: inside({ noncurrent_days: 30 }),
          abort_incomplete_multipart_upload: inside({ days_after_initiation: 1 }),
        }),
      }),
      output(`${name}_name`, `aws_s3_bucket.${name}.bucket`, "Name of the bucket"),
    ],
  };
}

function size(name: string, byDefault: string, description: string): Variable {
  return { name: `${name}_size`, type: "string", description, byDefault };
}

function output(name: string, value: string, description: string): Block {
  return block("output", [name], { description, value: code(value) });
}
