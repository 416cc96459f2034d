import { nativeFiles } from "./artifacts/native.ts";
import { plugin } from "./kit.ts";
import { nativeReaders } from "./probes/native.ts";
import { backgroundPromises, capabilityReach, pushMoment, silentPushes } from "./rules/native.ts";
import { nativeSection } from "./sections/native.ts";
import { screensSection } from "./sections/screens.ts";
import { summary } from "./sections/summary.ts";
import { capabilities } from "./steps/capabilities.ts";
import { routes } from "./steps/routes.ts";
import { screens } from "./steps/screens.ts";
import { surfaces } from "./steps/surfaces.ts";

export default plugin([
  surfaces,
  screens,
  routes,
  capabilities,
  summary,
  screensSection,
  nativeSection,
  nativeFiles,
  nativeReaders,
  capabilityReach,
  pushMoment,
  backgroundPromises,
  silentPushes,
]);
