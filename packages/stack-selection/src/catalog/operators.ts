/**
 * What runs a server that keeps data on Kubernetes, with its disks, its copies and who of them writes, by catalogue
 * key. Each is made by the project itself or by a foundation, as of 2026-11.
 */
export const operators: Readonly<Partial<Record<string, string>>> = {
  postgresql: "CloudNativePG",
  mysql: "MySQL Operator for Kubernetes",
  rabbitmq: "RabbitMQ Cluster Operator",
  kafka: "Strimzi",
};
