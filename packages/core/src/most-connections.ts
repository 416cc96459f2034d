/** How many connections a server lets in where nobody sets it, and how a sentence says so. */
export interface MostConnections {
  readonly most: number;
  readonly where: string;
}

/** PostgreSQL as it comes: 100, of which 3 are kept for superusers (max_connections, superuser_reserved_connections). */
const ownConnections: MostConnections = {
  most: 97,
  where: "the 97 that max_connections leaves where nobody sets it",
};

/**
 * Providers that set it by the memory of the machine. Amazon RDS: LEAST(DBInstanceClassMemory / 9531392, 5000), read
 * 2026-11-30 (docs.aws.amazon.com/prescriptive-guidance/latest/tuning-postgresql-parameters/max-connections.html):
 * 450 for the 4 GiB of the smallest class that plans rent (2 vCPU, db.t4g.medium), of which its own programs and the
 * operating system take some. A larger class lets in more.
 */
const rentedConnections: readonly (MostConnections & { readonly offering: string })[] = [
  {
    offering: "Amazon RDS",
    most: 400,
    where: "the some 400 that Amazon RDS sets by the memory of a machine of 2 vCPU and 4 GiB",
  },
];

/** What the server of a technology (`PostgreSQL 18 on Amazon RDS`) lets in. */
export function mostConnections(technology: string): MostConnections {
  return (
    rentedConnections.find(({ offering }) => technology.endsWith(` on ${offering}`)) ??
    ownConnections
  );
}
