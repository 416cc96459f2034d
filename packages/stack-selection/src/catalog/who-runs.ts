import type { TopicKey } from "./topic-keys.ts";

/**
 * What running a server of a need comes to, by who does it. Names in braces: `what` is what it keeps or does
 * here, `name` the technology, `offering` what a provider sells it as, `nodes` who runs the machines under it. Our judgement, but for what documentation
 * of the offerings says of them.
 */
export interface RunningOf {
  /** What a provider takes off the team. */
  readonly takes: string;
  /** What comes with renting it, and what helps. */
  readonly rented: readonly [string, string];
  /** What comes with running it, and what helps. */
  readonly own: readonly [string, string];
  /** What comes with running it on a cluster, beside the programs, and what helps. */
  readonly clustered?: readonly [string, string];
  /** Whether it keeps what cannot be made again. */
  readonly keeps?: true;
}

const kept: RunningOf = {
  takes: "backups to a point in time, patches and the replacement of a failed machine",
  rented: [
    "{offering} gives no rights of the system itself.",
    "Run all migrations against an instance of it before the first release, and restore a backup of {what} into an empty one.",
  ],
  own: [
    "Backups and patches of {name} are work of the team: with its disk goes {what}.",
    "Each night a full backup and between them the log, to another machine; restore {what} from them before the first release, and then every quarter.",
  ],
  clustered: [
    "Upgrades of {name} and of {operator}, which runs it on {cluster}, are work of the team: with the disks that {cluster} gives it goes {what}.",
    "{operator} takes a full backup each night and the log between them to files outside of {cluster}; restore {what} from them before the first release, and then every quarter.",
  ],
  keeps: true,
};

/** How a provider runs the nodes of a cluster too, by what it sells it as: as documented in 2026-11. */
export const nodesBy: Readonly<Partial<Record<string, string>>> = {
  "Amazon EKS": "EKS Auto Mode",
  "Google Kubernetes Engine": "GKE Autopilot",
  "Azure Kubernetes Service": "AKS Automatic",
};

export const whoRuns: Readonly<Partial<Record<TopicKey, RunningOf>>> = {
  "relational-store": kept,
  "document-store": kept,
  "wide-column-store": kept,
  "key-value-store": kept,
  "time-series-store": kept,
  "graph-store": kept,
  "vector-store": kept,
  "search-engine": {
    takes: "patches, snapshots and the replacement of failed nodes",
    rented: [
      "{offering} offers its own choice of versions and plug-ins.",
      "Keep the definition of each index in code, so that it is filled anew from the database elsewhere.",
    ],
    own: [
      "Heap, shards and upgrades of {name} are work of the team.",
      "Rehearse once how the whole index is filled anew from the database: it is then no backup that is missed.",
    ],
  },
  cache: {
    takes: "patches and the replacement of failed nodes",
    rented: [
      "A node that {offering} replaces or patches comes back empty.",
      "Load-test once with an empty cache: the database has to bear it until it is filled.",
    ],
    own: [
      "A host of {name} that fails takes all that is cached with it, and nobody but the team starts another.",
      "Start it with a limit of memory and a rule of what goes first; load-test once with it empty.",
    ],
    clustered: [
      "{cluster} starts {name} elsewhere when its host fails, and what only that one had in memory is gone.",
      "Start it with a limit of memory and a rule of what goes first; load-test once with it empty.",
    ],
  },
  "message-broker": {
    takes: "patches and the replacement of failed brokers",
    rented: [
      "{offering} restarts brokers in a maintenance window.",
      "Programs connect again by themselves, and send again what was not acknowledged; a test restarts the broker.",
    ],
    own: [
      "Disks, upgrades and failed brokers of {name} are work of the team, and until it is back nothing of {what} is done.",
      "Alarm on a filling disk; what was not acknowledged is sent again, which a test shows by stopping the broker.",
    ],
    clustered: [
      "Upgrades of {name} and of {operator}, which runs it on {cluster}, are work of the team, and {what} lies on disks that {cluster} gives it.",
      "Alarm on a filling disk; what was not acknowledged is sent again, which a test shows by stopping one of its servers.",
    ],
    keeps: true,
  },
  orchestration: {
    takes: "the control plane with its store, its certificates and its upgrades",
    rented: [
      "A minor line ends after about 14 months, by the calendar of {offering}; what runs in it is still made to fit by the team.",
      "An upgrade in a test cluster each time that a version is announced; each program is described by files that are applied, and nothing by hand.{nodes}",
    ],
    own: [
      "A control plane of three machines, its store and its certificates are run beside {what}, and a minor line ends after about 14 months.",
      "Back up its store, renew certificates by a job, and rehearse the loss of one of the three.",
    ],
  },
  metrics: {
    takes: "the work of its storage",
    rented: [
      "{offering} is paid for by samples taken in.",
      "Set in the first month what a program may send, and an alarm on the bill above it.",
    ],
    own: [
      "Storage of {name} is one disk of the team's.",
      "Set how long samples are kept, and an alert on the disk from outside of it.",
    ],
  },
  dashboards: {
    takes: "the machine that it runs on and its patches",
    rented: [
      "{offering} is paid for by editors and viewers.",
      "Give a seat to those who are on call, by a directory of their accounts that {offering} asks for; dashboards are files in the repository.",
    ],
    own: [
      "Upgrades and the sign-in of {name} are work of the team.",
      "Dashboards are files in the repository, so that it can be made anew from them.",
    ],
  },
  "api-gateway": {
    takes: "the machines that it runs on",
    rented: [
      "{offering} stands on the way of each request, at another vendor.",
      "Routes are files that a gateway of one's own reads as well.",
    ],
    own: [
      "Upgrades and restarts of {name} before {what} are work of the team.",
      "Its routes are files beside the code; an upgrade is a second instance that takes over once it answers, so that the first is still there.",
    ],
  },
};

/** Of a gateway that puts a graph together: it has no routes, and serves one file that the pipeline makes. */
export const graphGateway: RunningOf = {
  takes: "the machines that it runs on",
  rented: [
    "{offering} stands on the way of each request, at another vendor.",
    "The composed graph is a file of the pipeline, which a gateway of one's own reads as well.",
  ],
  own: [
    "Upgrades and restarts of {name} before {what} are work of the team.",
    "The composed graph is a file that the pipeline makes and checks, named by its version: {name} is released with it, and goes back to the one before when an error comes in.",
  ],
};

/** Of a server for which nothing is recorded here. */
export const anyServer: RunningOf = {
  takes: "patches and the replacement of a failed machine",
  rented: [
    "{offering} offers its own choice of versions.",
    "Name the version in the description of what is deployed, and try each new one in a test environment first.",
  ],
  own: [
    "Patches and restarts of {name} are work of the team.",
    "Name somebody who reads its release notes, and restart it once on purpose before the first release.",
  ],
};
