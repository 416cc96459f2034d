import { plugin } from "./kit.ts";
import { journeysSection } from "./sections/journeys.ts";
import { navigationSection } from "./sections/navigation.ts";
import { screensSection } from "./sections/screens.ts";
import { summary } from "./sections/summary.ts";
import { journeys } from "./steps/journeys.ts";
import { routes } from "./steps/routes.ts";
import { screens } from "./steps/screens.ts";
import { surfaces } from "./steps/surfaces.ts";

export default plugin([
  surfaces,
  screens,
  routes,
  journeys,
  summary,
  screensSection,
  navigationSection,
  journeysSection,
]);
