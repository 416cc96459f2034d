import { plugin } from "./kit.ts";
import { environments } from "./steps/environments.ts";
import { settings } from "./steps/settings.ts";
import { units } from "./steps/units.ts";

export default plugin([units, settings, environments]);
