/** Keys of prices by what a provider sells a server as. */
export const offerings: Readonly<Record<string, string>> = {
  "Amazon RDS for PostgreSQL": "amazon-rds-postgresql",
  "Amazon RDS for SQL Server": "amazon-rds-sql-server",
  "Amazon ElastiCache": "amazon-elasticache",
  "Amazon MQ for RabbitMQ": "amazon-mq-rabbitmq",
  "Amazon Managed Grafana": "amazon-managed-grafana",
  "Amazon Managed Service for Prometheus": "amazon-managed-prometheus",
  "Amazon EKS": "amazon-eks",
  "Azure Database for PostgreSQL": "azure-database-postgresql",
  "Cloud SQL for PostgreSQL": "google-cloud-sql-postgresql",
  "Elastic Cloud": "elastic-cloud",
};
