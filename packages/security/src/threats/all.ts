import { carrierThreats } from "./on-carriers.ts";
import { connectionThreats } from "./on-connections.ts";
import { dataThreats } from "./on-data.ts";
import { identityThreats } from "./on-identity.ts";
import { interfaceThreats } from "./on-interface.ts";
import type { ThreatRule } from "./threat.ts";

export const allThreats: readonly ThreatRule[] = [
  ...connectionThreats,
  ...interfaceThreats,
  ...identityThreats,
  ...carrierThreats,
  ...dataThreats,
];
