import type { Json } from "./manifest.ts";
import type { Setting, Workload } from "./workload.ts";

/**
 * What differs between environments: a chart leaves it to its values, plain manifests have what production has and an
 * overlay changes it.
 */
export interface Blanks {
  readonly product: string;
  readonly image: (workload: Workload) => string;
  readonly replicas: (workload: Workload) => Json;
  readonly least: (workload: Workload) => Json;
  readonly most: (workload: Workload) => Json;
  readonly host: string;
  /** Addresses of the network that the stores are in. */
  readonly network: string;
  /** Where in the store of secrets those of this environment are. */
  readonly secretPath: string;
  /** The map of what is configured; nothing where it is generated. */
  readonly config: (workload: Workload) => Readonly<Record<string, string>> | undefined;
  /** A mark by which a program starts anew once its configuration is another. */
  readonly configMark?: (workload: Workload) => string;
}

/** How secrets come into the cluster. */
export interface SecretWay {
  /** The `ClusterSecretStore` of External Secrets; nothing where somebody puts the Secret there. */
  readonly store?: string | undefined;
}

export type { Setting };
