import type { Control } from "./control.ts";
import { carrierControls } from "./on-carriers.ts";
import { connectionControls } from "./on-connections.ts";
import { dataControls } from "./on-data.ts";
import { identityControls } from "./on-identity.ts";
import { interfaceControls } from "./on-interface.ts";

export const allControls: readonly Control[] = [
  ...connectionControls,
  ...identityControls,
  ...carrierControls,
  ...interfaceControls,
  ...dataControls,
];
