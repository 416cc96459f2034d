import * as z from "zod";

export const backupMeansSchema = z.strictObject({
  /** In the name of what the store runs on, in small letters; the first that is found. */
  runsOn: z.string(),
  means: z.string(),
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
    means: "Automated backups of RDS, restored to a point in time",
    lostMinutes: 5,
    managed: true,
    source: "Amazon RDS User Guide: logs are saved every five minutes (2026-11)",
  },
  {
    runsOn: "aurora",
    means: "Continuous backup of Aurora, restored to a point in time",
    lostMinutes: 5,
    managed: true,
    source: "Amazon Aurora User Guide: restorable to within five minutes (2026-11)",
  },
  {
    runsOn: "postgresql",
    means: "Base backup each night and archived WAL (archive_timeout 5 min), on another machine",
    lostMinutes: 5,
  },
  {
    runsOn: "mysql",
    means: "Backup each night and the binary log copied every 5 min, on another machine",
    lostMinutes: 5,
  },
  {
    runsOn: "sqlite",
    means: "VACUUM INTO a dated copy each night, moved off the machine",
    lostMinutes: 1440,
  },
];

/** Of an engine that nothing more is known of. */
export const dailyBackup: BackupMeans = {
  runsOn: "",
  means: "Backup each night with the engine's own tool, on another machine",
  lostMinutes: 1440,
};
