import type { Entry } from "../../schema.ts";
import { tenantIsolation } from "./tenants.ts";

/** Ways of building that are decided as products are. */
export const approaches: readonly Entry[] = [...tenantIsolation];
