import type { Figure } from "@planc/core/ir";

/** Whom a program may call, and whom it lets in. */
export type Peer =
  | { readonly kind: "workload"; readonly name: string }
  | { readonly kind: "namespace"; readonly name: string }
  /** In the network of the product: stores that the provider runs there, its load balancer. */
  | { readonly kind: "network" }
  /** Anywhere else. */
  | { readonly kind: "internet" };

export interface Reach {
  readonly peer: Peer;
  readonly port: number;
  /** The component at the other end. */
  readonly with: string;
}

export interface WorkloadProbe {
  readonly path: string;
  readonly period: number;
  readonly failures: number;
}

/** A program in the cluster, with all that its objects need. */
export interface Workload {
  readonly name: string;
  readonly kind: "program" | "job" | "scheduled";
  /** Of one that others made. */
  readonly image?: { readonly repository: string; readonly tag: string } | undefined;
  readonly user?: number | undefined;
  /** Keeps data of its own: where, and how many gigabytes. */
  readonly data?: { readonly path: string; readonly size: number } | undefined;
  readonly ports: readonly { readonly name: string; readonly number: number }[];
  readonly probes: {
    readonly started?: WorkloadProbe | undefined;
    readonly live?: WorkloadProbe | undefined;
    readonly ready?: WorkloadProbe | undefined;
  };
  readonly resources?:
    | { readonly cpu: number; readonly memory: number; readonly memoryLimit: number }
    | undefined;
  readonly replicas: number;
  /** Where the number of instances follows the load; the utilisation is a share from 0 to 1. */
  readonly scaling?:
    | { readonly least: number; readonly most: number; readonly utilisation: number }
    | undefined;
  /** Seconds that it has to finish what it began. */
  readonly grace: number;
  readonly schedule?: string | undefined;
  readonly config: readonly Setting[];
  readonly secrets: readonly Setting[];
  readonly calls: readonly Reach[];
  readonly calledBy: readonly Reach[];
  /** Names of workloads that it shows a token of its service account to. */
  readonly tokensFor: readonly string[];
  /** It calls the platform in a role of its own. */
  readonly cloudRole: boolean;
  /** Requests from outside the cluster come to it first. */
  readonly exposed: boolean;
  /** The paths that it answers to those from outside, `*` for an id. */
  readonly paths: readonly string[];
}

export interface Setting {
  readonly name: string;
  readonly purpose: string;
  readonly byDefault?: string | undefined;
  readonly varies: boolean;
}

/** Somebody sends requests to it. */
export function isCalled({ calledBy, exposed }: Pick<Workload, "calledBy" | "exposed">): boolean {
  return exposed || calledBy.length > 0;
}

/** The least number of instances that there are at any time. */
export function leastOf({ scaling, replicas }: Pick<Workload, "scaling" | "replicas">): number {
  return scaling?.least ?? replicas;
}

/** The greatest number of instances that there are at any time. */
export function mostOf({ scaling, replicas }: Pick<Workload, "scaling" | "replicas">): number {
  return scaling?.most ?? replicas;
}

/** A share from 0 to 1, of a figure that may be in percent. */
export function shareOf({ value, unit }: Pick<Figure, "value" | "unit">): number {
  return unit === "percent" ? value / 100 : value;
}

/** Seconds, of a figure in any unit of time. */
export function secondsOf({ value, unit }: Pick<Figure, "value" | "unit">): number {
  const factor = unit === "ms" ? 0.001 : unit === "min" ? 60 : unit === "h" ? 3600 : 1;
  return value * factor;
}

/** Bytes in units of 2^20, as providers sell memory. */
export function mebibytesOf({ value, unit }: Pick<Figure, "value" | "unit">): number {
  return Math.ceil(unit === "MB" ? (value * 1e6) / 2 ** 20 : value * 1024);
}
