/** How many connections a server lets in where nobody sets it, and how a sentence says so. */
interface MostConnections {
  readonly most: number;
  readonly where: string;
}

/** PostgreSQL as it comes. */
export const ownConnections: MostConnections = {
  most: 100,
  where: "the 100 of max_connections where nobody sets it",
};

/**
 * Providers that set it by the memory of the machine. Amazon RDS: LEAST(DBInstanceClassMemory / 9531392, 5000), read
 * 2026-11-30 (docs.aws.amazon.com/prescriptive-guidance/latest/tuning-postgresql-parameters/max-connections.html):
 * 1,802 for the 16 GiB that its general classes have with the 4 vCPU by which the load of a server is planned; its own
 * programs take some.
 */
export const rentedConnections: readonly (MostConnections & { readonly offering: string })[] = [
  {
    offering: "Amazon RDS",
    most: 1700,
    where: "the some 1,700 that Amazon RDS sets by the memory of a machine of 4 vCPU and 16 GiB",
  },
];
