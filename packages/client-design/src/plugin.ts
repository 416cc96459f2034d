import { syncDiagram } from "./artifacts/sync-diagram.ts";
import { syncFiles } from "./artifacts/sync-files.ts";
import { plugin } from "./kit.ts";
import { offlineContract } from "./rules/offline-contract.ts";
import { offlineSealed, offlineStatements } from "./rules/offline-statements.ts";
import { offlineSection } from "./sections/offline.ts";
import { screensSection } from "./sections/screens.ts";
import { summary } from "./sections/summary.ts";
import { offline } from "./steps/offline.ts";
import { routes } from "./steps/routes.ts";
import { screens } from "./steps/screens.ts";
import { surfaces } from "./steps/surfaces.ts";
import { sync } from "./steps/sync.ts";

export default plugin([
  surfaces,
  screens,
  routes,
  offline,
  sync,
  summary,
  screensSection,
  offlineSection,
  syncFiles,
  syncDiagram,
  offlineStatements,
  offlineSealed,
  offlineContract,
]);
