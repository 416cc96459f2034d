import { plugin } from "./kit.ts";
import { screensSection } from "./sections/screens.ts";
import { summary } from "./sections/summary.ts";
import { capabilities } from "./steps/capabilities.ts";
import { routes } from "./steps/routes.ts";
import { screens } from "./steps/screens.ts";
import { surfaces } from "./steps/surfaces.ts";

export default plugin([surfaces, screens, routes, capabilities, summary, screensSection]);
