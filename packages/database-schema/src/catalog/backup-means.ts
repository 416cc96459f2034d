import * as z from "zod";

export const backupMeansSchema = z.strictObject({
  /** In the name of what the store runs on, in small letters; the first that is found. */
  runsOn: z.string(),
  /** In a few words each. */
  means: z.array(z.string()).min(1),
  /** How much can be lost, in minutes. */
  lostMinutes: z.number().positive(),
  /** A restore makes a new instance of the provider first. */
  managed: z.literal(true).optional(),
  /** Who says so, and when it was looked up; none where the plan sets it itself. */
  source: z.string().optional(),
});
export type BackupMeans = z.output<typeof backupMeansSchema>;

/** How each kind of store is saved, and how much its way of saving can lose at most. */
export const backupMeans: readonly BackupMeans[] = [
  {
    runsOn: "rds",
    means: ["Automated RDS backups", "Point-in-time restore"],
    lostMinutes: 5,
    managed: true,
    source: "Amazon RDS User Guide, 2026-11. Logs: each 5 min.",
  },
  {
    runsOn: "aurora",
    means: ["Continuous Aurora backup", "Point-in-time restore"],
    lostMinutes: 5,
    managed: true,
    source: "Amazon Aurora User Guide, 2026-11. Lag: 5 min.",
  },
  {
    runsOn: "postgresql",
    means: ["Nightly base backup", "WAL, each 5 min"],
    lostMinutes: 5,
  },
  {
    runsOn: "mysql",
    means: ["Nightly backup", "Binary log copied, each 5 min"],
    lostMinutes: 5,
  },
  {
    runsOn: "sqlite",
    means: ["Nightly VACUUM INTO", "Copy moved elsewhere"],
    lostMinutes: 1440,
  },
];

/** Of an engine that nothing more is known of. */
export const dailyBackup: BackupMeans = {
  runsOn: "",
  means: ["Nightly backup", "Kept elsewhere"],
  lostMinutes: 1440,
};
