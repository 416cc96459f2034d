import { routesFile } from "./artifacts/routes-file.ts";
import { plugin } from "./kit.ts";
import { accessOfScreens } from "./rules/access-of-screens.ts";
import { choicesUnlisted } from "./rules/choices-unlisted.ts";
import { classLeadsNowhere } from "./rules/class-leads-nowhere.ts";
import { fieldsOfScreens } from "./rules/fields-of-screens.ts";
import { operationWithoutScreen } from "./rules/operation-without-screen.ts";
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
  operationWithoutScreen,
  fieldsOfScreens,
  accessOfScreens,
  choicesUnlisted,
  classLeadsNowhere,
  routesFile,
  summary,
  screensSection,
  navigationSection,
  journeysSection,
]);
